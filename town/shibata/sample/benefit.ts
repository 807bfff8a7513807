/** 職員が作った給付金の用紙と、その対象者名簿。世帯も金額も要綱も、すべて見本のために作ったものです。 */
import { type Row, type SampleApplication, type SampleForm, type SampleStep, toZenginKana } from '#language'
import { whole } from './answers.ts'

const HOUSEHOLDS = 300
const AREA = '宮城県柴田郡柴田町'

const FAMILIES = [
  ...['青葉 アオバ', '泉 イズミ', '梅田 ウメダ', '榎本 エノモト', '大河 オオカワ'],
  ...['川島 カワシマ', '北見 キタミ', '栗原 クリハラ', '小松 コマツ', '桜井 サクライ'],
].map((each) => each.split(' ') as [string, string])
const GIVENS = [
  ...['一 ハジメ', '春子 ハルコ', '二郎 ジロウ', '夏美 ナツミ', '三千代 ミチヨ', '秋夫 アキオ'],
  ...['四季 シキ', '冬子 フユコ', '五月 サツキ', '六助 ロクスケ', '七海 ナナミ', '八重 ヤエ'],
  ...['九一 クイチ', '十和子 トワコ', '千里 チサト', '万里 マリ', '歩 アユム', '光 ヒカル'],
  ...['望 ノゾミ', '誠 マコト', '薫 カオル', '渉 ワタル', '友子 トモコ', '清 キヨシ'],
  ...['純 ジュン', '豊 ユタカ', '実 ミノル', '静 シズカ', '勇 イサム', '文 フミ'],
].map((each) => each.split(' ') as [string, string])
const PLACES = [
  ...['9891601 船岡中央一丁目', '9891603 船岡西一丁目', '9891604 船岡東一丁目'],
  ...['9891756 槻木駅西一丁目', '9891602 船岡土手内一丁目'],
].map((each) => each.split(' ') as [string, string])

const two = (number: number) => String(number).padStart(2, '0')
const nth = <T>(all: readonly T[], at: number): T => all[at % all.length] as T

/** The head of one of three hundred invented households: every family name with every given name, once. */
const headAt = (at: number) => {
  const [family, familyKana] = nth(FAMILIES, at)
  const [given, givenKana] = nth(GIVENS, Math.floor(at / FAMILIES.length))
  const [postcode, town] = nth(PLACES, at)
  const birth = `${1940 + ((at * 7) % 55)}-${two(1 + (at % 12))}-${two(1 + (at % 28))}`
  return { family, familyKana, given, givenKana, postcode, town, birth, rest: `9${two(at % 100)}-${at + 1}` }
}

/** 整理番号 and what the town knows of each head, as another system would list them. */
const sheet: readonly (readonly string[])[] = [
  ['整理番号', '世帯主氏名', 'フリガナ', '生年月日', '住所'],
  ...Array.from({ length: HOUSEHOLDS }, (_, at) => {
    const head = headAt(at)
    return [
      `見本${String(at + 1).padStart(4, '0')}`,
      `${head.family} ${head.given}`,
      `${head.familyKana} ${head.givenKana}`,
      head.birth,
      `${AREA}${head.town}${head.rest}`,
    ]
  }),
]

const answersOf = (at: number): Row => {
  const { family, familyKana, given, givenKana, birth, postcode, town, rest } = headAt(at)
  return {
    applicant: {
      name: { family, given, familyKana, givenKana },
      birth,
      address: { postcode, municipality: '04323', area: AREA, town, rest },
      tel: `090-0000-${2000 + at}`,
      email: `setai${at + 1}@example.jp`,
    },
    head: true,
    household: [{ name: { family, given }, relation: '世帯主', birth }],
    lived: true,
    tax: 'exempt',
    payee: {
      use: 'account',
      ...{ bank: '0125', bankName: '七十七', branch: '304', branchName: '多賀城', type: '普通' },
      ...{ number: String(9_000_001 + at), holder: toZenginKana(`${familyKana} ${givenKana}`) ?? '' },
    },
    consent: true,
  }
}

const from = (
  at: number,
  daysAgo: number,
  story: readonly SampleStep[],
): Omit<SampleApplication, 'procedure'> => ({
  resident: `setai${at + 1}@example.jp`,
  daysAgo,
  answers: answersOf(at),
  story,
  decision: { details: { amount: 30_000, payday: '2026-12-11' } },
})

export const benefitForm: SampleForm = {
  template: 'price-relief',
  office: 'welfare',
  changes: {
    name: '（見本）くらし応援給付金の申請',
    short: '（見本）くらし応援給付金',
    ground: ['（見本）柴田町くらし応援給付金支給要綱'],
    summary:
      '（見本）物価の高騰で家計に影響を受けている世帯に、1世帯3万円を支給します。実際の給付金ではありません。',
  },
  note: '（見本）12月補正予算の給付金です。',
  publishedDaysAgo: 28,
  applications: [
    from(0, 25, whole),
    from(11, 24, whole),
    from(22, 22, whole),
    from(33, 20, whole),
    from(44, 14, ['assign', 'propose', 'agree']),
    from(55, 12, ['assign', 'return']),
    from(66, 9, ['assign', 'propose']),
    from(77, 7, ['assign']),
    from(88, 4, []),
    from(99, 2, []),
  ],
  targets: { name: '（見本）くらし応援給付金の対象世帯（作りもの300世帯）', sheet },
}
