import { formatYen, parseYen, type Yen } from '#platform/money'
import { field, type Options, type SaysOrder, saysOrder } from '../author.ts'
import { maybe, whole } from '../shape.ts'
import { type FieldBase, type Kind, one, refuse } from './kind.ts'
import { clean } from './text-rules.ts'

export interface YenField extends FieldBase {
  readonly kind: 'yen'
  readonly min?: number
  readonly max?: number
}

export const yenKind: Kind<YenField, Yen> = {
  kind: 'yen',
  ask: '入力して',
  gather: (_, input, path) => one(input, path),
  parse: ({ min = 0, max }, raw, path) => {
    if (raw === undefined) return { value: undefined }
    const cleaned = clean(raw, { max: 30 })
    if (cleaned.error !== undefined) return refuse(path, cleaned.error)
    const read = parseYen(cleaned.text)
    if ('error' in read) return refuse(path, read.error)
    if (read.yen < min) return refuse(path, `${formatYen(min as Yen)}以上で入力してください。`)
    if (max !== undefined && read.yen > max)
      return refuse(path, `${formatYen(max as Yen)}以下で入力してください。`)
    return { value: read.yen }
  },
  format: (value) => formatYen(value),
  write: (_, value, path) => ({ [path]: String(value) }),
  cells: () => [{ key: '', as: 'number', hint: '円。数字だけ' }],
  schema: ({ min = 0, max }) => ({
    type: 'integer',
    description: '単位は円です。',
    minimum: min,
    ...(max !== undefined && { maximum: max }),
  }),
  shape: { min: maybe(whole(-1e12, 1e12)), max: maybe(whole(-1e12, 1e12)) },
}

/** 金額（円） */
export const amount = (label: string, options: Options & { min?: number; max?: number } = {}) =>
  field<Yen, SaysOrder<number>>('yen', label, options, {}, saysOrder)
