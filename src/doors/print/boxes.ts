import {
  ACCOUNT_TYPES,
  type Address,
  type BankAccount,
  type Disaster,
  type DisasterAnswer,
  type FieldDefinition,
  kindOf,
  type PersonName,
  type Slot,
} from '#language'
import { dayOf, eraOf, findDate, type IsoDate, monthOf, wareki, yearOf } from '#platform/clock'
import { digitBoxes, line, type Mark, mark, options, type Part, words } from './part.ts'

type Of<K extends FieldDefinition['kind']> = Extract<FieldDefinition, { kind: K }>
/** Kinds that have a box; groups and lists are made of others. */
export type Boxed = Exclude<FieldDefinition, { kind: 'group' | 'repeat' }>

type Draw<K extends Boxed['kind']> = (
  field: Of<K>,
  value: never,
  disasters: readonly Disaster[],
) => readonly Part[]

/** The box of one question: empty for a hand, or with its answer. */
export const boxOf = (field: Boxed, value: unknown, disasters: readonly Disaster[]): readonly Part[] =>
  (BOXES[field.kind] as (field: Boxed, value: unknown, disasters: readonly Disaster[]) => readonly Part[])(
    field,
    value,
    disasters,
  )

/** Room for so many characters by hand, about 23 to a line of 9 mm; nobody fills more than a third of a page. */
const space = (characters: number, value = ''): Part => ({
  draw: 'space',
  height: 9 * Math.min(Math.ceil(characters / 23), 8),
  value,
})

const figures = (value: number | undefined): string => value?.toLocaleString('ja-JP') ?? ''

const BOXES: { readonly [K in Boxed['kind']]: Draw<K> } = {
  address: (_, value: Address | undefined) => [
    digitBoxes([3, 4], value?.postcode, '〒'),
    line(value?.area, '都道府県・市区町村'),
    line(value?.town, '町名・字'),
    line(value?.rest, '番地・建物名・部屋番号'),
  ],
  attachment: (field, value: readonly { name: string }[] | undefined) => [
    options([mark('付けました', value !== undefined)]),
    ...(value ? [words(kindOf(field).format(value, field))] : []),
  ],
  bankAccount: ({ publicAccount }, value: BankAccount | undefined) => {
    const own = value?.use === 'account' ? value : undefined
    return [
      ...(publicAccount
        ? [options([mark('公金受取口座を使う（下の口座は書きません）', value?.use === 'public')])]
        : []),
      line(own?.bankName, '銀行・信用金庫・農協など'),
      line(own?.branchName, '支店・本所・支所'),
      options(ACCOUNT_TYPES.map((each) => mark(each, own?.type === each))),
      digitBoxes([7], own?.number, '口座番号（右につめる）'),
      line(own?.holder, '口座名義（カタカナ）'),
      ...(value ? [] : [words('ゆうちょ銀行は、支店と口座番号のかわりに、記号と番号を書いてください。')]),
      ...(value ? [] : [digitBoxes([5], '', '記号'), digitBoxes([8], '', '番号（右につめる）')]),
    ]
  },
  choice: ({ choices }, value?: string) => [
    options(choices.map(({ id, label }) => mark(label, id === value))),
  ],
  choices: ({ choices, max }, value?: readonly string[]) => [
    words(max === undefined ? 'いくつでも選べます。' : `${max}個まで選べます。`),
    options(choices.map(({ id, label }) => mark(label, value?.includes(id) ?? false))),
  ],
  consent: ({ text: agreed }, value?: true) => [words(agreed), options([mark('同意します', value === true)])],
  corporateNumber: (_, value?: string) => [digitBoxes([13], value)],
  date: (field, value?: IsoDate) => [dateBox(field, value)],
  digits: ({ length }, value?: string) => [digitBoxes([length], value)],
  disaster: (_, value: DisasterAnswer | undefined, disasters) => [
    options([
      ...disasters.map(({ id, name, date }) => mark(`${name}（${wareki(date)}）`, value?.id === id)),
      mark('ほかの災害（下に名前と日を書いてください）', value?.id === 'other'),
    ]),
    ...(value !== undefined && value.id !== 'other'
      ? []
      : [line(value?.name, '災害の名前'), eraBox(['令和', '平成'], value?.date)]),
  ],
  email: (_, value?: string) => [line(value)],
  longText: ({ max = 1000 }, value?: string) => [space(max, value)],
  month: (_, value?: string) => [
    eraBox(
      ['令和', '平成'],
      value === undefined ? undefined : findDate(+value.slice(0, 4), +value.slice(5), 1),
      false,
    ),
  ],
  // Laws on the number (番号法12条): it is written on a sheet that can be kept apart from the rest.
  myNumber: (_, value) => [
    words(
      value === undefined
        ? '「個人番号の紙」に書いてください。ここには書きません。'
        : '届いています。別に保管し、ここには表示しません。',
    ),
  ],
  number: ({ unit = '' }, value?: number) => [line(figures(value), '', unit)],
  personName: ({ withoutKana }, value: PersonName | undefined) => [
    {
      draw: 'name',
      kana: !withoutKana,
      value: {
        family: value?.family ?? '',
        given: value?.given ?? '',
        familyKana: value?.familyKana ?? '',
        givenKana: value?.givenKana ?? '',
      },
    },
  ],
  place: (field, value) => [
    {
      draw: 'space',
      height: 45,
      value: value === undefined ? '' : kindOf(field).format(value, field),
    },
    ...(value === undefined ? [words('目印になる建物や道を入れて、地図をかいてください。')] : []),
  ],
  slot: (field, value: Slot | undefined) =>
    value
      ? [words(kindOf(field).format(value, field))]
      : ['第1希望', '第2希望'].flatMap((wish) => [
          words(`${wish}（役場が開いている日）`),
          eraBox(['令和'], undefined),
          options(field.times.map((each) => mark(each.replace('-', '〜')))),
        ]),
  tel: (_, value?: string) => [line(value)],
  text: (_, value?: string) => [line(value)],
  yen: (_, value?: number) => [line(figures(value), '', '円')],
  yesNo: ({ yes = 'はい', no = 'いいえ' }, value?: boolean) => [
    options([mark(yes, value === true), mark(no, value === false)]),
  ],
}

/** Eras that an answer can fall into: none but the present one for a day to come. */
const dateBox = ({ rules }: Of<'date'>, value: IsoDate | undefined): Part =>
  eraBox(
    rules?.future || (rules?.fromDays ?? -1) >= 0 ? ['令和'] : ['令和', '平成', '昭和', '大正', '西暦'],
    value,
  )

function eraBox(names: readonly string[], value: IsoDate | undefined, day = true): Part {
  const found = value === undefined ? undefined : eraOf(value)
  const era = value === undefined ? undefined : (found?.era.name ?? '西暦')
  const year =
    value === undefined ? '' : found ? (found.year === 1 ? '元' : String(found.year)) : String(yearOf(value))
  const offered = era === undefined || names.includes(era) ? names : [era, ...names]
  return {
    draw: 'date',
    eras: offered.map((name): Mark => mark(name, name === era)),
    day,
    value: {
      year,
      month: value === undefined ? '' : String(monthOf(value)),
      day: value === undefined || !day ? '' : String(dayOf(value)),
    },
  }
}
