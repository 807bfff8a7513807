import type { Hall } from '#language'
import { record } from '#platform/audit'
import { addDays, startOf, today } from '#platform/clock'
import { removeDraft } from './remove-draft.ts'

const BATCH = 100
const DRAFT_DAYS = 90

/** How long a draft is kept that nobody touches. */
export const draftDaysOf = ({ town }: Pick<Hall, 'town'>): number => town.retention?.draftDays ?? DRAFT_DAYS

/**
 * Throws away drafts that nobody touched for long, one transaction each. What was sent is no draft, whatever its age
 * (island.is#18438: a sweep of drafts pruned submitted applications), and a 補正 under way belongs to its application.
 */
export async function sweepDrafts(hall: Hall): Promise<void> {
  const before = startOf(addDays(today(hall.clock), -draftDaysOf(hall)))
  for (;;) {
    const old = await unsentBefore(hall, before).limit(BATCH).execute()
    for (const { id } of old)
      await hall.db.transaction().execute(async (tx) => {
        // By itself, first: whoever sends the draft in this instant holds its lock, and then it is an application.
        await tx.selectFrom('draft').select('id').where('id', '=', id).forUpdate().execute()
        const still = await unsentBefore({ db: tx }, before).where('draft.id', '=', id).executeTakeFirst()
        if (!still) return
        await removeDraft(tx, hall, id)
        const about = { kind: 'draft', id }
        await record(
          tx,
          { kind: 'system', name: '書きかけの整理' },
          {
            action: 'draft.swept',
            about,
            ...(still.resident_id && { resident: still.resident_id }),
            detail: { procedure: still.procedure },
          },
          hall.clock.now(),
        )
      })
    if (old.length < BATCH) return
  }
}

const unsentBefore = (
  { db }: { readonly db: Hall['db'] | Parameters<typeof removeDraft>[0] },
  before: Date,
) =>
  db
    .selectFrom('draft')
    .select(['draft.id', 'draft.resident_id', 'draft.procedure'])
    .where('draft.updated_at', '<', before)
    .where('draft.corrects', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('application')
            .select('application.id')
            .whereRef('application.draft_id', '=', 'draft.id'),
        ),
      ),
    )
    .orderBy('draft.updated_at')
