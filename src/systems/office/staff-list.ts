import { today } from '#platform/clock'
import type { House } from '#platform/house'

/** Everybody who works here, with the posts held now, before and after. */
export async function staffList(house: House) {
  const [people, assignments] = await Promise.all([
    house.db
      .selectFrom('staff')
      .select(['id', 'login', 'name', 'email', 'closed_at', 'totp'])
      .orderBy('login')
      .execute(),
    house.db.selectFrom('staff_assignment').selectAll().orderBy('from_on', 'desc').execute(),
  ])
  const date = today(house.clock)
  return people.map((person) => ({
    ...person,
    hasSecondFactor: person.totp !== null,
    assignments: assignments
      .filter((held) => held.staff_id === person.id)
      .map((held) => ({
        ...held,
        officeName: house.town.offices.find((office) => office.id === held.office)?.name ?? held.office,
        now: held.from_on <= date && (held.until_on === null || held.until_on >= date),
        deputyOf: people.find((other) => other.id === held.deputy_for)?.name,
      })),
  }))
}
