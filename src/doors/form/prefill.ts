import {
  type Address,
  type FieldDefinition,
  type PersonName,
  type Prefill,
  plainName,
  type Row,
} from '#language'
import { normalise } from '#platform/search'

/** What is known of somebody, by where it comes from. */
export type Given = Partial<Readonly<Record<Prefill, unknown>>>

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Answers with what is known in the fields that ask for it, at any depth but not in the rows of a list. `replace`: also
 * where something else was answered; フリガナ of the same name stay.
 */
export function fillIn(
  fields: readonly FieldDefinition[],
  answers: Row,
  given: Given,
  { replace = false } = {},
): Row {
  const filled: Record<string, unknown> = { ...answers }
  for (const field of fields) {
    const answer = answers[field.id]
    if (field.kind === 'group') {
      const inner = fillIn(field.fields, isRow(answer) ? answer : {}, given, { replace })
      if (Object.keys(inner).length > 0) filled[field.id] = inner
      continue
    }
    const known = fitting(field, given)
    if (known === undefined) continue
    if (answer === undefined || (replace && !sameAnswer(field, answer, known))) filled[field.id] = known
    else if (field.kind === 'personName')
      filled[field.id] = withKana(answer as PersonName, known as PersonName)
  }
  return filled
}

/** Where answers say what is known, and where they say something else: paths. What is not answered does neither. */
export function compare(
  fields: readonly FieldDefinition[],
  answers: Row,
  given: Given,
  prefix = '',
): { readonly same: readonly string[]; readonly other: readonly string[] } {
  const [same, other]: [string[], string[]] = [[], []]
  for (const field of fields) {
    const answer = answers[field.id]
    const path = prefix + field.id
    if (answer === undefined) continue
    if (field.kind === 'group') {
      const inner = compare(field.fields, isRow(answer) ? answer : {}, given, `${path}.`)
      same.push(...inner.same)
      other.push(...inner.other)
      continue
    }
    const known = fitting(field, given)
    if (known !== undefined) (sameAnswer(field, answer, known) ? same : other).push(path)
  }
  return { same, other }
}

/** What answers tell of somebody, by where a field would take it from: the first of each. */
export function told(fields: readonly FieldDefinition[], answers: Row): Given {
  const found: Record<string, unknown> = {}
  for (const field of fields) {
    const answer = answers[field.id]
    if (answer === undefined) continue
    const inner = field.kind === 'group' && isRow(answer) ? told(field.fields, answer) : {}
    const own = field.from && field.kind !== 'group' ? { [field.from]: answer } : {}
    for (const [from, value] of Object.entries({ ...inner, ...own })) found[from] ??= value
  }
  return found
}

/** Fields of these sources, at any depth but not in the rows of a list. */
export const fieldsFrom = (
  fields: readonly FieldDefinition[],
  wanted: (from: Prefill) => boolean,
): readonly FieldDefinition[] =>
  fields.flatMap((field) =>
    field.kind === 'group'
      ? fieldsFrom(field.fields, wanted)
      : field.from && wanted(field.from)
        ? [field]
        : [],
  )

/** What is known for a field; a choice takes it only where it is one of the choices. */
function fitting(field: FieldDefinition, given: Given): unknown {
  const known = field.from && given[field.from]
  if (field.kind !== 'choice') return known
  return field.choices.some((each) => each.id === known) ? known : undefined
}

function sameAnswer(field: FieldDefinition, answer: unknown, known: unknown): boolean {
  if (field.kind === 'personName') return nameKey(answer as PersonName) === nameKey(known as PersonName)
  if (field.kind === 'address') return addressKey(answer as Address) === addressKey(known as Address)
  return JSON.stringify(answer) === JSON.stringify(known)
}

/** フリガナ of the same name, where there were none. */
const withKana = (name: PersonName, known: PersonName): PersonName =>
  name.familyKana === undefined && nameKey(name) === nameKey(known) ? { ...known, ...name } : name

/** 渡邉 and 渡辺, with or without a space between 姓 and 名, are one name. */
const nameKey = (name: PersonName): string => normalise(plainName(name)).replaceAll(/\s/g, '')

const KANJI_DIGITS = '〇一二三四五六七八九'

/** 中央二丁目3番45号, 中央2-3-45 and 中央２丁目３番地の４５ are one address. */
const addressKey = ({ area, town, rest }: Address): string =>
  `${area}${town}${rest}`
    .normalize('NFKC')
    .replaceAll(/\s|大字|字/g, '')
    .replaceAll(/([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)(?=丁目)/g, (whole, tens, ten, ones) =>
      whole === ''
        ? ''
        : String(
            ten
              ? (tens ? KANJI_DIGITS.indexOf(tens) : 1) * 10 + Math.max(KANJI_DIGITS.indexOf(ones), 0)
              : KANJI_DIGITS.indexOf(ones || tens),
          ),
    )
    .replaceAll(/丁目|番地の|番地|番|号|の|[-‐‑–—―−ー]/g, '-')
    .replaceAll(/-+/g, '-')
    .replace(/-$/, '')
