import { type IsoDate, today } from '#platform/clock'
import { type Database, sql, type Transaction } from '#platform/database'
import type { House, TownFacts } from '#platform/house'
import { matching, normalise, takePage, withSearchMemory } from '#platform/search'

const PAGE = 50

export interface StaffWish {
  readonly q?: string | undefined
  /** The login of the last person of the page before. */
  readonly after?: string | undefined
}

/** Everybody who works here, by name, login, and the offices and posts held today; a page in the order of logins. */
export const staffQuery = (
  db: Database | Transaction,
  { town }: { readonly town: TownFacts },
  date: IsoDate,
  { q, after }: StaffWish,
) =>
  db
    .selectFrom('staff')
    .select(['staff.id', 'login', 'staff.name', 'email', 'closed_at', 'totp'])
    .$if(q !== undefined, (query) =>
      query.where(matching(sql.ref('staff.search_text'), q ?? '', (word) => holding(town, date, word))),
    )
    .$if(after !== undefined, (query) => query.where('login', '>', after!))
    .orderBy('login')
    .limit(PAGE + 1)

/** Staff who hold a post, or one in an office, with the word in its name. */
function holding(town: TownFacts, date: IsoDate, word: string) {
  const holds = (name: string) => normalise(name).includes(word)
  const offices = town.offices.filter(({ name }) => holds(name)).map(({ id }) => id)
  const posts = [...new Set(town.permissions.flatMap((each) => each.posts))].filter(holds)
  if (offices.length + posts.length === 0) return undefined
  return sql<boolean>`staff.id = any(array(
    select staff_id from staff_assignment
    where (office = any(${offices}::text[]) or post = any(${posts}::text[]))
      and from_on <= ${date} and coalesce(until_on, ${date}) >= ${date}))`
}

/** One page of staff, each with the posts held now, before and after. */
export const staffList = (house: House, wish: StaffWish) =>
  house.db.transaction().execute(async (tx) => {
    if (wish.q) await withSearchMemory(tx)
    const date = today(house.clock)
    const { rows, last } = takePage(await staffQuery(tx, house, date, wish).execute(), PAGE)
    const assignments = await tx
      .selectFrom('staff_assignment')
      .leftJoin('staff as holder', 'holder.id', 'deputy_for')
      .select(['staff_assignment.id', 'staff_id', 'office', 'post', 'from_on', 'until_on'])
      .select('holder.name as deputyOf')
      .where('staff_id', '=', sql<string>`any(${rows.map(({ id }) => id)}::uuid[])`)
      .orderBy('from_on', 'desc')
      .execute()
    const staff = rows.map((person) => ({
      ...person,
      hasSecondFactor: person.totp !== null,
      assignments: assignments
        .filter((held) => held.staff_id === person.id)
        .map((held) => ({
          ...held,
          officeName: house.town.offices.find((office) => office.id === held.office)?.name ?? held.office,
          now: held.from_on <= date && (held.until_on === null || held.until_on >= date),
        })),
    }))
    return { staff, next: last?.login }
  })
