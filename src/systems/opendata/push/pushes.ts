import type { Hall } from '#language'

/** What another CKAN has of a dataset. */
export interface Push {
  readonly dataset: string
  readonly packageId: string | undefined
  readonly metadataHash: string | undefined
  readonly version: string | undefined
  readonly pushedAt: Date | undefined
  /** Why the last attempt failed, in words for staff. */
  readonly trouble: string | undefined
}

const pushes = ({ db }: Hall, target: string) =>
  db
    .selectFrom('dataset_push')
    .select(['dataset', 'package_id', 'metadata_hash', 'data_version', 'pushed_at', 'trouble'])
    .where('target', '=', target)

type Row = Awaited<ReturnType<ReturnType<typeof pushes>['execute']>>[number]

const read = (row: Row): Push => ({
  dataset: row.dataset,
  packageId: row.package_id ?? undefined,
  metadataHash: row.metadata_hash ?? undefined,
  version: row.data_version ?? undefined,
  pushedAt: row.pushed_at ?? undefined,
  trouble: row.trouble ?? undefined,
})

export async function pushOf(hall: Hall, target: string, dataset: string): Promise<Push | undefined> {
  const row = await pushes(hall, target).where('dataset', '=', dataset).executeTakeFirst()
  return row && read(row)
}

/** By dataset; undefined where the town sends nothing to another CKAN. */
export async function pushesOf(hall: Hall): Promise<ReadonlyMap<string, Push> | undefined> {
  const target = hall.config.ckanPush?.url
  if (target === undefined) return undefined
  return new Map((await pushes(hall, target).execute()).map((row) => [row.dataset, read(row)]))
}
