import { field, type Options } from '../author.ts'
import { type FieldBase, type Kind, one, refuse } from './kind.ts'
import { clean, digitsOf } from './text-rules.ts'

export interface CorporateNumberField extends FieldBase {
  readonly kind: 'corporateNumber'
}

/** 法人番号の指定等に関する省令 2条 */
export const isCorporateNumber = (digits: string): boolean => {
  if (!/^\d{13}$/.test(digits)) return false
  let sum = 0
  for (let n = 1; n <= 12; n += 1) sum += +digits[13 - n]! * (n % 2 === 1 ? 1 : 2)
  return +digits[0]! === 9 - (sum % 9)
}

export const corporateNumberKind: Kind<CorporateNumberField, string> = {
  kind: 'corporateNumber',
  ask: '入力して',
  gather: (_, input, path) => one(input, path),
  parse: (_, raw, path) => {
    if (raw === undefined) return { value: undefined }
    const cleaned = clean(raw, { max: 40 })
    if (cleaned.error !== undefined) return refuse(path, cleaned.error)
    // 適格請求書発行事業者の登録番号 is T and the corporate number.
    const read = digitsOf(cleaned.text.replace(/^[Tt]/, ''))
    if (read.error !== undefined) return refuse(path, read.error)
    if (read.text.length !== 13)
      return refuse(path, `法人番号は13桁です（いまは${read.text.length}桁です）。`)
    if (!isCorporateNumber(read.text))
      return refuse(path, '法人番号が正しくありません。番号を確認してください。')
    return { value: read.text }
  },
  format: (value) => value,
  search: (value) => value,
  write: (_, value, path) => ({ [path]: value }),
  cells: () => [{ key: '', hint: '13桁の数字' }],
  schema: () => ({ type: 'string', pattern: '^[0-9]{13}$' }),
  shape: {},
}

/** 法人番号 */
export const corporateNumber = (label: string, options: Options = {}) =>
  field<string>('corporateNumber', label, options)
