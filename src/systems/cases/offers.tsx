import { type CardOffer, fieldsFrom, fillIn, type Given } from '#doors/form'
import { type Definition, type FieldDefinition, innerOf, type PageDefinition } from '#language'
import { cardName } from '#platform/people'
import type { WebRequest } from '#platform/web'
import { type Kept, keptOf } from '#systems/once'
import { hallOf } from '../hall.ts'
import { recordLook } from './by-proxy/record-look.ts'
import type { Draft } from './drafts.ts'
import { cardOf, filerOf } from './filer.ts'
import type { Steps } from './form-steps.ts'

/** What could answer questions of a page in the person's place. */
export interface Offers {
  readonly card?: CardOffer | undefined
  readonly kept: readonly Kept[]
}

/**
 * What the card and earlier applications offer on a page. A clerk enters what stands on the paper; a 代理人 is offered what
 * the 本人 lets them use, and no card's words.
 */
export async function offersFor(
  request: WebRequest,
  draft: Draft,
  steps: Steps,
  asked: PageDefinition,
): Promise<Offers> {
  const { actor } = request
  if (actor.kind === 'staff') return { kept: [] }
  if (draft.consent) return { kept: await keptForPrincipal(request, draft, steps, asked) }
  return { card: cardOffer(request, draft.definition, steps), kept: await keptFor(request, steps, asked) }
}

/** Being shown it is a look at it: written down. */
async function keptForPrincipal(
  request: WebRequest,
  { id, consent }: Draft,
  { answers }: Steps,
  { fields }: PageDefinition,
): Promise<Kept[]> {
  const { actor, house } = request
  if (actor.kind !== 'resident' || !consent?.kept || !consent.principal) return []
  if (fieldsFrom(fields, () => true).length === 0) return []
  const kept = await keptOf(house, { id: consent.principal })
  const now = JSON.stringify(answers)
  const offered = kept.filter(
    ({ given }) => JSON.stringify(fillWithKept(fields, answers, given, undefined)) !== now,
  )
  if (offered.length > 0) {
    const about = { kind: 'resident', id: consent.principal }
    const look = { action: 'kept-answer.read', about, detail: { draft: id } } as const
    await recordLook(hallOf(request), actor, consent, look)
  }
  return offered
}

function cardOffer(request: WebRequest, definition: Definition, { known }: Steps): CardOffer | undefined {
  const { actor, house } = request
  const read = actor.kind === 'resident' && actor.level === 'card'
  const app = read ? undefined : cardName(house)
  return app || read ? { app, other: known.other.map((path) => labelAt(definition, path)) } : undefined
}

/** Kept answers that would change something on the page if they were used. */
async function keptFor(request: WebRequest, { answers }: Steps, { fields }: PageDefinition): Promise<Kept[]> {
  const { actor, house } = request
  if (actor.kind !== 'resident' || fieldsFrom(fields, () => true).length === 0) return []
  const card = cardOf(hallOf(request), filerOf(request))
  const kept = await keptOf(house, actor)
  const now = JSON.stringify(answers)
  return kept.filter(({ given }) => JSON.stringify(fillWithKept(fields, answers, given, card)) !== now)
}

/** Kept answers in the place of others, but never in the place of what the card says; フリガナ the card has none. */
export const fillWithKept = (
  fields: readonly FieldDefinition[],
  answers: Steps['answers'],
  kept: Given,
  card: Given | undefined,
) => fillIn(fields, fillIn(fields, answers, { ...kept, ...card }, { replace: true }), kept)

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
