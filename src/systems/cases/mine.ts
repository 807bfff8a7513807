import type { Hall, Row } from '#language'
import { officesWith, type ResidentActor } from '#platform/people'
import { Problem } from '#platform/web'
import { append } from './append.ts'
import { releaseSlots } from './book-slots.ts'
import type { Filer } from './filer.ts'

/** Applications of one's own, newest first. */
export const myApplications = (hall: Hall, resident: ResidentActor) =>
  hall.db
    .selectFrom('application')
    .select([
      'id',
      'number',
      'procedure',
      'definition',
      'state',
      'filed_at',
      'due_on',
      'decided_at',
      'result',
    ])
    .where('resident_id', '=', resident.id)
    .orderBy('filed_at', 'desc')
    .limit(200)
    .execute()

/** One application of one's own; for a clerk, one of an office whose paper they take in. */
export async function findMine(hall: Hall, { actor }: Filer, id: string) {
  if (actor.kind !== 'resident' && actor.kind !== 'staff') return undefined
  const row = await hall.db
    .selectFrom('application')
    .select([
      'id',
      'number',
      'procedure',
      'definition',
      'office',
      'state',
      'filed_at',
      'due_on',
      'decided_at',
      'result',
    ])
    .select(['answers', 'revision', 'resident_id', 'applicant', 'door'])
    .where('id', '=', id)
    .where((application) =>
      actor.kind === 'resident'
        ? application('resident_id', '=', actor.id)
        : application('office', 'in', ['', ...officesWith(hall.town, actor, 'case.enter')]),
    )
    .executeTakeFirst()
  return row && { ...row, answers: row.answers as Row }
}

/** What happened to an application, oldest first. */
export const eventsOf = (hall: Hall, applicationId: string) =>
  hall.db
    .selectFrom('application_event')
    .select(['seq', 'kind', 'actor_kind', 'actor_name', 'at', 'data'])
    .where('application_id', '=', applicationId)
    .orderBy('seq')
    .execute()

export const lettersOf = (hall: Hall, applicationId: string) =>
  hall.db
    .selectFrom('letter')
    .select(['id', 'title', 'number', 'issued_at', 'read_at'])
    .where('application_id', '=', applicationId)
    .orderBy('issued_at')
    .execute()

/** 取下げ by the person who applied. What was filed stays on record; booked places are free again. */
export async function withdraw(
  hall: Hall,
  filer: Filer,
  applicationId: string,
  reason: string,
): Promise<void> {
  const mine = await findMine(hall, filer, applicationId)
  if (!mine) throw new Problem(404, 'この申請は見つかりませんでした。')
  await hall.db.transaction().execute(async (tx) => {
    await append(tx, hall, {
      applicationId,
      actor: filer.actor,
      event: { kind: 'withdrawn', ...(reason && { reason: reason.slice(0, 500) }) },
    })
    await releaseSlots(tx, applicationId)
  })
}
