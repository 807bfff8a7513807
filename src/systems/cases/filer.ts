import { cardAnswers, compare, type Given } from '#doors/form'
import {
  type Definition,
  type FieldDefinition,
  type Hall,
  innerOf,
  type PersonName,
  plainName,
  type Row,
  type Town,
} from '#language'
import type { Actor } from '#platform/people'
import type { WebRequest } from '#platform/web'
import type { Held } from '#systems/proxies'
import { knownByProxy } from './by-proxy/known.ts'
import { addressBookOf } from './form-context.ts'

/** Who fills in a form: a browser, a resident, or a clerk at the counter. */
export interface Filer {
  readonly visitor: string
  readonly actor: Actor
  /** The door by which it came, where actor and browser do not tell. */
  readonly door?: 'api' | 'handover'
  /** By which consent the resident acts for another. */
  readonly consent?: Held
}

export const filerOf = (request: WebRequest): Filer => ({ visitor: request.visitor, actor: request.actor })

/** The filer as they stand towards a draft: for themself, or for whoever consented. */
export const acting = (filer: Filer, { consent }: { readonly consent?: Held | undefined }): Filer =>
  consent ? { ...filer, consent } : filer

/** What is known of a filer beside the answers. */
export interface Known {
  /** How surely: a fact that conditions may point at. */
  readonly identity: 'none' | 'email' | 'passkey' | 'card' | 'counter'
  /** Paths whose answers are what the person's card says. */
  readonly same: readonly string[]
  /** Paths whose answers are not. */
  readonly other: readonly string[]
}

/**
 * How surely the filer is known, for these answers: a card proves its holder and nobody else, so that an application in
 * another name or with another birth date is no surer than an e-mail address (decision 20). What is not answered yet
 * speaks for nobody.
 */
export function knownOf(town: Town, { actor, consent }: Filer, definition: Definition, answers: Row): Known {
  const nothing = { same: [], other: [] }
  if (actor.kind === 'staff') return { identity: 'counter', ...nothing }
  if (actor.kind !== 'resident') return { identity: 'none', ...nothing }
  if (consent) return { identity: knownByProxy(town, actor, consent, definition, answers), ...nothing }
  if (actor.level !== 'card' || !actor.card) return { identity: actor.level, ...nothing }
  const fields = definition.pages.flatMap((page) => page.fields)
  const given = cardAnswers(actor.card, addressBookOf(town))
  const person = { 'jpki.name': given['jpki.name'], 'jpki.birth': given['jpki.birth'] }
  const somebodyElse = compare(fields, answers, person).other.length > 0
  return { identity: somebodyElse ? 'email' : 'card', ...compare(fields, answers, given) }
}

/** What the card of this session says, as answers; nothing when none was read, or where another's application is filled in. */
export const cardOf = (hall: Hall, { actor, consent }: Filer): Given | undefined =>
  actor.kind === 'resident' && actor.card && !consent
    ? cardAnswers(actor.card, addressBookOf(hall.town))
    : undefined

/** The first name asked for: who the application is by, in lists and on letters. */
export function applicantName(definition: Definition, answers: Row): string {
  const find = (fields: readonly FieldDefinition[], row: Row): string | undefined => {
    for (const field of fields) {
      const value = row[field.id]
      if (value === undefined) continue
      if (field.kind === 'personName') return plainName(value as PersonName)
      if (field.kind === 'group') {
        const found = find(innerOf(field), value as Row)
        if (found) return found
      }
    }
    return undefined
  }
  return (
    find(
      definition.pages.flatMap((page) => page.fields),
      answers,
    ) ?? '氏名の記入なし'
  )
}
