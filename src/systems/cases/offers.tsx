import { type CardOffer, fieldsFrom, fillIn, type Given } from '#doors/form'
import { type Definition, type FieldDefinition, innerOf, type PageDefinition } from '#language'
import { cardName } from '#platform/people'
import type { WebRequest } from '#platform/web'
import { type Kept, keptOf } from '#systems/once'
import { hallOf } from '../hall.ts'
import { cardOf, filerOf } from './filer.ts'
import type { Steps } from './form-steps.ts'

/** What could answer questions of a page in the person's place. */
export interface Offers {
  readonly card?: CardOffer | undefined
  readonly kept: readonly Kept[]
}

/** What the card and earlier applications offer on a page. A clerk enters what stands on the paper. */
export async function offersFor(
  request: WebRequest,
  definition: Definition,
  steps: Steps,
  asked: PageDefinition,
): Promise<Offers> {
  const { actor } = request
  if (actor.kind === 'staff') return { kept: [] }
  return { card: cardOffer(request, definition, steps), kept: await keptFor(request, steps, asked) }
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
