import { type Cond, type Derivation, type Plain, RESULT } from './condition.ts'
import type { Prefill } from './fields/kind.ts'

/**
 * What an author holds in hand: a field as a value, with the conditions that can be said of it. `procedure()` reads its
 * data, gives it the name under which it stands, and forgets the rest; nothing of this reaches a definition.
 */
export const DATA: unique symbol = Symbol('field data')
declare const VALUE: unique symbol

export interface FieldData {
  readonly kind: string
  readonly label: string
  readonly when?: AuthorCondition
  /** Inner fields of a group or repeat. */
  readonly fields?: Fields
  readonly [property: string]: unknown
}

export interface Field<V> {
  readonly [DATA]: FieldData
  readonly [VALUE]?: V
  /** Holds once the person has answered. */
  answered(): AuthorCondition
}

export type Ref = Field<unknown>
export type Fields = { readonly [id: string]: Ref }
export type AuthorCondition = Cond<Ref>

/** The answer that a field takes. */
export type ValueOf<F> = F extends Field<infer V> ? V : never
export type ValuesOf<F extends Fields> = { [K in keyof F]?: ValueOf<F[K]> }

/** What any field may be given besides its label. */
export interface Options {
  readonly hint?: string
  /** The label in やさしい日本語. */
  readonly easy?: string
  readonly en?: string
  readonly optional?: boolean
  readonly when?: AuthorCondition
  readonly from?: Prefill
}

export const field = <V, M extends object = object>(
  kind: string,
  label: string,
  options: object,
  more: object = {},
  says?: (self: Ref) => M,
): Field<V> & M => {
  const data = { kind, label, ...options, ...more } as Record<string, unknown>
  for (const key of Object.keys(data)) if (data[key] === undefined || data[key] === false) delete data[key]
  const self: Field<V> = {
    [DATA]: data as unknown as FieldData,
    answered: () => ({ op: 'answered', field: self }),
  }
  return Object.assign(self, says?.(self)) as Field<V> & M
}

export interface SaysEqual<T extends Plain> {
  is(value: T): AuthorCondition
}

export interface SaysOneOf<T extends Plain> extends SaysEqual<T> {
  oneOf(...values: T[]): AuthorCondition
}

export interface SaysOrder<T extends number | string> {
  atLeast(value: T): AuthorCondition
  atMost(value: T): AuthorCondition
}

export const saysEqual = <T extends Plain>(self: Ref): SaysEqual<T> => ({
  is: (value) => ({ op: 'is', field: self, value }),
})

export const saysOneOf = <T extends Plain>(self: Ref): SaysOneOf<T> => ({
  ...saysEqual<T>(self),
  oneOf: (...values) => ({ op: 'oneOf', field: self, values }),
})

export const saysOrder = <T extends number | string>(self: Ref, by?: Derivation): SaysOrder<T> => ({
  atLeast: (value) => ({ op: 'atLeast', field: self, ...(by && { by }), value }),
  atMost: (value) => ({ op: 'atMost', field: self, ...(by && { by }), value }),
})

/** Every one of these holds. */
export const all = (...of: AuthorCondition[]): AuthorCondition => ({ op: 'all', of })
/** At least one of these holds. */
export const any = (...of: AuthorCondition[]): AuthorCondition => ({ op: 'any', of })
export const not = (of: AuthorCondition): AuthorCondition => ({ op: 'not', of })

/** Amounts together, less others: `total([deposit, cash], [debt]).atMost(5_000_000)`. Unknown while one is missing. */
export const total = (plus: readonly Field<number>[], minus: readonly Field<number>[] = []) => ({
  atMost: (value: number): AuthorCondition => ({
    op: 'total',
    plus,
    ...(minus.length > 0 && { minus }),
    atMost: value,
  }),
})

/** How surely the person is known (本人確認): a fact beside the answers, for `when: not(identity.is('card'))`. */
export const identity: Field<string> & SaysOneOf<'none' | 'email' | 'passkey' | 'card' | 'counter'> = field(
  '@identity',
  '本人確認の方法',
  {},
  {},
  saysOneOf,
)

/** The result under decision, for `when` within 決定の内容: `when: result.oneOf('care1', 'care2')`. */
export const result: Field<string> & SaysOneOf<string> = field(RESULT, '結果', {}, {}, saysOneOf)
