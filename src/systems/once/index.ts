import type { System } from '../system.ts'
import { routes } from './routes.tsx'

export { forgetKept } from './forget-kept.ts'
export { type Kept, type KeptKind, KINDS, keep, keptOf, partOf, takeKept } from './kept.ts'
export { AskToKeep } from './screens/ask-to-keep.tsx'
export { OfferKept } from './screens/offer-kept.tsx'

/** ワンスオンリー: what was told once is offered in the next form, if its owner wishes. */
export const once: System = { name: 'once', routes }
