import { itemsOf } from '#doors/sheet'
import type { Definition, Hall } from '#language'
import type { Database, Transaction } from '#platform/database'
import { may, type StaffActor } from '#platform/people'
import { FACTS } from './facts.ts'

/** A column, or a group of columns, that a clerk may choose. */
export interface Choosable {
  readonly key: string
  readonly title: string
}

/** The facts of any application, then the questions of the procedure if it is about one. */
export const choosableOf = (definition: Definition | undefined): Choosable[] => [
  ...FACTS.map(({ key, title }) => ({ key, title })),
  ...(definition ? itemsOf(definition).map(({ key, title }) => ({ key, title })) : []),
]

/** Whose layout it is: the procedure's own office where the actor works for it, else the actor's first. */
export function layoutOffice(hall: Hall, actor: StaffActor, definition: Definition | undefined): string {
  const own = actor.assignments.map(({ office }) => office)
  if (definition && own.includes(definition.office)) return definition.office
  return own.find((office) => may(hall.town, actor, 'case.export', office)) ?? own[0] ?? ''
}

/** What the office has chosen, in its order; everything while it has not. */
export async function findLayout(
  db: Database | Transaction,
  office: string,
  definition: Definition | undefined,
): Promise<readonly string[]> {
  const row = await db
    .selectFrom('sheet_layout')
    .select('columns')
    .where('office', '=', office)
    .where('procedure', '=', definition?.id ?? '')
    .executeTakeFirst()
  return row?.columns ?? choosableOf(definition).map(({ key }) => key)
}

/** Keeps what the office has chosen. Keys that the definition does not know are left out. */
export async function keepLayout(
  hall: Hall,
  actor: StaffActor,
  definition: Definition | undefined,
  columns: readonly string[],
): Promise<void> {
  const known = new Set(choosableOf(definition).map(({ key }) => key))
  const kept = {
    columns: [...new Set(columns)].filter((key) => known.has(key)),
    updated_by: actor.id,
    updated_at: hall.clock.now(),
  }
  await hall.db
    .insertInto('sheet_layout')
    .values({ office: layoutOffice(hall, actor, definition), procedure: definition?.id ?? '', ...kept })
    .onConflict((row) => row.columns(['office', 'procedure']).doUpdateSet(kept))
    .execute()
}
