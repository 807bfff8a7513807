import {
  address,
  approve,
  attachment,
  birthDate,
  check,
  choice,
  free,
  group,
  identity,
  letter,
  not,
  number,
  page,
  personName,
  procedure,
  repeat,
  rule,
  until,
  workingDays,
  years,
  yesNo,
} from '../index.ts'

const has = yesNo('配偶者はいますか')
export const spouse = group('配偶者', {
  has,
  name: personName('配偶者の氏名', { when: has.is(true), withoutKana: true }),
})
export const home = address('住所')
export const living = choice('同居・別居', { together: '同居', apart: '別居' })
export const children = repeat(
  '児童',
  {
    name: personName('児童の氏名', { withoutKana: true }),
    birth: birthDate(),
    living,
    away: address('児童の住所', { when: living.is('apart') }),
  },
  { min: 1, max: 1000, each: '児童' },
)
export const copies = number('枚数', { min: 1, max: 10, optional: true })

/** A small procedure with one of each difficulty: group, repeat, conditions across pages, an amount, a fact. */
export const author = {
  id: 'sample',
  name: '見本の手続',
  short: '見本',
  group: '見本',
  lifeEvents: ['子育て'],
  ground: ['見本条例第1条'],
  who: '見本の人',
  summary: '見本です。',
  bring: [],
  minutes: 5,
  fee: free,
  deadline: until('いつでも'),
  office: 'child-family',
  sign: 'login',
  online: { level: 'whole' },
  pages: [
    page('住所', { home, copies }),
    page('配偶者', { spouse }),
    page('児童', { children }),
    page('書類', {
      apart: attachment('別居監護申立書', { when: children.some((child) => child.living.is('apart')) }),
      identification: attachment('本人確認書類', { when: not(identity.is('card')) }),
    }),
  ],
  eligible: [
    rule('町民', home.within('04323'), '町民ではありません。'),
    rule(
      '児童がいる',
      children.some((child) => child.birth.schoolYearAge.atMost(18)),
      '児童がいません。',
    ),
  ],
  route: [check('child-family'), approve('係長'), approve('課長', { when: copies.atLeast(5) })],
  due: workingDays(5),
  outcomes: { approved: '認定', rejected: '却下' },
  letters: {
    approved: letter('認定通知書', '{home} {spouse.name} 様', {
      table: { list: 'children', columns: [{ label: '児童', slot: 'children.name' }] },
    }),
    rejected: letter('却下通知書', '理由　{理由}', { remedy: true }),
    returned: letter('補正のお願い', '{補正の期限}までに直してください。'),
  },
  keep: years(5),
  effective: { from: '2024-10-01' },
} as const

export const sample = procedure(author)
