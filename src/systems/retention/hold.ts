import { v7 as uuid } from 'uuid'
import type { Hall } from '#language'
import { record } from '#platform/audit'
import { may, type StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import { isUuid } from '../uuid.ts'
import { purposeFor, readerOffices } from './lists.ts'

export const HOLD_KINDS = {
  suit: '訴訟・審査請求',
  audit: '監査・検査',
  request: '開示請求',
  other: 'そのほか',
} as const
export type HoldKind = keyof typeof HOLD_KINDS

const isKind = (text: string): text is HoldKind => Object.hasOwn(HOLD_KINDS, text)

interface NewHold {
  /** 受付番号, as somebody typed it. */
  readonly number: string
  readonly kind: string
  readonly reason: string
}

/** 廃棄の保留: the case stays, whatever is listed or signed. @throws Problem 403, 404, 409, 422 */
export const holdCase = (hall: Hall, actor: StaffActor, { number, kind, reason }: NewHold): Promise<void> =>
  hall.db.transaction().execute(async (tx) => {
    const row = await tx
      .selectFrom('application')
      .select(['id', 'office'])
      .where('number', '=', number.normalize('NFKC').replaceAll(/\D/g, ''))
      .where('office', 'in', ['', ...readerOffices(hall, actor)])
      // An erasure of this instant is waited for, and then told.
      .forUpdate()
      .executeTakeFirst()
    if (!row) throw new Problem(404, 'その受付番号の申請は、あなたの課にありません。番号を確かめてください。')
    if (!may(hall.town, actor, 'retention.propose', row.office))
      throw new Problem(403, '保留にできるのは、その課の職員だけです。')
    const why = reason.trim().slice(0, 500)
    if (!isKind(kind) || why === '') throw new Problem(422, '保留の種類を選び、理由を入力してください。')
    const erased = await tx
      .selectFrom('disposal')
      .select('number')
      .where('application_id', '=', row.id)
      .executeTakeFirst()
    if (erased) throw new Problem(409, 'この申請は、もう廃棄しました。')
    const at = hall.clock.now()
    const added = await tx
      .insertInto('retention_hold')
      .values({
        ...{ id: uuid(), application_id: row.id, kind, reason: why },
        ...{ held_by_name: actor.name, held_at: at },
      })
      .onConflict((each) => each.column('application_id').where('released_at', 'is', null).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!added) throw new Problem(409, 'この申請は、もう保留になっています。')
    await record(
      tx,
      actor,
      {
        action: 'retention.held',
        about: { kind: 'application', id: row.id },
        ...purposeFor(hall, actor, 'retention.propose', row.office),
        detail: { kind },
      },
      at,
    )
  })

/** The lawsuit is over. @throws Problem 403, 404, 422 */
export const releaseHold = (
  hall: Hall,
  actor: StaffActor,
  id: string | undefined,
  reason: string,
): Promise<void> =>
  hall.db.transaction().execute(async (tx) => {
    const row = isUuid(id)
      ? await tx
          .selectFrom('retention_hold')
          .innerJoin('application', 'application.id', 'retention_hold.application_id')
          .select(['retention_hold.id', 'application_id', 'office'])
          .where('retention_hold.id', '=', id)
          .where('released_at', 'is', null)
          .executeTakeFirst()
      : undefined
    if (!row || !readerOffices(hall, actor).includes(row.office))
      throw new Problem(404, 'この保留は見つかりません。')
    if (!may(hall.town, actor, 'retention.sign', row.office))
      throw new Problem(403, '保留を解けるのは、その課の課長だけです。')
    if (reason.trim() === '') throw new Problem(422, '保留を解く理由を入力してください。')
    const at = hall.clock.now()
    await tx
      .updateTable('retention_hold')
      .set({
        released_at: at,
        released_by_name: actor.name,
        released_reason: reason.trim().slice(0, 500),
      })
      .where('id', '=', row.id)
      .execute()
    await record(
      tx,
      actor,
      {
        action: 'retention.released',
        about: { kind: 'application', id: row.application_id },
        ...purposeFor(hall, actor, 'retention.sign', row.office),
      },
      at,
    )
  })

/** Holds of the actor's offices that stand, newest first. */
export const openHolds = ({ db, town }: Hall, actor: StaffActor) =>
  db
    .selectFrom('retention_hold')
    .innerJoin('application', 'application.id', 'retention_hold.application_id')
    .select(['retention_hold.id', 'kind', 'reason', 'held_by_name', 'held_at'])
    .select([
      'application.id as application',
      'application.number',
      'application.procedure',
      'application.office',
    ])
    .where('released_at', 'is', null)
    .where('application.office', 'in', ['', ...readerOffices({ town }, actor)])
    .orderBy('held_at', 'desc')
    .orderBy('retention_hold.id')
    .limit(200)
    .execute()
