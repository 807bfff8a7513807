import type { Channel } from './ways.ts'

/** One delivery under way. */
export interface Parcel {
  readonly id: string
  readonly notice: string
  readonly residentId: string
  readonly channel: Channel
  readonly recipient: string
  readonly title: string
  /** When it was first handed over, perhaps now. */
  readonly firstTriedAt: Date
  /** It may have been accepted already: whoever carried it died, or heard no answer. */
  readonly triedBefore: boolean
}

/**
 * What came of handing a parcel over: taken; refused for good, with the reason in words for staff; or not before a time. What
 * may go better later is thrown: the job tries again.
 */
export type Outcome = { readonly sent: true } | { readonly failed: string } | { readonly wait: Date }
