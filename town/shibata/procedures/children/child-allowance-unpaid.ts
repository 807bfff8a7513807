/** 未支払の児童手当の請求: the parent who received it has died, and the children ask for what was not paid yet. */
import {
  address,
  amount,
  applicant,
  approve,
  attachment,
  bankAccount,
  birthDate,
  check,
  choice,
  date,
  free,
  group,
  identification,
  letter,
  not,
  page,
  personName,
  procedure,
  repeat,
  rule,
  until,
  years,
  yesNo,
} from '#language'
import { mending, refusing } from './letters.ts'
import { DUE } from './settings.ts'

const relation = choice('児童との関係', {
  self: '児童本人',
  parent: '父または母',
  guardian: '未成年後見人',
  relative: '祖父母などの親族',
  other: 'その他',
})
const received = yesNo('亡くなった人は、柴田町から児童手当を受けていましたか', {
  yes: '受けていた',
  no: '受けていなかった',
})
const dead = group('亡くなった人', {
  name: personName('亡くなった人の氏名'),
  died: date('亡くなった日', { past: true }),
  address: address('亡くなった人の住所'),
})
const children = repeat(
  '児童',
  {
    name: personName('児童の氏名'),
    birth: birthDate(),
    address: address('児童の住所'),
    custody: yesNo('亡くなった人が世話をしていましたか', { yes: 'していた', no: 'していなかった' }),
  },
  { min: 1, max: 15, each: '児童', hint: '亡くなった人が世話をしていた児童を、全員入力してください。' },
)

export const childAllowanceUnpaid = procedure({
  id: 'child-allowance-unpaid',
  name: '受け取る人が亡くなったときの児童手当（未支払の請求）',
  short: '未支払の児童手当の請求',
  group: '子育て',
  lifeEvents: ['おくやみ', '子育て'],
  ground: ['児童手当法第12条', '児童手当法施行規則第9条'],
  who: '児童手当を受けていた人が亡くなったとき、その人が世話をしていた児童（手続は、いま児童を育てている人などができます）',
  summary:
    '亡くなった人がまだ受け取っていなかった児童手当を、児童の口座に振り込みます。これからの手当は、いま児童を育てている人が「児童手当の認定請求」をすると受けられます。',
  bring: ['手続をする人のマイナンバーカード', '児童の名義の口座がわかるもの'],
  minutes: 8,
  fee: free,
  deadline: until(
    '急ぐ必要はありませんが、支払われるはずだった日から2年を過ぎると受け取れません（児童手当法第23条）。',
  ),
  office: 'child-family',
  sign: 'jpki',
  online: { level: 'whole' },

  pages: [
    page('手続をする人', { applicant: applicant('手続をする人'), relation }),
    page('亡くなった人', { received, dead }),
    page('児童', { children }),
    page('振込先', {
      account: bankAccount('児童の名義の口座', {
        hint: '児童のうち一人の名義の口座を入力してください。その一人に、全員の分を振り込みます。',
      }),
    }),
    page('添付書類', {
      deathProof: attachment('亡くなったことがわかる書類', {
        when: not(dead.fields.address.within('04323')),
        maxFiles: 2,
        camera: true,
        hint: '戸籍や住民票（除票）などです。住民票が柴田町にあった人の分は要りません。',
      }),
      guardianProof: attachment('未成年後見人であることがわかる書類', {
        when: relation.is('guardian'),
        maxFiles: 2,
        camera: true,
      }),
      identification: identification(),
    }),
  ],

  eligible: [
    rule(
      '亡くなった人が柴田町から児童手当を受けていた',
      received.is(true),
      '亡くなった人が手当を受けていた市区町村や勤務先に請求してください。',
    ),
    rule(
      '亡くなった人が世話をしていた児童がいる',
      children.some((child) => child.custody.is(true)),
      '亡くなった人が世話をしていた児童だけが受け取れます。わからないときは、子ども家庭課にご相談ください。',
    ),
  ],

  route: [check('child-family'), approve('係長'), approve('課長')],
  due: DUE.month,
  outcomes: { approved: '支給', rejected: '却下', details: { paid: amount('支給額', { min: 1 }) } },
  letters: {
    approved: letter(
      '未支払児童手当支給決定通知書',
      [
        '{applicant.name} 様から{受付日}に請求のあった未支払の児童手当について、次のとおり支給することに決定しました。',
        '児童の名義の口座に振り込みます。',
      ],
      {
        facts: [
          { label: '受付番号', slot: '受付番号' },
          { label: '亡くなった受給者', slot: 'dead.name' },
          { label: '亡くなった日', slot: 'dead.died' },
          { label: '支給額', slot: '@decision.paid' },
          { label: '支給を決めた日', slot: '決定日' },
        ],
        table: {
          list: 'children',
          columns: [
            { label: '児童の氏名', slot: 'children.name' },
            { label: '生年月日', slot: 'children.birth' },
          ],
        },
        remedy: true,
      },
    ),
    rejected: refusing('未支払児童手当請求却下通知書', '未支払の児童手当の請求', '請求', '却下しました'),
    returned: mending('未支払の児童手当の請求', '請求'),
  },
  keep: years(5),
  effective: { from: '2024-10-01' },
  counts: ['online-share', 'days-to-decision', 'return-rate'],
  related: ['child-allowance'],
})
