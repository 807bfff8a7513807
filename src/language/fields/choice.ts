import { field, type Options, type SaysOneOf, saysOneOf } from '../author.ts'
import { type Check, list, object, text } from '../shape.ts'
import { type FieldBase, type Kind, one, refuse, UNREADABLE } from './kind.ts'

/** A list, not a record: the order is the author's and belongs to the definition. */
export interface Choice {
  readonly id: string
  readonly label: string
}

export interface ChoiceField extends FieldBase {
  readonly kind: 'choice'
  readonly choices: readonly Choice[]
}

export const choicesShape: Check = list(
  object({ id: text(60, /^[A-Za-z0-9][A-Za-z0-9_-]*$/, '英数字'), label: text(120) }),
  1,
  200,
)

export const labelOf = (choices: readonly Choice[], id: string): string =>
  choices.find((each) => each.id === id)?.label ?? id

/** Each choice with its label, as JSON Schema says it. */
export const constants = (choices: readonly Choice[]) =>
  choices.map(({ id, label }) => ({ const: id, title: label }))

export const listed = (choices: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(choices).map(([id, label]) => ({ id, label }))

export const choiceKind: Kind<ChoiceField, string> = {
  kind: 'choice',
  ask: '選んで',
  gather: (_, input, path) => one(input, path),
  parse: ({ choices }, raw, path) => {
    if (raw === undefined) return { value: undefined }
    if (typeof raw !== 'string') return refuse(path, UNREADABLE)
    const found = choices.find((each) => each.id === raw)
    return found ? { value: found.id } : refuse(path, '選択肢の中から選んでください。')
  },
  format: (value, { choices }) => labelOf(choices, value),
  search: (value, { choices }) => labelOf(choices, value),
  write: (_, value, path) => ({ [path]: value }),
  cells: ({ choices }) => [{ key: '', choices }],
  schema: ({ choices }) => ({ type: 'string', oneOf: constants(choices) }),
  shape: { choices: choicesShape },
}

/** 一つを選ぶ。 */
export const choice = <const C extends Readonly<Record<string, string>>>(
  label: string,
  choices: C,
  options: Options = {},
) =>
  field<keyof C & string, SaysOneOf<keyof C & string>>(
    'choice',
    label,
    options,
    { choices: listed(choices) },
    saysOneOf,
  )
