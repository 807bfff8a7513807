/** 介護保険負担限度額認定申請 (補足給付): food and room in a home, for those with little income and little put by. */
import {
  type AuthorCondition,
  address,
  all,
  amount,
  any,
  approve,
  attachment,
  birthDate,
  check,
  choice,
  consent,
  date,
  group,
  not,
  page,
  personName,
  procedure,
  results,
  rule,
  text,
  total,
  until,
  workingDays,
  years,
  yesNo,
} from '#language'
import { granted, refused, sentBack } from './letters.ts'
import {
  agentOf,
  cardNumber,
  certified,
  elsewhere,
  filer,
  identification,
  insuredHere,
  insuredPerson,
  mandate,
  numberOf,
  standing,
} from './parts.ts'
import {
  DUE,
  FEE,
  INCOME_OF_STAGE_2,
  INCOME_OF_STAGE_3,
  inMan,
  KEEP,
  OFFICE,
  SAVINGS,
  SIGN,
} from './settings.ts'

const WHAT = '介護保険負担限度額認定申請'

const who = filer()
const agent = agentOf(who)
const insured = insuredPerson()
const moved = elsewhere(insured)
const level = standing()
const { birth } = insured.fields

const use = choice('どこで使いますか', {
  stay: '施設に入っている（これから入る）',
  short: 'ショートステイを使う',
  none: 'デイサービスやホームヘルプなど',
})

const has = yesNo('配偶者はいますか', {
  hint: '別の世帯にいる人や、届け出をしていない夫婦の相手も含みます。',
})
const spouse = group('配偶者', {
  has,
  name: personName('配偶者の氏名', { when: has.is(true) }),
  birth: birthDate('配偶者の生年月日', { when: has.is(true) }),
  address: address('配偶者の住所（本人と違うとき）', { when: has.is(true), optional: true }),
  number: numberOf('配偶者', has.is(true)),
})

const stage = choice(
  '本人の世帯と収入',
  {
    welfare: '生活保護を受けている',
    oldAge: '世帯の全員が住民税非課税で、本人が老齢福祉年金を受けている',
    low: `世帯の全員が住民税非課税で、本人の年金などが年${inMan(INCOME_OF_STAGE_2)}以下`,
    middle: `世帯の全員が住民税非課税で、本人の年金などが年${inMan(INCOME_OF_STAGE_2)}より多く${inMan(INCOME_OF_STAGE_3)}以下`,
    high: `世帯の全員が住民税非課税で、本人の年金などが年${inMan(INCOME_OF_STAGE_3)}より多い`,
    taxed: '世帯のだれか、または配偶者に住民税がかかっている',
  },
  { hint: '年金には、遺族年金・障害年金も入れてください。正しい段階は、役場が調べて決めます。' },
)
const counted = not(stage.oneOf('welfare', 'taxed'))
const zero = 'ないときは0を入力してください。'
const deposit = amount('預金・貯金', { when: counted, hint: '本人と配偶者の、すべての口座の合計です。' })
const securities = amount('株・国債・投資信託など', { when: counted, hint: zero })
const cash = amount('現金・金や銀など', { when: counted, hint: zero })
const debt = amount('借金（住宅ローンなど）', {
  when: counted,
  hint: `預貯金などから引いて計算します。${zero}`,
})
const savings = total([deposit, securities, cash], [debt])

interface Limit {
  readonly single: number
  readonly couple: number
}
const within = ({ single, couple }: Limit) =>
  any(all(has.is(false), savings.atMost(single)), all(has.is(true), savings.atMost(couple)))
const ofStage = (each: 'oldAge' | 'low' | 'middle' | 'high'): AuthorCondition =>
  all(stage.is(each), within(SAVINGS[each]))
/** The limits, one a line, for whoever is about to fill in what they have put by. */
const limits = ({ single, couple }: Limit) => `${inMan(single)}（${inMan(couple)}）`
export const savingsLead = [
  '本人と配偶者の合計を入力してください。次の額以下の人が、認定を受けられます（かっこの中は、配偶者がいるとき）。',
  `老齢福祉年金を受けている人：${limits(SAVINGS.oldAge)}`,
  `年金などが年${inMan(INCOME_OF_STAGE_2)}以下の人：${limits(SAVINGS.low)}`,
  `年金などが年${inMan(INCOME_OF_STAGE_3)}以下の人：${limits(SAVINGS.middle)}`,
  `年金などがそれより多い人：${limits(SAVINGS.high)}`,
  `65歳未満の人：${limits(SAVINGS.young)}`,
].join('\n')

export const burdenLimit = procedure({
  id: 'care-burden-limit',
  name: WHAT,
  short: '負担限度額認定',
  group: '介護',
  lifeEvents: ['介護'],
  ground: ['介護保険法第51条の3', '介護保険法第61条の3', '介護保険法施行規則第83条の6'],
  who: '特別養護老人ホームなどの施設やショートステイを使い、世帯の全員（別の世帯の配偶者を含む）が住民税非課税で、預貯金などが一定の額以下の人',
  summary:
    '施設に入ったときや、ショートステイを使ったときの、食費と部屋代が安くなります。認められると「介護保険負担限度額認定証」を郵送します。有効期間は7月31日までで、毎年申請が必要です。',
  bring: [
    '通帳（本人と配偶者のすべて。申請する日の直近2か月分）',
    '株や国債などの残高がわかるもの（持っている人）',
    '本人と配偶者が署名した同意書',
    '手続きをする人の本人確認書類（マイナンバーカードがないとき）',
  ],
  minutes: 20,
  fee: FEE,
  deadline: until(
    '認定は、申請した月の1日からです。使う月のうちに申請してください。続けて使う人は、毎年7月までに申請してください。',
  ),
  office: OFFICE,
  sign: SIGN,
  online: { level: 'whole' },

  pages: [
    page('手続きをする人', { who }),
    page('介護保険に入っている人', { insured, moved, card: cardNumber(), number: numberOf('本人'), level }),
    page('代わりに手続きをする人', agent),
    page('使う施設', {
      use,
      facility: text('施設・事業所の名前', { max: 60, when: use.oneOf('stay', 'short') }),
      place: text('施設・事業所の所在地', { max: 100, when: use.oneOf('stay', 'short') }),
      since: date('入った日（入る予定の日）', { when: use.is('stay'), toDays: 180 }),
    }),
    page('配偶者', { spouse }),
    page('世帯と収入', { stage }),
    page(
      '預貯金など',
      { deposit, securities, cash, debt },
      {
        lead: savingsLead,
      },
    ),
    page('同意と書類', {
      agree: consent(
        '調べることへの同意',
        '負担限度額の認定のために必要なとき、柴田町が、本人・配偶者・同じ世帯の人の税や年金の情報と、本人・配偶者の預貯金などについて、役所や銀行などに確認することに同意します。うその申告で受け取ったときは、受け取った額の3倍までを返すことがあります。',
      ),
      passbooks: attachment('通帳などの写し', {
        when: counted,
        maxFiles: 20,
        camera: true,
        hint: '本人と配偶者のすべての口座について、名義のページと、直近2か月の残高がわかるページを付けてください。',
      }),
      holdings: attachment('株・国債・投資信託などの残高がわかるもの', {
        when: securities.atLeast(1),
        maxFiles: 10,
        camera: true,
      }),
      debts: attachment('借金の残高がわかるもの', {
        when: debt.atLeast(1),
        maxFiles: 5,
        camera: true,
      }),
      signed: attachment('銀行などへの確認の同意書（本人と配偶者が署名したもの）', {
        when: counted,
        maxFiles: 2,
        camera: true,
      }),
      mandate: mandate(who.oneOf('family', 'guardian', 'other')),
      identification: identification(),
    }),
  ],

  eligible: [
    insuredHere(insured, moved),
    certified(level),
    rule(
      '施設かショートステイを使う',
      use.oneOf('stay', 'short'),
      'デイサービスやホームヘルプの食費などは、安くなりません。',
    ),
    rule(
      '世帯の全員と配偶者が、住民税非課税である（または生活保護を受けている）',
      stage.oneOf('welfare', 'oldAge', 'low', 'middle', 'high'),
      '住民税がかかっている世帯でも、配偶者が施設に入って生活が苦しいときなどに、特別に安くなることがあります。役場にご相談ください。',
    ),
    rule(
      '預貯金などが上限の額以下である',
      any(
        stage.oneOf('welfare', 'taxed'),
        all(birth.ageReached.atMost(64), within(SAVINGS.young)),
        ofStage('oldAge'),
        ofStage('low'),
        ofStage('middle'),
        ofStage('high'),
      ),
      '預貯金などが上限を超えています。上限以下になったときに、あらためて申請してください。',
    ),
  ],

  route: [check(OFFICE), approve('係長'), approve('課長')],
  due: workingDays(DUE.benefit),
  outcomes: {
    approved: '認定',
    rejected: '却下',
    results: results('利用者負担段階', {
      stage1: '第1段階',
      stage2: '第2段階',
      stage31: '第3段階①',
      stage32: '第3段階②',
    }),
    details: {
      from: date('適用の始まり'),
      until: date('適用の終わり', { hint: 'ふつうは、次に来る7月31日です。' }),
    },
  },
  letters: {
    approved: granted('介護保険負担限度額認定通知書', WHAT, {
      facts: [
        { label: '利用者負担段階', slot: '結果' },
        { label: '適用の始まり', slot: '@decision.from' },
        { label: '適用の終わり', slot: '@decision.until' },
        { label: '施設・事業所', slot: 'facility' },
      ],
      after: [
        '「介護保険負担限度額認定証」は、この通知とは別に郵送します。届いたら、施設や事業所に見せてください。',
      ],
    }),
    rejected: refused('介護保険負担限度額認定却下通知書', WHAT, '却下しました'),
    returned: sentBack(WHAT),
  },
  keep: years(KEEP),
  effective: { from: '2025-08-01' },
  counts: ['online-share', 'days-to-decision', 'return-rate'],
  related: ['care-high-cost', 'care-certification'],
})
