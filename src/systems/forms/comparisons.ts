import type { Condition, FieldDefinition, FieldKind } from '#language'

/** What has to be written or chosen beside a comparison. */
export type ValueInput = 'none' | 'choice' | 'choices' | 'whole' | 'number' | 'date' | 'month'

/** One thing that can be said of a question, in the words after its label: 「が」「18歳以上」. */
export interface Comparison {
  readonly id: string
  /** With `…` where the value goes. */
  readonly words: string
  readonly input: ValueInput
  readonly unit?: string
  /** The value with which a new condition begins. */
  readonly first?: (field: FieldDefinition) => readonly string[]
  make(path: string, values: readonly string[], place: Place): Condition
  /** The values if the condition says just this; undefined otherwise. */
  match(condition: Condition, path: string, place: Place): readonly string[] | undefined
}

/** The town of which 「町内」 speaks. */
export interface Place {
  /** 団体コード without check digit: 04323 */
  readonly code: string
  readonly name: string
  readonly prefecture: string
}

const flag = (id: string, words: string, value: boolean): Comparison => ({
  id,
  words,
  input: 'none',
  make: (field) => ({ op: 'is', field, value }),
  match: (each, path) => (each.op === 'is' && each.field === path && each.value === value ? [] : undefined),
})

const firstChoice = (field: FieldDefinition) =>
  'choices' in field && field.choices[0] ? [field.choices[0].id] : []

const isOne = (each: Condition, path: string) =>
  each.op === 'is' && each.field === path && typeof each.value === 'string' ? [each.value] : undefined

const opposite = (comparison: Comparison, id: string, words: string): Comparison => ({
  ...comparison,
  id,
  words,
  make: (path, values, place) => ({ op: 'not', of: comparison.make(path, values, place) }),
  match: (each, path, place) => (each.op === 'not' ? comparison.match(each.of, path, place) : undefined),
})

const chosen = (words: string): Comparison => ({
  id: 'is',
  words,
  input: 'choice',
  first: firstChoice,
  make: (field, [value = '']) => ({ op: 'is', field, value }),
  match: isOne,
})

type Bound = Extract<Condition, { op: 'atLeast' | 'atMost' }>

interface BoundWords {
  readonly input: ValueInput
  readonly unit?: string
  readonly by?: NonNullable<Bound['by']>
  readonly first: string
}

const bound = (
  id: string,
  op: Bound['op'],
  words: string,
  { by, first, ...more }: BoundWords,
): Comparison => ({
  id,
  words,
  ...more,
  first: () => [first],
  make: (field, [value = '']) => ({
    op,
    field,
    ...(by && { by }),
    value: more.input === 'date' || more.input === 'month' ? value : Number(value),
  }),
  match: (each, path) =>
    each.op === op &&
    each.field === path &&
    each.by === by &&
    (by !== undefined || typeOf(each.value, more.input))
      ? [String(each.value)]
      : undefined,
})

const typeOf = (value: number | string, input: ValueInput): boolean =>
  typeof value === (input === 'date' || input === 'month' ? 'string' : 'number')

const amount = (unit: string): Comparison[] => {
  const more = { input: unit === '円' ? 'whole' : 'number', unit, first: '1' } as const
  return [
    bound('atLeast', 'atLeast', `が…${unit}以上`, more),
    bound('atMost', 'atMost', `が…${unit}以下`, more),
    {
      id: 'equals',
      words: `がちょうど…${unit}`,
      ...more,
      first: () => ['1'],
      make: (field, [value = '']) => ({ op: 'is', field, value: Number(value) }),
      match: (each, path) =>
        each.op === 'is' && each.field === path && typeof each.value === 'number'
          ? [String(each.value)]
          : undefined,
    },
  ]
}

const years = { input: 'whole', unit: '歳' } as const
const days = { input: 'whole', unit: '日', by: 'daysFromToday' } as const
const DATE: readonly Comparison[] = [
  bound('ageAtLeast', 'atLeast', '（生まれた日）から数えて、きょう…歳以上', {
    ...years,
    by: 'age',
    first: '18',
  }),
  bound('ageAtMost', 'atMost', '（生まれた日）から数えて、きょう…歳以下', {
    ...years,
    by: 'age',
    first: '17',
  }),
  bound('schoolAtMost', 'atMost', '（生まれた日）から数えて、今年度の末に…歳以下', {
    ...years,
    by: 'schoolYearAge',
    first: '18',
  }),
  bound('since', 'atLeast', 'が…以後', { input: 'date', first: '2026-04-01' }),
  bound('until', 'atMost', 'が…以前', { input: 'date', first: '2027-03-31' }),
  bound('daysAtLeast', 'atLeast', 'が、きょうから…日後かそれより後', { ...days, first: '0' }),
  bound('daysAtMost', 'atMost', 'が、きょうから…日後かそれより前', { ...days, first: '0' }),
]

const within = (id: string, words: string, area: (place: Place) => string): Comparison => ({
  id,
  words,
  input: 'none',
  make: (field, _, place) => ({ op: 'within', field, area: area(place) }),
  match: (each, path, place) =>
    each.op === 'within' && each.field === path && each.area === area(place) ? [] : undefined,
})
const inTown = within('inTown', 'が町内', ({ code }) => code)
const inPrefecture = within('inPrefecture', 'が県内', ({ code }) => code.slice(0, 2))

const answered: Comparison = {
  id: 'answered',
  words: 'に答えがある',
  input: 'none',
  make: (field) => ({ op: 'answered', field }),
  match: (each, path) => (each.op === 'answered' && each.field === path ? [] : undefined),
}

const oneOf: Comparison = {
  id: 'oneOf',
  words: 'が次のどれか',
  input: 'choices',
  first: firstChoice,
  make: (field, values) => ({ op: 'oneOf', field, values }),
  match: (each, path) => (each.op === 'oneOf' && each.field === path ? each.values.map(String) : undefined),
}

const is = chosen('が')
const has = chosen('に次のものを含む')
const MONTH = { input: 'month' } as const

/** Everything that can be said of a question of each kind; what is not listed can only be answered or not. */
const BY_KIND: Readonly<Partial<Record<FieldKind, readonly Comparison[]>>> = {
  choice: [is, opposite(is, 'isNot', 'が次のもの以外'), oneOf],
  choices: [has, opposite(has, 'hasNot', 'に次のものを含まない')],
  consent: [flag('yes', 'に同意した', true)],
  yen: amount('円'),
  date: DATE,
  month: [
    bound('since', 'atLeast', 'が…以後', { ...MONTH, first: '2026-04' }),
    bound('until', 'atMost', 'が…以前', { ...MONTH, first: '2027-03' }),
  ],
  address: [inTown, opposite(inTown, 'outOfTown', 'が町外'), inPrefecture],
  repeat: [
    bound('countAtLeast', 'atLeast', 'が…件以上', { input: 'whole', unit: '件', by: 'count', first: '1' }),
    bound('countAtMost', 'atMost', 'が…件以下', { input: 'whole', unit: '件', by: 'count', first: '1' }),
  ],
}

export function comparisonsOf(field: FieldDefinition): readonly Comparison[] {
  if (field.kind === 'yesNo')
    return [
      flag('yes', `が「${field.yes ?? 'はい'}」`, true),
      flag('no', `が「${field.no ?? 'いいえ'}」`, false),
    ]
  if (field.kind === 'number') return amount(field.unit ?? '')
  return BY_KIND[field.kind] ?? [answered]
}
