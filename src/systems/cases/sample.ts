import { v7 as uuid } from 'uuid'
import type { Definition, Hall, SampleApplication, SampleStep } from '#language'
import { addDays, addWorkingDays, isWorkingDay, settableClock, startOf, today } from '#platform/clock'
import { loadStaff, type ResidentActor, type StaffActor } from '#platform/people'
import { act } from './act.ts'
import type { NewEvent } from './append.ts'
import { correct, startCorrection } from './correct.ts'
import { keepAnswers, startDraft } from './drafts.ts'
import type { Filer } from './filer.ts'
import { moveDates } from './move-dates.ts'
import { submit } from './submit.ts'

/** Hours of the day at which the invented people do things. */
const MORNING_MS = 9.5 * 3_600_000

/**
 * Files the town's invented applications by the same verbs that people use, each on its own day, so that a sample
 * town has a history: letters, notices, audit lines and all.
 */
export async function sample(hall: Hall): Promise<void> {
  const { applications = [], asOf } = hall.town.sample ?? {}
  const fresh = asOf ? moveDates(applications, asOf, today(hall.clock)) : applications
  for (const application of fresh) {
    const definition = hall.town.procedures.find((each) => each.id === application.procedure)
    if (!definition)
      throw new Error(`the sample names a procedure that is not there: ${application.procedure}`)
    await live(hall, definition, application)
  }
}

/** One invented application of a procedure, from its day to now. */
export async function live(
  hall: Hall,
  definition: Definition,
  application: Omit<SampleApplication, 'procedure'>,
): Promise<void> {
  let day = addDays(today(hall.clock), -application.daysAgo)
  const clock = settableClock(new Date(startOf(day).getTime() + MORNING_MS))
  const then: Hall = { ...hall, clock }
  const clerk = await staffWith(then, definition.office, '主事')
  const filer: Filer = {
    visitor: `sample-${uuid()}`,
    actor: application.resident ? await resident(then, application.resident) : clerk,
  }
  const id = await file(then, filer, definition, application)
  for (const step of application.story) {
    const next = addWorkingDays(day, isWorkingDay(day) ? 1 : 0)
    if (next <= today(hall.clock)) day = next
    clock.set(new Date(startOf(day).getTime() + MORNING_MS))
    await take(then, filer, definition, id, step, application.decision)
  }
}

async function file(
  hall: Hall,
  filer: Filer,
  definition: Definition,
  { answers }: Pick<SampleApplication, 'answers'>,
): Promise<string> {
  const draft = await startDraft(hall, filer, definition)
  await hall.db.transaction().execute((tx) => keepAnswers(tx, hall, filer, draft, answers))
  const sent = await submit(hall, filer, draft)
  if (sent.errors)
    throw new Error(`the sample of ${definition.id} does not pass: ${JSON.stringify(sent.errors)}`)
  return sent.applicationId
}

async function take(
  hall: Hall,
  filer: Filer,
  definition: Definition,
  applicationId: string,
  step: SampleStep,
  decision: SampleApplication['decision'],
) {
  if (step === 'correct') {
    await correct(hall, filer, await startCorrection(hall, filer, applicationId))
    return
  }
  const [post, event] = eventOf(definition, step, hall, decision)
  const actor = await staffWith(hall, definition.office, post)
  await act(hall, actor, { applicationId, event: event(actor) })
}

type Event = (actor: StaffActor) => NewEvent

function eventOf(
  definition: Definition,
  step: Exclude<SampleStep, 'correct'>,
  hall: Hall,
  { result = definition.outcomes.results?.choices[3]?.id, details }: SampleApplication['decision'] = {},
): ['主事' | '係長' | '課長', Event] {
  const path = 'applicant.tel'
  const events: Record<Exclude<SampleStep, 'correct'>, ['主事' | '係長' | '課長', Event]> = {
    assign: ['主事', (actor) => ({ kind: 'assigned', to: actor.id })],
    return: [
      '主事',
      () => ({
        kind: 'returned',
        reasons: [{ path, reason: '電話番号につながりませんでした。日中につながる番号を入力してください。' }],
        until: addWorkingDays(today(hall.clock), 10),
      }),
    ],
    propose: [
      '主事',
      () => ({
        kind: 'proposed',
        outcome: 'approved',
        ...(result && { result }),
        ...(details && { details }),
        reason: '要件を満たしています。',
      }),
    ],
    reject: ['主事', () => ({ kind: 'proposed', outcome: 'rejected', reason: '要件を満たしていません。' })],
    agree: ['係長', () => ({ kind: 'agreed' })],
    decide: ['課長', () => ({ kind: 'decided', outcome: 'approved' })],
    withdraw: ['主事', () => ({ kind: 'withdrawn', reason: 'ご本人のお申し出' })],
  }
  return events[step]
}

/** Whoever of the sample's staff holds a post in an office. @throws Error when nobody does */
export async function staffWith(hall: Hall, office: string, post: string): Promise<StaffActor> {
  const login = hall.town.sample?.staff.find((each) =>
    each.assignments.some((held) => held.office === office && held.post === post),
  )?.login
  const row =
    login && (await hall.db.selectFrom('staff').select('id').where('login', '=', login).executeTakeFirst())
  if (!row) throw new Error(`the sample has no ${post} in ${office}`)
  return loadStaff(hall, row.id, 'sample')
}

async function resident(hall: Hall, email: string): Promise<ResidentActor> {
  await hall.db
    .insertInto('resident')
    .values({ id: uuid(), email, created_at: hall.clock.now() })
    .onConflict((row) => row.column('email').doNothing())
    .execute()
  const { id, name } = await hall.db
    .selectFrom('resident')
    .select(['id', 'name'])
    .where('email', '=', email)
    .executeTakeFirstOrThrow()
  return { kind: 'resident', id, name: name ?? email, email, level: 'card', sessionId: 'sample' }
}
