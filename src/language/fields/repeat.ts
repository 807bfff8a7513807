import {
  type AuthorCondition,
  type Fields,
  field,
  type Options,
  type SaysOrder,
  saysOrder,
  type ValuesOf,
} from '../author.ts'
import { id, maybe, text, whole } from '../shape.ts'
import {
  fieldsSchema,
  formatFields,
  gatherFields,
  parseFields,
  searchFields,
  type Values,
  writeFields,
} from './group.ts'
import { type FieldDefinition, kindOf } from './index.ts'
import {
  type FieldBase,
  type FieldError,
  type FormInput,
  isRow,
  type Kind,
  refuse,
  UNREADABLE,
} from './kind.ts'

export interface RepeatField extends FieldBase {
  readonly kind: 'repeat'
  readonly fields: readonly FieldDefinition[]
  readonly min: number
  readonly max: number
  /** What one entry is called: 児童 → 「児童1」「児童を追加」. */
  readonly each?: string
  /** An inner field whose answer no two entries may share: wishes in order name each facility once. */
  readonly distinct?: string
}

/** The row numbers that a form sent under `path`, in order; numbers need not be without gaps. */
const rowNumbers = (input: FormInput, path: string, max: number): number[] => {
  const found = new Set<number>()
  const start = `${path}.`
  for (const name of input.names()) {
    if (!name.startsWith(start)) continue
    const number = /^\d{1,4}(?=\.)/.exec(name.slice(start.length))?.[0]
    if (number !== undefined) found.add(+number)
    // A page never has so many; stop counting what somebody made up.
    if (found.size > max + 1) break
  }
  return [...found].sort((a, b) => a - b)
}

/** Says at every entry that repeats what an earlier one has. */
const repeated = ({ fields, distinct }: RepeatField, rows: readonly Values[], path: string): FieldError[] => {
  const of = fields.find((field) => field.id === distinct)
  if (!of) return []
  const values = rows.map((row) => JSON.stringify(row[of.id]))
  return rows.flatMap((row, index) =>
    row[of.id] === undefined || values.indexOf(values[index]!) === index
      ? []
      : [
          {
            path: `${path}.${index}.${of.id}`,
            message: `「${kindOf(of).format(row[of.id], of)}」は、もう選んであります。ほかのものを選んでください。`,
          },
        ],
  )
}

export const repeatKind: Kind<RepeatField, readonly Values[]> = {
  kind: 'repeat',
  ask: '入力して',
  gather: ({ fields, max }, input, path, previous) => {
    const rows = rowNumbers(input, path, max)
      .map((row) =>
        gatherFields(fields, input, `${path}.${row}`, Array.isArray(previous) ? previous[row] : undefined),
      )
      .filter((row) => row !== undefined)
    return rows.length > 0 ? rows : undefined
  },
  parse: (asked, raw, path, context) => {
    const { fields, min, max, label, each = label } = asked
    if (raw === undefined) return { value: undefined }
    if (!Array.isArray(raw)) return refuse(path, UNREADABLE)
    if (raw.length > max) return refuse(path, `${each}は${max}件まで入力できます。`)
    const rows: Values[] = []
    const errors: FieldError[] = []
    for (const [index, row] of raw.entries()) {
      const at = `${path}.${index}`
      if (!isRow(row)) errors.push({ path: at, message: UNREADABLE })
      else {
        const read = parseFields(fields, row, at, context)
        errors.push(...read.errors)
        rows.push(read.values)
      }
    }
    if (context.required && rows.length < min) return refuse(path, `${each}を${min}件以上入力してください。`)
    errors.push(...repeated(asked, rows, path))
    if (errors.length > 0) return { errors }
    return { value: rows.length > 0 ? rows : undefined }
  },
  format: (rows, { fields, label, each = label }) =>
    rows.map((row, index) => `${each}${index + 1}\n${formatFields(fields, row)}`).join('\n'),
  search: (rows, { fields }) => rows.map((row) => searchFields(fields, row)).join(' '),
  write: ({ fields }, rows, path) =>
    Object.assign({}, ...rows.map((row, index) => writeFields(fields, row, `${path}.${index}`))),
  /** A table has the cells of the fields inside, as often as there are entries. */
  cells: () => [],
  schema: ({ fields, min, max }) => ({
    type: 'array',
    items: fieldsSchema(fields),
    minItems: min,
    maxItems: max,
  }),
  shape: { min: whole(0, 1000), max: whole(1, 1000), each: maybe(text(40)), distinct: maybe(id) },
}

/** What one entry is called on the page and in lists: its first answer, or 児童1. */
export const entryName = (asked: RepeatField, row: Values, index: number): string => {
  const first = asked.fields[0]
  const value = first && row[first.id]
  const name = `${asked.each ?? asked.label}${index + 1}`
  return first && value !== undefined
    ? `${name}（${kindOf(first)
        .format(value, first)
        .replace(/（.*）$/, '')}）`
    : name
}

export interface SaysRepeat<F> {
  /** At least one entry for which this holds. */
  some(of: (entry: F) => AuthorCondition): AuthorCondition
  /** All entries; also when there is none. */
  every(of: (entry: F) => AuthorCondition): AuthorCondition
  /** The number of entries. */
  readonly count: SaysOrder<number>
}

/** 何人分でも・何件でも。 */
export const repeat = <const F extends Fields>(
  label: string,
  fields: F,
  options: Options & { min: number; max: number; each?: string; distinct?: keyof F & string },
) =>
  Object.assign(
    field<readonly ValuesOf<F>[], SaysRepeat<F>>('repeat', label, options, { fields }, (self) => ({
      some: (of) => ({ op: 'some', list: self, of: of(fields) }),
      every: (of) => ({ op: 'every', list: self, of: of(fields) }),
      count: saysOrder(self, 'count'),
    })),
    { fields },
  )
