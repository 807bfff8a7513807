import { field, type Options } from '../author.ts'
import { text } from '../shape.ts'
import { type FieldBase, isRow, type Kind, one, refuse, UNREADABLE } from './kind.ts'
import { digitsOf } from './text-rules.ts'

/** 個人番号 never stands among the answers, only a reference to where it is kept, encrypted and apart. */
export interface SecretRef {
  readonly ref: string
}

export interface MyNumberField extends FieldBase {
  readonly kind: 'myNumber'
  /** 番号法 9条 and the work of its 別表 under which the town may ask. */
  readonly ground: string
}

/** 行政手続における特定の個人を識別するための番号の利用等に関する法律の規定による通知カード及び個人番号カード等に関する省令 5条 */
export const isMyNumber = (digits: string): boolean => {
  if (!/^\d{12}$/.test(digits)) return false
  let sum = 0
  for (let n = 1; n <= 11; n += 1) sum += +digits[11 - n]! * (n <= 6 ? n + 1 : n - 5)
  const rest = sum % 11
  return +digits[11]! === (rest <= 1 ? 0 : 11 - rest)
}

const REF = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export const myNumberKind: Kind<MyNumberField, SecretRef> = {
  kind: 'myNumber',
  ask: '入力して',
  secret: true,
  /** An empty box leaves what was given before: the number is never sent back to the browser. */
  gather: (_, input, path, previous) => one(input, path) ?? previous,
  parse: (_, raw, path, { keepSecret }) => {
    if (raw === undefined) return { value: undefined }
    if (isRow(raw)) {
      const { ref } = raw
      return typeof ref === 'string' && REF.test(ref) ? { value: { ref } } : refuse(path, UNREADABLE)
    }
    const read = digitsOf(raw, 40)
    if (read.error !== undefined) return refuse(path, read.error)
    if (read.text.length !== 12)
      return refuse(path, `個人番号は12桁です（いまは${read.text.length}桁です）。`)
    if (!isMyNumber(read.text))
      return refuse(path, '個人番号が正しくありません。カードの番号を見て入力し直してください。')
    if (!keepSecret) throw new Error('個人番号 was read where there is no vault to keep it')
    return { value: keepSecret(read.text, path) }
  },
  format: () => '入力済み（表示しません）',
  write: () => ({}),
  /** 番号法 19条: no table and no answer of the API carries it. */
  cells: () => [],
  schema: () => ({ type: 'string', pattern: '^[0-9]{12}$', writeOnly: true }),
  shape: { ground: text(200) },
}

/** 個人番号。根拠となる法律を必ず書く。 */
export const myNumber = (label: string, options: Options & { ground: string }) =>
  field<SecretRef>('myNumber', label, options)
