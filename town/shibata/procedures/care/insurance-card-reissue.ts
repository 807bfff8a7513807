/** 介護保険被保険者証の再交付申請: everybody from 65 has one, others once they are certified (介護保険法12条3項). */
import { any, anytime, page, procedure, rule, workingDays, years, yesNo } from '#language'
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
import { reissueFields, reissueLetters, reissueMandate, reissueRoute } from './reissue.ts'
import { DUE, FEE, KEEP, OFFICE, SIGN } from './settings.ts'

const PAPER = '介護保険被保険者証'

const who = filer()
const agent = agentOf(who)
const insured = insuredPerson()
const moved = elsewhere(insured)
const { birth } = insured.fields
const issued = yesNo('前に、介護保険被保険者証を受け取りましたか', {
  when: birth.ageReached.atMost(64),
})

export const insuranceCardReissue = procedure({
  id: 'insurance-card-reissue',
  name: '介護保険被保険者証の再交付申請',
  short: '介護保険証の再交付',
  group: '介護',
  lifeEvents: ['介護'],
  ground: ['介護保険法第12条第3項', '介護保険法施行規則第27条'],
  who: '介護保険被保険者証をなくした人、破った人、汚した人。家族などが代わりに申請できます。',
  summary: '介護保険被保険者証を、もう一度受け取れます。郵送でお届けします。',
  bring: [
    '手続きをする人の本人確認書類（マイナンバーカードがないとき）',
    '委任状など（家族などが代わりに申請するとき）',
  ],
  minutes: 5,
  fee: FEE,
  deadline: anytime,
  office: OFFICE,
  sign: SIGN,
  online: { level: 'whole' },

  pages: [
    page('手続きをする人', { who }),
    page('介護保険に入っている人', { insured, moved, card: cardNumber(), number: numberOf('本人'), issued }),
    page('代わりに手続きをする人', agent),
    page('理由と送り先', reissueFields(PAPER)),
    page('書類', { mandate: reissueMandate(who), identification: identification() }),
  ],

  eligible: [
    insuredHere(insured, moved),
    rule(
      '65歳以上である（65歳未満の人は、前に被保険者証を受け取っている）',
      any(birth.ageReached.atLeast(65), issued.is(true)),
      '65歳未満の人には、要介護・要支援の認定を受けたときに被保険者証をお渡しします。先に「要介護・要支援認定の申請」をしてください。',
    ),
  ],

  route: reissueRoute(who),
  due: workingDays(DUE.reissue),
  outcomes: { approved: '再交付', rejected: '不交付' },
  letters: reissueLetters(PAPER),
  keep: years(KEEP),
  effective: { from: '2000-04-01' },
  counts: ['online-share', 'days-to-decision', 'return-rate'],
  related: ['share-certificate-reissue', 'care-certification'],
})
