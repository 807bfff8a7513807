import type { Hall } from '#language'
import { record as audit } from '#platform/audit'
import type { Actor } from '#platform/people'
import { Problem } from '#platform/web'
import type { OpenRegister } from './open-register.ts'
import { nameOf } from './records/create-record.ts'
import { registersChanged } from './registers-now.ts'

/** 内容の確認: somebody who may change the register says that it is right as of now. @throws Problem 403 */
export async function confirmRegister(
  hall: Hall,
  actor: Actor,
  { definition, rights }: OpenRegister,
): Promise<void> {
  if (!rights.may('change'))
    throw new Problem(403, 'この台帳の内容を確かめたと言えるのは、担当課の職員だけです。')
  const at = hall.clock.now()
  await hall.db.transaction().execute(async (tx) => {
    await tx
      .updateTable('register')
      .set({ confirmed_at: at, confirmed_by: nameOf(actor) })
      .where('id', '=', definition.id)
      .execute()
    await audit(
      tx,
      actor,
      { action: 'register.confirmed', about: { kind: 'register', id: definition.id } },
      at,
    )
  })
  registersChanged(hall)
}
