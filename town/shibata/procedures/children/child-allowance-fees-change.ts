/** 受給資格者の申出による学校給食費等の徴収等の変更・撤回. */
import {
  applicant,
  approve,
  check,
  choice,
  consult,
  free,
  identification,
  letter,
  page,
  procedure,
  rule,
  until,
  years,
  yesNo,
} from '#language'
import { mending, refusing } from './letters.ts'
import { certificateNumber, feeRows, fromPayment } from './parts.ts'
import { BEFORE_PAYMENT, DUE } from './settings.ts'

const paying = yesNo('いま、児童手当から給食費などを払っていますか', {
  yes: '払っている',
  no: '払っていない',
})
const kind = choice('どうしますか', { change: '支払う費用を変える', stop: '手当から払うのをやめる' })
const fees = feeRows(kind.is('change'))

export const childAllowanceFeesChange = procedure({
  id: 'child-allowance-fees-change',
  name: '児童手当からの給食費などの支払いを変える・やめる申出',
  short: '給食費などの支払いの変更・撤回',
  group: '子育て',
  lifeEvents: ['子育て'],
  ground: ['児童手当法第21条', '児童手当法施行規則第12条の10'],
  who: '児童手当から学校給食費や保育料などを払っている人',
  summary:
    '児童手当から払う費用を変えることや、やめることができます。やめた後は、学校や保育所などに直接払ってください。',
  bring: ['受給者のマイナンバーカード'],
  minutes: 4,
  fee: free,
  deadline: until(BEFORE_PAYMENT),
  office: 'child-family',
  sign: 'jpki',
  online: { level: 'whole' },

  pages: [
    page('手当を受けている人', {
      applicant: applicant('手当を受けている人'),
      paying,
      certificate: certificateNumber(),
    }),
    page('変えること', { kind, fees, first: fromPayment() }),
    page('添付書類', { identification: identification() }),
  ],

  eligible: [
    rule(
      '児童手当から給食費などを払っている',
      paying.is(true),
      'はじめて手当から払うときは、「児童手当で学校給食費や保育料を払う申出」をしてください。',
    ),
  ],

  route: [
    check('child-family'),
    consult('education', '係長', { when: fees.some((each) => each.kind.oneOf('lunch', 'class', 'trip')) }),
    approve('係長'),
    approve('課長', { when: kind.is('change') }),
  ],
  due: DUE.month,
  outcomes: { approved: '受理', rejected: '不受理' },
  letters: {
    approved: letter(
      '学校給食費等の徴収等の変更・撤回の申出を受理したお知らせ',
      ['{applicant.name} 様から{受付日}に申し出のあった、児童手当からの支払いの変更・撤回を受理しました。'],
      {
        facts: [
          { label: '受付番号', slot: '受付番号' },
          { label: '申し出', slot: 'kind' },
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
      '学校給食費等の徴収等の変更・撤回の申出を受理できないことのお知らせ',
      '学校給食費等の徴収等の変更・撤回の申出',
      '申し出',
      '受理できません',
    ),
    returned: mending('学校給食費等の徴収等の変更・撤回の申出', '申し出'),
  },
  keep: years(5),
  effective: { from: '2024-10-01' },
  counts: ['online-share', 'days-to-decision', 'return-rate'],
  related: ['child-allowance-fees'],
})
