/** 居宅介護（介護予防）住宅改修費の支給申請: once before the work begins, once when it is done. */
import {
  all,
  amount,
  any,
  approve,
  attachment,
  check,
  choice,
  date,
  page,
  payout,
  procedure,
  repeat,
  result,
  results,
  rule,
  tel,
  text,
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
import { granting, paidFacts, payment } from './payment.ts'
import { DUE, FEE, inMan, KEEP, OFFICE, REPAIRS_A_HOME, SIGN } from './settings.ts'

const WHAT = '居宅介護（介護予防）住宅改修費の支給申請'

const who = claimant()
const heir = heirOf(who.is('heir'))
const agent = agentOf(who)
const insured = insuredPerson()
const moved = elsewhere(insured)
const level = standing()

const phase = choice('どちらの申請ですか', {
  before: '工事の前の申請（事前の申請）',
  after: '工事が終わったあとの申請（支給の申請）',
})
const ahead = phase.is('before')
const done = phase.is('after')
const begun = yesNo('工事は、もう始まっていますか', { when: ahead })
const confirmed = yesNo('工事の前に申請して、町の確認を受けましたか', { when: done })

const home = yesNo('介護保険被保険者証に書いてある住所の家ですか')
const owner = choice('家の持ち主', {
  self: '介護保険に入っている本人',
  family: '家族',
  other: 'そのほか（借りている家など）',
})
const before = amount('この家で、これまでに支給を受けた改修の金額', {
  hint: '支払った金額（10割）の合計を入力してください。はじめてのときは0を入力してください。',
})
const anew = yesNo('前の改修のあとに、引っ越しましたか。または、要介護度が3段階以上重くなりましたか', {
  when: before.atLeast(1),
})
const paidOn = date('工事の代金を支払った日', { when: done, past: true, hint: '領収書の日付です。' })
const grant = granting(result.is('paid'))
const pay = payment(who, done)

export const homeRepair = procedure({
  id: 'care-home-repair',
  name: WHAT,
  short: '住宅改修費',
  group: '介護',
  lifeEvents: ['介護'],
  ground: ['介護保険法第45条', '介護保険法第57条', '介護保険法施行規則第75条', '介護保険法施行規則第94条'],
  who: '要介護・要支援の認定を受け、手すりを付ける、段差をなくすなど、いま住んでいる家を直す人',
  summary: `かかった費用の7割から9割を受け取れます。対象になるのは、1つの家で${inMan(REPAIRS_A_HOME)}分までです。超えた分は、自分で支払います。工事の前と、終わったあとの2回、申請が必要です。先に、ケアマネジャーに相談してください。`,
  bring: [
    '工事の前：住宅改修が必要な理由書、見積書、図面、工事の前の写真（日付の入ったもの）',
    '工事のあと：領収書、工事費の内訳書、工事のあとの写真（日付の入ったもの）、振込先の口座がわかるもの',
    '持ち主の承諾書（本人の家でないとき）',
    '手続きをする人の本人確認書類（マイナンバーカードがないとき）',
  ],
  minutes: 15,
  fee: FEE,
  deadline: until(
    '工事を始める前に、事前の申請をしてください。工事のあとの申請は、代金を支払った日の翌日から2年以内です。',
  ),
  office: OFFICE,
  sign: SIGN,
  online: { level: 'whole' },

  pages: [
    page('申請の種類', { phase, begun, confirmed }),
    page('手続きをする人', { who, heir }),
    page('介護保険に入っている人', { insured, moved, card: cardNumber(), number: numberOf('本人'), level }),
    page('代わりに手続きをする人', agent),
    page('家', { home, owner, before, anew }),
    page('工事', {
      works: repeat(
        '工事の内容',
        {
          kind: choice('種類', {
            rail: '手すりの取り付け',
            step: '段差の解消',
            floor: '床などの材料の変更（すべりにくくするなど）',
            door: '引き戸などへの扉の取り替え',
            toilet: '洋式便器などへの取り替え',
            other: 'その工事に必要な、ほかの工事',
          }),
          place: text('場所', { max: 60, hint: '例：玄関、階段、浴室' }),
          cost: amount('費用', { min: 1 }),
        },
        { min: 1, max: 15, each: '工事' },
      ),
      builder: text('工事をする会社の名前', { max: 60 }),
      builderTel: tel('工事をする会社の電話番号', { optional: true }),
      startsOn: date('工事を始める予定の日', { when: ahead }),
      endsOn: date('工事が終わる予定の日', { when: ahead, optional: true }),
      reference: text('事前の申請の受付番号', {
        max: 30,
        when: done,
        optional: true,
        hint: '事前の申請の通知書に書いてあります。わからないときは、空けたままで進めます。',
      }),
      startedOn: date('工事を始めた日', { when: done, past: true }),
      finishedOn: date('工事が終わった日', { when: done, past: true }),
      paidOn,
    }),
    page('振込先', pay.fields),
    page('書類', {
      reasons: attachment('住宅改修が必要な理由書', {
        when: ahead,
        maxFiles: 5,
        camera: true,
        hint: 'ケアマネジャーなどが作ります。',
      }),
      estimate: attachment('工事費の見積書', { when: ahead, maxFiles: 5, camera: true }),
      beforePhotos: attachment('工事の前の写真と図面', {
        when: ahead,
        maxFiles: 12,
        camera: true,
        hint: '直すところの、日付の入った写真と、どう直すかがわかる図面を付けてください。',
      }),
      permission: attachment('持ち主の承諾書', {
        when: all(ahead, owner.oneOf('family', 'other')),
        maxFiles: 2,
        camera: true,
      }),
      receipts: attachment('領収書と、工事費の内訳書', { when: done, maxFiles: 5, camera: true }),
      afterPhotos: attachment('工事のあとの写真', {
        when: done,
        maxFiles: 12,
        camera: true,
        hint: '直したところの、日付の入った写真を付けてください。',
      }),
      mandate: mandate(who.oneOf('family', 'guardian', 'other')),
      ...pay.papers,
      identification: identification(),
    }),
  ],

  eligible: [
    insuredHere(insured, moved),
    certified(level),
    rule(
      '被保険者証に書いてある住所の家である',
      home.is(true),
      '支給の対象は、被保険者証に書いてある住所の家だけです。引っ越したときは、先に住所の届け出をしてください。',
    ),
    rule(
      '工事を始める前に、事前の申請をする',
      any(done, begun.is(false)),
      '始めてしまった工事は、原則として対象になりません。退院が急に決まったなどの事情があるときは、役場にご相談ください。',
    ),
    rule(
      '工事のあとの申請は、事前の申請が済んでいる',
      any(ahead, confirmed.is(true)),
      '事前の申請をしていない工事は、原則として対象になりません。役場にご相談ください。',
    ),
    rule(
      '工事のあとの申請は、代金を支払った日の翌日から2年以内である',
      // 730 or 731 days: the longer, so that nobody in time is refused; the office looks at the receipt.
      any(ahead, paidOn.daysFromToday.atLeast(-731)),
      '2年を過ぎた工事は、支給を受けられません。',
    ),
    rule(
      `この家で支給を受けた改修が、合わせて${inMan(REPAIRS_A_HOME)}になっていない`,
      any(before.atMost(REPAIRS_A_HOME - 1), anew.is(true)),
      `この家の${inMan(REPAIRS_A_HOME)}分は、すべて使われています。要介護度が3段階以上重くなったときや、引っ越したときは、もう一度使えます。`,
    ),
  ],

  route: [check(OFFICE), approve('係長'), approve('課長')],
  due: workingDays(DUE.benefit),
  outcomes: {
    approved: '認める',
    rejected: '認めない',
    results: results('決定の内容', {
      ahead: '工事を始めてよい（事前の確認）',
      paid: '支給する',
    }),
    details: grant,
  },
  letters: {
    approved: granted('介護保険住宅改修費に関する決定通知書', WHAT, {
      facts: [{ label: '決定', slot: '結果' }, ...paidFacts],
      after: [
        '工事を始めてよいと決まった方は、工事が終わったら「工事が終わったあとの申請」をしてください。工事の内容が変わるときは、始める前に担当課へご連絡ください。',
      ],
      table: {
        list: 'works',
        columns: [
          { label: '工事の種類', slot: 'works.kind' },
          { label: '場所', slot: 'works.place' },
          { label: '費用', slot: 'works.cost' },
        ],
      },
    }),
    rejected: refused('介護保険住宅改修費に関する不承認・不支給決定通知書', WHAT, '認められません'),
    returned: sentBack(WHAT),
  },
  keep: years(KEEP),
  payout: payout(pay.accounts, grant.amount, { by: grant.payday }),
  effective: { from: '2006-04-01' },
  counts: ['online-share', 'days-to-decision', 'return-rate'],
  related: ['care-equipment', 'care-certification'],
})
