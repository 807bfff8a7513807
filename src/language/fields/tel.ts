import { field, type Options } from '../author.ts'
import { type FieldBase, type Kind, one, refuse } from './kind.ts'
import { clean } from './text-rules.ts'

export interface TelField extends FieldBase {
  readonly kind: 'tel'
}

/** Where hyphens go, longest prefix first. Elsewhere the person's own hyphens are kept. */
const PLACES: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^0[5789]0\d{8}$/, [3, 4, 4]],
  [/^(0120|0570|0990)\d{6}$/, [4, 3, 3]],
  [/^0800\d{7}$/, [4, 3, 4]],
  // 市外局番 around Shibata: 0223 岩沼・亘理, 0224 大河原・柴田, 022 仙台.
  [/^022[0345689]\d{6}$/, [4, 2, 4]],
  [/^022\d{7}$/, [3, 3, 4]],
  [/^0[36]\d{8}$/, [2, 4, 4]],
]

const hyphenated = (digits: string): string | undefined => {
  const sizes = PLACES.find(([pattern]) => pattern.test(digits))?.[1]
  if (!sizes) return undefined
  let at = 0
  return sizes
    .map((size) => {
      at += size
      return digits.slice(at - size, at)
    })
    .join('-')
}

export const telKind: Kind<TelField, string> = {
  kind: 'tel',
  ask: '入力して',
  gather: (_, input, path) => one(input, path),
  parse: (_, raw, path) => {
    if (raw === undefined) return { value: undefined }
    const cleaned = clean(raw, { max: 40 })
    if (cleaned.error !== undefined) return refuse(path, cleaned.error)
    const written = cleaned.text.replace(/[‐‑–—―−ー()]/g, '-').replace(/^\+81[\s-]*0?/, '0')
    const digits = written.replace(/[\s-]/g, '')
    if (!/^\d+$/.test(digits)) return refuse(path, '電話番号は数字で入力してください（例: 0224-55-2111）。')
    if (!digits.startsWith('0'))
      return refuse(path, '電話番号は市外局番から入力してください（例: 0224-55-2111）。')
    const length = /^0[5789]0/.test(digits) || digits.startsWith('0800') ? 11 : 10
    if (digits.length !== length)
      return refuse(
        path,
        `電話番号の桁数が合いません（いまは${digits.length}桁です。${length}桁で入力してください）。`,
      )
    if (/^0(\d)\1+$/.test(digits)) return refuse(path, '連絡のつく電話番号を入力してください。')
    const own = /^0\d{1,4}-\d{1,4}-\d{4}$/.test(written) ? written : digits
    return { value: hyphenated(digits) ?? own }
  },
  format: (value) => value,
  search: (value) => `${value} ${value.replaceAll('-', '')}`,
  write: (_, value, path) => ({ [path]: value }),
  cells: () => [{ key: '', hint: '市外局番から' }],
  schema: () => ({ type: 'string', maxLength: 40 }),
  shape: {},
}

/** 電話番号 */
export const tel = (label: string, options: Options = {}) => field<string>('tel', label, options)
