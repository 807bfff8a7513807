import type { Hall } from '#language'
import { addWorkingDays, isBankDay, today } from '#platform/clock'
import { loadStaff } from '#platform/people'
import { makeBatch } from './collect.ts'

/** Of what the invented cases are owed, one batch is made, as a clerk of the office would. */
export async function sample(hall: Hall): Promise<void> {
  const waiting = await hall.db
    .selectFrom('payment')
    .select(['procedure', 'office'])
    .distinct()
    .where('state', '=', 'due')
    .execute()
  let transferOn = addWorkingDays(today(hall.clock), 5)
  while (!isBankDay(transferOn)) transferOn = addWorkingDays(transferOn, 1)
  for (const { procedure, office } of waiting) {
    const login = hall.town.sample?.staff.find((each) =>
      each.assignments.some((held) => held.office === office && held.post === '主事'),
    )?.login
    const row =
      login && (await hall.db.selectFrom('staff').select('id').where('login', '=', login).executeTakeFirst())
    if (row) await makeBatch(hall, await loadStaff(hall, row.id, 'sample'), { procedure, office, transferOn })
  }
}
