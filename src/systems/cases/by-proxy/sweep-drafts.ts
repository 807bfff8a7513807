import type { Hall } from '#language'
import { today } from '#platform/clock'
import { removeDraft } from '../remove-draft.ts'

const BATCH = 200

/** Erases what was begun for somebody under a consent that is over: nobody may open it any more. */
export async function sweepProxyDrafts(hall: Hall): Promise<void> {
  for (;;) {
    const erased = await hall.db.transaction().execute(async (tx) => {
      const rows = await tx
        .selectFrom('draft')
        .innerJoin('proxy_consent', 'proxy_consent.id', 'draft.consent_id')
        .select('draft.id')
        .where((row) =>
          row.or([
            row('proxy_consent.closed_at', 'is not', null),
            row('proxy_consent.until_on', '<', today(hall.clock)),
          ]),
        )
        .where(({ not, exists, selectFrom }) =>
          not(exists(selectFrom('application').select('id').whereRef('draft_id', '=', 'draft.id'))),
        )
        .limit(BATCH)
        .forUpdate('draft')
        .skipLocked()
        .execute()
      for (const { id } of rows) await removeDraft(tx, hall, id)
      return rows.length
    })
    if (erased < BATCH) return
  }
}
