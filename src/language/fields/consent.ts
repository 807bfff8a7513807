import { field, type Options, type SaysEqual, saysEqual } from '../author.ts'
import { text } from '../shape.ts'
import { type FieldBase, type Kind, one, refuse } from './kind.ts'

export interface ConsentField extends FieldBase {
  readonly kind: 'consent'
  /** What the person agrees to, in full. */
  readonly text: string
}

export const consentKind: Kind<ConsentField, true> = {
  kind: 'consent',
  ask: '読んで、同意するときは印を付けて',
  gather: (_, input, path) => one(input, path),
  parse: (_, raw, path) => {
    if (raw === undefined) return { value: undefined }
    return raw === true || raw === 'yes'
      ? { value: true }
      : refuse(path, '同意するときは印を付けてください。')
  },
  format: () => '同意する',
  write: (_, __, path) => ({ [path]: 'yes' }),
  cells: () => [{ key: '', choices: [{ id: 'yes', label: '同意する' }] }],
  schema: ({ text }) => ({ const: true, description: text }),
  shape: { text: text(2000) },
}

/** 同意。同意しなければ先へ進めない。 */
export const consent = (label: string, text: string, options: Options = {}) =>
  field<true, SaysEqual<true>>('consent', label, options, { text }, saysEqual)
