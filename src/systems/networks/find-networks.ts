import type { Hall, Place } from '#language'
import { addMonths, isoDate, startOf, today } from '#platform/clock'
import { sql } from '#platform/database'
import type { Actor } from '#platform/people'
import { everyRecord, settingsOf } from '#systems/devices'
import { linkedTitles, nameOfRecord, type OpenRegister, openRegister } from '#systems/registers'
import type { Target } from './reach/ask.ts'
import { type Availability, availabilityOf, type Span } from './reach/availability.ts'
import { LONGEST_GAP_MS } from './reach/note-outcome.ts'
import { targetOf } from './reach/watch.ts'

export interface WatchedThing {
  readonly register: string
  readonly kind: string
  readonly record: string
  readonly name: string
  readonly place: Place | undefined
  readonly target: Target | undefined
  /** The newest first. */
  readonly spans: readonly Span[]
  readonly now: 'up' | 'down' | 'unknown' | 'off'
  readonly month: Availability
  /** Connections of the month, where a register counts them. */
  readonly used: number | undefined
}

export interface Networks {
  readonly things: readonly WatchedThing[]
  readonly registers: readonly OpenRegister[]
  /** `2026-11` */
  readonly month: string
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/

/** Everything that is watched, as far as the actor may read it, over one month. */
export async function findNetworks(hall: Hall, actor: Actor, asked?: string): Promise<Networks> {
  const month = asked !== undefined && MONTH.test(asked) ? asked : today(hall.clock).slice(0, 7)
  const [from, to] = [startOf(isoDate(`${month}-01`)), startOf(addMonths(isoDate(`${month}-01`), 1))]
  const registers: OpenRegister[] = []
  const things: WatchedThing[] = []
  for (const id of settingsOf(hall).watched ?? []) {
    const open = await openRegister(hall, actor, id).catch(() => undefined)
    if (!open) continue
    registers.push(open)
    const records = await everyRecord(hall.db, open)
    const [titles, spans, use] = await Promise.all([
      linkedTitles(hall.db, open, records),
      spansIn(hall, id, from, to),
      connectionsIn(hall, actor, id, month),
    ])
    for (const record of records) {
      const own = spans.get(record.id) ?? []
      const target = targetOf(record.values)
      things.push({
        ...{ register: id, kind: open.definition.name, record: record.id, target, spans: own },
        name: nameOfRecord(open, record, titles),
        place: record.values.where as Place | undefined,
        now: target ? standing(own[0], hall.clock.now()) : 'off',
        month: availabilityOf(own, from, to),
        used: use?.get(record.id),
      })
    }
  }
  return { things, registers, month }
}

function standing(last: Span | undefined, now: Date): 'up' | 'down' | 'unknown' {
  if (!last || now.getTime() - last.to.getTime() > LONGEST_GAP_MS) return 'unknown'
  return last.reached ? 'up' : 'down'
}

const MOST_SPANS = 20_000

/** Of a month, and the newest of all: how it is now does not depend on which month is looked at. */
async function spansIn(
  { db }: Hall,
  register: string,
  from: Date,
  to: Date,
): Promise<ReadonlyMap<string, readonly Span[]>> {
  const { rows } = await sql<{ record: string; reached: boolean; from_at: Date; to_at: Date; error: string }>`
    select record, reached, from_at, to_at, error from reach_span s
    where register = ${register} and ((to_at >= ${from} and from_at < ${to})
      or from_at = (select max(from_at) from reach_span where register = s.register and record = s.record))
    order by from_at desc limit ${MOST_SPANS}`.execute(db)
  const found = new Map<string, Span[]>()
  for (const { record, reached, from_at, to_at, error } of rows)
    found.set(record, [...(found.get(record) ?? []), { reached, from: from_at, to: to_at, error }])
  return found
}

/** The register that counts connections by month is the one whose link leads here and that has a month. */
async function connectionsIn(
  hall: Hall,
  actor: Actor,
  register: string,
  month: string,
): Promise<ReadonlyMap<string, number> | undefined> {
  for (const { id, fields } of hall.town.registers ?? []) {
    const link = fields.find((field) => field.kind === 'link' && field.register === register && !field.many)
    if (
      !link ||
      !fields.some((field) => field.id === 'month') ||
      !fields.some((field) => field.id === 'connections')
    )
      continue
    const open = await openRegister(hall, actor, id).catch(() => undefined)
    if (!open) return undefined
    const sums = new Map<string, number>()
    for (const { values } of await everyRecord(hall.db, open))
      if (values.month === month) {
        const to = String(values[link.id])
        sums.set(to, (sums.get(to) ?? 0) + Number(values.connections ?? 0))
      }
    return sums
  }
  return undefined
}
