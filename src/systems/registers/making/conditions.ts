/** Conditions of the builder: for whom a grant holds, for which records somebody is reminded. Lines, each of three boxes. */
import { plain } from '#doors/sheet'
import { type Filter, ME } from '#language'
import { parseDate } from '#platform/clock'
import type { FormInput } from '#platform/web'
import type { BodyField } from './body.ts'

/** What a line can say of a field, in the words of the list. */
export const CONDITION_OPS = {
  is: '次と等しい',
  not: '次と等しくない',
  contains: '次を含む',
  atLeast: '次以上・以後',
  atMost: '次以下・以前',
  daysAtLeast: '今日から数えて、次の日数以後',
  daysAtMost: '今日から数えて、次の日数まで',
  answered: '入力がある',
  empty: '空欄',
} as const
export type ConditionOp = keyof typeof CONDITION_OPS

export interface ConditionLine {
  readonly field: string
  readonly op: ConditionOp
  readonly value: string
}

export interface Conditions {
  readonly match: 'all' | 'any'
  readonly lines: readonly ConditionLine[]
}

/** What a condition may name beside fields. */
export const FACT_LABELS: Readonly<Record<string, string>> = {
  '@maker': '自分が作った記録',
  '@made': '加えた日時',
  '@changed': '変えた日時',
}

/** Neither of these asks for a value. */
export const isBare = ({ field, op }: Pick<ConditionLine, 'field' | 'op'>): boolean =>
  field === '@maker' || op === 'answered' || op === 'empty'

const MOST_LINES = 10
type Choices = readonly { readonly id: string; readonly label: string }[]
type Fields = readonly BodyField[]

/** A condition as lines; undefined where it says more than lines can, and is left as it is. */
export function linesOf(filter: Filter | undefined, fields: Fields): Conditions | undefined {
  if (!filter) return { match: 'all', lines: [] }
  const several = filter.op === 'all' || filter.op === 'any'
  const lines = (several ? filter.of : [filter]).map((each) => lineOf(each, fields))
  if (!lines.every((line) => line !== undefined) || lines.length > MOST_LINES) return undefined
  return { match: several && filter.op === 'any' ? 'any' : 'all', lines }
}

function lineOf(filter: Filter, fields: Fields): ConditionLine | undefined {
  switch (filter.op) {
    case 'is':
      if (filter.field === '@maker')
        return filter.value === ME ? { field: '@maker', op: 'is', value: '' } : undefined
      return { field: filter.field, op: 'is', value: said(filter.field, filter.value, fields) }
    case 'answered':
      return { field: filter.field, op: 'answered', value: '' }
    case 'contains':
      return { field: filter.field, op: 'contains', value: filter.value }
    case 'atLeast':
    case 'atMost': {
      if (filter.by !== undefined && filter.by !== 'daysFromToday') return undefined
      const days = filter.op === 'atLeast' ? ('daysAtLeast' as const) : ('daysAtMost' as const)
      return { field: filter.field, op: filter.by ? days : filter.op, value: String(filter.value) }
    }
    case 'not': {
      const inner = lineOf(filter.of, fields)
      if (inner?.op === 'is') return { ...inner, op: 'not' }
      return inner?.op === 'answered' ? { ...inner, op: 'empty' } : undefined
    }
    default:
      return undefined
  }
}

function said(id: string, value: unknown, fields: Fields): string {
  const field = fields.find((each) => each.id === id)
  if (field?.kind === 'yesNo' && typeof value === 'boolean')
    return String(value ? (field.yes ?? 'はい') : (field.no ?? 'いいえ'))
  return ((field?.choices ?? []) as Choices).find((each) => each.id === value)?.label ?? String(value)
}

/**
 * What stands in the boxes `<at>.f`, `<at>.o`, `<at>.v`. A line that is not whole stays one: a condition that vanished would
 * let everybody see everything.
 */
export function readConditions(
  input: FormInput,
  at: string,
  fields: Fields,
  was: Filter | undefined,
): Filter | undefined {
  if (!input.names().includes(`${at}.m`)) return was
  const [ops, values] = [input.all(`${at}.o`), input.all(`${at}.v`)]
  const lines = input
    .all(`${at}.f`)
    .slice(0, MOST_LINES)
    .flatMap((field, line): Filter[] => {
      const op = ops[line] ?? ''
      if (field === '' || !Object.hasOwn(CONDITION_OPS, op)) return []
      return [
        filterOf({ field, op: op as ConditionOp, value: (values[line] ?? '').trim().slice(0, 200) }, fields),
      ]
    })
  if (lines.length < 2) return lines[0]
  return { op: input.text(`${at}.m`) === 'any' ? 'any' : 'all', of: lines }
}

function filterOf({ field: id, op, value }: ConditionLine, fields: Fields): Filter {
  const field = fields.find((each) => each.id === id)
  const is: Filter = { op: 'is', field: id, value: id === '@maker' ? ME : meant(field, value) }
  if (id === '@maker') return op === 'not' ? { op, of: is } : is
  switch (op) {
    case 'answered':
      return { op, field: id }
    case 'empty':
      return { op: 'not', of: { op: 'answered', field: id } }
    case 'contains':
      return { op, field: id, value }
    case 'atLeast':
    case 'atMost':
      return { op, field: id, value: measured(field, value) }
    case 'daysAtLeast':
    case 'daysAtMost': {
      const days = plain(value).replace(/日$/, '')
      return {
        ...{ op: op === 'daysAtLeast' ? 'atLeast' : 'atMost', field: id, by: 'daysFromToday' },
        value: /^-?\d{1,5}$/.test(days) ? Number(days) : value,
      }
    }
    case 'is':
      return is
    case 'not':
      return { op: 'not', of: is }
  }
}

function meant(field: BodyField | undefined, value: string): string | boolean {
  const choice = ((field?.choices ?? []) as Choices).find(({ id, label }) => label === value || id === value)
  if (choice) return choice.id
  if (field?.kind === 'yesNo') return value === (field.yes ?? 'はい')
  return measured(field, value)
}

/** A day as it is kept, a number without its marks. */
function measured(field: BodyField | undefined, value: string): string {
  const kind = field?.kind === 'calculated' ? field.gives : field?.kind
  if (kind === 'date' || field === undefined) {
    const day = parseDate(value)
    return ('date' in day && day.date) || value
  }
  return kind === 'number' || kind === 'yen' ? plain(value).replace(/[,円]/g, '') : value
}

/** A condition in a sentence's part: 「区分」が「軽」と等しい. */
export function conditionWords(filter: Filter, fields: Fields): string {
  const conditions = linesOf(filter, fields)
  if (!conditions) return '細かい条件に合う'
  return conditions.lines
    .map(({ field, op, value }) => {
      if (field === '@maker') return op === 'not' ? '自分が作っていない' : '自分が作った'
      const label = fields.find(({ id }) => id === field)?.label ?? FACT_LABELS[field] ?? 'はずした欄'
      if (op === 'answered') return `「${label}」に入力がある`
      if (op === 'empty') return `「${label}」が空欄の`
      return `「${label}」が「${value}」${WORDS[op]}`
    })
    .join(conditions.match === 'any' ? 'か、' : '、')
}

const WORDS: Readonly<Record<string, string>> = {
  is: 'の',
  not: 'でない',
  contains: 'を含む',
  atLeast: '以上・以後の',
  atMost: '以下・以前の',
  daysAtLeast: '日後からの',
  daysAtMost: '日後までの',
}
