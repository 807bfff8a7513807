import { v7 as uuid } from 'uuid'
import type { Definition, Hall } from '#language'
import { record } from '#platform/audit'
import { may, purposeOf, type StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import { bodyColumns } from './change-form.ts'
import { fitPayout } from './fit-payout.ts'
import { refuseTooLarge } from './limits.ts'

/** From what a form was begun, for the audit log: nothing, a template, a copy, another town's file. */
export interface Origin {
  readonly from: 'blank' | 'template' | 'copy' | 'file'
  readonly of?: string
}

/** Begins a form of an office. Its id is made here and never changes. @returns the id of the form */
export async function startForm(
  hall: Hall,
  actor: StaffActor,
  office: string,
  body: Definition,
  origin: Origin,
): Promise<string> {
  if (!may(hall.town, actor, 'form.make', office))
    throw new Problem(403, 'この課の用紙を作れるのは、その課の職員です。')
  refuseTooLarge(body)
  const id = uuid()
  const procedure = `form-${uuid().replaceAll('-', '').slice(-10)}`
  const now = hall.clock.now()
  await hall.db.transaction().execute(async (tx) => {
    await tx
      .insertInto('form')
      .values({
        id,
        procedure,
        office,
        stage: 'draft',
        ...bodyColumns(fitPayout(hall.town, { ...body, id: procedure, office })),
        ...{ made_by: actor.id, made_at: now, changed_by: actor.id, changed_at: now },
      })
      .execute()
    const purpose = purposeOf(hall.town, actor, 'form.make', office)
    await record(
      tx,
      actor,
      {
        action: 'form.started',
        about: { kind: 'form', id },
        ...(purpose && { purpose }),
        detail: { procedure, ...origin },
      },
      now,
    )
  })
  return id
}
