/** 児童手当 受給事由消滅の届出: nobody is left for whom this person receives it here. */
import {
  address,
  any,
  applicant,
  approve,
  check,
  choice,
  date,
  free,
  identification,
  letter,
  month,
  not,
  page,
  procedure,
  rule,
  text,
  until,
  years,
  yesNo,
} from '#language'
import { mending, refusing } from './letters.ts'
import { certificateNumber, mustReceive, receiving } from './parts.ts'
import { DUE } from './settings.ts'

const receives = receiving()
const reason = choice('児童手当を受けなくなる理由', {
  moved: '柴田町の外へ引っ越す',
  abroad: '国外へ引っ越す',
  official: '公務員になった（勤務先から受ける）',
  earner: 'おもに家計を支える人が替わった',
  custody: '児童の世話をしなくなった',
  gone: '児童が亡くなった、施設に入った、里親に預けられた',
  other: 'その他',
})
const newAddress = address('引っ越し先の住所', { when: reason.is('moved') })
const others = yesNo('ほかに、あなたが手当を受けている児童がいますか', {
  yes: 'いる',
  no: 'いない',
  when: reason.oneOf('custody', 'gone'),
})

export const childAllowanceEnd = procedure({
  id: 'child-allowance-end',
  name: '児童手当を受けなくなるとき（受給事由消滅の届出）',
  short: '児童手当の受給事由消滅',
  group: '子育て',
  lifeEvents: ['引っ越し', '仕事', '離婚'],
  ground: ['児童手当法第26条', '児童手当法施行規則第7条'],
  who: '柴田町から児童手当を受けていて、町の外へ引っ越す人、公務員になった人、対象の子どもがいなくなった人など',
  summary:
    '柴田町から児童手当を受けなくなることを届け出ます。手当は、その日がある月の分まで受け取れます。続けて受けるときは、引っ越し先の市区町村や勤務先に、翌日から15日以内に請求してください。',
  bring: ['受給者のマイナンバーカード'],
  minutes: 5,
  fee: free,
  deadline: until(
    '受けなくなることが決まったら、すぐに届け出てください。遅れると、返していただく手当が出ることがあります。',
  ),
  office: 'child-family',
  sign: 'jpki',
  online: { level: 'whole' },

  pages: [
    page('手当を受けている人', {
      applicant: applicant('手当を受けている人'),
      receives,
      certificate: certificateNumber(),
    }),
    page('受けなくなる理由', {
      reason,
      ends: date('その日（予定の日）', { toDays: 60, hint: '引っ越す日や、公務員になった日などです。' }),
      newAddress,
      country: text('引っ越し先の国', { max: 60, when: reason.is('abroad') }),
      employer: text('勤務先の名前', { max: 60, when: reason.is('official') }),
      earnerName: text('新しく家計を支える人の氏名', { max: 60, when: reason.is('earner') }),
      explanation: text('くわしい理由', { max: 200, when: reason.is('other') }),
      others,
    }),
    page('添付書類', { identification: identification() }),
  ],

  eligible: [
    mustReceive(receives),
    rule(
      '引っ越すときは、引っ越し先が柴田町の外である',
      any(
        reason.oneOf('abroad', 'official', 'earner', 'custody', 'gone', 'other'),
        not(newAddress.within('04323')),
      ),
      '町の中で引っ越すときは、手当を続けて受けられます。「児童手当を受けている人の氏名・住所・口座などの変更の届出」をしてください。',
    ),
    rule(
      '手当の対象の児童が、ほかにいない（引っ越し・公務員などのときは、いてもよい）',
      any(reason.oneOf('moved', 'abroad', 'official', 'earner', 'other'), others.is(false)),
      'ほかの児童の手当は続きます。「子どもが増えた・減ったときの児童手当」で届け出てください。',
    ),
  ],

  route: [check('child-family'), approve('係長'), approve('課長')],
  due: DUE.fortnight,
  outcomes: { approved: '消滅', rejected: '不受理', details: { last: month('最後に支給する月分') } },
  letters: {
    approved: letter(
      '児童手当支給事由消滅通知書',
      [
        '{applicant.name} 様に支給していた児童手当について、{受付日}の届出に基づき、次のとおり支給する事由が消滅しました。',
        '続けて児童手当を受けるときは、次の「消滅した日」の翌日から15日以内に、引っ越し先の市区町村や勤務先に請求してください。',
      ],
      {
        facts: [
          { label: '受付番号', slot: '受付番号' },
          { label: '受給者', slot: 'applicant.name' },
          { label: '消滅した理由', slot: 'reason' },
          { label: '消滅した日', slot: 'ends' },
          { label: '最後に支給する月分', slot: '@decision.last' },
        ],
        remedy: true,
      },
    ),
    rejected: refusing(
      '児童手当の受給事由消滅の届出を受理できないことのお知らせ',
      '児童手当の受給事由消滅の届出',
      '届け出',
      '受理できません',
    ),
    returned: mending('児童手当の受給事由消滅の届出', '届け出'),
  },
  keep: years(5),
  effective: { from: '2024-10-01' },
  counts: ['online-share', 'days-to-decision', 'return-rate'],
  related: ['child-allowance-change', 'moving-out'],
})
