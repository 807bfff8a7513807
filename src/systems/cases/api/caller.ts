import type { Database, Transaction } from '#platform/database'
import type { SystemActor } from '#platform/people'
import { Problem, type WebRequest } from '#platform/web'
import { isUuid } from '../../uuid.ts'

/** Another system that showed a token. */
export type Caller = SystemActor & {
  readonly id: string
  readonly offices: readonly string[]
}

/** Behind a route with a scope there is always one. */
export const callerOf = (request: WebRequest): Caller => request.actor as Caller

/** Applications of the token's offices. The permission is part of the query. */
export const reachable = (db: Database | Transaction, caller: Caller) =>
  db
    .selectFrom('application')
    .where('application.put_away_at', 'is', null)
    .where('application.office', 'in', caller.offices.length > 0 ? [...caller.offices] : [''])

/** 利用目的 of every audit line of another system. */
export const PURPOSE = 'ほかのシステムとの連携'

export const idIn = (request: WebRequest, name = 'id'): string => {
  const id = request.params[name]
  if (!isUuid(id)) throw new Problem(404, 'この申請は見つかりません。')
  return id
}
