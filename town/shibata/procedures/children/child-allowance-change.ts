/** 児童手当 額改定の請求（増額）と届出（減額）, with 年上の子 up to 22 as they count since October 2024. */
import {
  all,
  amount,
  any,
  applicant,
  approve,
  attachment,
  check,
  choice,
  date,
  free,
  identification,
  letter,
  month,
  page,
  procedure,
  repeat,
  rule,
  within,
  years,
  yesNo,
} from '#language'
import { mending, refusing } from './letters.ts'
import { certificateNumber, childFields, mustReceive, olderChildren, receiving } from './parts.ts'
import { DUE } from './settings.ts'

const receives = receiving()
const kind = choice('何が変わりましたか', {
  more: '手当の対象の児童が増えた（増額の請求）',
  less: '手当の対象の児童が減った（減額の届出）',
  older: '費用を出している年上の子が変わった',
})
const since = date('そのことがあった日', {
  toDays: 60,
  hint: '生まれた日や、世話を始めた日・やめた日です。進学や就職で4月から変わるときは、4月1日です。',
})
const more = kind.is('more')
const children = repeat(
  '増えた・減った児童',
  {
    ...childFields(more),
    added: choice(
      '増えた理由',
      { birth: '生まれた', custody: '世話を始めた', other: 'その他' },
      { when: more },
    ),
    gone: choice(
      '減った理由',
      {
        custody: '世話をしなくなった',
        dead: '亡くなった',
        facility: '施設に入った、里親に預けられた',
        other: 'その他',
      },
      { when: kind.is('less') },
    ),
  },
  {
    min: 1,
    max: 15,
    each: '児童',
    hint: '増えた児童、または減った児童だけを入力してください。',
    when: kind.oneOf('more', 'less'),
  },
)
const left = yesNo('ほかに、手当の対象の児童がいますか', {
  yes: 'いる',
  no: 'いない',
  when: kind.is('less'),
})
const supports = yesNo('18歳の年度末を過ぎて、22歳の年度末までの子の費用を出していますか', {
  yes: '出している',
  no: '出していない、そのような子はいない',
  when: more,
})
const older = olderChildren({ min: 1, when: any(kind.is('older'), supports.is(true)) })

export const childAllowanceChange = procedure({
  id: 'child-allowance-change',
  name: '子どもが増えた・減ったときの児童手当（額の改定の請求・届出）',
  short: '児童手当の額の改定',
  group: '子育て',
  lifeEvents: ['出産', '子育て', '離婚'],
  ground: ['児童手当法第9条', '児童手当法施行規則第2条', '児童手当法施行規則第3条'],
  who: '柴田町から児童手当を受けていて、手当の対象の子どもが増えた人、減った人',
  summary:
    '2人目からの子どもが生まれたときや、子どもの世話をしなくなったときに、手当の額を改めます。第3子を数えるための年上の子が変わったときも、ここで届け出ます。',
  bring: ['受給者のマイナンバーカード'],
  minutes: 8,
  fee: free,
  deadline: within(
    15,
    '変わった日の翌日から15日以内に出してください。増えたときに遅れると、受け取れない月が出ます。減ったときに遅れると、返していただく手当が出ることがあります。',
    since,
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
    page('変わったこと', { kind, since }),
    page('児童', { children, left }),
    page('年上の子', { supports, older }),
    page('添付書類', {
      custodyStatement: attachment('別居監護申立書', {
        when: children.some((child) => child.living.is('apart')),
        maxFiles: 3,
        camera: true,
      }),
      supportStatement: attachment('監護相当・生計費の負担についての確認書', {
        when: any(
          supports.is(true),
          all(
            kind.is('older'),
            older.some((child) => child.support.is(true)),
          ),
        ),
        maxFiles: 3,
        camera: true,
      }),
      identification: identification(),
    }),
  ],

  eligible: [
    mustReceive(receives),
    rule(
      '児童が増えたときは、18歳の年度末までの児童である',
      any(
        kind.oneOf('less', 'older'),
        children.every((child) => child.birth.schoolYearAge.atMost(18)),
      ),
      '18歳になって最初の3月31日を過ぎた子は、「費用を出している年上の子が変わった」を選んで入力してください。',
    ),
    rule(
      '児童が増えたときは、その児童の世話をしている',
      any(
        kind.oneOf('less', 'older'),
        children.every((child) => child.custody.is(true)),
      ),
      '児童の世話をしている人が請求してください。',
    ),
    rule(
      '児童が減ったときは、ほかにも手当の対象の児童がいる',
      any(kind.oneOf('more', 'older'), left.is(true)),
      '対象の児童がいなくなったときは、「児童手当を受けなくなるとき」で届け出てください。',
    ),
    rule(
      '年上の子を数えるときは、18歳の年度末を迎える子から22歳の年度末までの子である',
      any(
        kind.is('less'),
        all(more, supports.is(false)),
        older.every((child) =>
          all(child.birth.schoolYearAge.atLeast(18), child.birth.schoolYearAge.atMost(22)),
        ),
      ),
      '18歳の年度末までの子は「児童」に入力してください。22歳の年度末を過ぎた子は数えないので、取り消してください。',
    ),
  ],

  route: [check('child-family'), approve('係長'), approve('課長')],
  due: DUE.month,
  outcomes: {
    approved: '改定',
    rejected: '却下',
    details: { monthly: amount('改定後の手当の月額', { min: 0 }), first: month('額を改める月') },
  },
  letters: {
    approved: letter(
      '児童手当額改定通知書',
      ['{applicant.name} 様の児童手当について、{受付日}の請求・届出に基づき、次のとおり額を改定しました。'],
      {
        facts: [
          { label: '受付番号', slot: '受付番号' },
          { label: '受給者', slot: 'applicant.name' },
          { label: '変わったこと', slot: 'kind' },
          { label: '変わった日', slot: 'since' },
          { label: '改定後の手当の月額', slot: '@decision.monthly' },
          { label: '額を改める月', slot: '@decision.first' },
          { label: '改定を決めた日', slot: '決定日' },
          { label: '数に入れた年上の子', slot: 'older.name' },
        ],
        table: {
          list: 'children',
          columns: [
            { label: '増えた・減った児童', slot: 'children.name' },
            { label: '生年月日', slot: 'children.birth' },
          ],
        },
        remedy: true,
      },
    ),
    rejected: refusing('児童手当額改定請求却下通知書', '児童手当の額の改定', '請求・届け出', '却下しました'),
    returned: mending('児童手当の額の改定', '請求・届け出'),
  },
  keep: years(5),
  effective: { from: '2024-10-01' },
  counts: ['online-share', 'days-to-decision', 'return-rate'],
  related: ['child-allowance', 'child-allowance-end'],
})
