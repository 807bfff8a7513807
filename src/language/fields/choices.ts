import type { AuthorCondition } from '../author.ts'
import { field, type Options, type Ref } from '../author.ts'
import { maybe, whole } from '../shape.ts'
import { type Choice, choicesShape, constants, labelOf, listed } from './choice.ts'
import { type FieldBase, type Kind, refuse, UNREADABLE } from './kind.ts'

export interface ChoicesField extends FieldBase {
  readonly kind: 'choices'
  readonly choices: readonly Choice[]
  readonly max?: number
}

export const choicesKind: Kind<ChoicesField, readonly string[]> = {
  kind: 'choices',
  ask: '選んで',
  gather: (_, input, path) => {
    const all = input.all(path).filter((each) => each !== '')
    return all.length > 0 ? all : undefined
  },
  parse: ({ choices, max }, raw, path) => {
    if (raw === undefined) return { value: undefined }
    if (!Array.isArray(raw) || raw.length > choices.length * 2) return refuse(path, UNREADABLE)
    if (!raw.every((each) => choices.some((known) => known.id === each)))
      return refuse(path, '選択肢の中から選んでください。')
    const value = choices.map((each) => each.id).filter((id) => raw.includes(id))
    if (max !== undefined && value.length > max) return refuse(path, `選べるのは${max}個までです。`)
    return { value: value.length > 0 ? value : undefined }
  },
  format: (value, { choices }) => value.map((each) => labelOf(choices, each)).join('、'),
  search: (value, { choices }) => value.map((each) => labelOf(choices, each)).join(' '),
  write: (_, value, path) => ({ [path]: value }),
  cells: ({ choices }) => [{ key: '', choices, many: true, hint: 'いくつかあるときは「、」で区切る' }],
  schema: ({ choices, max }) => ({
    type: 'array',
    items: { type: 'string', oneOf: constants(choices) },
    uniqueItems: true,
    ...(max !== undefined && { maxItems: max }),
  }),
  shape: { choices: choicesShape, max: maybe(whole(1, 200)) },
}

export interface SaysChoices<C extends string> {
  /** This one is among those chosen. */
  has(value: C): AuthorCondition
  /** At least one of these is among those chosen. */
  oneOf(...values: C[]): AuthorCondition
}

const saysChoices = <C extends string>(self: Ref): SaysChoices<C> => ({
  has: (value) => ({ op: 'is', field: self, value }),
  oneOf: (...values) => ({ op: 'oneOf', field: self, values }),
})

/** いくつでも選ぶ。 */
export const choices = <const C extends Readonly<Record<string, string>>>(
  label: string,
  of: C,
  options: Options & { max?: number } = {},
) =>
  field<readonly (keyof C & string)[], SaysChoices<keyof C & string>>(
    'choices',
    label,
    options,
    { choices: listed(of) },
    saysChoices,
  )
