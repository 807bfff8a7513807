import {
  type Definition,
  type FieldDefinition,
  innerOf,
  type PersonName,
  plainName,
  type Row,
} from '#language'
import type { Actor } from '#platform/people'
import type { WebRequest } from '#platform/web'

/** Who fills in a form: a browser, a resident, or a clerk at the counter. */
export interface Filer {
  readonly visitor: string
  readonly actor: Actor
  /** The door by which it came, where actor and browser do not tell. */
  readonly door?: 'api' | 'handover'
}

export const filerOf = (request: WebRequest): Filer => ({ visitor: request.visitor, actor: request.actor })

/** How surely the filer is known: a fact that conditions may point at. */
export function identityOf({ actor }: Filer): 'none' | 'email' | 'passkey' | 'card' | 'counter' {
  if (actor.kind === 'staff') return 'counter'
  return actor.kind === 'resident' ? actor.level : 'none'
}

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
