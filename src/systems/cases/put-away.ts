import { sql } from 'kysely'
import type { Hall } from '#language'
import { json, type Transaction } from '#platform/database'
import { hideNotices, showNotices } from '#systems/notices'
import { removeDraft } from './remove-draft.ts'

/** What a row tells of a person. */
const PERSONAL = [
  'applicant',
  'person',
  'resident_id',
  'answers',
  'search_text',
  'assignee',
  'consent_id',
  'proxy_id',
] as const

const about = (id: string) => ({ kind: 'application', id })

/**
 * Takes a case out of every list, search and page. What its row told lies apart, so that a list that forgets to ask shows
 * an empty line and nobody's name. Its draft, a second copy of the answers, goes for good.
 * @returns false when it was put away before
 */
export async function putAway(tx: Transaction, hall: Hall, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('application')
    .select([...PERSONAL, 'draft_id'])
    .where('id', '=', id)
    .where('put_away_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return false
  const { draft_id, ...kept } = row
  await tx
    .insertInto('put_away')
    .values({ application_id: id, kept: json(kept) })
    .execute()
  await tx
    .updateTable('application')
    .set({
      ...{
        applicant: '',
        person: null,
        resident_id: null,
        answers: json({}),
        search_text: '',
        assignee: null,
        consent_id: null,
        proxy_id: null,
      },
      put_away_at: hall.clock.now(),
    })
    .where('id', '=', id)
    .execute()
  await hideNotices(tx, hall, about(id))
  await tx.updateTable('my_number').set({ draft_id: null }).where('application_id', '=', id).execute()
  if (draft_id) await removeDraft(tx, hall, draft_id)
  return true
}

/** The opposite, for as long as nothing was erased. @returns false when there is nothing to take back */
export async function takeBack(tx: Transaction, id: string): Promise<boolean> {
  const row = await tx
    .deleteFrom('put_away')
    .where('application_id', '=', id)
    .returning('kept')
    .executeTakeFirst()
  if (!row) return false
  await sql`update application set (${sql.join(PERSONAL.map((name) => sql.ref(name)))}, put_away_at) =
      (select ${sql.join(PERSONAL.map((name) => sql.ref(`before.${name}`)))}, null::timestamptz
        from jsonb_populate_record(null::application, ${JSON.stringify(row.kept)}::jsonb) as before)
    where id = ${id}`.execute(tx)
  await showNotices(tx, about(id))
  return true
}

/** Whose account a case that was put away belonged to; undefined when it is not put away, or erased. */
export async function ownerOf(
  { db }: { readonly db: Hall['db'] | Transaction },
  id: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('put_away')
    .select(sql<string | null>`kept ->> 'resident_id'`.as('owner'))
    .where('application_id', '=', id)
    .executeTakeFirst()
  return row?.owner ?? undefined
}
