import type { Hall } from '#language'
import { addDays, type IsoDate, today } from '#platform/clock'
import { FORMATS, type Format } from '../formats.ts'

export interface DownloadsOfDay {
  readonly day: IsoDate
  readonly counts: Readonly<Record<Format, number>>
}

const DAYS = 30

/** The days of the last thirty on which a dataset was fetched, newest first. */
export async function downloadsOf({ db, clock }: Hall, dataset: string): Promise<DownloadsOfDay[]> {
  const rows = await db
    .selectFrom('dataset_download')
    .select(['day', 'format', 'count'])
    .where('dataset', '=', dataset)
    .where('day', '>', addDays(today(clock), -DAYS))
    .orderBy('day', 'desc')
    .execute()
  return [...Map.groupBy(rows, ({ day }) => day)].map(([day, each]) => ({
    day: day as IsoDate,
    counts: Object.fromEntries(
      FORMATS.map((format) => [format, each.find((row) => row.format === format)?.count ?? 0]),
    ) as Record<Format, number>,
  }))
}

/** How often each dataset was fetched in the last thirty days. */
export async function downloadsOfAll({ db, clock }: Hall): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('dataset_download')
    .select((row) => ['dataset', row.fn.sum<string>('count').as('count')])
    .where('day', '>', addDays(today(clock), -DAYS))
    .groupBy('dataset')
    .execute()
  return new Map(rows.map(({ dataset, count }) => [dataset, Number(count)]))
}
