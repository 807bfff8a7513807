import { v7 as uuid } from 'uuid'
import { told } from '#doors/form'
import {
  type Definition,
  type FieldDefinition,
  type FieldError,
  type FieldKind,
  type Hall,
  holderOf,
  innerOf,
  problems,
  prune,
  type Row,
  routeFor,
  searchText,
} from '#language'
import { addWorkingDays, today, wareki } from '#platform/clock'
import { json, type Transaction } from '#platform/database'
import { normalise } from '#platform/search'
import { Problem } from '#platform/web'
import { tell } from '#systems/notices'
import { type KeptKind, keep } from '#systems/once'
import { holdFast } from '#systems/proxies'
import { type ProceduresNow, proceduresNow, shutSentence } from '../procedures-now.ts'
import { announce } from './api/announce.ts'
import { firstEvent } from './append.ts'
import { tellFiled } from './beside.ts'
import { bookSlots } from './book-slots.ts'
import { tellPrincipal, tellProxy } from './by-proxy/tell.ts'
import { type Draft, findDraft } from './drafts.ts'
import { acting, applicantName, type Filer, knownOf } from './filer.ts'
import { formContext } from './form-context.ts'
import { nextNumber, showNumber } from './number.ts'
import { personKey } from './person.ts'
import { waitMarks } from './waits.ts'

export type Submitted =
  | { readonly applicationId: string; readonly errors?: undefined }
  | { readonly errors: readonly FieldError[]; readonly applicationId?: undefined }

/**
 * 申請: files a draft, whole, in one transaction: the application under the version of its definition, the first event
 * of its life, its files and bookings, the audit line, the notice. A second press files nothing and finds the same
 * application (PlanX#1457).
 * @param keepFor what its owner asked the town to keep for the next form
 */
export async function submit(
  hall: Hall,
  filer: Filer,
  draftId: string,
  keepFor: readonly KeptKind[] = [],
): Promise<Submitted> {
  const now = await proceduresNow(hall)
  try {
    const applicationId = await hall.db.transaction().execute(async (tx) => {
      const draft = await findDraft(tx, hall, filer, draftId, true)
      if (draft && !draft.filed) refuseShut(hall, now, filer, draft)
      return submitDraft(tx, hall, filer, draft, keepFor)
    })
    return { applicationId }
  } catch (error) {
    if (error instanceof NotFiled) return { errors: error.errors }
    throw error
  }
}

/** Answers are missing or wrong, or a place was taken in the last moment: everything is rolled back, the draft stays. */
export class NotFiled extends Error {
  readonly errors: readonly FieldError[]
  constructor(errors: readonly FieldError[]) {
    super(errors[0]?.message ?? '')
    this.errors = errors
  }
}

/** {@link submit} within a transaction that does more. @returns the application's id @throws NotFiled */
export async function submitWithin(
  tx: Transaction,
  hall: Hall,
  filer: Filer,
  draftId: string,
): Promise<string> {
  return submitDraft(tx, hall, filer, await findDraft(tx, hall, filer, draftId, true), [])
}

async function submitDraft(
  tx: Transaction,
  hall: Hall,
  filer: Filer,
  draft: Draft | undefined,
  keepFor: readonly KeptKind[],
): Promise<string> {
  if (!draft) throw new Problem(404, 'この下書きは見つかりませんでした。')
  if (draft.filed) return draft.filed
  if (draft.consent && !(await holdFast(tx, hall, draft.consent.id)))
    throw new Problem(409, '代理が終わったため、この申請は送れません。')
  const errors: FieldError[] = []
  const answers = await wholeAnswers(tx, hall, filer, draft, errors)
  if (errors.length > 0) throw new NotFiled(errors)
  const id = await file(tx, hall, filer, draft, answers, keepFor)
  const full = await bookSlots(tx, draft.definition, id, answers)
  if (full.length > 0) throw new NotFiled(full)
  return id
}

/**
 * The door of the form closes with the reception. A paper that came in time may still be entered, and what was filed may
 * be mended. @throws Problem 410
 */
function refuseShut(hall: Hall, now: ProceduresNow, { actor }: Filer, draft: Draft): void {
  if (actor.kind === 'staff') return
  const present = now.all.find(({ id }) => id === draft.definition.id)
  const shut = present && shutSentence(hall, now, present)
  if (shut !== undefined) throw new Problem(410, `いまは受け付けていません。${shut}`)
}

/** The answers that count, or everything that is missing or wrong. */
export async function wholeAnswers(
  tx: Transaction,
  hall: Hall,
  filer: Filer,
  draft: Draft,
  errors: FieldError[],
): Promise<Row> {
  const date = today(hall.clock)
  const { identity } = knownOf(hall.town, acting(filer, draft), draft.definition, draft.answers)
  const all = { ...draft.answers, '@identity': identity }
  const context = await formContext(tx, hall, draft.definition, draft.hasFiles ? draft.id : undefined)
  errors.push(...problems(draft.definition, all, date, context))
  return prune(draft.definition, all, date)
}

async function file(
  tx: Transaction,
  hall: Hall,
  filer: Filer,
  draft: Draft,
  answers: Row,
  keepFor: readonly KeptKind[],
): Promise<string> {
  const { definition, consent } = draft
  const { actor } = filer
  const owner = consent ? (consent.principal ?? null) : actor.kind === 'resident' ? actor.id : null
  const id = uuid()
  const now = hall.clock.now()
  const date = today(hall.clock)
  const number = await nextNumber(tx, date)
  const applicant = applicantName(definition, answers)
  const due = addWorkingDays(date, definition.due.workingDays)
  const holder = holderOf(routeFor(definition, answers, date), 0)
  await tx
    .insertInto('application')
    .values({
      id,
      number,
      draft_id: draft.id,
      procedure: definition.id,
      definition: draft.hash,
      office: definition.office,
      door: filer.door ?? (actor.kind === 'staff' ? 'counter' : 'form'),
      resident_id: owner,
      ...(consent && actor.kind === 'resident' && { consent_id: consent.id, proxy_id: actor.id }),
      applicant,
      person: personKey(definition, answers) ?? null,
      answers: json(answers),
      filed_at: now,
      due_on: due,
      state: 'submitted',
      waits: waitMarks(holder),
      version: 1,
      search_text: normalise(
        [number, applicant, consent?.proxyName, definition.name, searchText(definition, answers)].join(' '),
      ),
    })
    .execute()
  await firstEvent(tx, hall, {
    applicationId: id,
    actor,
    office: definition.office,
    resident: owner ?? undefined,
    known: knownOf(hall.town, acting(filer, draft), definition, answers),
    consent,
  })
  await announce(tx, hall, id, 'submitted')
  await tx
    .insertInto('application_answers')
    .values({ application_id: id, revision: 1, answers: json(answers), at: now })
    .execute()
  await adopt(tx, draft, id)
  await tellFiled(tx, hall, { id, procedure: definition.id })
  if (consent && actor.kind === 'resident') {
    await tellPrincipal(tx, hall, consent, 'submitted', {
      id,
      number,
      name: definition.name,
      key: 'submitted',
    })
    const filed = { id, number, proxy_id: actor.id, consent_id: consent.id }
    await tellProxy(tx, hall, filed, 'submitted')
  } else if (actor.kind === 'resident') {
    await tellReceived(tx, hall, {
      residentId: actor.id,
      id,
      number,
      name: definition.name,
      due: wareki(due),
    })
    const fields = definition.pages.flatMap((each) => each.fields)
    const from = { procedure: definition.name, number: showNumber(number) }
    await keep(tx, hall, actor, keepFor, { given: told(fields, answers), ...from })
    // An account without a name is called by its e-mail address.
    if (actor.name === actor.email) {
      await tx.updateTable('resident').set({ name: applicant }).where('id', '=', actor.id).execute()
    }
  }
  return id
}

/** Files and numbers of the draft become the application's. */
export async function adopt(tx: Transaction, draft: Draft, applicationId: string): Promise<void> {
  if (draft.hasFiles) await adoptFiles(tx, draft.id, applicationId)
  if (asksFor(draft.definition, 'myNumber')) {
    await tx
      .updateTable('my_number')
      .set({ application_id: applicationId })
      .where('draft_id', '=', draft.id)
      .execute()
  }
}

function asksFor(definition: Definition, kind: FieldKind): boolean {
  const within = (fields: readonly FieldDefinition[]): boolean =>
    fields.some((field) => field.kind === kind || within(innerOf(field)))
  return definition.pages.some((page) => within(page.fields))
}

const adoptFiles = (tx: Transaction, draftId: string, applicationId: string) =>
  tx
    .insertInto('application_file')
    .columns(['application_id', 'file_id', 'field'])
    .expression((row) =>
      row
        .selectFrom('draft_file')
        .select([row.val(applicationId).as('application_id'), 'file_id', row.val('').as('field')])
        .where('draft_id', '=', draftId),
    )
    .onConflict((row) => row.columns(['application_id', 'file_id']).doNothing())
    .execute()

const tellReceived = (
  tx: Transaction,
  hall: Hall,
  {
    residentId,
    id,
    number,
    name,
    due,
  }: { residentId: string; id: string; number: string; name: string; due: string },
) =>
  tell(tx, hall, {
    key: `application:${id}:submitted`,
    residentId,
    title: `申請を受け付けました（${name}）`,
    body: `${name}の申請を受け付けました。\n\n受付番号：${showNumber(number)}\n\n内容を確かめて、${due}ごろまでにお返事します。直していただきたいところがあれば、この「届いた通知」とメールでお知らせします。`,
    about: { kind: 'application', id },
  })
