import { v7 as uuid } from 'uuid'
import { type FieldError, type Hall, type Row, review, searchText } from '#language'
import { today } from '#platform/clock'
import { json, sql } from '#platform/database'
import { normalise } from '#platform/search'
import { Problem } from '#platform/web'
import { append } from './append.ts'
import { tellFiled } from './beside.ts'
import { bookSlots, releaseSlots } from './book-slots.ts'
import { findDraft } from './drafts.ts'
import { acting, type Filer, knownOf } from './filer.ts'
import { findMine } from './mine.ts'
import { personKey } from './person.ts'
import { adopt, type Submitted, wholeAnswers } from './submit.ts'

/** Opens the 補正 of one's own returned application as a draft; the same one when it was opened before. */
export async function startCorrection(hall: Hall, filer: Filer, applicationId: string): Promise<string> {
  const mine = await findMine(hall, filer, applicationId)
  if (mine?.state !== 'returned' || (mine.consent && mine.consent.may !== 'file'))
    throw new Problem(409, 'この申請は、いま直せる状態ではありません。')
  const now = hall.clock.now()
  await hall.db
    .insertInto('draft')
    .values({
      id: uuid(),
      procedure: mine.procedure,
      definition: mine.definition,
      visitor: filer.visitor,
      // Of a 本人 without an account it is their 代理人's, never a browser's.
      resident_id: mine.resident_id ?? (filer.actor.kind === 'resident' ? filer.actor.id : null),
      consent_id: mine.resident_id ? null : (mine.consent?.id ?? null),
      staff_id: filer.actor.kind === 'staff' ? filer.actor.id : null,
      corrects: applicationId,
      answers: json(mine.answers),
      created_at: now,
      updated_at: now,
    })
    .onConflict((row) => row.column('corrects').where('corrects', 'is not', null).doNothing())
    .execute()
  const { id } = await hall.db
    .selectFrom('draft')
    .select('id')
    .where('corrects', '=', applicationId)
    .executeTakeFirstOrThrow()
  if (!(await findDraft(hall.db, hall, filer, id)))
    throw new Problem(
      409,
      'この申請は、いまほかの人が直している途中です。終わるのを待って、もう一度お試しください。',
    )
  await hall.db
    .insertInto('draft_file')
    .columns(['draft_id', 'file_id'])
    .expression((row) =>
      row
        .selectFrom('application_file')
        .select([row.val(id).as('draft_id'), 'file_id'])
        .where('application_id', '=', applicationId),
    )
    .onConflict((row) => row.columns(['draft_id', 'file_id']).doNothing())
    .execute()
  return id
}

/** 補正: the corrected answers become the application's next revision; the draft that carried them goes. */
export async function correct(hall: Hall, filer: Filer, draftId: string): Promise<Submitted> {
  const errors: FieldError[] = []
  return hall.db.transaction().execute(async (tx): Promise<Submitted> => {
    const draft = await findDraft(tx, hall, filer, draftId, true)
    if (!draft?.corrects)
      throw new Problem(410, 'この補正はもう送られています。マイページで状況を確かめてください。')
    const answers = await wholeAnswers(tx, hall, filer, draft, errors)
    if (errors.length > 0) return { errors }
    const applicationId = draft.corrects
    const known = knownOf(hall.town, acting(filer, draft), draft.definition, answers)
    await append(tx, hall, { applicationId, actor: filer.actor, event: { kind: 'corrected' }, known })
    const { revision, number, applicant } = await tx
      .updateTable('application')
      .set((row) => ({
        answers: json(answers),
        person: personKey(draft.definition, answers) ?? null,
        revision: row('revision', '+', 1),
      }))
      .where('id', '=', applicationId)
      .returning(['revision', 'number', 'applicant'])
      .executeTakeFirstOrThrow()
    const text = normalise(
      [number, applicant, draft.definition.name, searchText(draft.definition, answers)].join(' '),
    )
    await tx
      .updateTable('application')
      .set({ search_text: sql<string>`${text} || ' ' || search_text` })
      .where('id', '=', applicationId)
      .execute()
    await tx
      .insertInto('application_answers')
      .values({ application_id: applicationId, revision, answers: json(answers), at: hall.clock.now() })
      .execute()
    await adopt(tx, draft, applicationId)
    await tellFiled(tx, hall, { id: applicationId, procedure: draft.definition.id })
    await releaseSlots(tx, applicationId)
    const full = await bookSlots(tx, draft.definition, applicationId, answers)
    if (full.length > 0) throw new Problem(409, full[0]?.message ?? '')
    await tx.updateTable('my_number').set({ draft_id: null }).where('draft_id', '=', draft.id).execute()
    await tx.deleteFrom('draft_file').where('draft_id', '=', draft.id).execute()
    await tx.deleteFrom('draft').where('id', '=', draft.id).execute()
    return { applicationId }
  })
}

/** Paths whose words differ between two versions of the answers. */
export function changedPaths(
  hall: Hall,
  definition: Parameters<typeof review>[0],
  before: Row,
  after: Row,
): Set<string> {
  const words = (answers: Row) =>
    new Map(
      review(definition, answers, today(hall.clock)).flatMap((page) =>
        page.rows.map((row) => [row.path, row.text] as const),
      ),
    )
  const [old, now] = [words(before), words(after)]
  return new Set([...now].filter(([path, text]) => old.get(path) !== text).map(([path]) => path))
}
