/** An app from a file of any shape: a field for each column, of the kind that fits what stands in it. */
import type { GeoTable } from '#doors/geodata'
import { plain, type ReadTable } from '#doors/sheet'
import { isCorporateNumber, type RegisterDefinition, usualGrants } from '#language'
import { parseDate } from '#platform/clock'
import { type Guess, guessGeometry } from './guess-geometry.ts'
import { firstHeader } from './map-columns.ts'

const SAMPLE_ROWS = 2_000
const MOST_CHOICES = 20
const MOST_COLUMNS = 200

/** A definition made of a table, and which of its columns became which field. */
export interface GuessedRegister {
  readonly definition: RegisterDefinition
  readonly header: number
  /** For each column the id of its field, or a part of a place (`f5.lat`); null for an empty one. */
  readonly columns: readonly (string | null)[]
}

/** A definition that the rows of the table fit, as well as they let it be known. Whoever builds the app corrects it. */
export function guessRegister(
  table: Pick<ReadTable, 'rows'>,
  { id, name, office }: { readonly id: string; readonly name: string; readonly office: string },
): GuessedRegister {
  const header = firstHeader(table.rows)
  const titles = (table.rows[header] ?? []).slice(0, MOST_COLUMNS)
  const body = table.rows.slice(header + 1, header + 1 + SAMPLE_ROWS)
  const valuesAt = (at: number) => body.map((cells) => (cells[at] ?? '').trim())
  const geometry = guessGeometry(titles, valuesAt, 'points' in table ? (table as GeoTable) : undefined)
  const used = new Map<string, number>()
  const labelOf = (title: string) => {
    const times = (used.get(title) ?? 0) + 1
    used.set(title, times)
    return times > 1 ? `${title}（${times}）` : title
  }
  const fields: Guess[] = []
  const columns = titles.map((title, at): string | null => {
    const known = geometry.get(at)
    if (known) {
      if (known.field) fields.push({ ...known.field, label: labelOf(known.field.label) })
      return known.column
    }
    const values = valuesAt(at)
    if (title.trim() === '' && values.every((value) => value === '')) return null
    const label = labelOf(title.replace(/\s+/g, ' ').trim().slice(0, 80) || `列${at + 1}`)
    fields.push(guessField(`f${at + 1}`, label, values))
    return `f${at + 1}`
  })
  const key = keyOf(fields, titles, body)
  const title =
    fields.find(({ label, kind }) => kind === 'text' && /名|称|件名|題/.test(label)) ??
    fields.find(({ kind }) => kind === 'text')
  const place = fields.find(({ kind }) => kind === 'place')
  const definition = {
    id,
    name,
    about: `${name}の台帳です。`,
    office,
    fields,
    title: (title ?? fields[0])?.id ?? 'f1',
    ...(key && { key }),
    views: [
      { id: 'all', name: 'すべて', kind: 'table' },
      ...(place ? [{ id: 'map', name: '地図', kind: 'map', by: place.id }] : []),
    ],
    grants: usualGrants(office),
  }
  return { definition: definition as unknown as RegisterDefinition, header, columns }
}

function guessField(id: string, label: string, all: readonly string[]): Guess {
  const values = all.filter((value) => value !== '')
  const base = { id, label, ...(values.length < all.length && { optional: true as const }) }
  const every = (is: (value: string) => boolean) => values.length > 0 && values.every(is)
  if (values.length === 0) return { ...base, kind: 'text', max: 200, optional: true }
  if (every((value) => Object.hasOwn(YES_NO, plain(value))))
    return { ...base, kind: 'yesNo', ...yesNoOf(values) }
  if (every(isDay)) return { ...base, kind: 'date' }
  if (every((value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value))) return { ...base, kind: 'email' }
  if (/法人番号/.test(label) && every((value) => isCorporateNumber(plain(value))))
    return { ...base, kind: 'corporateNumber' }
  if (every(isAmount) && /円|金額|価格|価額|単価|費/.test(label)) return { ...base, kind: 'yen', min: 0 }
  if (every(isNumber)) return { ...base, ...numberOf(values) }
  const choices = choicesOf(values)
  if (choices) return { ...base, kind: 'choice', choices }
  const longest = Math.max(...values.map((value) => Array.from(value).length))
  if (longest > 100 || values.some((value) => value.includes('\n')))
    return { ...base, kind: 'longText', max: Math.min(5_000, Math.max(500, longest * 2)) }
  return { ...base, kind: 'text', max: Math.min(1_000, Math.max(100, longest * 2)) }
}

const YES_NO: Readonly<Record<string, string>> = {
  はい: 'いいえ',
  有: '無',
  あり: 'なし',
  済: '未',
  '○': '×',
  可: '不可',
  TRUE: 'FALSE',
  いいえ: '',
  無: '',
  なし: '',
  未: '',
  '×': '',
  不可: '',
  FALSE: '',
}

function yesNoOf(values: readonly string[]): { yes?: string; no?: string } {
  const seen = new Set(values.map(plain))
  const pair = Object.entries(YES_NO).find(([yes, no]) => no !== '' && (seen.has(yes) || seen.has(no)))
  return pair ? { yes: pair[0], no: pair[1] } : {}
}

const isDay = (value: string): boolean => /\D/.test(value) && 'date' in parseDate(value)
const withoutMarks = (value: string): string => plain(value).replace(/[,￥¥円]/g, '')
const isAmount = (value: string): boolean => /^\d{1,13}$/.test(withoutMarks(value))
/** 0123 is a number to be read out, not to be added up. */
const isNumber = (value: string): boolean =>
  /^-?(0|[1-9]\d{0,12})(\.\d{1,6})?$/.test(plain(value).replace(/,/g, ''))

function numberOf(values: readonly string[]): Record<string, unknown> & { kind: string } {
  const decimals = Math.max(...values.map((value) => /\.(\d+)$/.exec(plain(value))?.[1]?.length ?? 0))
  const negative = values.some((value) => value.includes('-'))
  return { kind: 'number', ...(decimals > 0 && { decimals }), ...(!negative && { min: 0 }) }
}

/** Few words that come again and again are choices. */
function choicesOf(values: readonly string[]): { id: string; label: string }[] | undefined {
  const different = [...new Set(values)]
  if (different.length < 2 || different.length > MOST_CHOICES || different.length * 3 > values.length)
    return undefined
  if (different.some((value) => value.length > 40)) return undefined
  return different.map((label, at) => ({ id: `c${at + 1}`, label }))
}

/** A column of numbers or codes, each filled and each different, the first of them. */
function keyOf(
  fields: readonly Guess[],
  titles: readonly string[],
  body: readonly (readonly string[])[],
): string | undefined {
  if (body.length < 2) return undefined
  return fields.find(({ id, kind, label }) => {
    if (kind !== 'text' || !/番号|コード|ID|No|№/i.test(label)) return false
    const at = Number(id.slice(1)) - 1
    const values = body.map((cells) => (cells[at] ?? '').trim()).filter(Boolean)
    return titles[at] !== undefined && values.length === body.length && new Set(values).size === values.length
  })?.id
}
