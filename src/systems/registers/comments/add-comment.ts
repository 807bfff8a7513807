import { v7 as uuid } from 'uuid'
import type { Hall } from '#language'
import { record as audit } from '#platform/audit'
import type { Transaction } from '#platform/database'
import type { StaffActor, SystemActor } from '#platform/people'
import { Problem } from '#platform/web'
import { tellStaff } from '#systems/notices'
import { isUuid } from '../../uuid.ts'
import type { OpenRegister } from '../open-register.ts'
import { idOf } from '../records/create-record.ts'
import { type Colleague, readersOf } from '../rights/readers.ts'
import { announceRecord } from '../webhooks/announce-record.ts'
import { recordToSay, textOf } from './comment.ts'
import { calledPerson, namedIn } from './mentions.ts'

export interface NewComment {
  readonly text: string | undefined
  /** The comment that it answers. */
  readonly answers?: string | undefined
  /** Ids of those who were ticked in the list. */
  readonly to: readonly string[]
  /** Somebody by name, from the box. */
  readonly called?: string | undefined
}

/**
 * Says something about a record that one may read. Whoever is named, and whoever is answered, hears of it if they may read the
 * record too.
 * @returns the id of the comment
 * @throws Problem 404; 422 without words, or where somebody is named who may not read the record
 */
export async function addComment(
  hall: Hall,
  actor: StaffActor | SystemActor,
  open: OpenRegister,
  record: string | undefined,
  wish: NewComment,
): Promise<string> {
  const text = textOf(wish.text)
  return await hall.db.transaction().execute(async (tx) => {
    const { id: about } = await recordToSay(tx, open, record)
    const readers = await readersOf(tx, hall, open.definition, about)
    const named = mentioned(hall, readers, open.definition.office, text, wish)
    const answered = await answeredComment(tx, open, about, wish.answers)
    const [id, at] = [uuid(), hall.clock.now()]
    await tx
      .insertInto('record_comment')
      .values({
        ...{ id, register: open.definition.id, record: about, answers: answered?.id ?? null },
        ...{ by_id: idOf(actor), by_name: actor.name, at, text },
      })
      .execute()
    for (const { id: staff } of named)
      await tx.insertInto('record_mention').values({ comment: id, staff_id: staff }).execute()
    const detail = { register: open.definition.id, comment: id, to: named.map(({ id }) => id) }
    await audit(tx, actor, { action: 'comment.added', about: { kind: 'record', id: about }, detail }, at)
    await announceRecord(tx, hall, open, { id: about, event: 'record.commented', more: { comment: id } })
    const href = `/desk/registers/${open.definition.id}/records/${about}#comment-${id}`
    const heard = new Set([idOf(actor)])
    for (const { id: staff } of named) {
      if (heard.has(staff)) continue
      heard.add(staff)
      const title = `${actor.name}さんが「${open.definition.name}」のコメントで、あなたに知らせています`
      await tellStaff(tx, hall, { key: `comment:${id}:${staff}`, staffId: staff, title, href })
    }
    const author = answered?.by_id
    if (author && !heard.has(author) && readers.some(({ id }) => id === author)) {
      const title = `${actor.name}さんが「${open.definition.name}」で、あなたのコメントに答えました`
      await tellStaff(tx, hall, { key: `comment:${id}:${author}`, staffId: author, title, href })
    }
    return id
  })
}

/** @throws Problem 422 for somebody who may not read the record: it must not be hinted at to them */
function mentioned(
  { town }: Hall,
  readers: readonly Colleague[],
  office: string,
  text: string,
  { to, called }: NewComment,
): readonly Colleague[] {
  const ticked = to.map((id) => readers.find((each) => each.id === id))
  const typed = called?.trim() ? [calledPerson(called, readers, town, office)] : []
  const asked = [...ticked, ...typed]
  if (asked.includes(undefined))
    throw new Problem(422, '知らせる人が見つからないか、この記録を見られない人です。名前を確かめてください。')
  return [...new Set([...(asked as Colleague[]), ...namedIn(text, readers)])]
}

async function answeredComment(
  tx: Transaction,
  { definition }: OpenRegister,
  record: string,
  id: string | undefined,
): Promise<{ readonly id: string; readonly by_id: string | null } | undefined> {
  if (!id) return undefined
  const row = isUuid(id)
    ? await tx
        .selectFrom('record_comment')
        .select(['id', 'by_id'])
        .where('register', '=', definition.id)
        .where('record', '=', record)
        .where('id', '=', id)
        .executeTakeFirst()
    : undefined
  if (!row) throw new Problem(422, '答えるコメントが見つかりません。開き直してください。')
  return row
}
