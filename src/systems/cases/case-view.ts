import { type Hall, holderOf, type Move, refusal } from '#language'
import type { IsoDate } from '#platform/clock'
import { may, type StaffActor } from '#platform/people'
import type { Case } from './case.ts'
import { type DeskDraft, findDeskDraft } from './desk-draft.ts'
import { getReadable } from './get-readable.ts'
import { reviewOf } from './labels.ts'
import { openMoves, readable } from './permission.ts'
import { findNeighbours } from './queue.ts'
import type { QueueWish } from './queue-wish.ts'
import { recordReading } from './record-reading.ts'
import { namesOf, staffIn } from './staff-in.ts'

/** Everything that a clerk sees of a case at once. */
export interface CaseView {
  readonly found: Case
  readonly wish: QueueWish
  /** What this member of staff may do now. */
  readonly moves: readonly Move[]
  /** Said in place of buttons when there is nothing to do. */
  readonly refusal?: string | undefined
  readonly colleagues: readonly { readonly id: string; readonly name: string }[]
  readonly names: ReadonlyMap<string, string>
  readonly files: readonly CaseFile[]
  readonly letters: Awaited<ReturnType<typeof lettersOf>>
  readonly others: Awaited<ReturnType<typeof othersOf>>
  readonly neighbours: { readonly previous?: string | undefined; readonly next?: string | undefined }
  readonly draft?: DeskDraft | undefined
  readonly mayAssign: boolean
  readonly mayIssue: boolean
  readonly mayReveal: boolean
}

export interface CaseFile {
  readonly id: string
  readonly name: string
  readonly type: string
  /** The question it answers; undefined for one that a 補正 replaced. */
  readonly label?: string | undefined
}

/** Opens a case for a clerk, and writes down that they did. @throws Problem 404 */
export async function openCaseView(
  hall: Hall,
  actor: StaffActor,
  id: string | undefined,
  wish: QueueWish,
): Promise<CaseView> {
  const found = await getReadable(hall, actor, id)
  const { application, route, life } = found
  await recordReading(hall, actor, found, { action: 'application.read' })
  const holder = holderOf(route, 0)
  const [colleagues, names, files, letters, others, neighbours, draft, numbers] = await Promise.all([
    holder.kind === 'office' ? staffIn(hall.db, hall, [holder.office]) : [],
    namesOf(hall.db, peopleIn(found)),
    filesOf(hall, found),
    lettersOf(hall, application.id),
    othersOf(hall, actor, found),
    findNeighbours(hall, actor, wish, { due: application.due_on as IsoDate, id: application.id }),
    findDeskDraft(hall, actor, application.id),
    hall.db
      .selectFrom('my_number')
      .select('ref')
      .where('application_id', '=', application.id)
      .limit(1)
      .execute(),
  ])
  const can = (verb: string) => may(hall.town, actor, verb, application.office)
  return {
    ...{ found, wish, colleagues, names, files, letters, others, neighbours, draft },
    moves: openMoves(hall.town, actor, found),
    refusal: refusal(route, life, actor),
    mayAssign: can('case.assign'),
    mayIssue: can('case.letter'),
    mayReveal: numbers.length > 0 && can('my-number.read'),
  }
}

/** Staff that the log names by id alone. */
const peopleIn = ({ log, life }: Case): string[] => [
  ...new Set([
    ...log.flatMap(({ event }) => [
      ...(event.kind === 'assigned' ? [event.to] : []),
      ...(event.by.kind === 'staff' && event.by.deputyFor ? [event.by.deputyFor] : []),
    ]),
    ...(life.proposal?.by.kind === 'staff' ? [life.proposal.by.id] : []),
  ]),
]

async function filesOf({ db }: Hall, found: Case): Promise<CaseFile[]> {
  const labels = new Map(
    reviewOf(found).flatMap((page) =>
      page.rows.flatMap((row) =>
        row.field.kind === 'attachment' && Array.isArray(row.value)
          ? (row.value as { id: string }[]).map(({ id }) => [id, row.label] as const)
          : [],
      ),
    ),
  )
  const files = await db
    .selectFrom('application_file')
    .innerJoin('file', 'file.id', 'application_file.file_id')
    .select(['file.id', 'file.name', 'file.type'])
    .where('application_id', '=', found.application.id)
    .orderBy('file.created_at')
    .orderBy('file.id')
    .execute()
  return files.map((file) => ({ ...file, label: labels.get(file.id) }))
}

const lettersOf = ({ db }: Hall, id: string) =>
  db
    .selectFrom('letter')
    .select(['id', 'kind', 'title', 'number', 'issued_at', 'read_at'])
    .where('application_id', '=', id)
    .orderBy('issued_at')
    .orderBy('id')
    .execute()

/** Other applications of the same person, as far as the clerk may see them. */
const othersOf = async (hall: Hall, actor: StaffActor, { application }: Case) =>
  application.resident_id === null
    ? []
    : hall.db
        .selectFrom('application')
        .select(['application.id', 'number', 'procedure', 'state', 'filed_at'])
        .where('resident_id', '=', application.resident_id)
        .where('application.id', '!=', application.id)
        .where((row) => readable(hall.town, actor, row))
        .orderBy('filed_at', 'desc')
        .limit(10)
        .execute()
