import { compare, fillIn, type Inputs, inputsOf, storedView, supplemented } from '#doors/form'
import type { Row } from '#language'
import type { ResidentActor } from '#platform/people'
import { findStash, page, redirect, stash, type WebRequest } from '#platform/web'
import { KINDS, takeKept } from '#systems/once'
import { hallOf } from '../hall.ts'
import { type Draft, findDraft, keepAnswers } from './drafts.ts'
import { acting, cardOf, filerOf } from './filer.ts'
import { formContext } from './form-context.ts'
import { stepsOf } from './form-steps.ts'
import { fillWithKept, offersFor } from './offers.tsx'
import { Question } from './screens/form.tsx'

/** How the answers of a draft become others. */
type Fill = (answers: Row) => Row

/**
 * The button on a page that asks for the card. Where it has been read, what it says takes the place of other answers.
 * Where it has not, everything typed waits while it is read, also what does not read as an answer yet.
 */
export async function askCard(request: WebRequest, draft: Draft, pageId: string): Promise<Response> {
  const card = cardOf(hallOf(request), acting(filerOf(request), draft))
  if (card) {
    const fields = draft.definition.pages.flatMap((each) => each.fields)
    const replaced = compare(fields, draft.answers, card).other
    const typed = withoutPaths(inputsOf(await request.form()), replaced)
    return fill(request, draft, pageId, typed, (answers) => fillIn(fields, answers, card, { replace: true }))
  }
  const back = `/forms/${draft.id}/card?page=${encodeURIComponent(pageId)}&kept=${await stash(request)}`
  return redirect(`/sign-in/card?next=${encodeURIComponent(back)}`)
}

/** Back from the card, or from having thought better of it: the same page, with what was typed. */
export async function backFromCard(request: WebRequest, draft: Draft): Promise<Response> {
  const { searchParams } = request.url
  const kept = await findStash(request, searchParams.get('kept') ?? '')
  const typed: Inputs = new Map()
  for (const [name, value] of kept?.fields ?? []) typed.set(name, [...(typed.get(name) ?? []), value])
  const fields = draft.definition.pages.flatMap((each) => each.fields)
  const card = cardOf(hallOf(request), acting(filerOf(request), draft)) ?? {}
  return fill(request, draft, searchParams.get('page') ?? '', typed, (answers) =>
    fillIn(fields, answers, card),
  )
}

/** The button that takes what an earlier application told. */
export async function takeFromKept(request: WebRequest, draft: Draft, pageId: string): Promise<Response> {
  const form = await request.form()
  const kind = KINDS.find((each) => each === form.text('_kept'))
  if (request.actor.kind !== 'resident' || !kind) return redirect(`/forms/${draft.id}/${pageId}`)
  const kept = await takeKept(request.house, request.actor as ResidentActor, kind, draft.consent)
  const card = cardOf(hallOf(request), acting(filerOf(request), draft))
  const { fields } = draft.definition.pages.find((each) => each.id === pageId) ?? { fields: [] }
  const replaced = compare(fields, draft.answers, kept).other
  return fill(request, draft, pageId, withoutPaths(inputsOf(form), replaced), (answers) =>
    fillWithKept(fields, answers, kept, card),
  )
}

/** Fills answers in, under the draft's lock, and shows the page where that was asked for, with what was typed there. */
async function fill(
  request: WebRequest,
  { id }: Draft,
  pageId: string,
  typed: Inputs,
  change: Fill,
): Promise<Response> {
  const hall = hallOf(request)
  const filer = filerOf(request)
  const draft = await hall.db.transaction().execute(async (tx) => {
    const before = await findDraft(tx, hall, filer, id, true)
    if (!before || before.filed) return undefined
    const answers = change(before.answers)
    await keepAnswers(tx, hall, filer, id, answers)
    return { ...before, answers }
  })
  if (!draft) return redirect(`/forms/${id}`)
  const steps = stepsOf(hall, draft, filer)
  const asked = steps.pages.find((each) => each.id === pageId)
  if (!asked) return redirect(`/forms/${id}/${pageId === 'check' ? 'check' : ''}`)
  const context = await formContext(hall.db, hall, draft.definition, id)
  const view = supplemented(storedView(asked, steps.answers, context, new Set(steps.known.same)), typed)
  const offers = await offersFor(request, draft, steps, asked)
  return page(request, <Question request={request} draft={draft} steps={steps} view={view} offers={offers} />)
}

/** フリガナ of another name says nothing about the one that took its place. */
const withoutPaths = (typed: Inputs, paths: readonly string[]): Inputs =>
  new Map([...typed].filter(([name]) => !paths.some((path) => name === path || name.startsWith(`${path}.`))))
