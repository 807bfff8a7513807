/** 要介護・要支援更新認定の申請: from 60 days before the last day to that day. */
import { approve, check, page, procedure, rule, until, workingDays, years } from '#language'
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

export const certificationRenewal = procedure({
  id: 'care-certification-renewal',
  name: '要介護・要支援更新認定の申請',
  short: '更新認定',
  group: '介護',
  lifeEvents: ['介護'],
  ground: [
    '介護保険法第28条',
    '介護保険法第33条',
    '介護保険法施行規則第39条',
    '介護保険法施行規則第40条',
    '介護保険法施行規則第54条',
  ],
  who: '要介護・要支援の認定を受けていて、有効期間が終わったあとも介護や支援が必要な人。家族、ケアマネジャー、地域包括支援センターなどが代わりに申請できます。',
  summary:
    '認定の有効期間が終わる前に、もう一度、どのくらいの介護が必要かを町が調べて決めます。続けてサービスを使う人は、有効期間の終わりまでに申請してください。',
  bring: [
    '介護保険被保険者証',
    '医療保険の資格がわかるもの（40歳から64歳の人）',
    '主治医の名前と、病院の名前・電話番号',
    '手続きをする人の本人確認書類（マイナンバーカードがないとき）',
  ],
  minutes: 12,
  fee: FEE,
  deadline: until('有効期間が終わる日の60日前から、終わる日までに申請してください。'),
  office: OFFICE,
  sign: SIGN,
  online: { level: 'whole' },

  pages: [
    page('手続きをする人', { who }),
    page('介護保険に入っている人', { insured, moved, card: cardNumber(), number: numberOf('本人') }),
    page('代わりに手続きをする人', agent),
    page('いまの認定', now),
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
      '有効期間が終わる日の60日前になっている',
      now.until.daysFromToday.atMost(60),
      '更新の申請は、有効期間が終わる日の60日前からです。それまでに状態が変わったときは「区分変更認定の申請」をしてください。',
    ),
    rule(
      '有効期間が終わっていない',
      now.until.inTime(0),
      '有効期間が終わったときは「要介護・要支援認定の申請」をしてください。災害などで申請できなかったときは、役場にご相談ください。',
    ),
  ],

  route: [check(OFFICE), approve('係長'), approve('課長')],
  due: workingDays(DUE.certification),
  outcomes: { approved: '認定結果', rejected: '却下', results: RESULTS, details: findings() },
  letters: certificationLetters('要介護・要支援更新認定の申請'),
  keep: years(KEEP),
  effective: { from: '2006-04-01' },
  counts: ['online-share', 'days-to-decision', 'return-rate'],
  related: ['care-certification', 'care-certification-change'],
})
