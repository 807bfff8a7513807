import type { IsoDate } from '#platform/clock'
import type { AddressBook } from '../addresses.ts'
import type { BankBook } from '../banks/bank-book.ts'
import type { Condition, Row } from '../condition.ts'
import type { Scope } from '../holds.ts'
import type { Check } from '../shape.ts'
import type { Choice } from './choice.ts'

/** Where an answer can be taken from, once the person has agreed. */
export const PREFILLS = [
  'jpki.name',
  'jpki.birth',
  'jpki.address',
  'jpki.gender',
  'account.email',
  'account.tel',
  'account.bank',
] as const
export type Prefill = (typeof PREFILLS)[number]

/** What every field has. A label is written once, here. */
export interface FieldBase {
  readonly id: string
  readonly kind: string
  readonly label: string
  /** One or two plain sentences under the label. */
  readonly hint?: string
  /** Label in やさしい日本語 and in English; the label itself where missing. */
  readonly easy?: string
  readonly en?: string
  readonly optional?: true
  /** Asked only when this holds. */
  readonly when?: Condition
  readonly from?: Prefill
}

/** What a posted form gives; `#platform/web` has the same shape. */
export interface FormInput {
  text(name: string): string | undefined
  all(name: string): string[]
  names(): string[]
}

/** A mistake that a person can mend. `path` names the input: `children.0.childName.family`. */
export interface FieldError {
  readonly path: string
  readonly message: string
}

export type Reading<V> =
  | { readonly value: V | undefined; readonly errors?: undefined }
  | { readonly errors: readonly FieldError[]; readonly value?: undefined }

export interface StoredFileFacts {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly bytes: number
}

/** A disaster that the town has declared, so that people need not name it. */
export interface Disaster {
  readonly id: string
  readonly name: string
  readonly date: IsoDate
  /** Last day on which the town takes applications for it. */
  readonly until?: IsoDate
}

/** What a reader may look up. Everything is optional: without a book, what it would complete is taken as written. */
export interface Context {
  readonly today: IsoDate
  readonly addresses?: AddressBook
  readonly banks?: BankBook
  readonly disasters?: readonly Disaster[]
  /** Puts a secret (個人番号) away and answers the reference that stands in its place. */
  keepSecret?(secret: string, path: string): { readonly ref: string }
  /** The file with this id if this person may use it; undefined otherwise. */
  findFile?(id: string): StoredFileFacts | undefined
  /** Places left in a window of a booking. */
  placesLeft?(path: string, date: IsoDate, time: string): number
  /** Also says what is missing: on by default when a page is sent, off when it is only saved. */
  readonly required?: boolean
  /** The other answers, for conditions inside a group or a row. */
  readonly answers?: Row
  readonly scope?: Scope
}

/** A box of a table that holds an answer or a part of one. */
export interface Cell {
  /** The part of the value: `family`; empty for the value itself. */
  readonly key: string
  /** 姓, after the label of the field. */
  readonly label?: string
  /** How to fill it in. */
  readonly hint?: string
  /** Text without it. */
  readonly as?: 'date' | 'number'
  /** All that may stand there. A table shows the labels. */
  readonly choices?: readonly Choice[]
  /** Several of them, with 、 between. */
  readonly many?: true
  /** Shown in tables that leave the house, never read from one. */
  readonly only?: 'out'
}

/** JSON Schema 2020-12, as OpenAPI 3.1 has it. */
export type JsonSchema = { readonly [keyword: string]: unknown }

/** A kind of field: how it is read, checked and written. One object, used by every door. */
export interface Kind<F extends FieldBase, V> {
  readonly kind: F['kind']
  /** What to do with it, for the sentence under an empty field: 「氏名」を入力してください。 */
  readonly ask: string
  /** The value stands apart, encrypted; answers hold a reference only. */
  readonly secret?: true
  /** Collects what was entered under `path`; undefined when nothing was. No normalising, no judging. */
  gather(field: F, input: FormInput, path: string, previous?: unknown): unknown
  /** Turns what was entered, or a stored value, into a clean value. Reading a value again gives the same value. */
  parse(field: F, raw: unknown, path: string, context: Context): Reading<V>
  /** For review, letters and print. */
  format(value: V, field: F): string
  /** Words under which a case is found. */
  search?(value: V, field: F): string
  /** The form inputs that would give this value. */
  write(field: F, value: V, path: string): Record<string, string | readonly string[]>
  /** Where an answer stands in a table. Nothing for what must not stand in one. */
  cells(field: F): readonly Cell[]
  /** What the API takes and gives, without label and hint. */
  schema(field: F): JsonSchema
  /** The kind's own properties in a definition. */
  readonly shape: Readonly<Record<string, Check>>
}

/** `gather` and `parse` in one step: a posted form in, a value or errors out. */
export const readField = <F extends FieldBase, V>(
  kind: Kind<F, V>,
  field: F,
  input: FormInput,
  path: string,
  context: Context,
): Reading<V> => kind.parse(field, kind.gather(field, input, path), path, context)

export const refuse = (path: string, message: string): { errors: FieldError[] } => ({
  errors: [{ path, message }],
})

/** The one text under a name. Two different ones are handed on as a list, which every reader refuses. */
export const one = (input: FormInput, name: string): unknown => {
  const all = input.all(name)
  if (all.length === 0) return undefined
  return all.every((each) => each === all[0]) ? blank(all[0]!) : all
}

const blank = (text: string): string | undefined =>
  text.length < 200 && text.trim() === '' ? undefined : text

/** Several texts under `path.key`; undefined when all are empty. */
export const gatherParts = (input: FormInput, path: string, keys: readonly string[]): Row | undefined => {
  const parts: Record<string, unknown> = {}
  for (const key of keys) {
    const found = one(input, `${path}.${key}`)
    if (found !== undefined) parts[key] = found
  }
  return Object.keys(parts).length > 0 ? parts : undefined
}

export const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const UNREADABLE = 'この欄を読み取れませんでした。もう一度入力してください。'
