import type { Hall } from '#language'
import { today } from '#platform/clock'
import type { Format } from '../formats.ts'

/** One more file went out today. Nothing is kept of who took it. */
export async function countDownload({ db, clock }: Hall, dataset: string, format: Format): Promise<void> {
  await db
    .insertInto('dataset_download')
    .values({ dataset, format, day: today(clock), count: 1 })
    .onConflict((row) =>
      row.columns(['dataset', 'day', 'format']).doUpdateSet((each) => ({
        count: each('dataset_download.count', '+', 1),
      })),
    )
    .execute()
}
