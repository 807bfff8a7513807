/** 児童手当に係る寄附の変更・撤回の申出. */
import {
  applicant,
  approve,
  check,
  choice,
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
import { certificateNumber, fromPayment, giftFields } from './parts.ts'
import { BEFORE_PAYMENT, DUE } from './settings.ts'

const giving = yesNo('いま、児童手当の寄附を申し出ていますか', { yes: '申し出ている', no: '申し出ていない' })
const kind = choice('どうしますか', { change: '寄附する額を変える', stop: '寄附をやめる' })

export const childAllowanceGiftChange = procedure({
  id: 'child-allowance-gift-change',
  name: '児童手当の寄附を変える・やめる申出',
  short: '児童手当の寄附の変更・撤回',
  group: '子育て',
  lifeEvents: ['子育て'],
  ground: ['児童手当法第20条', '児童手当法施行規則第12条の9'],
  who: '児童手当の寄附を申し出ている人',
  summary: '児童手当から寄附する額を変えることや、寄附をやめて手当を受け取ることができます。',
  bring: ['受給者のマイナンバーカード'],
  minutes: 3,
  fee: free,
  deadline: until(BEFORE_PAYMENT),
  office: 'child-family',
  sign: 'jpki',
  online: { level: 'whole' },

  pages: [
    page('手当を受けている人', {
      applicant: applicant('手当を受けている人'),
      giving,
      certificate: certificateNumber(),
    }),
    page('変えること', { kind, ...giftFields(kind.is('change')), first: fromPayment() }),
    page('添付書類', { identification: identification() }),
  ],

  eligible: [
    rule(
      '児童手当の寄附を申し出ている',
      giving.is(true),
      'はじめて寄附するときは、「児童手当を町に寄附する申出」をしてください。',
    ),
  ],

  route: [check('child-family'), approve('係長'), approve('課長', { when: kind.is('change') })],
  due: DUE.month,
  outcomes: { approved: '受理', rejected: '不受理' },
  letters: {
    approved: letter(
      '児童手当の寄附の変更・撤回の申出を受理したお知らせ',
      ['{applicant.name} 様から{受付日}に申し出のあった、児童手当の寄附の変更・撤回を受理しました。'],
      {
        facts: [
          { label: '受付番号', slot: '受付番号' },
          { label: '申し出', slot: 'kind' },
          { label: '寄附する額', slot: 'range' },
          { label: '1回の支払いのうち寄附する額', slot: 'gift' },
          { label: 'いつの支払いから', slot: 'first' },
        ],
      },
    ),
    rejected: refusing(
      '児童手当の寄附の変更・撤回の申出を受理できないことのお知らせ',
      '児童手当の寄附の変更・撤回の申出',
      '申し出',
      '受理できません',
    ),
    returned: mending('児童手当の寄附の変更・撤回の申出', '申し出'),
  },
  keep: years(5),
  effective: { from: '2024-10-01' },
  counts: ['online-share', 'days-to-decision'],
  related: ['child-allowance-gift'],
})
