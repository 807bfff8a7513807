import type { Definition, Rule } from '#language'
import type { FieldError } from '#platform/screens'

/** What a person says of one rule before anything is filled in. */
export const OWN_WORDS = { yes: '当てはまる', no: '当てはまらない', unsure: 'わからない' } as const

/** Name under which the word on the rule at this place is sent. */
export const ruleName = (at: number): string => `rule-${at}`

export interface OwnWord {
  readonly errors: readonly FieldError[]
  /** Rules that the person says do not hold. */
  readonly refused: readonly Rule[]
}

/**
 * What somebody's own word on each rule means. It opens and closes nothing: the town must examine whatever is filed
 * (行政手続法7条); it spares people a form that leads nowhere. Nothing of it is kept.
 */
export function readOwnWord({ eligible }: Definition, said: (name: string) => string | undefined): OwnWord {
  const word = (at: number) => said(ruleName(at)) ?? ''
  return {
    errors: eligible.flatMap((_, at) =>
      Object.hasOwn(OWN_WORDS, word(at))
        ? []
        : [{ id: ruleName(at), message: '当てはまるかどうかを、1つ選んでください。' }],
    ),
    refused: eligible.filter((_, at) => word(at) === 'no'),
  }
}
