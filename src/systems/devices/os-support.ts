/** Operating systems and the ends of their support: the program's list, and the register that a town keeps of them. */
import { readFileSync } from 'node:fs'
import type { Hall } from '#language'
import { type IsoDate, isIsoDate } from '#platform/clock'
import type { Actor } from '#platform/people'
import { createRecord, type OpenRegister, openRegister, PROGRAM } from '#systems/registers'
import { everyRecord, settingsOf } from './assets.ts'

export interface KnownSystem {
  readonly name: string
  readonly maker: string
  /** Absent where the maker announces none. */
  readonly endsOn?: string
  readonly source: string
  /** When the source was last looked at. */
  readonly seenOn?: string
  /** Whether the date was held against a source on that day; otherwise the town has to. */
  readonly sure: boolean
  readonly note?: string
}

export const readKnownSystems = (): readonly KnownSystem[] =>
  JSON.parse(readFileSync(new URL('os-support.json', import.meta.url), 'utf8')) as KnownSystem[]

/** At every start: rows that the town's register has never had. What a clerk changed or removed stays so. */
export async function installSystems(hall: Hall): Promise<void> {
  const { systems } = settingsOf(hall)
  if (systems === undefined) return
  const open = await openRegister(hall, PROGRAM, systems)
  const known = new Set<unknown>()
  for (const removed of [false, true])
    for (const { values } of await everyRecord(hall.db, open, { removed })) known.add(values.name)
  for (const row of readKnownSystems())
    if (!known.has(row.name)) await createRecord(hall, PROGRAM, open, { ...row })
}

export interface SupportedSystem {
  readonly name: string
  readonly endsOn: IsoDate | undefined
  readonly sure: boolean
  readonly source: string
}

/** By the id of the record; empty where the town keeps no such register. */
export async function systemsById(hall: Hall, actor: Actor): Promise<ReadonlyMap<string, SupportedSystem>> {
  const { systems } = settingsOf(hall)
  const open: OpenRegister | undefined =
    systems === undefined ? undefined : await openRegister(hall, actor, systems).catch(() => undefined)
  if (!open) return new Map()
  return new Map(
    (await everyRecord(hall.db, open)).map(({ id, values }) => [
      id,
      {
        name: String(values.name ?? ''),
        endsOn: isIsoDate(values.endsOn) ? values.endsOn : undefined,
        sure: values.sure === true,
        source: String(values.source ?? ''),
      },
    ]),
  )
}
