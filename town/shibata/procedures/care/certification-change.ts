/** 要介護・要支援状態区分変更認定の申請: when the need changes before the term is over. */
import {
  anytime,
  approve,
  check,
  choice,
  longText,
  page,
  procedure,
  rule,
  workingDays,
  years,
} from '#language'
import {
  certificationLetters,
  current,
  familyDoctor,
  findings,
  insuranceCard,
  RESULTS,
  secondInsured,
  survey,
} from './certification.ts'
import {
  agentOf,
  cardNumber,
  elsewhere,
  filer,
  identification,
  insuredHere,
  insuredPerson,
  numberOf,
} from './parts.ts'
import { DUE, FEE, KEEP, OFFICE, SIGN } from './settings.ts'

const who = filer()
const agent = agentOf(who)
const insured = insuredPerson()
const moved = elsewhere(insured)
const second = secondInsured(insured)
const card = insuranceCard(who)
const now = current()
const change = choice('体や心の状態は、どう変わりましたか', {
  worse: '前より介護が必要になった',
  better: '前より介護が必要でなくなった',
  same: '変わっていない',
})

export const certificationChange = procedure({
  id: 'care-certification-change',
  name: '要介護・要支援状態区分変更認定の申請',
  short: '区分変更認定',
  group: '介護',
  lifeEvents: ['介護', '病気'],
  ground: [
    '介護保険法第29条',
    '介護保険法第33条の2',
    '介護保険法施行規則第42条',
    '介護保険法施行規則第55条の2',
  ],
  who: '要介護・要支援の認定を受けていて、有効期間の途中で体や心の状態が変わった人。家族、ケアマネジャー、地域包括支援センターなどが代わりに申請できます。',
  summary:
    '有効期間の途中で必要な介護が変わったときに、町がもう一度調べて、区分を決め直します。区分が変わらないこともあります。申請の前に、担当のケアマネジャーに相談してください。',
  bring: [
    '介護保険被保険者証',
    '医療保険の資格がわかるもの（40歳から64歳の人）',
    '主治医の名前と、病院の名前・電話番号',
    '手続きをする人の本人確認書類（マイナンバーカードがないとき）',
  ],
  minutes: 12,
  fee: FEE,
  deadline: anytime,
  office: OFFICE,
  sign: SIGN,
  online: { level: 'whole' },

  pages: [
    page('手続きをする人', { who }),
    page('介護保険に入っている人', { insured, moved, card: cardNumber(), number: numberOf('本人') }),
    page('代わりに手続きをする人', agent),
    page('いまの認定と、変わったこと', {
      ...now,
      change,
      story: longText('変わったこと', {
        max: 500,
        hint: 'いつごろから、何ができなくなった（できるようになった）かを書いてください。例：9月に骨折してから、一人で歩けない。',
      }),
    }),
    page('医療保険と病気', second.fields),
    page('主治医', { doctor: familyDoctor() }),
    page('認定調査', survey()),
    page('書類', {
      inHand: card.inHand,
      cardPhoto: card.photo,
      insuranceProof: second.proof,
      mandate: card.mandate,
      identification: identification(),
    }),
  ],

  eligible: [
    insuredHere(insured, moved),
    ...second.rules,
    rule(
      '有効期間が終わっていない',
      now.until.inTime(0),
      '有効期間が終わったときは「要介護・要支援認定の申請」をしてください。',
    ),
    rule(
      '体や心の状態が変わった',
      change.oneOf('worse', 'better'),
      '状態が変わっていないときは、有効期間が終わる日の60日前から「更新認定の申請」をしてください。',
    ),
  ],

  route: [check(OFFICE), approve('係長'), approve('課長')],
  due: workingDays(DUE.certification),
  outcomes: { approved: '認定結果', rejected: '却下', results: RESULTS, details: findings() },
  letters: certificationLetters('要介護・要支援状態区分変更認定の申請'),
  keep: years(KEEP),
  effective: { from: '2006-04-01' },
  counts: ['online-share', 'days-to-decision', 'return-rate'],
  related: ['care-certification-renewal', 'care-plan'],
})
