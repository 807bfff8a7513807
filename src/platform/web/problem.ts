/** What is asked for belongs to somebody, and nobody is signed in: a handler throws it, `web` leads to the sign-in. */
export class SignInNeeded extends Error {
  readonly realm: 'resident' | 'staff'
  constructor(realm: 'resident' | 'staff') {
    super('sign in first')
    this.realm = realm
  }
}

/** `{ pointer: '/answers/children/0/birth', detail: '…' }` (RFC 9457, RFC 6901) */
export interface PointedError {
  readonly pointer: string
  readonly detail: string
}

/** Something went wrong that the person can be told: thrown anywhere, shown as a page that helps. */
export class Problem extends Error {
  readonly status: number
  /** What is wrong and where, for programs: a JSON pointer each. */
  readonly errors: readonly PointedError[]
  /** @param sentence what happened and what to do, in Japanese */
  constructor(status: number, sentence: string, errors: readonly PointedError[] = []) {
    super(sentence)
    this.name = 'Problem'
    this.status = status
    this.errors = errors
  }
}
