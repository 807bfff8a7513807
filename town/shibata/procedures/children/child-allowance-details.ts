/** 児童手当 氏名・住所などの変更の届出. What changed decides what is asked. */
import {
  address,
  all,
  any,
  applicant,
  approve,
  attachment,
  birthDate,
  check,
  choice,
  choices,
  date,
  free,
  identification,
  letter,
  not,
  page,
  payee,
  personName,
  procedure,
  repeat,
  rule,
  within,
  years,
} from '#language'
import { mending, refusing } from './letters.ts'
import { certificateNumber, mustReceive, pensions, receiving } from './parts.ts'
import { DUE } from './settings.ts'

const receives = receiving()
const target = choices('変わったこと', {
  name: '受給者の氏名',
  address: '受給者の住所',
  childName: '児童の氏名',
  childAddress: '児童の住所',
  spouse: '配偶者（結婚・離婚など）',
  account: '振込先の口座',
  pension: '加入している年金',
  official: '公務員になった',
})
const since = date('変わった日', { past: true })
const newAddress = address('受給者の新しい住所', { when: target.has('address') })
const living = choice('同居・別居', { together: '同居', apart: '別居' })
const movedChildren = repeat(
  '住所が変わった児童',
  {
    name: personName('児童の氏名', { withoutKana: true }),
    birth: birthDate(),
    living,
    address: address('児童の新しい住所', { when: all(target.has('childAddress'), living.is('apart')) }),
  },
  { min: 1, max: 15, each: '児童', when: target.has('childAddress') },
)
const spouseNow = choice(
  '配偶者について',
  {
    married: '結婚した（事実婚を含む）',
    divorced: '離婚した',
    died: '亡くなった',
    changed: '氏名や住所が変わった',
  },
  { when: target.has('spouse') },
)

export const childAllowanceDetails = procedure({
  id: 'child-allowance-details',
  name: '児童手当を受けている人の氏名・住所・口座などの変更の届出',
  short: '児童手当の氏名・住所などの変更',
  group: '子育て',
  lifeEvents: ['引っ越し', '結婚', '離婚', '仕事'],
  ground: ['児童手当法第26条', '児童手当法施行規則第5条', '児童手当法施行規則第6条'],
  who: '柴田町から児童手当を受けていて、氏名・住所・配偶者・振込先の口座・年金などが変わった人',
  summary:
    '受給者や児童の氏名・住所、配偶者、振込先の口座、年金の変更を届け出ます。変わったことを選ぶと、必要なことだけをお聞きします。',
  bring: ['受給者のマイナンバーカード', '新しい口座がわかるもの（口座を変えるとき）'],
  minutes: 5,
  fee: free,
  deadline: within(14, '変わった日から14日以内に届け出てください。', since),
  office: 'child-family',
  sign: 'jpki',
  online: { level: 'whole' },

  pages: [
    page('手当を受けている人', {
      applicant: applicant('手当を受けている人'),
      receives,
      certificate: certificateNumber(),
    }),
    page('変わったこと', { target, since }),
    page('新しい内容', {
      newName: personName('受給者の新しい氏名', { when: target.has('name') }),
      oldName: personName('受給者の前の氏名', { when: target.has('name'), withoutKana: true }),
      newAddress,
      namedChildren: repeat(
        '氏名が変わった児童',
        {
          name: personName('児童の新しい氏名'),
          oldName: personName('児童の前の氏名', { withoutKana: true }),
          birth: birthDate(),
        },
        { min: 1, max: 15, each: '児童', when: target.has('childName') },
      ),
      movedChildren,
      spouseNow,
      spouseName: personName('いまの配偶者の氏名', { when: spouseNow.oneOf('married', 'changed') }),
      spouseAddress: address('いまの配偶者の住所', { when: spouseNow.oneOf('married', 'changed') }),
      newPension: pensions(target.has('pension')),
    }),
    page('新しい振込先', { account: payee('新しい振込先の口座', { when: target.has('account') }) }),
    page('添付書類', {
      custodyStatement: attachment('別居監護申立書', {
        when: movedChildren.some((child) => child.living.is('apart')),
        maxFiles: 3,
        camera: true,
      }),
      identification: identification(),
    }),
  ],

  eligible: [
    mustReceive(receives),
    rule(
      '公務員になっていない',
      not(target.has('official')),
      '公務員になったときは、「児童手当を受けなくなるとき」で届け出て、勤務先に請求してください。',
    ),
    rule(
      '引っ越したときは、新しい住所も柴田町の中である',
      any(not(target.has('address')), newAddress.within('04323')),
      '町の外へ引っ越したときは、「児童手当を受けなくなるとき」で届け出て、引っ越し先の市区町村に請求してください。',
    ),
  ],

  route: [check('child-family'), approve('係長')],
  due: DUE.fortnight,
  outcomes: { approved: '受理', rejected: '不受理' },
  letters: {
    approved: letter(
      '児童手当の変更の届出を受理したお知らせ',
      [
        '{applicant.name} 様から{受付日}に届け出のあった変更を受理し、児童手当の記録を改めました。',
        '振込先の口座を変えたときは、次の支払いから新しい口座に振り込みます。',
      ],
      {
        facts: [
          { label: '受付番号', slot: '受付番号' },
          { label: '変わったこと', slot: 'target' },
          { label: '変わった日', slot: 'since' },
        ],
      },
    ),
    rejected: refusing(
      '児童手当の変更の届出を受理できないことのお知らせ',
      '児童手当の変更の届出',
      '届け出',
      '受理できません',
    ),
    returned: mending('児童手当の変更の届出', '届け出'),
  },
  keep: years(5),
  effective: { from: '2024-10-01' },
  counts: ['online-share', 'days-to-decision', 'return-rate'],
  related: ['child-allowance-change', 'child-allowance-end'],
})
