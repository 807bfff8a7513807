/** 住所移転後の要介護・要支援認定申請: the former town's certification carries over within 14 days. */
import {
  approve,
  attachment,
  check,
  choice,
  date,
  digits,
  page,
  procedure,
  rule,
  text,
  within,
  workingDays,
  years,
} from '#language'
import { certificationLetters, findings, RESULTS } from './certification.ts'
import { NEWCOMER } from './letters.ts'
import { agentOf, filer, identification, insuredPerson, LEVELS, mandate, numberOf } from './parts.ts'
import { DUE, FEE, KEEP, OFFICE, SIGN } from './settings.ts'

const who = filer()
const agent = agentOf(who)
const insured = insuredPerson()
const moved = date('柴田町に引っ越してきた日（転入した日）', { past: true })
const former = choice('前の市区町村での認定', {
  ...LEVELS,
  applying: '申請中だった',
  none: '認定を受けていない',
})
const proof = choice(
  '前の市区町村の「介護保険受給資格証明書」はありますか',
  { has: 'ある', byNumber: 'ない（マイナンバーで役場に確認してほしい）' },
  { hint: '転出の手続きのときに、前の市区町村が渡す紙です。' },
)

export const certificationMoved = procedure({
  id: 'care-certification-moved',
  name: '住所移転後の要介護・要支援認定申請',
  short: '転入したときの要介護認定',
  group: '介護',
  lifeEvents: ['介護', '引っ越し'],
  ground: ['介護保険法第36条'],
  who: '前の市区町村で要介護・要支援の認定を受けていて、柴田町に引っ越してきた人。家族、ケアマネジャー、地域包括支援センターなどが代わりに申請できます。',
  summary:
    '前の市区町村での認定を、柴田町に引き継ぎます。引っ越してきた日から14日以内に申請すると、調査や審査なしで、同じ区分の認定を受けられます。',
  bring: [
    '介護保険受給資格証明書（前の市区町村から受け取ったとき）',
    '手続きをする人の本人確認書類（マイナンバーカードがないとき）',
  ],
  minutes: 8,
  fee: FEE,
  deadline: within(
    14,
    '引っ越してきた日から14日以内に申請してください。過ぎると、調査と審査を受け直します。',
    moved,
  ),
  office: OFFICE,
  sign: SIGN,
  online: { level: 'whole' },

  pages: [
    page('手続きをする人', { who }),
    page('介護保険に入っている人', { insured, number: numberOf('本人') }),
    page('代わりに手続きをする人', agent),
    page('引っ越しと、前の認定', {
      moved,
      from: text('前に住んでいた市区町村', { max: 60, hint: '例：宮城県仙台市青葉区' }),
      formerCard: digits('前の市区町村での被保険者番号', {
        length: 10,
        optional: true,
        hint: 'わからないときは、空けたままで進めます。',
      }),
      former,
      formerUntil: date('前の認定の有効期間の終わり', {
        optional: true,
        hint: 'わからないときは、空けたままで進めます。',
      }),
      proof,
    }),
    page('書類', {
      certificate: attachment('介護保険受給資格証明書', {
        when: proof.is('has'),
        maxFiles: 2,
        camera: true,
      }),
      mandate: mandate(who.oneOf('family', 'guardian', 'other')),
      identification: identification(),
    }),
  ],

  eligible: [
    rule(
      '柴田町に住んでいる',
      insured.fields.address.within('04323'),
      '柴田町に転入の届け出をしてから申請してください。ほかの市区町村の施設に入ったときは、前の市区町村の介護保険が続くことがあります。',
    ),
    rule(
      '前の市区町村で認定を受けていた',
      former.oneOf('support1', 'support2', 'care1', 'care2', 'care3', 'care4', 'care5'),
      '認定を受けていなかった人や、申請中だった人は「要介護・要支援認定の申請」をしてください。',
    ),
    rule(
      '引っ越してきた日から14日以内である',
      moved.inTime(14),
      '14日を過ぎたときは「要介護・要支援認定の申請」をしてください。調査と審査を受け直します。',
    ),
  ],

  route: [check(OFFICE), approve('係長'), approve('課長')],
  due: workingDays(DUE.movedIn),
  outcomes: { approved: '認定結果', rejected: '却下', results: RESULTS, details: findings() },
  letters: certificationLetters('住所移転後の要介護・要支援認定申請', NEWCOMER),
  keep: years(KEEP),
  effective: { from: '2006-04-01' },
  counts: ['online-share', 'days-to-decision', 'return-rate'],
  related: ['care-certification', 'moving-in-booking'],
})
