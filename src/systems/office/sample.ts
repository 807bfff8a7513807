import type { Hall } from '#language'
import { addYears, today } from '#platform/clock'
import { addStaff } from '#platform/people'

/** The invented staff of a sample town, deputies after those whose posts they hold. */
export async function sample(hall: Hall): Promise<void> {
  const ids = new Map<string, string>()
  const from = addYears(today(hall.clock), -4)
  for (const member of hall.town.sample?.staff ?? []) {
    const assignments = member.assignments.map(({ office, post, deputyFor }) => {
      const holder = deputyFor && ids.get(deputyFor)
      return { office, post, from, ...(holder && { deputyFor: holder }) }
    })
    ids.set(
      member.login,
      await addStaff(hall, { kind: 'system', name: 'sample' }, { ...member, assignments }),
    )
  }
}
