import type { Hall } from '#language'
import { json } from '#platform/database'

const DAY_MS = 24 * 60 * 60 * 1_000

/**
 * A table on its way in or out is personal data that nobody watches: a day later its file goes, and what was told of its
 * content. That it went out, when and by whom, stays.
 */
export async function sweepTransfers({ db, files, clock }: Hall): Promise<void> {
  const now = clock.now()
  const old = await db
    .selectFrom('transfer')
    .leftJoin('file', 'file.id', 'transfer.file_id')
    .select(['transfer.id', 'transfer.result', 'file.key'])
    .where('swept_at', 'is', null)
    .where('transfer.created_at', '<', new Date(now.getTime() - DAY_MS))
    .where('state', '!=', 'filing')
    .execute()
  for (const { id, key, result } of old)
    await db.transaction().execute(async (tx) => {
      const { rows } = result as { rows?: number }
      await tx
        .updateTable('transfer')
        .set({ swept_at: now, file_id: null, result: json(rows === undefined ? {} : { rows }) })
        .where('id', '=', id)
        .execute()
      if (key) await files.remove(tx, { key })
    })
}
