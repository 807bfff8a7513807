/** 受給資格者の申出による学校給食費等の徴収等: 保育料 (21条1項) and 学校給食費など (2項) are paid out of the allowance. */
import {
  applicant,
  approve,
  check,
  consent,
  consult,
  free,
  identification,
  letter,
  page,
  procedure,
  until,
  years,
} from '#language'
import { mending, refusing } from './letters.ts'
import { certificateNumber, feeRows, fromPayment, mustReceive, receiving } from './parts.ts'
import { BEFORE_PAYMENT, DUE } from './settings.ts'

const receives = receiving()
const fees = feeRows()

export const childAllowanceFees = procedure({
  id: 'child-allowance-fees',
  name: '児童手当で学校給食費や保育料を払う申出',
  short: '児童手当での給食費などの支払い',
  group: '子育て',
  lifeEvents: ['子育て'],
  ground: ['児童手当法第21条', '児童手当法施行規則第12条の10'],
  who: '柴田町から児童手当を受けていて、学校給食費や保育料などを手当から払いたい人',
  summary:
    '学校給食費、保育料、学級費などを、児童手当から町が支払います。残りの手当は、これまでどおり口座に振り込みます。いつでも変えたり、やめたりできます。',
  bring: ['受給者のマイナンバーカード', '支払う費用の額がわかるもの'],
  minutes: 6,
  fee: free,
  deadline: until(BEFORE_PAYMENT),
  office: 'child-family',
  sign: 'jpki',
  online: { level: 'whole' },

  pages: [
    page('手当を受けている人', {
      applicant: applicant('手当を受けている人'),
      receives,
      certificate: certificateNumber(),
    }),
    page('支払う費用', { fees, first: fromPayment() }),
    page('確認', {
      agree: consent(
        '確認への同意',
        '支払う費用の額と支払先を、柴田町が学校・保育所などに確認することに同意します。',
      ),
      identification: identification(),
    }),
  ],

  eligible: [mustReceive(receives)],

  route: [
    check('child-family'),
    consult('education', '係長', { when: fees.some((each) => each.kind.oneOf('lunch', 'class', 'trip')) }),
    approve('係長'),
    approve('課長'),
  ],
  due: DUE.month,
  outcomes: { approved: '受理', rejected: '不受理' },
  letters: {
    approved: letter(
      '児童手当による学校給食費等の徴収等のお知らせ',
      [
        '{applicant.name} 様から{受付日}に申し出のあったとおり、次の費用を児童手当から支払います。',
        '費用の額が変わったときや、やめたいときは、あらためて申し出てください。',
      ],
      {
        facts: [
          { label: '受付番号', slot: '受付番号' },
          { label: 'いつの支払いから', slot: 'first' },
        ],
        table: {
          list: 'fees',
          columns: [
            { label: '児童の氏名', slot: 'fees.child' },
            { label: '費用の種類', slot: 'fees.kind' },
            { label: '1回ごとの額', slot: 'fees.fee' },
            { label: '支払先', slot: 'fees.payee' },
          ],
        },
      },
    ),
    rejected: refusing(
      '学校給食費等の徴収等の申出を受理できないことのお知らせ',
      '児童手当による学校給食費等の徴収等の申出',
      '申し出',
      '受理できません',
    ),
    returned: mending('児童手当による学校給食費等の徴収等の申出', '申し出'),
  },
  keep: years(5),
  effective: { from: '2024-10-01' },
  counts: ['online-share', 'days-to-decision', 'return-rate'],
  related: ['child-allowance-fees-change'],
})
