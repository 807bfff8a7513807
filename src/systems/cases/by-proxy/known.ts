import { cardAnswers, compare } from '#doors/form'
import type { Definition, Row, Town } from '#language'
import type { ResidentActor } from '#platform/people'
import type { Held } from '#systems/proxies'
import { addressBookOf } from '../form-context.ts'

const RANK = { email: 0, passkey: 1, card: 2, counter: 2 } as const

/**
 * How surely the 本人 is known whose application a 代理人 fills in: as surely as the weaker of the two, and no surer than
 * an e-mail address where the name or birth date answered is not the one of whom consented (decision 75).
 */
export function knownByProxy(
  town: Town,
  { level }: ResidentActor,
  { principalLevel, facts }: Held,
  definition: Definition,
  answers: Row,
): 'email' | 'passkey' | 'card' {
  if (facts) {
    const fields = definition.pages.flatMap((page) => page.fields)
    const given = cardAnswers({ ...facts, address: '' }, addressBookOf(town))
    const person = { 'jpki.name': given['jpki.name'], 'jpki.birth': given['jpki.birth'] }
    if (compare(fields, answers, person).other.length > 0) return 'email'
  }
  const weaker = Math.min(RANK[level], RANK[principalLevel])
  return weaker === RANK.card ? 'card' : weaker === RANK.passkey ? 'passkey' : 'email'
}
