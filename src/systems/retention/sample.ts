import type { Hall } from '#language'
import { loadStaff } from '#platform/people'
import { countDue } from './due.ts'
import { makeList } from './make-list.ts'
import { proposeList } from './move-list.ts'

/** Of the invented cases that are old enough, an office's list waits to be signed. */
export async function sample(hall: Hall): Promise<void> {
  const [due] = await countDue(
    hall,
    hall.town.offices.map(({ id }) => id),
  )
  const login = hall.town.sample?.staff.find((each) =>
    each.assignments.some((held) => held.office === due?.office && held.post === '主事'),
  )?.login
  const row =
    login && (await hall.db.selectFrom('staff').select('id').where('login', '=', login).executeTakeFirst())
  if (!due || !row) return
  const clerk = await loadStaff(hall, row.id, 'sample')
  await proposeList(hall, clerk, await makeList(hall, clerk, due.office))
}
