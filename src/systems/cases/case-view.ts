import type { ReactNode } from 'react'
import { type Hall, holderOf, type Move, refusal } from '#language'
import type { IsoDate } from '#platform/clock'
import { may, type StaffActor } from '#platform/people'
import { deskNodes } from './beside.ts'
import type { Case } from './case.ts'
import { type CaseFile, filesOf, lettersOf, othersOf } from './case-papers.ts'
import { type CheckItem, checksOf, mayTick } from './checks.ts'
import { type DeskDraft, findDeskDraft } from './desk-draft.ts'
import { type Duplicate, findDuplicates } from './duplicates.ts'
import { getReadable } from './get-readable.ts'
import { openMoves } from './permission.ts'
import { findNeighbours } from './queue.ts'
import type { QueueWish } from './queue-wish.ts'
import { recordReading } from './record-reading.ts'
import { namesOf, staffIn } from './staff-in.ts'
import { type Template, templatesFor } from './templates.ts'

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
  /** Others that may be the same application sent twice. */
  readonly duplicates: readonly Duplicate[]
  readonly neighbours: { readonly previous?: string | undefined; readonly next?: string | undefined }
  /** The check list, with its ticks. */
  readonly checks: readonly CheckItem[]
  readonly mayTick: boolean
  /** 定型文 to choose among. */
  readonly templates: readonly Template[]
  readonly draft?: DeskDraft | undefined
  readonly mayAssign: boolean
  readonly mayIssue: boolean
  readonly mayReveal: boolean
  /** What other systems show beside it. */
  readonly beside: readonly ReactNode[]
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
  const [
    colleagues,
    names,
    files,
    letters,
    others,
    neighbours,
    draft,
    templates,
    checks,
    duplicates,
    numbers,
  ] = await Promise.all([
    holder.kind === 'office' ? staffIn(hall.db, hall, [holder.office]) : [],
    namesOf(hall.db, peopleIn(found)),
    filesOf(hall, found),
    lettersOf(hall, application.id),
    othersOf(hall, actor, found),
    findNeighbours(hall, actor, wish, { due: application.due_on as IsoDate, id: application.id }),
    findDeskDraft(hall, actor, application.id),
    templatesFor(hall, actor, found),
    checksOf(hall, found),
    findDuplicates(hall, actor, [application.id]),
    hall.db
      .selectFrom('my_number')
      .select('ref')
      .where('application_id', '=', application.id)
      .limit(1)
      .execute(),
  ])
  const can = (verb: string) => may(hall.town, actor, verb, application.office)
  return {
    ...{
      found,
      wish,
      colleagues,
      names,
      files,
      letters,
      others,
      neighbours,
      draft,
      templates,
      checks,
      duplicates,
    },
    mayTick: mayTick(hall, actor, found),
    moves: openMoves(hall.town, actor, found),
    beside: await deskNodes(hall, actor, found),
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
