/** For tests: applications of any procedure, answered by `trialOf`, taken through their whole life by its own offices. */
import { v7 as uuid } from 'uuid'
import {
  type Definition,
  type Hall,
  type Outcome,
  type Row,
  routeFor,
  stepsIn,
  type Trial,
  type TrialWish,
  trialDetails,
  trialOf,
} from '#language'
import { today } from '#platform/clock'
import type { Post } from '#platform/house'
import type { ResidentActor, StaffActor } from '#platform/people'
import { act } from '../../../src/systems/cases/act.ts'
import { formContext } from '../../../src/systems/cases/form-context.ts'
import { issueLetter } from '../../../src/systems/cases/letters/issue-letter.ts'
import { attach, file, PNG, staffMember } from '../../../src/systems/cases/testing-desk.ts'

const trials = new Map<string, Trial>()

/** What the trial answers of this procedure are, in this hall; made up once. */
export const trialIn = async (hall: Hall, definition: Definition, wish: TrialWish): Promise<Trial> => {
  const key = JSON.stringify([definition.id, today(hall.clock), wish])
  const { findFile, ...context } = await formContext(hall.db, hall, definition, uuid())
  const trial = trials.get(key) ?? trialOf(definition, context, wish)
  trials.set(key, trial)
  return trial
}

/** Files what the trial made up, with a real picture wherever a file is asked. @returns its id */
export async function fileTrial(
  hall: Hall,
  owner: ResidentActor,
  definition: Definition,
  wish: TrialWish,
  change: (text: string) => string = (text) => text,
): Promise<string> {
  const { answers, problems } = await trialIn(hall, definition, wish)
  if (problems.length > 0) throw new Error(problems.join('\n'))
  // Everybody here books the same window, which takes only some.
  await hall.db.deleteFrom('booking').execute()
  const picture = await attach(hall, owner, PNG, '写真.png')
  const text = change(JSON.stringify(withoutNumbers(answers)))
  const given = JSON.parse(text.replaceAll('00000000-0000-4000-8000-000000000001', picture.id)) as Row
  return file(hall, owner, definition, given, [picture.id])
}

/** A 個人番号 needs the vault, which a made-up reference has never seen; the law lets people leave it empty. */
export const withoutNumbers = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNumbers)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(
    ([, inner]) => !(typeof inner === 'object' && inner && 'ref' in inner),
  )
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutNumbers(inner)]))
}

/** Staff by office and post, made when first needed. */
export function staffOf(hall: Hall) {
  const known = new Map<string, Promise<StaffActor>>()
  return (office: string, post: Post): Promise<StaffActor> => {
    const key = `${office} ${post}`
    const found = known.get(key) ?? staffMember(hall, `見本 ${post}`, office, post)
    known.set(key, found)
    return found
  }
}

/** 起案 by the office's clerk, or the decision itself where nobody else has to agree. */
export async function propose(
  hall: Hall,
  staff: ReturnType<typeof staffOf>,
  definition: Definition,
  applicationId: string,
  outcome: Outcome,
): Promise<void> {
  const result = definition.outcomes.results?.choices[0]?.id
  const details = trialDetails(definition, result, { today: today(hall.clock) })
  const kind = definition.route.length > 1 ? 'proposed' : 'decided'
  const event =
    outcome === 'approved'
      ? ({ kind, outcome, ...(result && { result }), ...(details && { details }) } as const)
      : ({ kind, outcome, reason: '要件に当たらないため。' } as const)
  await act(hall, await staff(definition.office, '主事'), { applicationId, event })
}

/** Everybody on the route agrees; the last one decides. */
export async function decide(
  hall: Hall,
  staff: ReturnType<typeof staffOf>,
  definition: Definition,
  applicationId: string,
  outcome: Outcome,
): Promise<void> {
  const { answers } = await hall.db
    .selectFrom('application')
    .select('answers')
    .where('id', '=', applicationId)
    .executeTakeFirstOrThrow()
  const steps = stepsIn(routeFor(definition, answers as Row, today(hall.clock))).slice(1)
  for (const [at, step] of steps.entries()) {
    if (step.step === 'check') continue
    const office = step.step === 'consult' ? step.office : officeOf(definition, step.post)
    const event =
      at < steps.length - 1 ? ({ kind: 'agreed' } as const) : ({ kind: 'decided', outcome } as const)
    await act(hall, await staff(office, step.post), { applicationId, event })
  }
}

const officeOf = ({ office }: Definition, post: Post) =>
  post === '町長' || post === '副町長' ? 'mayor' : office

/** Issues the letter that a state owes. @returns its bytes */
export async function letterFor(hall: Hall, application: string, kind: 'approved' | 'rejected' | 'returned') {
  await issueLetter({ application, kind, round: 1 }, hall)
  const found = await hall.db
    .selectFrom('letter')
    .innerJoin('file', 'file.id', 'letter.file_id')
    .select(['file.id', 'file.key', 'file.sha256', 'file.name', 'file.type', 'letter.number'])
    .where('application_id', '=', application)
    .where('letter.kind', '=', kind)
    .executeTakeFirstOrThrow()
  return { number: found.number, bytes: await hall.files.read(found) }
}
