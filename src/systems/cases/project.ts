import type { CaseEvent, Life } from '#language'
import { addWorkingDays, dateOf, isoDate, workingDaysBetween } from '#platform/clock'
import { sql, type Transaction } from '#platform/database'
import { normalise } from '#platform/search'
import { projectCall } from './calls.ts'
import type { Case } from './case.ts'
import { dueTogether } from './joining/due.ts'
import { projectKin } from './kin.ts'
import { waitMarks } from './waits.ts'

/** Repeats where a life stands in the columns that lists read. */
export async function project(
  tx: Transaction,
  found: Case,
  event: CaseEvent,
  life: Life,
  version: number,
): Promise<void> {
  const { application, log, life: before } = found
  const { waitsFor } = life
  const seats = waitsFor.kind === 'post' ? [waitsFor] : waitsFor.kind === 'posts' ? waitsFor.posts : []
  const office = event.kind === 'transferred' ? event.to : application.office
  const asked = life.state === 'deciding' ? seats.map((seat) => seat.office) : []
  const shared = [...new Set([...application.shared_with, ...asked])].filter((each) => each !== office)
  await tx
    .updateTable('application')
    .set({
      version,
      state: life.state,
      step: life.step,
      office,
      waits: waitMarks(waitsFor),
      assignee: life.assignedTo ?? null,
      decided_at: life.decidedAt ? new Date(life.decidedAt) : null,
      result: life.result ?? null,
      shared_with: shared,
      ...(before.state === 'returned' &&
        life.state === 'checking' && { due_on: laterDue(application.due_on, log, event) }),
      ...(before.takenIn !== life.takenIn && { due_on: dueTogether(found, life) }),
      ...(event.kind === 'noted' && {
        search_text: sql<string>`search_text || ${` ${normalise([event.call?.with, event.text].join(' '))}`}`,
      }),
    })
    .where('id', '=', application.id)
    .execute()
  if (event.kind === 'noted') await projectCall(tx, application.id, event, version)
  await projectKin(tx, application.id, event)
}

/** 標準処理期間 does not run while the applicant mends (行政手続法6条の運用): those working days are added. */
function laterDue(due: string, log: Case['log'], { at }: CaseEvent): string {
  const returned = log.findLast((each) => each.event.kind === 'returned')
  if (!returned) return due
  const days = workingDaysBetween(dateOf(returned.at), dateOf(new Date(at)))
  return addWorkingDays(isoDate(due), days)
}
