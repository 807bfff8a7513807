import type { Hall } from '#language'
import { record as audit } from '#platform/audit'
import { sql } from '#platform/database'
import type { Actor } from '#platform/people'
import { Problem } from '#platform/web'
import type { OpenRegister } from '../open-register.ts'
import { refuseWhileDeciding } from '../process/locked.ts'
import { tableOf } from '../storage/table.ts'
import { announceRecord } from '../webhooks/announce-record.ts'
import { noRecord } from './change-record.ts'
import { idOf, nameOf } from './create-record.ts'
import { findRecord } from './record.ts'
import { keyed } from './write.ts'

/** Takes a record out of every list. It can be brought back until its time is over. @throws Problem 403, 404, 409 */
export const removeRecord = (hall: Hall, actor: Actor, open: OpenRegister, id: string, version: number) =>
  move(hall, actor, open, { id, version, kind: 'removed' })

/** Brings a removed record back as it was. @throws Problem 403, 404, 409; RecordRefused where its key was given away */
export const restoreRecord = (hall: Hall, actor: Actor, open: OpenRegister, id: string, version: number) =>
  move(hall, actor, open, { id, version, kind: 'restored' })

interface Move {
  readonly id: string
  readonly version: number
  readonly kind: 'removed' | 'restored'
}

async function move(
  hall: Hall,
  actor: Actor,
  open: OpenRegister,
  { id, version, kind }: Move,
): Promise<void> {
  await hall.db.transaction().execute(async (tx) => {
    const now = await findRecord(tx, open, id, { removed: true, lock: true })
    if (!now || Boolean(now.removedAt) !== (kind === 'restored')) throw noRecord()
    if (!now.rights.may('remove'))
      throw new Problem(403, 'この記録を消すことも戻すことも、あなたの職ではできません。')
    if (now.version !== version)
      throw new Problem(
        409,
        'ほかの人が先にこの記録を変えました。いまの内容を確かめて、もう一度操作してください。',
      )
    await refuseWhileDeciding(tx, [id])
    const at = hall.clock.now()
    await keyed(open, () =>
      sql`with was as (
          insert into record_change (register, record, version, kind, at, by_id, by_name, via, before)
          values (${open.definition.id}, ${id}, ${version + 1}, ${kind}, ${at}, ${idOf(actor)}, ${nameOf(actor)}, 'desk', '{}')
        )
        update ${tableOf(open.definition.id)} set version = ${version + 1}, changed_at = ${at},
          removed_at = ${kind === 'removed' ? at : null} where id = ${id}`.execute(tx),
    )
    const detail = { register: open.definition.id }
    await announceRecord(tx, hall, open, { id, event: `record.${kind}` })
    await audit(tx, actor, { action: `record.${kind}`, about: { kind: 'record', id }, detail }, at)
  })
}
