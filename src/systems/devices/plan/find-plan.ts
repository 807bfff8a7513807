import type { Hall } from '#language'
import { today } from '#platform/clock'
import { yen } from '#platform/money'
import type { Actor } from '#platform/people'
import { linkedTitles, nameOfRecord, type OpenRegister } from '#systems/registers'
import { everyRecord, LIVING, openThose, settingsOf, stateOf } from '../assets.ts'
import { systemsById } from '../os-support.ts'
import { dueOf, type PlannedThing, type PlanYear, planByYear } from './replacement-plan.ts'

export interface ReplacementPlan {
  readonly years: readonly PlanYear[]
  readonly registers: readonly OpenRegister[]
  /** Things of which nothing tells when they end. */
  readonly unknown: number
  readonly all: number
}

/** The plan over everything that the actor may read, or over one register. */
export async function findPlan(hall: Hall, actor: Actor, only?: string): Promise<ReplacementPlan> {
  const { things, wearing = [] } = settingsOf(hall)
  const registers = await openThose(hall, actor, [...things, ...wearing])
  const systems = await systemsById(hall, actor)
  const planned: PlannedThing[] = []
  let all = 0
  for (const open of registers) {
    if (only !== undefined && open.definition.id !== only) continue
    const lives = open.definition.fields.some(({ id }) => id === 'state')
    const records = (await everyRecord(hall.db, open)).filter(
      (record) => !lives || LIVING.some((state) => state === stateOf(record)),
    )
    all += records.length
    const titles = await linkedTitles(hall.db, open, records)
    for (const record of records) {
      const due = dueOf(record.values, systems.get(String(record.values.os))?.endsOn)
      if (!due) continue
      const { price } = record.values
      planned.push({
        ...{ register: open.definition.id, record: record.id, due, kind: open.definition.name },
        name: nameOfRecord(open, record, titles),
        price: typeof price === 'number' ? yen(price) : undefined,
      })
    }
  }
  return { years: planByYear(planned, today(hall.clock)), registers, all, unknown: all - planned.length }
}
