import {
  type Condition,
  type Disaster,
  entryName,
  type FieldDefinition,
  type IsoDate,
  type RepeatField,
  type Row,
  type Scope,
  visible,
} from '#language'
import { type Boxed, boxOf } from './boxes.ts'
import { conditionInWords, type Vocabulary } from './condition-in-words.ts'
import { type Part, words } from './part.ts'
import type { SheetRow } from './sheet.ts'

export interface Printing {
  readonly vocabulary: Vocabulary
  readonly disasters: readonly Disaster[]
  /** The answers of a copy, as they counted on the day; without them the form is for a hand. */
  readonly filled?: { readonly answers: Row; readonly on: IsoDate }
}

/** Where fields stand: the answers of their row, their path in the definition, and the rows above. */
interface Place {
  readonly values: Row
  readonly path: string
  readonly scope: Scope
  readonly inList: boolean
  /** The heading under which they stand; a group of the same name needs none of its own. */
  readonly title: string
}

/** The place of a page's own fields. */
export const topOf = (title: string, values: Row): Place => ({
  values,
  path: '',
  scope: {},
  inList: false,
  title,
})

/** Rows of the sheet for some fields, those within groups and lists included. A copy has those that were asked. */
export function rowsOf(fields: readonly FieldDefinition[], place: Place, printing: Printing): SheetRow[] {
  const { filled } = printing
  const shown = filled ? visible(fields, filled.answers, filled.on, place.scope) : fields
  return shown.flatMap((field): SheetRow[] => {
    if (field.kind === 'group') return groupRows(field, place, printing)
    if (field.kind === 'repeat') return listRows(field, place, printing)
    return [questionRow(field, place, printing)]
  })
}

const questionRow = (field: Boxed, place: Place, printing: Printing): SheetRow => ({
  row: 'question',
  label: field.label,
  optional: field.optional === true && !printing.filled,
  ...besides(field, place, printing),
  box: boxFor(field, place.values[field.id], printing),
})

/** A copy says of an empty answer that it is empty, so that nothing can be added to it. */
const boxFor = (field: Boxed, value: unknown, { filled, disasters }: Printing): readonly Part[] =>
  filled && value === undefined ? [words('（記入なし）')] : boxOf(field, value, disasters)

/** What stands beside a label on a form to be filled in. */
const besides = (field: FieldDefinition, { inList }: Place, { filled, vocabulary }: Printing) => ({
  hint: filled ? '' : onPaper(field.hint ?? ''),
  only: filled || !field.when ? '' : whoOnly(field.when, field, vocabulary, inList),
})

const whoOnly = (when: Condition, { kind }: FieldDefinition, vocabulary: Vocabulary, row: boolean): string =>
  conditionInWords(when, vocabulary, { act: kind === 'attachment' ? '付けて' : '書いて', row })

/** The same sentence for a hand: nothing is typed on paper. */
export const onPaper = (text: string): string =>
  text.replaceAll('入力して', '書いて').replaceAll('入力し', '書き').replaceAll('入力する', '書く')

const inside = (field: FieldDefinition, row: unknown, place: Place, inList: boolean): Place => {
  const values = (typeof row === 'object' && row !== null ? row : {}) as Row
  const path = `${place.path}${field.id}`
  return { values, path: `${path}.`, scope: { ...place.scope, [path]: values }, inList, title: field.label }
}

function groupRows(
  field: Extract<FieldDefinition, { kind: 'group' }>,
  place: Place,
  printing: Printing,
): SheetRow[] {
  const inner = rowsOf(field.fields, inside(field, place.values[field.id], place, place.inList), printing)
  if (inner.length === 0) return []
  const { hint, only } = besides(field, place, printing)
  const said = place.title === field.label && !hint && !only
  return said ? inner : [{ row: 'heading', level: 1, label: field.label, hint, only }, ...inner]
}

/** Entries that a hand finds room for: long ones soon fill a page, and a second sheet takes the rest. */
const roomFor = ({ fields, max, min }: RepeatField): number =>
  Math.max(
    min,
    Math.min(
      max,
      isTable(fields) || fields.length <= 2 ? 6 : fields.length <= 4 ? 4 : fields.length <= 8 ? 3 : 2,
    ),
  )

function listRows(field: RepeatField, place: Place, printing: Printing): SheetRow[] {
  const given = place.values[field.id]
  const rows: unknown[] = printing.filled
    ? Array.isArray(given)
      ? given
      : []
    : Array.from({ length: roomFor(field) }, () => undefined)
  const { hint, only } = besides(field, place, printing)
  const heading: SheetRow = {
    row: 'heading',
    level: 1,
    label: field.label,
    hint: [hint, ...(printing.filled ? [] : [...columnHints(field), moreThan(field, rows.length)])]
      .filter(Boolean)
      .join('\n'),
    only,
  }
  if (rows.length === 0)
    return [
      heading,
      {
        row: 'question',
        label: field.each ?? field.label,
        optional: false,
        hint: '',
        only: '',
        box: [words('ありません')],
      },
    ]
  const places = rows.map((row) => inside(field, row, place, true))
  if (isTable(field.fields))
    return [
      heading,
      {
        row: 'table',
        columns: field.fields.map((each) => ({
          label: each.optional && !printing.filled ? `${each.label}（書かなくてもよい）` : each.label,
          width: widthOf(each) ?? 1,
        })),
        entries: places.map(({ values }) =>
          field.fields.map((each) => boxFor(each as Boxed, values[each.id], printing)),
        ),
      },
    ]
  return [
    heading,
    ...places.flatMap((at, index): SheetRow[] => [
      {
        row: 'heading',
        level: 2,
        label: printing.filled
          ? entryName(field, at.values, index)
          : `${field.each ?? field.label}${index + 1}`,
        hint: '',
        only: '',
      },
      ...rowsOf(field.fields, at, printing),
    ]),
  ]
}

const moreThan = ({ max, each, label }: RepeatField, room: number): string =>
  max > room
    ? `${each ?? label}${room + 1}からは、この紙をもう1部印刷して書いてください（${each ?? label}は${max}まで書けます）。`
    : ''

/** A column has no room for a hint: it stands above the table. */
const columnHints = ({ fields }: RepeatField): string[] =>
  isTable(fields)
    ? fields.flatMap(({ label, hint }) => (hint === undefined ? [] : [`${label}：${onPaper(hint)}`]))
    : []

/** What a column needs beside others; a field that needs a whole line or is not always asked has no place in a table. */
function widthOf(field: FieldDefinition): number | undefined {
  if (field.when) return undefined
  if (field.kind === 'choice')
    return field.choices.length <= 4 && field.choices.every(({ label }) => label.length <= 8) ? 3 : undefined
  return { personName: 6, date: 6, yesNo: 2, text: 4, number: 3, yen: 4, tel: 4 }[field.kind as string]
}

/** As many columns as a hand can write in across one sheet. */
const isTable = (fields: readonly FieldDefinition[]): boolean =>
  fields.every((each) => widthOf(each) !== undefined) &&
  fields.reduce((sum, each) => sum + widthOf(each)!, 0) <= 16
