import type { Post } from '#platform/house'

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
  readonly email: string
  readonly level: IdentityLevel
  readonly sessionId: string
}

export interface StaffActor {
  readonly kind: 'staff'
  readonly id: string
  readonly name: string
  readonly assignments: readonly Assignment[]
  readonly sessionId: string
}

/** Who acts. Every verb receives one, every audit line names one. */
export type Actor =
  | { readonly kind: 'anonymous' }
  | ResidentActor
  | StaffActor
  | { readonly kind: 'system'; readonly name: string }
