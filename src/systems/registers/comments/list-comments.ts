/** The comments of a whole register, newest first, on records that the reader may read. */
import { type Database, sql } from '#platform/database'
import { type ListWish, reading, takePage } from '#platform/search'
import type { OpenRegister } from '../open-register.ts'
import { tableOf } from '../storage/table.ts'

export interface ListedComment {
  readonly id: string
  readonly record: string
  readonly by_name: string
  readonly at: Date
  readonly text: string
}

const PAGE = 50

export async function listComments(
  db: Database,
  { definition, rights }: OpenRegister,
  { q, after }: ListWish,
) {
  const asked = q === undefined ? sql`true` : reading(sql<string>`searchable(c.text)`, q)
  const on =
    after === undefined ? sql`true` : sql`(c.at, c.id) < (${after.at}::timestamptz, ${after.id}::uuid)`
  const { rows } = await sql<ListedComment>`
    select c.id, c.record, c.by_name, c.at, c.text from record_comment c
    join ${tableOf(definition.id)} t on t.id = c.record
    where c.register = ${definition.id} and c.taken_back_at is null and t.removed_at is null
      and ${rights.rows('read')} and ${asked} and ${on}
    order by c.at desc, c.id desc limit ${PAGE + 1}`.execute(db)
  const page = takePage(rows, PAGE)
  return { rows: page.rows, next: page.last && { at: page.last.at, id: page.last.id } }
}
