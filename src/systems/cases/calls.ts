import type { CaseEvent, Hall } from '#language'
import { type IsoDate, today } from '#platform/clock'
import type { Transaction } from '#platform/database'
import type { StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import type { NewEvent } from './append.ts'
import type { Case } from './case.ts'
import type { Logged } from './log.ts'
import { readable } from './permission.ts'

type Noted = Extract<CaseEvent, { kind: 'noted' }>
/** A line of the log that tells of a call to be returned. */
export type OpenCall = Logged & {
  readonly event: Noted & { readonly call: { readonly with: string; readonly until: string } }
}

const isOpen = (log: readonly Logged[], logged: Logged): logged is OpenCall =>
  logged.event.kind === 'noted' &&
  logged.event.call?.until !== undefined &&
  !log.some(({ event }) => event.kind === 'noted' && event.calledBack === logged.seq)

/** Calls of a case that nobody has returned yet, oldest first. */
export const openCalls = (log: readonly Logged[]): OpenCall[] =>
  log.filter((logged): logged is OpenCall => isOpen(log, logged))

/** @throws Problem 422: a day gone by, or a call that is not open */
export function checkCall(hall: Hall, { log }: Case, event: NewEvent): void {
  if (event.kind !== 'noted') return
  if (event.call?.until !== undefined && event.call.until < today(hall.clock))
    throw new Problem(422, '折り返しの期日には、今日より後の日を入力してください。')
  if (event.calledBack !== undefined && !openCalls(log).some(({ seq }) => seq === event.calledBack))
    throw new Problem(
      422,
      'この電話への折り返しは、もう済んでいます。下の「これまでのこと」で確かめてください。',
    )
}

/** Repeats in a table of its own which calls are open, so that 今日 finds them. */
export async function projectCall(
  tx: Transaction,
  applicationId: string,
  event: Noted,
  seq: number,
): Promise<void> {
  if (event.call?.until !== undefined)
    await tx
      .insertInto('call_back')
      .values({ application_id: applicationId, seq, due_on: event.call.until })
      .execute()
  if (event.calledBack !== undefined)
    await tx
      .updateTable('call_back')
      .set({ done_at: new Date(event.at) })
      .where('application_id', '=', applicationId)
      .where('seq', '=', event.calledBack)
      .where('done_at', 'is', null)
      .execute()
}

/** Calls to return in applications that the actor may read, the most urgent first. */
export const callsQuery = (hall: Hall, actor: StaffActor) =>
  hall.db
    .selectFrom('call_back')
    .innerJoin('application', 'application.id', 'call_back.application_id')
    .innerJoin('application_event', (join) =>
      join
        .onRef('application_event.application_id', '=', 'call_back.application_id')
        .onRef('application_event.seq', '=', 'call_back.seq'),
    )
    .where('call_back.done_at', 'is', null)
    .where((row) => readable(hall.town, actor, row as never))
    .select(['application.id', 'application.applicant', 'application.procedure', 'call_back.seq'])
    .select(['call_back.due_on', 'application_event.data', 'application_event.actor_name'])
    .orderBy('call_back.due_on')
    .orderBy('call_back.application_id')
    .orderBy('call_back.seq')

/** A call on the page 今日. */
export interface CallToReturn {
  readonly id: string
  readonly seq: number
  readonly applicant: string
  readonly procedure: string
  readonly due: IsoDate
  readonly with: string
  readonly text: string
  /** Who took it. */
  readonly taker: string
}

export async function callsToReturn(hall: Hall, actor: StaffActor, limit = 20): Promise<CallToReturn[]> {
  const rows = await callsQuery(hall, actor).limit(limit).execute()
  return rows.map(({ id, seq, applicant, procedure, due_on, data, actor_name }) => {
    const { text, call } = data as unknown as OpenCall['event']
    const due = due_on as IsoDate
    return { id, seq, applicant, procedure, due, with: call.with, text, taker: actor_name }
  })
}
