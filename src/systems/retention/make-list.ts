import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Hall } from '#language'
import { record } from '#platform/audit'
import { may, type StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import { asked } from '#systems/cases'
import { DUE, valuesFor } from './due.ts'
import { dueConsents } from './due-consents.ts'
import { purposeFor } from './lists.ts'

/** What one person can read through before signing. */
export const MOST_LISTED = 500

/** Lists what is due in an office, the oldest first, for somebody to look through. @returns the list's id @throws Problem 403, 409 */
export const makeList = (hall: Hall, actor: StaffActor, office: string): Promise<string> =>
  hall.db.transaction().execute(async (tx) => {
    if (!may(hall.town, actor, 'retention.propose', office))
      throw new Problem(403, '廃棄の一覧は、その課の職員がつくります。')
    const id = uuid()
    const now = hall.clock.now()
    await tx
      .insertInto('retention_list')
      .values({ id, office, state: 'open', made_by: actor.id, made_at: now })
      .execute()
    const { rows } = await sql<{ number: string }>`
      insert into retention_item
        (list_id, application_id, consent_id, number, procedure, kept_until, state, changed_at)
      select ${id}::uuid, application_id, consent_id, number, procedure, kept_until, 'listed', ${now}::timestamptz
      from (
        select id as application_id, null::uuid as consent_id, number, procedure, kept_until
        from (${asked(DUE, valuesFor(hall, [office]))}) as cases
        union all
        select null, id, number, procedure, kept_until from (${dueConsents(hall, [office])}) as consents
      ) as due
      order by kept_until, number
      limit ${MOST_LISTED}
      on conflict do nothing
      returning number`.execute(tx)
    if (rows.length === 0) throw new Problem(409, 'いま、保存期間が終わった記録はありません。')
    await record(
      tx,
      actor,
      {
        action: 'retention.listed',
        about: { kind: 'retention', id },
        ...purposeFor(hall, actor, 'retention.propose', office),
        detail: { office, items: rows.length },
      },
      now,
    )
    return id
  })
