import { v7 as uuid } from 'uuid'
import type { Hall } from '#language'
import { record } from '#platform/audit'
import type { Transaction } from '#platform/database'
import { purposeOf, type StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import { isUuid } from '../../uuid.ts'
import { type MailingLetter, MOST_LETTERS, mailingOffices } from './mailing-queries.ts'

const NOT_HERE = 'この発送の束は見つかりません。ほかの課の束は、その課の職員だけが見られます。'

/** A mailing of one of the actor's offices. @throws Problem 404 */
export async function getMailing(
  db: Hall['db'] | Transaction,
  hall: Hall,
  actor: StaffActor,
  id: string | undefined,
) {
  const mailing = isUuid(id)
    ? await db
        .selectFrom('mailing')
        .innerJoin('staff', 'staff.id', 'mailing.made_by')
        .select(['mailing.id', 'mailing.office', 'mailing.made_at', 'mailing.duplex', 'mailing.posted_at'])
        .select('staff.name as madeBy')
        .where('mailing.id', '=', id)
        .where('mailing.office', 'in', mailingOffices(hall, actor))
        .executeTakeFirst()
    : undefined
  if (!mailing) throw new Problem(404, NOT_HERE)
  return mailing
}
export type Mailing = Awaited<ReturnType<typeof getMailing>>

/**
 * Puts letters into a mailing: each letter into one alone, whoever presses first.
 * @throws Problem 409 when one was taken meanwhile, 422 when nothing or too much was chosen, or of several offices
 */
export const makeMailing = (
  hall: Hall,
  actor: StaffActor,
  { letters, duplex }: { readonly letters: readonly string[]; readonly duplex: boolean },
): Promise<string> =>
  hall.db.transaction().execute(async (tx) => {
    const ids = [...new Set(letters)].filter(isUuid)
    if (ids.length === 0) throw new Problem(422, '発送する通知書を、1通以上選んでください。')
    if (ids.length > MOST_LETTERS)
      throw new Problem(422, `一度に発送できるのは${MOST_LETTERS}通までです。分けて選んでください。`)
    const free = await tx
      .selectFrom('letter')
      .innerJoin('application', 'application.id', 'letter.application_id')
      .select(['letter.id', 'application.office'])
      .where('letter.id', 'in', ids)
      .where('letter.mailing_id', 'is', null)
      .where('application.office', 'in', mailingOffices(hall, actor))
      .orderBy('letter.id')
      .forUpdate('letter')
      .execute()
    if (free.length < ids.length)
      throw new Problem(
        409,
        '選んだ中に、ほかの人が先に束に入れた通知書があります。一覧を読み直して、もう一度選んでください。',
      )
    const [office, ...others] = new Set(free.map((each) => each.office))
    if (!office || others.length > 0)
      throw new Problem(422, '課ごとに分けて選んでください。束は1つの課のものにします。')
    const id = uuid()
    const made = { id, office, made_by: actor.id, made_at: hall.clock.now(), duplex }
    await tx.insertInto('mailing').values(made).execute()
    await tx.updateTable('letter').set({ mailing_id: id }).where('id', 'in', ids).execute()
    await note(tx, hall, actor, { action: 'mailing.made', id, office, count: ids.length })
    return id
  })

/** 発送した: the whole mailing went to the post. Pressing twice is pressing once. */
export const postMailing = (hall: Hall, actor: StaffActor, id: string): Promise<void> =>
  hall.db.transaction().execute(async (tx) => {
    const { office } = await lockOpen(tx, hall, actor, id)
    const now = hall.clock.now()
    await tx
      .updateTable('mailing')
      .set({ posted_at: now, posted_by: actor.id })
      .where('id', '=', id)
      .execute()
    const posted = await tx
      .updateTable('letter')
      .set({ posted_at: now })
      .where('mailing_id', '=', id)
      .executeTakeFirst()
    await note(tx, hall, actor, {
      action: 'mailing.posted',
      id,
      office,
      count: Number(posted.numUpdatedRows),
    })
  })

/** Takes a mailing apart that was not posted: its letters wait again. */
export const undoMailing = (hall: Hall, actor: StaffActor, id: string): Promise<void> =>
  hall.db.transaction().execute(async (tx) => {
    const { office } = await lockOpen(tx, hall, actor, id)
    const freed = await tx
      .updateTable('letter')
      .set({ mailing_id: null })
      .where('mailing_id', '=', id)
      .executeTakeFirst()
    await tx.deleteFrom('mailing').where('id', '=', id).execute()
    await note(tx, hall, actor, { action: 'mailing.undone', id, office, count: Number(freed.numUpdatedRows) })
  })

async function lockOpen(tx: Transaction, hall: Hall, actor: StaffActor, id: string) {
  const mailing = await getMailing(tx, hall, actor, id)
  const row = await tx
    .selectFrom('mailing')
    .select('posted_at')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Problem(404, NOT_HERE)
  if (row.posted_at) throw new Problem(409, 'この束は、すでに発送済みです。')
  return mailing
}

/** Whoever sees a mailing reads who gets which letter: a line for each, with the purpose of the office. */
export const recordMailing = (
  hall: Hall,
  actor: StaffActor,
  { id, office }: Mailing,
  letters: readonly MailingLetter[],
): Promise<void> =>
  hall.db.transaction().execute(async (tx) => {
    const purpose = purposeOf(hall.town, actor, 'case.letter', office)
    for (const { id: letter, application, resident_id } of letters)
      await record(
        tx,
        actor,
        {
          action: 'letter.read',
          about: { kind: 'letter', id: letter },
          ...(resident_id && { resident: resident_id }),
          ...(purpose && { purpose }),
          detail: { application, mailing: id },
        },
        hall.clock.now(),
      )
  })

interface Deed {
  readonly action: string
  readonly id: string
  readonly office: string
  readonly count: number
}

const note = (tx: Transaction, hall: Hall, actor: StaffActor, { action, id, office, count }: Deed) => {
  const purpose = purposeOf(hall.town, actor, 'case.letter', office)
  const about = { kind: 'mailing', id }
  return record(
    tx,
    actor,
    { action, about, ...(purpose && { purpose }), detail: { count } },
    hall.clock.now(),
  )
}
