import type { Hall } from '#language'

const DAY_MS = 24 * 60 * 60 * 1_000

/** Files that no application took within a day, and keys that are older than the document promises (30 days). */
export async function sweepApi({ db, files, clock }: Hall): Promise<void> {
  const before = (days: number) => new Date(clock.now().getTime() - days * DAY_MS)
  const left = await db
    .selectFrom('api_upload')
    .innerJoin('file', 'file.id', 'file_id')
    .select(['file_id', 'file.key'])
    .where('api_upload.created_at', '<', before(1))
    .execute()
  for (const { file_id, key } of left)
    await db.transaction().execute(async (tx) => {
      const gone = await tx
        .deleteFrom('api_upload')
        .where('file_id', '=', file_id)
        .returning('file_id')
        .execute()
      if (gone.length > 0) await files.remove(tx, { key })
    })
  await db.deleteFrom('api_request').where('created_at', '<', before(30)).execute()
}
