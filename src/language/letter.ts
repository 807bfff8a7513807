import type { Row } from './condition.ts'
import {
  DECISION,
  type Definition,
  LETTER_FACTS,
  type Letter,
  type LetterFact,
  type Remedy,
  type Sentence,
} from './definition.ts'
import { type FieldDefinition, innerOf, kindOf } from './fields/index.ts'
import { isRow } from './fields/kind.ts'
import { type PersonName, plainName } from './fields/person-name.ts'

/** `{applicant.name}`, `{理由}` */
export const SLOT = /\{([^{}\s]+)\}/g

export interface FilledLetter {
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly facts: readonly { readonly label: string; readonly text: string }[]
  readonly table?: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
  readonly remedy: boolean | Remedy
  /** Slots for which nothing was given; a letter with any must not be issued. */
  readonly missing: readonly Sentence[]
}

/** The words of one answer in a letter: names without フリガナ, everything else as in review. */
const wordsOf = (field: FieldDefinition, value: unknown): string =>
  field.kind === 'personName' ? plainName(value as PersonName) : kindOf(field).format(value, field)

/** All values at a path, entries of a list in order. */
const valuesAt = (
  fields: readonly FieldDefinition[],
  values: unknown,
  parts: readonly string[],
): string[] | undefined => {
  const field = fields.find((each) => each.id === parts[0])
  if (!field || !isRow(values)) return undefined
  const value = values[field.id]
  if (value === undefined) return []
  if (parts.length === 1) return [wordsOf(field, value)]
  const rows = Array.isArray(value) ? value : [value]
  return rows.flatMap((row) => valuesAt(innerOf(field), row, parts.slice(1)) ?? [])
}

/**
 * Fills a letter. Text is put in as text: a slot's value is never read for slots again.
 * @param decided what the decision says besides its result (決定の内容)
 */
export const fillLetter = (
  definition: Definition,
  letter: Letter,
  answers: Row,
  facts: Partial<Readonly<Record<LetterFact, string>>>,
  decided: Row = {},
): FilledLetter => {
  const fields = definition.pages.flatMap((page) => page.fields)
  const missing = new Set<Sentence>()
  const { details = [] } = definition.outcomes
  const words = (slot: string): string => {
    if (slot.startsWith(DECISION)) {
      const field = details.find((each) => each.id === slot.slice(DECISION.length))
      const text = field && valuesAt(details, decided, [field.id])?.join('')
      if (!text && field && !field.optional && !field.when)
        missing.add(`「${field.label}」がまだありません。`)
      return text ?? ''
    }
    const known = (LETTER_FACTS as readonly string[]).includes(slot)
    const text = known ? facts[slot as LetterFact] : valuesAt(fields, answers, slot.split('.'))?.join('、')
    if (known && !text) missing.add(`「${slot}」がまだありません。`)
    return text ?? ''
  }
  const list = letter.table && fields.find((field) => field.id === letter.table!.list)
  const entries = list && Array.isArray(answers[list.id]) ? (answers[list.id] as Row[]) : []
  return {
    title: letter.title,
    paragraphs: letter.body.map((each) => each.replace(SLOT, (_, slot: string) => words(slot))),
    facts: (letter.facts ?? [])
      .map(({ label, slot }) => ({ label, text: words(slot) }))
      .filter(({ text }) => text !== ''),
    ...(letter.table && {
      table: {
        columns: letter.table.columns.map((each) => each.label),
        rows: entries.map((entry) =>
          letter.table!.columns.map(
            ({ slot }) => valuesAt(innerOf(list!), entry, slot.split('.').slice(1))?.join('、') ?? '',
          ),
        ),
      },
    }),
    remedy: letter.remedy ?? false,
    missing: [...missing],
  }
}
