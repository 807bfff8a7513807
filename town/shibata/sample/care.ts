/** 介護保険の架空の申請。被保険者番号も口座も、見本のために作ったものです。 */
import type { Row, SampleApplication } from '#language'

const AREA = '宮城県柴田郡柴田町'

const elder = (
  [family, given, familyKana, givenKana]: readonly [string, string, string, string],
  birth: string,
  [postcode, town, rest]: readonly [string, string, string],
): Row => ({
  name: { family, given, familyKana, givenKana },
  birth,
  address: { postcode, municipality: '04323', area: AREA, town, rest },
  tel: '0224-00-0100',
})

const kiyo = elder(['佐藤', 'キヨ', 'サトウ', 'キヨ'], '1944-02-11', ['9891601', '船岡中央一丁目', '901-1'])
const masao = elder(['阿部', '正男', 'アベ', 'マサオ'], '1938-09-15', ['9891756', '槻木駅西一丁目', '906-2'])

/** Filed at the counter by the 地域包括支援センター, which the person asked to. */
const certification: Row = {
  who: 'business',
  insured: kiyo,
  card: '0000009011',
  agent: {
    name: { family: '見本', given: '包子', familyKana: 'ミホン', givenKana: 'カネコ' },
    kind: 'center',
    office: '（見本）地域包括支援センター',
    tel: '0224-00-0200',
  },
  agreed: true,
  before: 'never',
  reasons: ['change'],
  doctor: { has: true, hospital: '（見本）柴田の医院', name: '見本 医師' },
  place: 'home',
  contact: { name: { family: '佐藤', given: '花子' }, relation: '孫', tel: '090-0000-1000' },
  share: true,
  inHand: false,
}

const highCost: Row = {
  who: 'self',
  insured: masao,
  card: '0000009062',
  used: '2026-08',
  insuredThen: true,
  payTo: 'self',
  account: { use: 'public' },
  next: true,
}

const highCostBefore: Row = {
  ...highCost,
  used: '2026-07',
  account: {
    use: 'account',
    bank: '0125',
    bankName: '七十七',
    branch: '304',
    branchName: '多賀城',
    type: '普通',
    number: '0000062',
    holder: 'ｱﾍﾞ ﾏｻｵ',
  },
}

const cardLost: Row = { who: 'self', insured: masao, reason: 'lost' }

export const careApplications: readonly SampleApplication[] = [
  {
    procedure: 'care-certification',
    daysAgo: 38,
    answers: certification,
    story: ['assign', 'propose', 'agree', 'decide'],
    decision: { result: 'care2', details: { from: '2026-10-15', until: '2027-04-30' } },
  },
  {
    procedure: 'care-high-cost',
    resident: 'jumin9@example.jp',
    daysAgo: 15,
    answers: highCost,
    story: ['assign', 'propose'],
    decision: { details: { amount: 12_600 } },
  },
  {
    procedure: 'care-high-cost',
    resident: 'jumin9@example.jp',
    daysAgo: 30,
    answers: highCostBefore,
    story: ['assign', 'propose', 'agree', 'decide'],
    decision: { details: { amount: 8_400 } },
  },
  {
    procedure: 'insurance-card-reissue',
    resident: 'jumin9@example.jp',
    daysAgo: 2,
    answers: cardLost,
    story: [],
  },
]
