import { field, type Options } from '../author.ts'
import { maybe, yes } from '../shape.ts'
import { type FieldBase, type FieldError, gatherParts, isRow, type Kind, refuse, UNREADABLE } from './kind.ts'
import { clean, toKatakana } from './text-rules.ts'

/** 氏名 with its フリガナ. `given` is empty for the few who have one name only. */
export interface PersonName {
  readonly family: string
  readonly given: string
  readonly familyKana?: string
  readonly givenKana?: string
}

export interface PersonNameField extends FieldBase {
  readonly kind: 'personName'
  /** No フリガナ is asked. */
  readonly withoutKana?: true
}

/** 住民基本台帳 allows names far longer than this only for foreign nationals' romanised names. */
const MAX = 50
const PARTS = [
  ['family', '姓'],
  ['given', '名'],
  ['familyKana', 'セイ（フリガナ）'],
  ['givenKana', 'メイ（フリガナ）'],
] as const

const partsOf = ({ withoutKana }: PersonNameField) =>
  PARTS.filter(([key]) => !(withoutKana && key.endsWith('Kana')))

/** 「－」 in the given name means that there is none. */
const NONE = /^[-‐‑–—―−ー]$/

const kanaOf = (text: string): string | undefined => {
  const kana = toKatakana(text)
  return /^[ァ-ヺー・ヽヾ ]*$/.test(kana) ? kana : undefined
}

export const personNameKind: Kind<PersonNameField, PersonName> = {
  kind: 'personName',
  ask: '入力して',
  gather: (_, input, path) =>
    gatherParts(
      input,
      path,
      PARTS.map(([key]) => key),
    ),
  parse: (asked, raw, path) => {
    if (raw === undefined) return { value: undefined }
    if (!isRow(raw)) return refuse(path, UNREADABLE)
    const errors: FieldError[] = []
    const read: Record<string, string> = {}
    for (const [key, label] of PARTS) {
      const kana = key.endsWith('Kana')
      if (kana && asked.withoutKana) continue
      const at = `${path}.${key}`
      const cleaned = clean(raw[key] ?? '', { max: MAX })
      const text = cleaned.text ?? ''
      if (cleaned.error !== undefined) errors.push({ path: at, message: `${label}: ${cleaned.error}` })
      else if (key.startsWith('given') && (NONE.test(text) || (text === '' && isSettled(raw)))) read[key] = ''
      else if (text === '')
        errors.push({
          path: at,
          message: `${label}を入力してください。${key === 'given' ? '名がないときは「－」と入力してください。' : ''}`,
        })
      else if (!kana && /[\d<>{}[\]\\|^~`"$%&#@=+*?!;:]/.test(text))
        errors.push({ path: at, message: `${label}に使えない記号や数字があります。` })
      else if (kana) {
        const found = kanaOf(text)
        if (found === undefined) errors.push({ path: at, message: `${label}はカタカナで入力してください。` })
        else read[key] = found
      } else read[key] = text
    }
    return errors.length > 0 ? { errors } : { value: read as unknown as PersonName }
  },
  format: ({ family, given, familyKana, givenKana }) => {
    const kana = [familyKana, givenKana].filter(Boolean).join(' ')
    return [family, given].filter(Boolean).join(' ') + (kana ? `（${kana}）` : '')
  },
  search: (name) =>
    [name.family + name.given, (name.familyKana ?? '') + (name.givenKana ?? '')].join(' ').trim(),
  write: (_, value, path) => {
    const inputs: Record<string, string> = {}
    for (const [key] of PARTS) if (value[key] !== undefined) inputs[`${path}.${key}`] = value[key] || '－'
    return inputs
  },
  cells: (asked) => partsOf(asked).map(([key, label]) => ({ key, label })),
  schema: (asked) => ({
    type: 'object',
    properties: Object.fromEntries(
      partsOf(asked).map(([key, label]) => [key, { type: 'string', title: label, maxLength: MAX }]),
    ),
    description: '名がないときは空の文字列にします。',
    required: partsOf(asked).map(([key]) => key),
    additionalProperties: false,
  }),
  shape: { withoutKana: maybe(yes) },
}

/** A stored value says `given: ''` outright where a form would leave it out. */
const isSettled = (raw: { readonly [key: string]: unknown }): boolean =>
  raw.given === '' && typeof raw.family === 'string'

/** The name alone, without フリガナ, as letters address it. */
export const plainName = ({ family, given }: PersonName): string => [family, given].filter(Boolean).join(' ')

/** 氏名とフリガナ。外字は異体字セレクタごと保つ。 */
export const personName = (label: string, options: Options & { withoutKana?: boolean } = {}) =>
  field<PersonName>('personName', label, options)
