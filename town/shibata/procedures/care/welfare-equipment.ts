/** 居宅介護（介護予防）福祉用具購入費の支給申請. */
import {
  amount,
  approve,
  attachment,
  check,
  choice,
  date,
  digits,
  longText,
  page,
  payout,
  procedure,
  repeat,
  rule,
  text,
  until,
  workingDays,
  years,
  yesNo,
} from '#language'
import {
  agentOf,
  cardNumber,
  certified,
  claimant,
  elsewhere,
  heirOf,
  identification,
  insuredHere,
  insuredPerson,
  mandate,
  numberOf,
  standing,
} from './parts.ts'
import { granting, payment, paymentLetters } from './payment.ts'
import { DUE, FEE, inMan, KEEP, OFFICE, SIGN, TOOLS_A_YEAR } from './settings.ts'

const who = claimant()
const heir = heirOf(who.is('heir'))
const agent = agentOf(who)
const insured = insuredPerson()
const moved = elsewhere(insured)
const level = standing()
const living = choice('用具を買ったとき、本人はどこで暮らしていましたか', {
  home: '自宅',
  away: '病院や施設',
})
const grant = granting()
const pay = payment(who)

const tools = repeat(
  '買った福祉用具',
  {
    kind: choice('種類', {
      toilet: '腰掛便座',
      parts: '自動排泄処理装置の交換できる部品',
      sensor: '排泄予測支援機器',
      bath: '入浴補助用具',
      tub: '簡易浴槽',
      sling: '移動用リフトのつり具',
      ramp: '固定用スロープ',
      walker: '歩行器（車輪のないもの）',
      stick: '歩行補助つえ（松葉づえを除く）',
    }),
    product: text('商品の名前', { max: 80 }),
    maker: text('作った会社', { max: 60 }),
    seller: text('買った店（販売事業者）の名前', { max: 60 }),
    designated: yesNo('そこは、都道府県などの指定を受けた販売事業者ですか', {
      hint: '店に聞くか、ケアマネジャーに確認してください。',
    }),
    sellerNumber: digits('販売事業者の番号', { length: 10, optional: true }),
    price: amount('支払った金額', { min: 1 }),
    paidOn: date('支払った日', { past: true, hint: '領収書の日付です。' }),
  },
  { min: 1, max: 10, each: '用具' },
)
const before = amount('同じ年度に、これまでに買って支給を受けた用具の金額', {
  hint: '年度は4月から次の年の3月までです。支払った金額（10割）の合計を入力してください。はじめてのときは0を入力してください。',
})

export const welfareEquipment = procedure({
  id: 'care-equipment',
  name: '居宅介護（介護予防）福祉用具購入費の支給申請',
  short: '福祉用具購入費',
  group: '介護',
  lifeEvents: ['介護'],
  ground: ['介護保険法第44条', '介護保険法第56条', '介護保険法施行規則第71条', '介護保険法施行規則第90条'],
  who: '要介護・要支援の認定を受けて自宅で暮らし、指定を受けた事業者から、便座や入浴の用具など、借りるのに向かない福祉用具を買った人',
  summary: `買った金額の7割から9割を受け取れます。対象になるのは、1年度（4月から3月）に${inMan(TOOLS_A_YEAR)}分までです。超えた分は、自分で支払います。買う前に、ケアマネジャーか地域包括支援センターに相談してください。`,
  bring: [
    '領収書（本人の名前のもの）',
    '用具のパンフレットなど（写真と値段がわかるもの）',
    '振込先の口座がわかるもの（公金受取口座を使わないとき）',
    '手続きをする人の本人確認書類（マイナンバーカードがないとき）',
  ],
  minutes: 15,
  fee: FEE,
  deadline: until('代金を支払った日の翌日から2年以内に申請してください。'),
  office: OFFICE,
  sign: SIGN,
  online: { level: 'whole' },

  pages: [
    page('手続きをする人', { who, heir }),
    page('介護保険に入っている人', {
      insured,
      moved,
      card: cardNumber(),
      number: numberOf('本人'),
      level,
      living,
    }),
    page('代わりに手続きをする人', agent),
    page('買ったものと金額', { tools, before }),
    page('用具が必要な理由', {
      why: longText('用具が必要な理由', {
        max: 500,
        hint: '体の様子と、どの動作に使うかを書いてください。例：立ち上がりにくく、手すりのあるいすで体を洗う。',
      }),
    }),
    page('振込先', pay.fields),
    page('書類', {
      receipts: attachment('領収書', { maxFiles: 10, camera: true }),
      catalogue: attachment('用具のパンフレットなど', { maxFiles: 10, camera: true }),
      plan: attachment('福祉用具サービス計画書', { optional: true, maxFiles: 5, camera: true }),
      mandate: mandate(who.oneOf('family', 'guardian', 'other')),
      ...pay.papers,
      identification: identification(),
    }),
  ],

  eligible: [
    insuredHere(insured, moved),
    certified(level),
    rule(
      '自宅で暮らしている間に買った',
      living.is('home'),
      '入院や入所の間に買ったものは、対象になりません。退院の準備で買ったときは、役場にご相談ください。',
    ),
    rule(
      '指定を受けた販売事業者から買った',
      tools.every((each) => each.designated.is(true)),
      '指定を受けていない店で買ったものは、対象になりません。ケアマネジャーか地域包括支援センターにご相談ください。',
    ),
    rule(
      '代金を支払った日の翌日から2年以内である',
      // 730 or 731 days: the longer, so that nobody in time is refused; the office looks at the receipt.
      tools.every((each) => each.paidOn.daysFromToday.atLeast(-731)),
      '2年を過ぎたものは、支給を受けられません。2年以内に買った用具だけを入力してください。',
    ),
    rule(
      `同じ年度に支給を受けた用具が、合わせて${inMan(TOOLS_A_YEAR)}になっていない`,
      before.atMost(TOOLS_A_YEAR - 1),
      `この年度の${inMan(TOOLS_A_YEAR)}分は、すべて使われています。次の年度（4月から）に買う用具は対象になります。`,
    ),
  ],

  route: [check(OFFICE), approve('係長'), approve('課長')],
  due: workingDays(DUE.benefit),
  outcomes: { approved: '支給', rejected: '不支給', details: grant },
  letters: paymentLetters('居宅介護（介護予防）福祉用具購入費', {
    table: {
      list: 'tools',
      columns: [
        { label: '種類', slot: 'tools.kind' },
        { label: '商品', slot: 'tools.product' },
        { label: '支払った金額', slot: 'tools.price' },
        { label: '支払った日', slot: 'tools.paidOn' },
      ],
    },
  }),
  keep: years(KEEP),
  payout: payout(pay.accounts, grant.amount, { by: grant.payday }),
  effective: { from: '2024-04-01' },
  counts: ['online-share', 'days-to-decision', 'return-rate'],
  related: ['care-home-repair', 'care-certification'],
})
