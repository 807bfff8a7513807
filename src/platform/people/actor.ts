import type { Post } from '#platform/house'
import type { CardFacts } from './card/card-facts.ts'

/** A post somebody holds today. */
export interface Assignment {
  readonly office: string
  readonly post: Post
  /** Staff id whose post this is, when acting as deputy (代理). */
  readonly deputyFor?: string
}

/** How surely a resident is known: `card` is the national digital identity. */
export type IdentityLevel = 'email' | 'passkey' | 'card'

export interface ResidentActor {
  readonly kind: 'resident'
  readonly id: string
  readonly name: string
  /** Nobody has named one yet who is known by their card alone. */
  readonly email?: string
  readonly level: IdentityLevel
  /** What the card said when this session began; an invented person of a sample has none. */
  readonly card?: CardFacts
  readonly sessionId: string
}

export interface StaffActor {
  readonly kind: 'staff'
  readonly id: string
  readonly name: string
  readonly assignments: readonly Assignment[]
  readonly sessionId: string
}

/** A program: one of our own, or another system that showed a token. */
export interface SystemActor {
  readonly kind: 'system'
  readonly name: string
  /** Of the token it showed. */
  readonly id?: string
  /** What the token is for; nothing without one. */
  readonly scopes?: readonly string[]
  /** Offices whose records it may reach. */
  readonly offices?: readonly string[]
}

/** Who acts. Every verb receives one, every audit line names one. */
export type Actor = { readonly kind: 'anonymous' } | ResidentActor | StaffActor | SystemActor
