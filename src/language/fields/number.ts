import { field, type Options, type SaysOrder, saysOrder } from '../author.ts'
import { maybe, number as numberShape, text, whole } from '../shape.ts'
import { type FieldBase, type Kind, one, refuse } from './kind.ts'
import { clean } from './text-rules.ts'

export interface NumberField extends FieldBase {
  readonly kind: 'number'
  readonly unit?: string
  readonly min?: number
  readonly max?: number
  /** Digits after the point; whole numbers only without it. */
  readonly decimals?: number
}

/** Made once: measured, making it anew for each number was a quarter of an import. */
const SAID = new Intl.NumberFormat('ja-JP', { maximumFractionDigits: 10 })

export const numberKind: Kind<NumberField, number> = {
  kind: 'number',
  ask: '入力して',
  gather: (_, input, path) => one(input, path),
  parse: ({ unit = '', min, max, decimals = 0 }, raw, path) => {
    if (raw === undefined) return { value: undefined }
    const cleaned = clean(raw, { max: 30 })
    if (cleaned.error !== undefined) return refuse(path, cleaned.error)
    let plain = cleaned.text
      .replace(/[−ー‐]/g, '-')
      .replace(/\s/g, '')
      .replace(/,(?=\d{3}(?!\d))/g, '')
    if (unit && plain.endsWith(unit)) plain = plain.slice(0, -unit.length)
    if (!/^-?\d+(\.\d+)?$/.test(plain))
      return refuse(path, `数字で入力してください${unit && `（単位は${unit}）`}。`)
    if ((plain.split('.')[1] ?? '').length > decimals)
      return refuse(
        path,
        decimals === 0 ? '整数で入力してください。' : `小数は${decimals}桁までで入力してください。`,
      )
    const value = Number(plain)
    if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER)
      return refuse(path, '数が大きすぎます。')
    if (min !== undefined && value < min) return refuse(path, `${min}${unit}以上で入力してください。`)
    if (max !== undefined && value > max) return refuse(path, `${max}${unit}以下で入力してください。`)
    return { value: value === 0 ? 0 : value }
  },
  format: (value, { unit = '' }) => `${SAID.format(value)}${unit}`,
  write: (_, value, path) => ({ [path]: String(value) }),
  cells: ({ unit }) => [{ key: '', as: 'number', ...(unit && { hint: `数字（単位は${unit}）` }) }],
  schema: ({ unit, min, max, decimals = 0 }) => ({
    type: decimals > 0 ? 'number' : 'integer',
    ...(unit && { description: `単位は${unit}です。` }),
    ...(min !== undefined && { minimum: min }),
    ...(max !== undefined && { maximum: max }),
  }),
  shape: {
    unit: maybe(text(20)),
    min: maybe(numberShape),
    max: maybe(numberShape),
    decimals: maybe(whole(0, 8)),
  },
}

/** 数（単位つき） */
export const number = (
  label: string,
  options: Options & { unit?: string; min?: number; max?: number; decimals?: number } = {},
) => field<number, SaysOrder<number>>('number', label, options, {}, saysOrder)
