import { field, type Options } from '../author.ts'
import { maybe, whole } from '../shape.ts'
import { type FieldBase, type Kind, one, refuse } from './kind.ts'
import { clean } from './text-rules.ts'

export interface TextField extends FieldBase {
  readonly kind: 'text'
  /** Characters; 100 without it. */
  readonly max?: number
}

export const textKind: Kind<TextField, string> = {
  kind: 'text',
  ask: '入力して',
  gather: (_, input, path) => one(input, path),
  parse: ({ max = 100 }, raw, path) => {
    if (raw === undefined) return { value: undefined }
    const cleaned = clean(raw, { max })
    return cleaned.error === undefined ? { value: cleaned.text || undefined } : refuse(path, cleaned.error)
  },
  format: (value) => value,
  search: (value) => value,
  write: (_, value, path) => ({ [path]: value }),
  cells: () => [{ key: '' }],
  schema: ({ max = 100 }) => ({ type: 'string', maxLength: max }),
  shape: { max: maybe(whole(1, 1000)) },
}

/** 一行の文字 */
export const text = (label: string, options: Options & { max?: number } = {}) =>
  field<string>('text', label, options)
