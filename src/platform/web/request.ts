import type { House } from '#platform/house'
import type { Actor } from '#platform/people'
import type { FormInput } from './form-input.ts'

/** The languages a public page can be read in; `easy` is やさしい日本語. */
export type Language = 'ja' | 'easy' | 'en'

/** What a route's handler receives. Knows nothing of Hono. */
export interface WebRequest<H extends House = House> {
  readonly house: H
  readonly actor: Actor
  readonly params: Readonly<Record<string, string>>
  readonly url: URL
  readonly language: Language
  readonly furigana: boolean
  /** Token that every form posts back as `_csrf`. Reading it gives the visitor a cookie. */
  readonly csrf: string
  /** Hash of the visitor's cookie: owns drafts begun before signing in. Reading it gives the visitor a cookie. */
  readonly visitor: string
  /** Address of the client, for rate limits and the audit log. */
  readonly address: string
  header(name: string): string | undefined
  form(): Promise<FormInput>
  /** The body as it came, for what is no form. @throws Problem 413 */
  body(limitBytes: number): Promise<Uint8Array>
  /** Gives the visitor's browser a session (signing in), or takes it and the visitor's cookie away (signing out). */
  setSession(token: string | undefined): void
}
