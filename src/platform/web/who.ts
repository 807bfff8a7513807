import type { TownFacts } from '#platform/house'
import type { Actor } from '#platform/people'
import { may } from '#platform/permission'
import type { Who } from './route.ts'

/** Whether an actor may enter a route, must sign in first, or is refused. Deny by default. */
export function allowed(who: Who, actor: Actor, town: TownFacts): 'yes' | 'sign-in' | 'refused' {
  if (who === 'anyone') return 'yes'
  if (typeof who === 'object' && 'scope' in who) {
    if (actor.kind !== 'system' || actor.id === undefined) return 'sign-in'
    return actor.scopes?.includes(who.scope) ? 'yes' : 'refused'
  }
  if (who === 'resident')
    return actor.kind === 'resident' ? 'yes' : actor.kind === 'staff' ? 'refused' : 'sign-in'
  if (actor.kind !== 'staff') return actor.kind === 'resident' ? 'refused' : 'sign-in'
  if (who === 'staff') return 'yes'
  return may(town, actor, who.may) ? 'yes' : 'refused'
}

export const signInPath = (who: Who): string => (who === 'resident' ? '/sign-in' : '/desk/sign-in')
