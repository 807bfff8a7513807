import { createHash } from 'node:crypto'
import type { Hall } from '#language'
import { type IsoDate, today } from '#platform/clock'
import { json, sql, type Transaction } from '#platform/database'
import type { Published, PublishedDataset, PublishedRow } from '../published.ts'

/**
 * Keeps what a dataset is today beside what it was: only rows that changed are written. A second look on the same day takes
 * the place of the first. What a column held that is no longer published goes from the history as well.
 */
export async function takeVersion(
  hall: Hall,
  published: Published,
  dataset: PublishedDataset,
): Promise<void> {
  const day = today(hall.clock)
  const columns = dataset.columns.map(({ id }) => id)
  await hall.db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`dataset-version ${dataset.key}`}, 0))`.execute(
      tx,
    )
    const last = await lastVersion(tx, dataset.key)
    if (last?.source === dataset.version && sameList(last.columns, columns)) return
    await forgetColumns(tx, dataset.key, columns, last?.columns ?? [])
    await copyRows(tx, published, dataset)
    const number =
      last?.taken_on === day ? await takeBack(tx, dataset.key, last.number) : (last?.number ?? 0) + 1
    const counts = await writeChanges(tx, dataset.key, number)
    const before = last?.taken_on === day ? await lastVersion(tx, dataset.key) : last
    const same = before && sameList(before.columns, columns)
    if (same && counts.added + counts.changed + counts.removed === 0) {
      // Nothing that is published changed: the next look need not read the rows again.
      await noteSource(tx, dataset.key, before.number, dataset.version)
      return
    }
    await tx
      .insertInto('dataset_version')
      .values({
        ...{ dataset: dataset.key, number, taken_on: day, taken_at: hall.clock.now() },
        ...{ source: dataset.version, columns: json(columns), ...counts },
      })
      .execute()
  })
}

interface Last {
  readonly number: number
  readonly taken_on: IsoDate
  readonly source: string
  readonly columns: readonly string[]
}

async function lastVersion(tx: Transaction, dataset: string): Promise<Last | undefined> {
  const row = await tx
    .selectFrom('dataset_version')
    .select(['number', 'taken_on', 'source', 'columns'])
    .where('dataset', '=', dataset)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { ...row, taken_on: row.taken_on as IsoDate, columns: row.columns as string[] }
}

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each, at) => each === b[at])

const noteSource = (tx: Transaction, dataset: string, number: number, source: string) =>
  tx
    .updateTable('dataset_version')
    .set({ source })
    .where('dataset', '=', dataset)
    .where('number', '=', number)
    .execute()

/** A column may have been taken out because it should never have been shown. */
async function forgetColumns(
  tx: Transaction,
  dataset: string,
  now: readonly string[],
  before: readonly string[],
): Promise<void> {
  const gone = before.filter((id) => !now.includes(id))
  if (gone.length === 0) return
  await sql`update dataset_row set content = content - ${gone}::text[] where dataset = ${dataset}`.execute(tx)
}

const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex')

/** Content without what is empty, in the order of the columns: the same row has the same hash. */
const contentOf = ({ columns }: PublishedDataset, row: PublishedRow) =>
  Object.fromEntries(
    columns.flatMap(({ id }) => (row[id] === null || row[id] === undefined ? [] : [[id, row[id]]])),
  )

async function copyRows(tx: Transaction, published: Published, dataset: PublishedDataset): Promise<void> {
  await sql`create temporary table dataset_taken (key bytea, hash bytea, content jsonb, place int8) on commit drop`.execute(
    tx,
  )
  let place = 0
  for await (const batch of published.rows(dataset.key)) {
    const rows = batch.map((row) => {
      const content = contentOf(dataset, row)
      const identity = dataset.identity.length > 0 ? dataset.identity.map((id) => row[id] ?? null) : content
      place += 1
      return { k: digest(identity), h: digest(content), c: content, p: place }
    })
    if (rows.length > 0)
      await sql`insert into dataset_taken select decode(e ->> 'k', 'hex'), decode(e ->> 'h', 'hex'), e -> 'c', (e ->> 'p')::int8
        from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) e`.execute(tx)
  }
  // Rows that claim to be the same one are told apart by their order.
  await sql`update dataset_taken set key = sha256(key || int8send(twin.nth))
    from (select place, row_number() over (partition by key order by place) as nth from dataset_taken) twin
    where twin.place = dataset_taken.place and twin.nth > 1`.execute(tx)
  await sql`create index on dataset_taken (key)`.execute(tx)
  await sql`analyze dataset_taken`.execute(tx)
}

/** Today's earlier version is as if it had not been. @returns its number */
async function takeBack(tx: Transaction, dataset: string, number: number): Promise<number> {
  await tx
    .deleteFrom('dataset_row')
    .where('dataset', '=', dataset)
    .where('from_number', '=', number)
    .execute()
  await tx
    .updateTable('dataset_row')
    .set({ to_number: null })
    .where('dataset', '=', dataset)
    .where('to_number', '=', number)
    .execute()
  await tx.deleteFrom('dataset_version').where('dataset', '=', dataset).where('number', '=', number).execute()
  return number
}

async function writeChanges(tx: Transaction, dataset: string, number: number) {
  await sql`update dataset_row set to_number = ${number}
    where dataset = ${dataset} and to_number is null and not exists (
      select from dataset_taken where dataset_taken.key = row_key and dataset_taken.hash = dataset_row.hash)`.execute(
    tx,
  )
  await sql`insert into dataset_row (dataset, row_key, hash, content, from_number)
    select ${dataset}, key, hash, content, ${number} from dataset_taken where not exists (
      select from dataset_row where dataset = ${dataset} and row_key = key and to_number is null)`.execute(tx)
  const { rows } = await sql<{ row_count: number; added: number; changed: number; removed: number }>`
    with came as (select row_key from dataset_row where dataset = ${dataset} and from_number = ${number}),
      went as (select row_key from dataset_row where dataset = ${dataset} and to_number = ${number})
    select (select count(*) from dataset_taken)::int4 as row_count,
      (select count(*) from came where row_key not in (select row_key from went))::int4 as added,
      (select count(*) from came where row_key in (select row_key from went))::int4 as changed,
      (select count(*) from went where row_key not in (select row_key from came))::int4 as removed`.execute(
    tx,
  )
  return rows[0]!
}
