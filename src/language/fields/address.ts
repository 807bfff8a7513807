import { field, type Options, type Ref } from '../author.ts'
import { type FieldBase, type FieldError, gatherParts, isRow, type Kind, refuse, UNREADABLE } from './kind.ts'
import { clean, digitsOf } from './text-rules.ts'

/** 住所, in the parts that matching and envelopes need. */
export interface Address {
  /** Seven digits; empty when the person does not know it. */
  readonly postcode: string
  /** 団体コード without check digit where known: `04323`; empty for places the town's data does not cover. */
  readonly municipality: string
  /** 宮城県柴田郡柴田町 */
  readonly area: string
  /** 船岡中央二丁目 */
  readonly town: string
  /** 3-45 ○○アパート101 */
  readonly rest: string
}

export interface AddressField extends FieldBase {
  readonly kind: 'address'
}

const PARTS = ['postcode', 'area', 'town', 'rest'] as const
const LABELS = { area: '都道府県・市区町村', town: '町名・字', rest: '番地・建物名・部屋番号' } as const

export const addressKind: Kind<AddressField, Address> = {
  kind: 'address',
  ask: '入力して',
  gather: (_, input, path) => gatherParts(input, path, PARTS),
  parse: (_, raw, path, { addresses }) => {
    if (raw === undefined) return { value: undefined }
    if (!isRow(raw)) return refuse(path, UNREADABLE)
    const errors: FieldError[] = []
    const say = (key: string, message: string) => void errors.push({ path: `${path}.${key}`, message })

    const postcode = digitsOf(raw.postcode ?? '', 20)
    if (postcode.error !== undefined) say('postcode', `郵便番号: ${postcode.error}`)
    else if (postcode.text && postcode.text.length !== 7)
      say('postcode', '郵便番号は7桁の数字で入力してください。')

    const read: Record<string, string> = {}
    for (const key of ['area', 'town', 'rest'] as const) {
      const cleaned = clean(raw[key] ?? '', { max: 100 })
      if (cleaned.error !== undefined) say(key, `${LABELS[key]}: ${cleaned.error}`)
      read[key] = cleaned.text ?? ''
    }
    if (errors.length > 0) return { errors }

    const known = addresses?.byPostcode(postcode.text!) ?? []
    if (!read.area && known.length > 0) read.area = addresses!.area
    if (!read.town && known.length === 1) read.town = known[0]!.town
    if (!read.area) say('area', `${LABELS.area}を入力してください。`)
    if (!read.town && known.length > 1)
      say('town', 'この郵便番号の町名・字はいくつかあります。町名・字を入力してください。')
    if (!read.town && !read.rest) say('town', `${LABELS.town}を入力してください。`)
    if (errors.length > 0) return { errors }

    const here = addresses?.isHere(read.area!) ?? false
    const municipality = here ? addresses!.code : settledCode(raw.municipality, addresses?.code)
    const area = here ? addresses!.area : read.area!
    return { value: { postcode: postcode.text!, municipality, area, town: read.town!, rest: read.rest! } }
  },
  format: ({ postcode, area, town, rest }) =>
    `${postcode ? `〒${postcode.slice(0, 3)}-${postcode.slice(3)} ` : ''}${area}${town}${rest}`,
  search: ({ area, town, rest, postcode }) => `${area}${town}${rest} ${postcode}`.trim(),
  write: (_, value, path) => Object.fromEntries(PARTS.map((key) => [`${path}.${key}`, value[key]])),
  cells: () => [
    { key: 'postcode', label: '郵便番号', hint: '7桁の数字' },
    ...(['area', 'town', 'rest'] as const).map((key) => ({ key, label: LABELS[key] })),
  ],
  schema: () => ({
    type: 'object',
    properties: {
      postcode: { type: 'string', title: '郵便番号', description: '7桁の数字。わからないときは空にします。' },
      municipality: { type: 'string', title: '団体コード（5桁）', readOnly: true },
      area: { type: 'string', title: LABELS.area, maxLength: 100 },
      town: { type: 'string', title: LABELS.town, maxLength: 100 },
      rest: { type: 'string', title: LABELS.rest, maxLength: 100 },
    },
    additionalProperties: false,
  }),
  shape: {},
}

/** A code that came with a stored value is kept, but nobody can claim the town's own code for a place elsewhere. */
const settledCode = (raw: unknown, own: string | undefined): string =>
  typeof raw === 'string' && /^\d{5}$/.test(raw) && raw !== own ? raw : ''

export interface SaysWithin {
  /** In this municipality (`04323`) or prefecture (`04`). */
  within(area: string): import('../author.ts').AuthorCondition
}

export const saysWithin = (self: Ref): SaysWithin => ({
  within: (area) => ({ op: 'within', field: self, area }),
})

/** 住所。郵便番号から町の住所データで補う。 */
export const address = (label: string, options: Options = {}) =>
  field<Address, SaysWithin>('address', label, options, {}, saysWithin)
