/** Which members of staff may read which records: for telling them, and for choosing whom to tell. */
import { type Hall, ME, type RegisterDefinition } from '#language'
import { today } from '#platform/clock'
import { type Database, sql, type Transaction } from '#platform/database'
import type { Post } from '#platform/house'
import { type Assignment, may, type StaffActor } from '#platform/people'
import { tableOf } from '../storage/table.ts'
import { type Rights, rightsOf } from './rights.ts'

/** A member of staff with the posts of today. */
export interface Colleague {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly assignments: readonly Assignment[]
}

/** Everybody who holds a post today and may use registers at all, by name. */
export async function colleaguesToday(
  hall: Hall,
  db: Database | Transaction = hall.db,
): Promise<Colleague[]> {
  const day = today(hall.clock)
  const rows = await db
    .selectFrom('staff')
    .innerJoin('staff_assignment', 'staff_assignment.staff_id', 'staff.id')
    .select(['staff.id', 'staff.name', 'staff.email', 'office', 'post', 'deputy_for'])
    .where('closed_at', 'is', null)
    .where('from_on', '<=', day)
    .where((row) => row.or([row('until_on', 'is', null), row('until_on', '>=', day)]))
    .orderBy('staff.name')
    .orderBy('staff.id')
    .orderBy('from_on')
    .execute()
  const found = new Map<string, Colleague & { assignments: Assignment[] }>()
  for (const { office, post, deputy_for, ...person } of rows) {
    const known = found.get(person.id) ?? { ...person, assignments: [] }
    known.assignments.push({ office, post: post as Post, ...(deputy_for && { deputyFor: deputy_for }) })
    found.set(person.id, known)
  }
  return [...found.values()].filter((each) => may(hall.town, asActor(each), 'register.use'))
}

export const asActor = ({ id, name, assignments }: Colleague): StaffActor => ({
  ...{ kind: 'staff', id, name, assignments, sessionId: '' },
})

/** What somebody may of one record: whether they read it, and whether they see how it is called. */
export interface Readable {
  readonly named: boolean
}

/**
 * Who among these people may read which of these records. People whom the same grants reach are asked about once.
 * @returns by record, by member of staff
 */
export async function whoReads(
  db: Database | Transaction,
  hall: Hall,
  definition: RegisterDefinition,
  people: readonly Colleague[],
  records: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, Readable>>> {
  if (people.length === 0 || records.length === 0) return new Map()
  const day = today(hall.clock)
  const personal = asksWhoAsks(definition)
  const alike = new Map<string, { readonly rights: Rights; readonly ids: string[] }>()
  for (const person of people) {
    const posts = person.assignments.map(({ office, post }) => `${office} ${post}`).sort()
    const key = JSON.stringify([posts, personal && person.id])
    const known = alike.get(key)
    if (known) known.ids.push(person.id)
    else alike.set(key, { rights: rightsOf(definition, asActor(person), day), ids: [person.id] })
  }
  const groups = [...alike.values()]
  const may = groups.map(({ rights }) => sql`coalesce(${rights.rows('read')}, false)`)
  const named = groups.map(({ rights }) => {
    const title = rights.column(definition.title)
    return title ? sql`${title.sql} is not null` : sql`false`
  })
  const { rows } = await sql<{ id: string; may: boolean[]; named: boolean[] }>`
    select t.id, array[${sql.join(may)}]::boolean[] as may, array[${sql.join(named)}]::boolean[] as named
    from ${tableOf(definition.id)} t where t.id = any(${records}::uuid[]) and t.removed_at is null`.execute(
    db,
  )
  return new Map(
    rows.map((row) => [
      row.id,
      new Map(
        groups.flatMap(({ ids }, at) =>
          row.may[at] ? ids.map((id) => [id, { named: row.named[at] === true }] as const) : [],
        ),
      ),
    ]),
  )
}

/** Whether some grant speaks of the one who asks: then nobody stands for another. */
const asksWhoAsks = ({ grants }: RegisterDefinition): boolean =>
  grants.some(({ rows }) => rows !== undefined && JSON.stringify(rows).includes(`"${ME}"`))

/** The members of staff who may read one record. */
export async function readersOf(
  db: Database | Transaction,
  hall: Hall,
  definition: RegisterDefinition,
  record: string,
): Promise<Colleague[]> {
  const people = await colleaguesToday(hall, db)
  const found = (await whoReads(db, hall, definition, people, [record])).get(record)
  return people.filter(({ id }) => found?.has(id))
}
