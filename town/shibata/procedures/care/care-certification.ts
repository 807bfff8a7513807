/** 要介護・要支援認定の申請: the first one. */
import {
  anytime,
  approve,
  check,
  choice,
  choices,
  page,
  procedure,
  rule,
  workingDays,
  years,
} from '#language'
import {
  certificationLetters,
  familyDoctor,
  findings,
  insuranceCard,
  oldEnough,
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
const card = insuranceCard(who, insured.fields.birth.ageReached.atLeast(65))
const before = choice('いま、要介護・要支援の認定を受けていますか', {
  never: '受けたことがない',
  over: '前に受けたが、有効期間が終わった',
  valid: 'いま受けている',
})

export const careCertification = procedure({
  id: 'care-certification',
  name: '要介護・要支援認定の申請',
  short: '要介護認定',
  group: '介護',
  lifeEvents: ['介護', '病気'],
  ground: ['介護保険法第27条', '介護保険法第32条', '介護保険法施行規則第35条', '介護保険法施行規則第49条'],
  who: '柴田町の介護保険に入っていて、介護や支援が必要になった65歳以上の人。40歳から64歳で、特定疾病が原因で介護が必要になった人。家族、ケアマネジャー、地域包括支援センターなどが代わりに申請できます。',
  summary:
    '介護保険のサービスを使うために、どのくらいの介護が必要かを町が調べて決めます。調査員が訪ね、町が主治医に意見書を頼みます。結果は、申請から30日くらいでお知らせします。',
  bring: [
    '介護保険被保険者証（65歳以上の人）',
    '医療保険の資格がわかるもの（40歳から64歳の人）',
    '主治医の名前と、病院の名前・電話番号',
    '手続きをする人の本人確認書類（マイナンバーカードがないとき）',
  ],
  minutes: 15,
  fee: FEE,
  deadline: anytime,
  office: OFFICE,
  sign: SIGN,
  online: { level: 'whole' },

  pages: [
    page('手続きをする人', { who }),
    page('介護保険に入っている人', { insured, moved, card: cardNumber(), number: numberOf('本人') }),
    page('代わりに手続きをする人', agent),
    page('いまの認定と、申請のきっかけ', {
      before,
      reasons: choices(
        '申請のきっかけ',
        {
          hospital: '入院や退院',
          change: '体や心の状態が変わった',
          tools: '福祉用具を使いたい',
          home: '手すりなど、家を直したい',
          other: 'そのほか',
        },
        { optional: true },
      ),
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
    oldEnough(insured),
    ...second.rules,
    rule(
      'いま要介護・要支援の認定を受けていない',
      before.oneOf('never', 'over'),
      '有効期間がもうすぐ終わるときは「更新認定の申請」、状態が変わったときは「区分変更認定の申請」をしてください。',
    ),
  ],

  route: [check(OFFICE), approve('係長'), approve('課長')],
  checks: [
    '介護保険の被保険者であることと、資格を確かめた（40歳から64歳の人は、医療保険の資格と特定疾病も）',
    '認定調査票（特記事項も）が届き、本人のものであることを確かめた',
    '主治医意見書が届き、本人のものであることを確かめた',
    '介護認定審査会の判定と意見を受け取った',
    '有効期間の始まりと終わりを、審査会の判定と合わせて確かめた',
  ],
  due: workingDays(DUE.certification),
  outcomes: { approved: '認定結果', rejected: '却下', results: RESULTS, details: findings() },
  letters: certificationLetters('要介護・要支援認定の申請'),
  keep: years(KEEP),
  effective: { from: '2006-04-01' },
  counts: ['online-share', 'days-to-decision', 'return-rate'],
  related: ['care-plan', 'insurance-card-reissue', 'care-certification-moved'],
})
