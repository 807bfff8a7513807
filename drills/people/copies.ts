import { type Database, sql } from '#platform/database'

/** Drafts as full as one that was filled in by hand: so that the kills meet sends, and not only pages being filled in. */
export async function copiesOf(db: Database, draft: string, count: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    insert into draft (id, procedure, definition, visitor, resident_id, answers, created_at, updated_at)
    select gen_random_uuid(), procedure, definition, visitor, resident_id, answers, created_at, updated_at
    from draft, generate_series(1, ${count}::int) where id = ${draft}
    returning id`.execute(db)
  return rows.map(({ id }) => id)
}
