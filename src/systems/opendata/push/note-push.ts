import type { Hall } from '#language'
import type { PublishedDataset } from '../published.ts'

/** The other CKAN now has this version. */
export async function notePush(
  { db, clock }: Hall,
  target: string,
  { key, version }: PublishedDataset,
  { packageId, metadataHash }: { readonly packageId: string; readonly metadataHash: string },
): Promise<void> {
  const now = clock.now()
  const row = {
    ...{ package_id: packageId, metadata_hash: metadataHash, data_version: version },
    ...{ pushed_at: now, tried_at: now, trouble: null },
  }
  await db
    .insertInto('dataset_push')
    .values({ target, dataset: key, ...row })
    .onConflict((each) => each.columns(['target', 'dataset']).doUpdateSet(row))
    .execute()
}

/** The last attempt failed; what is there is still what was sent before. */
export async function noteTrouble(
  { db, clock }: Hall,
  target: string,
  dataset: string,
  trouble: string,
): Promise<void> {
  const row = { tried_at: clock.now(), trouble }
  await db
    .insertInto('dataset_push')
    .values({ target, dataset, ...row })
    .onConflict((each) => each.columns(['target', 'dataset']).doUpdateSet(row))
    .execute()
}
