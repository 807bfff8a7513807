import type { UpdateObject } from 'kysely'
import type { Hall } from '#language'
import { record } from '#platform/audit'
import { sql, type Tables, type Transaction } from '#platform/database'
import { may, purposeOf, type StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import { isUuid } from '../uuid.ts'
import { type Form, findForm, notFound } from './form.ts'

/** Which form, and the version that the person saw. */
export interface Which {
  readonly id: string | undefined
  readonly expected: number
}

export interface Alteration {
  /** `form.make` or `form.publish`. */
  readonly verb: string
  /** Written into the audit log: `form.changed`. */
  readonly action: string
  readonly detail?: object
}

type Columns = UpdateObject<Tables, 'form', 'form'>

/**
 * One way to change a form: takes the row's lock, asks the permission, tells who was faster, writes the columns and the
 * audit line. @throws Problem 403, 404, 409
 */
export const alter = (
  hall: Hall,
  actor: StaffActor,
  { id, expected }: Which,
  { verb, action, detail }: Alteration,
  change: (form: Form, tx: Transaction) => Promise<Columns> | Columns,
): Promise<void> =>
  hall.db.transaction().execute(async (tx) => {
    if (!isUuid(id)) throw notFound()
    // By itself, first: a joined statement that waited for the lock would still see the row as it was.
    await sql`select 1 from form where id = ${id} for update`.execute(tx)
    const form = await findForm(tx, id)
    if (!form || !may(hall.town, actor, 'form.read', form.office)) throw notFound()
    if (!may(hall.town, actor, verb, form.office))
      throw new Problem(403, 'あなたの職では、この課の用紙にこの操作はできません。')
    if (form.version !== expected) throw stale(form, actor)
    const columns = await change(form, tx)
    const now = hall.clock.now()
    await tx
      .updateTable('form')
      .set({ ...columns, version: form.version + 1, changed_by: actor.id, changed_at: now })
      .where('id', '=', id)
      .execute()
    const purpose = purposeOf(hall.town, actor, verb, form.office)
    await record(
      tx,
      actor,
      {
        action,
        about: { kind: 'form', id },
        ...(purpose && { purpose }),
        detail: { procedure: form.procedure, version: form.version + 1, ...detail },
      },
      now,
    )
  })

const stale = (form: Form, actor: StaffActor): Problem =>
  new Problem(
    409,
    form.changedBy === actor.id
      ? 'この用紙は、別の画面で先に変わっています。いまの内容を確かめて、もう一度操作してください。'
      : `ほかの人（${form.changedByName}）が先にこの用紙を変えました。いまの内容を確かめて、もう一度操作してください。`,
  )
