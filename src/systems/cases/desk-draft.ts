import type { Hall } from '#language'
import { json } from '#platform/database'
import type { StaffActor } from '#platform/people'
import type { FormInput } from '#platform/web'

/** What a clerk had typed when the act was refused: shown again in its form until the act succeeds. */
export interface DeskDraft {
  readonly act: string
  readonly fields: Readonly<Record<string, readonly string[]>>
}

const OURS = ['_csrf', 'expected']

/** What was posted, as a draft of the act it was meant for. */
export const draftOf = (act: string, form: FormInput): DeskDraft => ({
  act,
  fields: Object.fromEntries(
    form
      .names()
      .filter((name) => !OURS.includes(name))
      .map((name) => [name, form.all(name)]),
  ),
})

/** Keeps a draft for its writer; one for each case. */
export async function keepDeskDraft(
  hall: Hall,
  actor: StaffActor,
  applicationId: string,
  draft: DeskDraft,
): Promise<void> {
  const body = { body: json(draft), updated_at: hall.clock.now() }
  await hall.db
    .insertInto('desk_draft')
    .values({ application_id: applicationId, staff_id: actor.id, ...body })
    .onConflict((row) => row.columns(['application_id', 'staff_id']).doUpdateSet(body))
    .execute()
}

export async function findDeskDraft(
  hall: Hall,
  actor: StaffActor,
  applicationId: string,
): Promise<DeskDraft | undefined> {
  const row = await hall.db
    .selectFrom('desk_draft')
    .select('body')
    .where('application_id', '=', applicationId)
    .where('staff_id', '=', actor.id)
    .executeTakeFirst()
  return row && (row.body as unknown as DeskDraft)
}

export async function dropDeskDraft(hall: Hall, actor: StaffActor, applicationId: string): Promise<void> {
  await hall.db
    .deleteFrom('desk_draft')
    .where('application_id', '=', applicationId)
    .where('staff_id', '=', actor.id)
    .execute()
}
