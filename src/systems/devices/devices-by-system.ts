import type { Hall } from '#language'
import { addMonths, today } from '#platform/clock'
import type { Actor } from '#platform/people'
import { linkedTitles, nameOfRecord, type OpenRegister } from '#systems/registers'
import { everyRecord, fieldOf, LIVING, openThose, settingsOf, stateOf } from './assets.ts'
import { type SupportedSystem, systemsById } from './os-support.ts'

export interface SystemWithDevices extends SupportedSystem {
  readonly id: string
  /** It is over, or will be within half a year. */
  readonly near: boolean
  readonly devices: readonly { readonly register: string; readonly record: string; readonly name: string }[]
}

export interface DevicesBySystem {
  /** Those with devices, by the end of their support; those without an end last. */
  readonly systems: readonly SystemWithDevices[]
  readonly registers: readonly OpenRegister[]
  readonly devices: number
}

const NEAR_MONTHS = 6

/** Which devices run on what, as far as the actor may read them. */
export async function devicesBySystem(hall: Hall, actor: Actor): Promise<DevicesBySystem> {
  const known = await systemsById(hall, actor)
  const opened = await openThose(hall, actor, settingsOf(hall).things)
  const registers = opened.filter((open) => fieldOf(open, 'os')?.kind === 'link')
  const found = new Map<string, SystemWithDevices['devices'][number][]>()
  let devices = 0
  for (const open of registers) {
    const all = await everyRecord(hall.db, open)
    const records = all.filter(
      (record) => LIVING.some((state) => state === stateOf(record)) && record.values.os,
    )
    const titles = await linkedTitles(hall.db, open, records)
    devices += records.length
    for (const record of records) {
      const os = String(record.values.os)
      const name = nameOfRecord(open, record, titles)
      found.set(os, [...(found.get(os) ?? []), { register: open.definition.id, record: record.id, name }])
    }
  }
  const soon = addMonths(today(hall.clock), NEAR_MONTHS)
  const systems = [...found].flatMap(([id, there]) => {
    const system = known.get(id)
    const near = system?.endsOn !== undefined && system.endsOn <= soon
    return system ? [{ ...system, id, near, devices: there }] : []
  })
  const order = ({ endsOn }: SystemWithDevices) => endsOn ?? '9999'
  return { systems: systems.sort((a, b) => (order(a) < order(b) ? -1 : 1)), registers, devices }
}
