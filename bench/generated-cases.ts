/** Applications by the hundred thousand: copies of the sample's, lives and all, under names and days made up here. */
import type { Hall } from '#language'
import { sql } from '#platform/database'

const FAMILIES =
  '佐藤鈴木高橋田中伊藤渡邊山本中村小林加藤吉田山田佐々木山口松本井上木村林斎藤清水阿部森池田橋本石川山崎'
const GIVENS = '翔太陽菜蓮結衣大翔葵湊凛悠真紬樹陽葵蒼芽依朝陽莉子暖咲良律詩颯琴音新心晴海美羽'
/** How many of all wait for somebody: one in ten, which is more than any town would bear. */
const OPEN_SHARE = 10
const CHUNK = 50_000
/** Generated numbers begin with it; those of a town begin with the year. */
const OURS = '9'
const LAST_DAYS = { open: 60, done: 5 * 365 } as const

/**
 * Adds applications until there are `total`. Generated: names, numbers and days are made up, answers and events are
 * those of the sample's applications.
 */
export async function generateCases({ db }: Pick<Hall, 'db'>, total: number): Promise<void> {
  const { have } = await db
    .selectFrom('application')
    .select((row) => row.fn.countAll<number>().as('have'))
    .executeTakeFirstOrThrow()
  // Filled row by row, the index of all words takes several times as long as built at once.
  await sql`drop index application_grams`.execute(db)
  for (let from = Number(have); from < total; from += CHUNK)
    await sql`
      with source as materialized (
        select application.*, replace(search_text, searchable(applicant), '') as told, state in ('submitted', 'checking', 'deciding', 'returned') as open,
          row_number() over (partition by state in ('submitted', 'checking', 'deciding', 'returned') order by id) - 1 as place,
          count(*) over (partition by state in ('submitted', 'checking', 'deciding', 'returned')) as places
        from application where number < ${OURS}::text
      ), wanted as (
        select at, at % ${OPEN_SHARE}::int = 0 as open, gen_random_uuid() as id,
          -- So that every kind comes on every day.
          abs(hashint4(at) % 100000) as day,
          substr(${FAMILIES}::text, 1 + at * 7 % ${FAMILIES.length}::int, 2) || ' ' ||
          substr(${GIVENS}::text, 1 + at * 13 % ${GIVENS.length}::int, 2) || substr(${GIVENS}::text, 1 + at * 29 % ${GIVENS.length}::int, 1) as name
        from generate_series(${from}::int, ${Math.min(total, from + CHUNK) - 1}::int) as at
      ), made as (
        select wanted.id as fresh, wanted.at, wanted.name, source.*,
          make_interval(days => wanted.day % case when wanted.open then ${LAST_DAYS.open}::int else ${LAST_DAYS.done}::int end) as ago
        from wanted join source on source.open = wanted.open and source.place = wanted.at % source.places
      ), events as (
        insert into application_event (application_id, seq, at, kind, actor_kind, actor_id, actor_name, data)
        select made.fresh, event.seq, event.at - made.ago, event.kind, event.actor_kind, event.actor_id, event.actor_name, event.data
        from made join application_event event on event.application_id = made.id
      )
      insert into application (id, number, procedure, definition, office, door, resident_id, applicant, answers, revision,
        filed_at, due_on, state, step, assignee, decided_at, result, version, shared_with, waits, search_text)
      select fresh, ${OURS}::text || lpad(at::text, 11, '0'), procedure, definition, office, door, null, name, answers, revision,
        filed_at - ago, due_on - ago, state, step, assignee, decided_at - ago, result, version, shared_with, waits,
        told || ' ' || searchable(name || ' ' || ${OURS}::text || lpad(at::text, 11, '0'))
      from made`.execute(db)
  await db.transaction().execute(async (tx) => {
    await sql`set local maintenance_work_mem = '1GB'`.execute(tx)
    await sql`create index application_grams on application using gin (marked_grams(office, shared_with, state, search_text))`.execute(
      tx,
    )
  })
  await sql`vacuum analyze application`.execute(db)
  await sql`vacuum analyze application_event`.execute(db)
}
