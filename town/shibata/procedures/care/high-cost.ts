/** 高額介護（予防）サービス費の支給申請: the first claim; later months are paid without one. */
import {
  amount,
  approve,
  attachment,
  check,
  digits,
  month,
  page,
  payout,
  personName,
  procedure,
  repeat,
  rule,
  until,
  workingDays,
  years,
  yesNo,
} from '#language'
import {
  agentOf,
  cardNumber,
  claimant,
  heirOf,
  identification,
  insuredPerson,
  mandate,
  numberOf,
} from './parts.ts'
import { granting, payment, paymentLetters } from './payment.ts'
import { DUE, FEE, KEEP, OFFICE, SIGN } from './settings.ts'

const who = claimant()
const heir = heirOf(who.is('heir'))
const agent = agentOf(who)
const insured = insuredPerson()
const used = month('サービスを使った月', { hint: '例：令和8年9月' })
const insuredThen = yesNo('その月に、柴田町の介護保険に入っていましたか')
const grant = granting()
const pay = payment(who)

export const highCost = procedure({
  id: 'care-high-cost',
  name: '高額介護（予防）サービス費の支給申請',
  short: '高額介護サービス費',
  group: '介護',
  lifeEvents: ['介護', 'おくやみ'],
  ground: [
    '介護保険法第51条',
    '介護保険法第61条',
    '介護保険法施行規則第83条の4',
    '介護保険法施行規則第97条の2',
  ],
  who: '1か月に支払った介護サービスの自己負担が、上限の額を超えた人。本人が亡くなっているときは、相続人が申請できます。',
  summary:
    '1か月の自己負担（世帯の合計）が上限の額を超えたとき、超えた分を受け取れます。上限は、世帯の所得によって決まります。一度申請すると、次からは申請しなくても振り込みます。福祉用具の購入、住宅改修、食費、部屋代などは含みません。',
  bring: [
    '介護保険被保険者証、または町から届いたお知らせ',
    '振込先の口座がわかるもの（公金受取口座を使わないとき）',
    '手続きをする人の本人確認書類（マイナンバーカードがないとき）',
  ],
  minutes: 10,
  fee: FEE,
  deadline: until('サービスを使った月の翌月1日から2年以内に申請してください。'),
  office: OFFICE,
  sign: SIGN,
  online: { level: 'whole' },

  pages: [
    page('手続きをする人', { who, heir }),
    page('介護保険に入っている人', { insured, card: cardNumber(), number: numberOf('本人') }),
    page('代わりに手続きをする人', agent),
    page('サービスを使った月', {
      used,
      insuredThen,
      amounts: repeat(
        '支払った自己負担',
        {
          name: personName('サービスを使った人', { withoutKana: true }),
          card: digits('被保険者番号', { length: 10, optional: true }),
          amount: amount('その月に支払った自己負担'),
        },
        {
          min: 0,
          max: 10,
          each: '使った人',
          hint: 'わかるときだけ、同じ世帯でサービスを使った人ごとに入力してください。わからないときは、役場の記録で計算します。',
        },
      ),
    }),
    page('振込先', {
      ...pay.fields,
      next: yesNo('次からの高額介護サービス費も、同じ口座に振り込んでよいですか', {
        when: who.oneOf('self', 'family', 'guardian', 'business', 'other'),
        hint: '「はい」を選ぶと、次からは申請しなくても受け取れます。',
      }),
    }),
    page('書類', {
      receipts: attachment('領収書', {
        optional: true,
        maxFiles: 10,
        camera: true,
        hint: '役場の記録で確認できるので、ふつうは要りません。',
      }),
      mandate: mandate(who.oneOf('family', 'guardian', 'business', 'other')),
      ...pay.papers,
      identification: identification(),
    }),
  ],

  eligible: [
    rule(
      'その月に、柴田町の介護保険に入っていた',
      insuredThen.is(true),
      'その月に入っていた市区町村の介護保険に申請してください。',
    ),
    rule(
      'サービスを使った月が終わっている',
      used.monthsFromToday.atMost(-1),
      '月が終わってから申請してください。対象になる人には、町からお知らせを送ります。',
    ),
    rule(
      'サービスを使った月の翌月1日から2年以内である',
      used.monthsFromToday.atLeast(-24),
      '2年を過ぎた分は、受け取れません。あとから料金を支払った人は、役場にご相談ください。',
    ),
  ],

  route: [check(OFFICE), approve('係長'), approve('課長')],
  due: workingDays(DUE.highCost),
  outcomes: { approved: '支給', rejected: '不支給', details: grant },
  letters: paymentLetters('高額介護（予防）サービス費', {
    facts: [{ label: 'サービスを使った月', slot: 'used' }],
  }),
  keep: years(KEEP),
  payout: payout(pay.accounts, grant.amount, { by: grant.payday }),
  effective: { from: '2021-08-01' },
  counts: ['online-share', 'days-to-decision', 'return-rate'],
  related: ['care-burden-limit'],
})
