import type { Hall } from '#language'
import type { IsoDate } from '#platform/clock'
import { sql } from '#platform/database'
import type { PublishedDataset, PublishedRow } from '../published.ts'

export interface Version {
  readonly dataset: string
  readonly number: number
  readonly day: IsoDate
  readonly takenAt: Date
  readonly rows: number
  readonly added: number
  readonly changed: number
  readonly removed: number
}

const MOST = 60

/** The newest versions of one dataset, or of all, newest first. */
export async function versionsOf({ db }: Hall, dataset?: string): Promise<Version[]> {
  const rows = await db
    .selectFrom('dataset_version')
    .select(['dataset', 'number', 'taken_on', 'taken_at', 'row_count', 'added', 'changed', 'removed'])
    .$if(dataset !== undefined, (query) => query.where('dataset', '=', dataset ?? ''))
    .orderBy('taken_at', 'desc')
    .orderBy('dataset')
    .limit(MOST)
    .execute()
  return rows.map(({ taken_on, taken_at, row_count, ...rest }) => ({
    ...rest,
    ...{ day: taken_on as IsoDate, takenAt: taken_at, rows: row_count },
  }))
}

export interface Change {
  readonly key: string
  /** Undefined where the row is new. */
  readonly before: PublishedRow | undefined
  /** Undefined where the row is gone. */
  readonly after: PublishedRow | undefined
}

export interface Difference {
  readonly changes: readonly Change[]
  readonly more: boolean
}

const MOST_CHANGES = 200

/** What is different between two versions: rows that stand in one of them alone, met by what tells them apart. */
export async function differenceOf(
  { db }: Hall,
  { key, columns }: PublishedDataset,
  from: number,
  to: number,
): Promise<Difference> {
  const stood = (number: number) =>
    sql`from_number <= ${number} and (to_number is null or to_number > ${number})`
  const { rows } = await sql<{ key: string; before: PublishedRow | null; after: PublishedRow | null }>`
    with before as (select row_key, hash, content from dataset_row
        where dataset = ${key} and ${stood(from)} and not (${stood(to)})),
      after as (select row_key, hash, content from dataset_row
        where dataset = ${key} and ${stood(to)} and not (${stood(from)}))
    select encode(row_key, 'hex') as key, before.content as before, after.content as after
    from before full join after using (row_key)
    where before.hash is distinct from after.hash
    order by coalesce(after.content, before.content) ->> ${columns[0]?.id ?? ''}, row_key
    limit ${MOST_CHANGES + 1}`.execute(db)
  const shown = (row: PublishedRow | null) =>
    row ? Object.fromEntries(columns.map(({ id }) => [id, row[id] ?? null])) : undefined
  return {
    changes: rows
      .slice(0, MOST_CHANGES)
      .map((row) => ({ key: row.key, before: shown(row.before), after: shown(row.after) })),
    more: rows.length > MOST_CHANGES,
  }
}
