/** 児童手当に係る寄附の申出: all or part of every payment goes to the town for its children instead. */
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
  text,
  until,
  years,
} from '#language'
import { mending, refusing } from './letters.ts'
import { certificateNumber, fromPayment, giftFields, mustReceive, receiving } from './parts.ts'
import { BEFORE_PAYMENT, DUE } from './settings.ts'

const receives = receiving()

export const childAllowanceGift = procedure({
  id: 'child-allowance-gift',
  name: '児童手当を町に寄附する申出',
  short: '児童手当の寄附の申出',
  group: '子育て',
  lifeEvents: ['子育て'],
  ground: ['児童手当法第20条', '児童手当法施行規則第12条の9'],
  who: '柴田町から児童手当を受けていて、その全部か一部を柴田町に寄附したい人',
  summary:
    '児童手当の全部か一部を受け取らずに、柴田町の子育て支援のために寄附できます。寄附した額の証明書をお送りします。いつでも変えたり、やめたりできます。',
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
      receives,
      certificate: certificateNumber(),
    }),
    page('寄附の内容', {
      ...giftFields(),
      first: fromPayment(),
      purpose: text('使い道の希望', {
        optional: true,
        max: 100,
        hint: '保育所の絵本など、子どもや子育てのために使ってほしいことを書けます。',
      }),
    }),
    page('確認', {
      understood: consent(
        '寄附の確認',
        '寄附した額は、児童手当として受け取れません。すでに寄附した額は、後から返してもらうことができません。このことを確認しました。',
      ),
      identification: identification(),
    }),
  ],

  eligible: [mustReceive(receives)],

  route: [check('child-family'), consult('finance', '係長'), approve('係長'), approve('課長')],
  due: DUE.month,
  outcomes: { approved: '受理', rejected: '不受理' },
  letters: {
    approved: letter(
      '児童手当の寄附の申出を受理したお知らせ',
      [
        '{applicant.name} 様から{受付日}に申し出のあった児童手当の寄附を受理しました。柴田町の子どもたちのために、大切に使わせていただきます。',
        '寄附をお受けした後に、児童手当寄附受領証明書をお送りします。',
      ],
      {
        facts: [
          { label: '受付番号', slot: '受付番号' },
          { label: '寄附する額', slot: 'range' },
          { label: '1回の支払いのうち寄附する額', slot: 'gift' },
          { label: 'いつの支払いから', slot: 'first' },
          { label: '使い道の希望', slot: 'purpose' },
        ],
      },
    ),
    rejected: refusing(
      '児童手当の寄附の申出を受理できないことのお知らせ',
      '児童手当の寄附の申出',
      '申し出',
      '受理できません',
    ),
    returned: mending('児童手当の寄附の申出', '申し出'),
  },
  keep: years(5),
  effective: { from: '2024-10-01' },
  counts: ['online-share', 'days-to-decision'],
  related: ['child-allowance-gift-change'],
})
