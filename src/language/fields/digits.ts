import { field, type Options } from '../author.ts'
import { whole } from '../shape.ts'
import { type FieldBase, type Kind, one, refuse } from './kind.ts'
import { digitsOf } from './text-rules.ts'

export interface DigitsField extends FieldBase {
  readonly kind: 'digits'
  /** Exactly so many: 10 for a 介護保険 被保険者番号. */
  readonly length: number
}

export const digitsKind: Kind<DigitsField, string> = {
  kind: 'digits',
  ask: '入力して',
  gather: (_, input, path) => one(input, path),
  parse: ({ length }, raw, path) => {
    if (raw === undefined) return { value: undefined }
    const read = digitsOf(raw, 60)
    if (read.error !== undefined) return refuse(path, read.error)
    if (read.text.length !== length)
      return refuse(path, `${length}桁の数字で入力してください（いまは${read.text.length}桁です）。`)
    return { value: read.text }
  },
  format: (value) => value,
  search: (value) => value,
  write: (_, value, path) => ({ [path]: value }),
  cells: ({ length }) => [{ key: '', hint: `${length}桁の数字` }],
  schema: ({ length }) => ({ type: 'string', pattern: `^[0-9]{${length}}$` }),
  shape: { length: whole(1, 30) },
}

/** 決まった桁数の番号（被保険者番号など） */
export const digits = (label: string, options: Options & { length: number }) =>
  field<string>('digits', label, options)
