import { compare, fillIn, type Inputs, inputsOf, storedView, supplemented } from '#doors/form'
import { type Definition, type FieldDefinition, innerOf } from '#language'
import { cardName } from '#platform/people'
import { findStash, page, redirect, stash, type WebRequest } from '#platform/web'
import { hallOf } from '../hall.ts'
import { type Draft, keepAnswers } from './drafts.ts'
import { cardOf, filerOf, type Known } from './filer.ts'
import { formContext } from './form-context.ts'
import { stepsOf } from './form-steps.ts'
import { Question } from './screens/form.tsx'

/** What the card can do on a page of questions; nothing for a clerk, or where no card can be read. */
export function offerFor(request: WebRequest, { definition }: Draft, { other }: Known) {
  const { actor, house } = request
  if (actor.kind === 'staff') return undefined
  const read = actor.kind === 'resident' && actor.level === 'card'
  const app = read ? undefined : cardName(house)
  return app || read ? { app, other: other.map((path) => labelAt(definition, path)) } : undefined
}

function labelAt({ pages }: Definition, path: string): string {
  let fields: readonly FieldDefinition[] = pages.flatMap((each) => each.fields)
  let label = ''
  for (const part of path.split('.')) {
    const field = fields.find((each) => each.id === part)
    label = field?.label ?? label
    fields = field ? innerOf(field) : []
  }
  return label
}

/**
 * The button on a page that asks for the card. Where it has been read, what it says takes the place of other answers.
 * Where it has not, everything typed waits while it is read, also what does not read as an answer yet.
 */
export async function askCard(request: WebRequest, draft: Draft, pageId: string): Promise<Response> {
  if (cardOf(hallOf(request), filerOf(request)))
    return showWithCard(request, draft, pageId, inputsOf(await request.form()), { replace: true })
  const back = `/forms/${draft.id}/card?page=${encodeURIComponent(pageId)}&kept=${await stash(request)}`
  return redirect(`/sign-in/card?next=${encodeURIComponent(back)}`)
}

/** Back from the card, or from having thought better of it: the same page, with what was typed. */
export async function backFromCard(request: WebRequest, draft: Draft): Promise<Response> {
  const { searchParams } = request.url
  const kept = await findStash(request, searchParams.get('kept') ?? '')
  const typed: Inputs = new Map()
  for (const [name, value] of kept?.fields ?? []) typed.set(name, [...(typed.get(name) ?? []), value])
  return showWithCard(request, draft, searchParams.get('page') ?? '', typed)
}

/** Keeps what the card says among the answers, and shows the page where that was asked for. */
async function showWithCard(
  request: WebRequest,
  before: Draft,
  pageId: string,
  typed: Inputs,
  options: { replace?: boolean } = {},
): Promise<Response> {
  const hall = hallOf(request)
  const filer = filerOf(request)
  const given = cardOf(hall, filer) ?? {}
  const fields = before.definition.pages.flatMap((each) => each.fields)
  const replaced = options.replace ? compare(fields, before.answers, given).other : []
  const answers = fillIn(fields, before.answers, given, options)
  if (filer.actor.kind === 'resident')
    await hall.db.transaction().execute((tx) => keepAnswers(tx, hall, filer, before.id, answers))
  const draft = { ...before, answers }
  const steps = stepsOf(hall, draft, filer)
  const asked = steps.pages.find((each) => each.id === pageId)
  if (!asked) return redirect(`/forms/${draft.id}/${pageId === 'check' ? 'check' : ''}`)
  const context = await formContext(hall.db, hall, draft.definition, draft.id)
  const stored = storedView(asked, steps.answers, context, new Set(steps.known.same))
  const view = supplemented(stored, withoutPaths(typed, replaced))
  return page(
    request,
    <Question
      request={request}
      draft={draft}
      steps={steps}
      view={view}
      card={offerFor(request, draft, steps.known)}
    />,
  )
}

/** フリガナ of another name says nothing about the one that took its place. */
const withoutPaths = (typed: Inputs, paths: readonly string[]): Inputs =>
  new Map([...typed].filter(([name]) => !paths.some((path) => name === path || name.startsWith(`${path}.`))))
