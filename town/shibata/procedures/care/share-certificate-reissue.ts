/** 介護保険負担割合証の再交付申請. */
import { anytime, page, procedure, workingDays, years } from '#language'
import {
  agentOf,
  cardNumber,
  certified,
  elsewhere,
  filer,
  identification,
  insuredHere,
  insuredPerson,
  numberOf,
  standing,
} from './parts.ts'
import { reissueFields, reissueLetters, reissueMandate, reissueRoute } from './reissue.ts'
import { DUE, FEE, KEEP, OFFICE, SIGN } from './settings.ts'

const PAPER = '介護保険負担割合証'

const who = filer()
const agent = agentOf(who)
const insured = insuredPerson()
const moved = elsewhere(insured)
const level = standing()

export const shareCertificateReissue = procedure({
  id: 'share-certificate-reissue',
  name: '介護保険負担割合証の再交付申請',
  short: '負担割合証の再交付',
  group: '介護',
  lifeEvents: ['介護'],
  ground: ['介護保険法施行規則第28条の2'],
  who: '介護保険負担割合証をなくした人、破った人、汚した人。家族などが代わりに申請できます。',
  summary:
    'サービスの料金の1割・2割・3割のどれを支払うかを示す「介護保険負担割合証」を、もう一度受け取れます。郵送でお届けします。',
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
    page('介護保険に入っている人', { insured, moved, card: cardNumber(), number: numberOf('本人'), level }),
    page('代わりに手続きをする人', agent),
    page('理由と送り先', reissueFields(PAPER)),
    page('書類', { mandate: reissueMandate(who), identification: identification() }),
  ],

  eligible: [insuredHere(insured, moved), certified(level)],

  route: reissueRoute(who),
  due: workingDays(DUE.reissue),
  outcomes: { approved: '再交付', rejected: '不交付' },
  letters: reissueLetters(PAPER),
  keep: years(KEEP),
  effective: { from: '2015-08-01' },
  counts: ['online-share', 'days-to-decision', 'return-rate'],
  related: ['insurance-card-reissue'],
})
