import { field, type Options } from '../author.ts'
import { maybe, whole } from '../shape.ts'
import { type FieldBase, type Kind, one, refuse } from './kind.ts'
import { clean } from './text-rules.ts'

export interface LongTextField extends FieldBase {
  readonly kind: 'longText'
  /** Characters; 1,000 without it. */
  readonly max?: number
}

export const longTextKind: Kind<LongTextField, string> = {
  kind: 'longText',
  ask: '入力して',
  gather: (_, input, path) => one(input, path),
  parse: ({ max = 1000 }, raw, path) => {
    if (raw === undefined) return { value: undefined }
    const cleaned = clean(raw, { max, lines: true })
    return cleaned.error === undefined ? { value: cleaned.text || undefined } : refuse(path, cleaned.error)
  },
  format: (value) => value,
  search: (value) => value,
  write: (_, value, path) => ({ [path]: value }),
  cells: () => [{ key: '' }],
  schema: ({ max = 1000 }) => ({ type: 'string', maxLength: max }),
  shape: { max: maybe(whole(1, 10_000)) },
}

/** 何行も書ける文章 */
export const longText = (label: string, options: Options & { max?: number } = {}) =>
  field<string>('longText', label, options)
