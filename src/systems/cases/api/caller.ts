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

/** JSON of a body. @throws Problem 400, 413, 415 */
export async function readJson(request: WebRequest): Promise<unknown> {
  const type = request.header('content-type') ?? ''
  if (!/^application\/json\s*(;|$)/i.test(type))
    throw new Problem(415, '本文は application/json で送ってください。')
  const bytes = await request.body(1_048_576)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Problem(400, '本文をJSON（UTF-8）として読めません。')
  }
}
