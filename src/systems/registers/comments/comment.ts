/** コメント: what people say about a record. Whoever reads the record reads its comments (decision 90). */
import type { Hall } from '#language'
import { type Database, sql, type Transaction } from '#platform/database'
import type { StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import { isUuid } from '../../uuid.ts'
import type { OpenRegister } from '../open-register.ts'
import { noRecord } from '../records/change-record.ts'
import { findRecord, type RegisterRecord } from '../records/record.ts'

export const LONGEST_COMMENT = 4_000
/** How long one's own words can be put right. Later, another comment says so. */
const CORRECT_MS = 24 * 60 * 60 * 1_000

export interface Comment {
  readonly id: string
  /** The comment that it answers. */
  readonly answers?: string
  /** Undefined for another system's. */
  readonly byId?: string
  readonly by: string
  readonly at: Date
  /** Empty where it was taken back. */
  readonly text: string
  readonly takenBack: boolean
  readonly changedAt?: Date
  /** What it said before, the first text first. */
  readonly before: readonly string[]
  /** Who was told by name. */
  readonly to: readonly string[]
}

const MOST_SHOWN = 500

/** The comments of a record that somebody reads, the oldest first. */
export async function commentsOf(
  db: Database | Transaction,
  register: string,
  record: string,
): Promise<Comment[]> {
  const rows = await db
    .selectFrom('record_comment')
    .selectAll()
    .where('register', '=', register)
    .where('record', '=', record)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_SHOWN)
    .execute()
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const [before, mentions] = await Promise.all([
    db
      .selectFrom('record_comment_before')
      .select(['comment', 'text'])
      .where('comment', 'in', ids)
      .orderBy('comment')
      .orderBy('number')
      .execute(),
    db
      .selectFrom('record_mention')
      .innerJoin('staff', 'staff.id', 'staff_id')
      .select(['comment', 'staff.name'])
      .where('comment', 'in', ids)
      .orderBy('staff.name')
      .execute(),
  ])
  return rows.reverse().map((row) => ({
    ...{ id: row.id, by: row.by_name, at: row.at, text: row.text },
    ...(row.by_id && { byId: row.by_id }),
    takenBack: row.taken_back_at !== null,
    ...(row.answers && { answers: row.answers }),
    ...(row.changed_at && { changedAt: row.changed_at }),
    before: before.filter(({ comment }) => comment === row.id).map(({ text }) => text),
    to: mentions.filter(({ comment }) => comment === row.id).map(({ name }) => name),
  }))
}

/** How many comments stand at each of these records; none where there is no number. */
export async function countComments(
  db: Database,
  register: string,
  records: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (records.length === 0) return new Map()
  const rows = await db
    .selectFrom('record_comment')
    .select(['record', sql<number>`count(*)::int`.as('count')])
    .where('register', '=', register)
    .where('record', 'in', [...records])
    .where('taken_back_at', 'is', null)
    .groupBy('record')
    .execute()
  return new Map(rows.map(({ record, count }) => [record, count]))
}

/** Whether somebody may still put right what they wrote. */
export const mayCorrect = ({ clock }: Pick<Hall, 'clock'>, { id }: StaffActor, comment: Comment): boolean =>
  mayTakeBack({ id }, comment) && clock.now().getTime() - comment.at.getTime() < CORRECT_MS

export const mayTakeBack = ({ id }: Pick<StaffActor, 'id'>, { byId, takenBack }: Comment): boolean =>
  byId === id && !takenBack

/** Text as it was typed, without what nobody sees. @throws Problem 422 */
export function textOf(raw: string | undefined): string {
  const text = (raw ?? '')
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim()
  if (text === '') throw new Problem(422, 'コメントを入力してください。')
  if (text.length > LONGEST_COMMENT)
    throw new Problem(422, `コメントは${LONGEST_COMMENT.toLocaleString('ja-JP')}文字までです。`)
  return text
}

/** A record that somebody may say something about: one that they read, and that was not removed. @throws Problem 404 */
export async function recordToSay(
  db: Database | Transaction,
  open: OpenRegister,
  id: string | undefined,
): Promise<RegisterRecord> {
  const found = isUuid(id) ? await findRecord(db, open, id) : undefined
  if (!found) throw noRecord()
  return found
}

/** One's own comment on a record, locked. @throws Problem 404, 403 */
export async function ownComment(
  tx: Transaction,
  { definition }: OpenRegister,
  { id: me }: StaffActor,
  record: string,
  id: string | undefined,
) {
  const row = isUuid(id)
    ? await tx
        .selectFrom('record_comment')
        .selectAll()
        .where('register', '=', definition.id)
        .where('record', '=', record)
        .where('id', '=', id)
        .where('taken_back_at', 'is', null)
        .forUpdate()
        .executeTakeFirst()
    : undefined
  if (!row) throw new Problem(404, 'このコメントは見つかりません。取り消されたかもしれません。')
  if (row.by_id !== me) throw new Problem(403, 'ほかの人のコメントは変えられません。')
  return row
}

/** @throws Problem 403 where it is too late */
export function checkCorrectable({ clock }: Hall, at: Date): void {
  if (clock.now().getTime() - at.getTime() >= CORRECT_MS)
    throw new Problem(403, '書いてから1日を過ぎたコメントは直せません。新しいコメントで伝えてください。')
}
