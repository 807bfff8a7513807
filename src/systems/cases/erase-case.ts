import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import type { Hall } from '#language'
import type { Transaction } from '#platform/database'
import { forgetNotices } from '#systems/notices'
import { forgetKept } from '#systems/once'
import { tellErased } from './beside.ts'
import { showNumber } from './number.ts'

/** What was erased, for the register. */
export interface Erased {
  /** Of everything that was erased, under the town's key: a copy that turns up can be told to be this case. */
  readonly hash: string
  readonly files: number
  /** Whose account it was. */
  readonly owner: string | undefined
}

/** Tables whose lines about a case go with it, whole. The log and the row stay without words, see `event_without_words`. */
export const ERASED_WHOLE = [
  'booking',
  'call_back',
  'case_check',
  'desk_draft',
  'api_request',
  'webhook_delivery',
  'application_answers',
  'application_file',
  'letter',
  'my_number',
  'put_away',
  'joined_case',
  'split_case',
] as const

/**
 * Erases what a case tells of anybody, in the caller's transaction: answers, notes, files, letters, 個人番号, drafts, notices,
 * what was kept of it for the next form. Only a case that is put away and written down as being erased (a trigger holds it).
 */
export async function eraseCase(tx: Transaction, hall: Hall, id: string): Promise<Erased> {
  const { number } = await tx
    .selectFrom('application')
    .select('number')
    .where('id', '=', id)
    .where('put_away_at', 'is not', null)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const { kept } = await tx
    .selectFrom('put_away')
    .select('kept')
    .where('application_id', '=', id)
    .executeTakeFirstOrThrow()
  const owner = (kept as { resident_id?: string | null }).resident_id ?? undefined
  const files = await filesOf(tx, id)
  const hash = await hashOf(tx, hall, id, { kept, files })
  await tellErased(tx, hall, id)
  for (const table of ERASED_WHOLE)
    await sql`delete from ${sql.table(table)} where application_id = ${id}`.execute(tx)
  for (const file of files) await hall.files.remove(tx, file)
  await sql`update application_event set data = event_without_words(data),
      actor_id = case when actor_kind = 'resident' then null else actor_id end,
      actor_name = case when actor_kind in ('resident', 'anonymous') then '申請者' else actor_name end
    where application_id = ${id}`.execute(tx)
  await forgetNotices(tx, { kind: 'application', id })
  if (owner) await forgetKept(tx, { resident: owner, number: showNumber(number) })
  return { hash, files: files.length, owner }
}

/** Attachments and letters of this case alone. */
async function filesOf(tx: Transaction, id: string) {
  const { rows } = await sql<{ id: string; key: string; sha256: string }>`
    select id, key, sha256 from file
    where id in (select file_id from application_file where application_id = ${id}
        union select file_id from letter where application_id = ${id})
      and not exists (select from application_file where file_id = file.id and application_id <> ${id})
      and not exists (select from draft_file where file_id = file.id)
    order by id`.execute(tx)
  return rows
}

async function hashOf(tx: Transaction, hall: Hall, id: string, more: object): Promise<string> {
  const { rows } = await sql<{ whole: string }>`select jsonb_build_object(
      'events', (select jsonb_agg(to_jsonb(application_event) order by seq) from application_event where application_id = ${id}),
      'answers', (select jsonb_agg(to_jsonb(application_answers) order by revision) from application_answers where application_id = ${id}),
      'letters', (select jsonb_agg(to_jsonb(letter) order by letter.id) from letter where application_id = ${id})
    )::text as whole`.execute(tx)
  return createHmac('sha256', hall.vault.derive('erased cases'))
    .update(rows[0]?.whole ?? '')
    .update(JSON.stringify(more))
    .digest('hex')
}
