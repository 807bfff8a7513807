/** A value of a record as people read it. */
import { kindOf, type RegisterField } from '#language'
import { isIsoDate, wareki } from '#platform/clock'

/** @param titles how linked records are called, by id */
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
    case 'serial':
    case 'lookup':
      return isIsoDate(value) ? wareki(value) : String(value)
    case 'rollup':
      return typeof value === 'number'
        ? value.toLocaleString('ja-JP')
        : isIsoDate(value)
          ? wareki(value)
          : String(value)
    case 'calculated':
      return calculatedText(field, value)
    default:
      return kindOf(field).format(value, field)
  }
}

function calculatedText(
  { gives, unit = '' }: Extract<RegisterField, { kind: 'calculated' }>,
  value: unknown,
): string {
  if (gives === 'number') return Number(value).toLocaleString('ja-JP') + unit
  if (gives === 'yesNo') return value ? 'はい' : 'いいえ'
  return gives === 'date' && isIsoDate(value) ? wareki(value) : String(value)
}

/** Numbers stand to the right. */
export const isNumeric = (field: RegisterField): boolean =>
  field.kind === 'number' ||
  field.kind === 'yen' ||
  field.kind === 'rollup' ||
  (field.kind === 'calculated' && field.gives === 'number')

/** The words for a value that heads a group. */
export function groupName(field: RegisterField, value: unknown, titles: ReadonlyMap<string, string>): string {
  if (value === undefined || value === null || value === '') return '（空欄）'
  if (field.kind === 'choices') return field.choices.find(({ id }) => id === value)?.label ?? String(value)
  return formatValue(field, value, titles)
}
