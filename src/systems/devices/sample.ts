import type { Hall } from '#language'
import { addDays, settableClock, startOf, today } from '#platform/clock'
import { listRecords, openRegister, PROGRAM } from '#systems/registers'
import { fieldOf, settingsOf } from './assets.ts'
import { findLoans } from './loans.ts'
import { lend } from './verbs/lend.ts'

/** Half past nine in the morning. */
const MORNING_MS = 9.5 * 3_600_000

/** Two loans of what is in stock: one whose day is over, one that is still to come. */
export async function sample(hall: Hall): Promise<void> {
  const loans = await findLoans(hall, PROGRAM)
  const thing = loans && fieldOf(loans, 'thing')
  if (thing?.kind !== 'link' || !settingsOf(hall).things.includes(thing.register)) return
  const open = await openRegister(hall, PROGRAM, thing.register)
  const filter = { op: 'is', field: 'state', value: 'stock' } as const
  const { records } = await listRecords(hall.db, open, { filters: [filter], size: 2 })
  for (const [at, { id, version }] of records.entries()) {
    const day = addDays(today(hall.clock), -30 + at * 25)
    const then: Hall = { ...hall, clock: settableClock(new Date(startOf(day).getTime() + MORNING_MS)) }
    const due = addDays(day, 14)
    await lend(
      then,
      PROGRAM,
      { open, id, version },
      { borrower: `見本 借子${at + 1}`, section: '福祉課', due },
    )
  }
}
