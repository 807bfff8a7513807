/** For tests: a consent between two people, as they make it. */
import type { Hall } from '#language'
import { addMonths, today } from '#platform/clock'
import type { ResidentActor } from '#platform/people'
import { accept } from './answer.ts'
import type { Scope } from './consent.ts'
import { invite } from './invite.ts'

/** 本人 asks, nobody has answered yet. @returns the consent's id */
export const asks = (
  hall: Hall,
  principal: ResidentActor,
  proxy: ResidentActor,
  scope: Partial<Scope> = {},
): Promise<string> =>
  invite(hall, principal, {
    email: proxy.email ?? '',
    name: principal.name,
    relation: 'family',
    may: 'file',
    sees: 'filed',
    kept: false,
    until: addMonths(today(hall.clock), 12),
    ...scope,
  })

/** 本人 asks and 代理人 accepts. @returns the consent's id */
export async function consents(
  hall: Hall,
  principal: ResidentActor,
  proxy: ResidentActor,
  scope: Partial<Scope> = {},
): Promise<string> {
  const id = await asks(hall, principal, proxy, scope)
  await accept(hall, proxy, id, proxy.name)
  return id
}
