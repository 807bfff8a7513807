import { field, type Options, type SaysEqual, saysEqual } from '../author.ts'
import { maybe, text } from '../shape.ts'
import { type FieldBase, type Kind, one, refuse } from './kind.ts'

export interface YesNoField extends FieldBase {
  readonly kind: 'yesNo'
  /** Other words for はい and いいえ: あり, 同居している. */
  readonly yes?: string
  readonly no?: string
}

export const yesNoKind: Kind<YesNoField, boolean> = {
  kind: 'yesNo',
  ask: '選んで',
  gather: (_, input, path) => one(input, path),
  parse: (_, raw, path) => {
    if (raw === undefined) return { value: undefined }
    if (raw === true || raw === 'yes') return { value: true }
    if (raw === false || raw === 'no') return { value: false }
    return refuse(path, '選択肢の中から選んでください。')
  },
  format: (value, { yes = 'はい', no = 'いいえ' }) => (value ? yes : no),
  write: (_, value, path) => ({ [path]: value ? 'yes' : 'no' }),
  cells: ({ yes = 'はい', no = 'いいえ' }) => [
    {
      key: '',
      choices: [
        { id: 'yes', label: yes },
        { id: 'no', label: no },
      ],
    },
  ],
  schema: ({ yes = 'はい', no = 'いいえ' }) => ({
    type: 'boolean',
    description: `true は「${yes}」、false は「${no}」です。`,
  }),
  shape: { yes: maybe(text(40)), no: maybe(text(40)) },
}

/** はい・いいえ */
export const yesNo = (label: string, options: Options & { yes?: string; no?: string } = {}) =>
  field<boolean, SaysEqual<boolean>>('yesNo', label, options, {}, saysEqual)
