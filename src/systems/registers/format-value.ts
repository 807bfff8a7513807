/** A value of a record as people read it. */
import { canonical, kindOf, type Place, type RegisterField, type Shape, shapeKind } from '#language'
import { isIsoDate, isoDate, wareki, warekiShort } from '#platform/clock'

/** Where the words stand for a value that was found in another register. */
export const foundKey = ({ id }: RegisterField, value: unknown): string => `${id} ${canonical(value)}`

/** @param titles how linked records are called, by id, and what was found in other registers, by {@link foundKey} */
export function formatValue(
  field: RegisterField,
  value: unknown,
  titles: ReadonlyMap<string, string>,
): string {
  if (value === undefined || value === null) return ''
  switch (field.kind) {
    case 'link':
      return (Array.isArray(value) ? value : [value])
        .map((id) => titles.get(String(id)) ?? '（見られない記録）')
        .join('、')
    case 'shape':
      return shapeKind.format(value as Shape, field)
    case 'serial':
      return String(value)
    case 'lookup':
    case 'rollup':
      return titles.get(foundKey(field, value)) ?? foundText(value)
    case 'calculated':
      return calculatedText(field, value)
    default:
      return kindOf(field).format(value, field)
  }
}

function foundText(value: unknown): string {
  if (typeof value === 'number') return value.toLocaleString('ja-JP')
  return isIsoDate(value) ? wareki(value) : String(value)
}

function calculatedText(
  { gives, unit = '' }: Extract<RegisterField, { kind: 'calculated' }>,
  value: unknown,
): string {
  if (gives === 'number') return Number(value).toLocaleString('ja-JP') + unit
  if (gives === 'yesNo') return value ? 'はい' : 'いいえ'
  return gives === 'date' && isIsoDate(value) ? wareki(value) : String(value)
}

/** The same where room is short: dates with their weekday, places without their degrees. */
export function shortValue(
  field: RegisterField,
  value: unknown,
  titles: ReadonlyMap<string, string>,
): string {
  if (isDate(field) && isIsoDate(value)) return warekiShort(value)
  if (field.kind === 'place' && value) return (value as Place).text ?? '地図の位置あり'
  return formatValue(field, value, titles)
}

/** A sum over records, in the unit of its field. */
export function formatSum(field: RegisterField, sum: number): string {
  const unit = field.kind === 'yen' ? '円' : 'unit' in field ? (field.unit ?? '') : ''
  return sum.toLocaleString('ja-JP') + unit
}

const isDate = (field: RegisterField): boolean =>
  field.kind === 'date' || (field.kind === 'calculated' && field.gives === 'date')

const SHORT = ['choice', 'yesNo', 'serial', 'digits', 'tel', 'month', 'corporateNumber']

/** What never needs a second line in a table. */
export const isShort = (field: RegisterField): boolean => isDate(field) || SHORT.includes(field.kind)

/** Numbers stand to the right. */
export const isNumeric = (field: RegisterField): boolean =>
  field.kind === 'number' ||
  field.kind === 'yen' ||
  field.kind === 'rollup' ||
  (field.kind === 'calculated' && field.gives === 'number')

/** The words for a value that heads a group. */
export function groupName(field: RegisterField, value: unknown, titles: ReadonlyMap<string, string>): string {
  if (value === undefined || value === null || value === '') return '（空欄）'
  if (field.kind === 'date' && typeof value === 'string' && /^\d{4}-\d{2}$/.test(value))
    return wareki(isoDate(`${value}-01`)).replace(/1日$/, '')
  if (field.kind === 'choices') return field.choices.find(({ id }) => id === value)?.label ?? String(value)
  return formatValue(field, value, titles)
}
