/** 保育施設等の現況届: whether those who use 保育 still need it. */
import {
  applicant,
  approve,
  birthDate,
  check,
  choice,
  free,
  identification,
  letter,
  longText,
  page,
  personName,
  procedure,
  repeat,
  rule,
  text,
  until,
  years,
  yesNo,
} from '#language'
import { nurseries } from '../../nurseries.ts'
import { mending, refusing } from './letters.ts'
import { parentsWithNeeds, proofs, worksEnough } from './nursery-parts.ts'
import { DUE, NURSERY_YEARLY_SEASON } from './settings.ts'

const using = yesNo('いま、2号か3号の認定を受けて、保育所などを利用していますか', {
  yes: '利用している',
  no: '利用していない',
})
const parents = parentsWithNeeds()
const changed = yesNo('家族や住まいに、変わったことがありますか', {
  yes: 'ある',
  no: 'ない',
  hint: '結婚、離婚、引っ越し、きょうだいの誕生、祖父母との同居などです。',
})

export const nurseryYearly = procedure({
  id: 'nursery-yearly',
  name: '保育所などを利用している人の現況届',
  short: '保育の現況届',
  group: '子育て',
  lifeEvents: ['子育て', '仕事'],
  ground: ['子ども・子育て支援法第22条', '子ども・子育て支援法施行規則第9条'],
  who: '2号・3号の認定を受けて、保育所・認定こども園・小規模保育などを利用している子どもの保護者',
  summary: '保育が必要な理由が続いているかを、年に1度届け出ます。続いているときは、そのまま利用できます。',
  bring: ['就労証明書など、保育が必要な理由がわかるもの'],
  minutes: 8,
  fee: free,
  deadline: until(NURSERY_YEARLY_SEASON),
  office: 'child-family',
  sign: 'jpki',
  online: { level: 'whole' },

  pages: [
    page('届け出る保護者', {
      applicant: applicant('届け出る保護者'),
      using,
      certificate: text('認定番号', {
        optional: true,
        max: 30,
        hint: '支給認定証に書いてあります。わからないときは、書かなくてかまいません。',
      }),
    }),
    page('利用している子ども', {
      children: repeat(
        '利用している子ども',
        {
          name: personName('子どもの氏名'),
          birth: birthDate('子どもの生年月日'),
          facility: choice('施設', { ...nurseries, elsewhere: '柴田町の外の施設' }),
        },
        { min: 1, max: 6, each: '子ども' },
      ),
    }),
    page('保護者の状況', { parents }),
    page('変わったこと', {
      changed,
      change: longText('変わったことの内容', { max: 600, when: changed.is(true) }),
    }),
    page('添付書類', { ...proofs(parents), identification: identification() }),
  ],

  eligible: [
    rule(
      '2号か3号の認定を受けて、保育所などを利用している',
      using.is(true),
      '1号の認定の人は、現況届は要りません。これから利用したい人は、「保育所などの利用の申込み」をしてください。',
    ),
    worksEnough(parents),
  ],

  route: [check('child-family'), approve('係長'), approve('課長', { when: changed.is(true) })],
  due: DUE.month,
  outcomes: { approved: '受理（認定を続ける）', rejected: '認定の変更・取消し' },
  letters: {
    approved: letter(
      '教育・保育給付認定の現況届を受理したお知らせ',
      [
        '{applicant.name} 様から{受付日}に届け出のあった現況を確かめました。いまの認定のまま、続けて利用できます。',
        '仕事が変わったときや、家族が増えたときなどは、そのつど届け出てください。',
      ],
      {
        facts: [{ label: '受付番号', slot: '受付番号' }],
        table: {
          list: 'children',
          columns: [
            { label: '子どもの氏名', slot: 'children.name' },
            { label: '施設', slot: 'children.facility' },
          ],
        },
      },
    ),
    rejected: refusing(
      '教育・保育給付認定の変更・取消しの通知書',
      '保育の現況',
      '届け出',
      '教育・保育給付認定を変更し、または取り消します',
    ),
    returned: mending('教育・保育給付認定の現況届', '届け出'),
  },
  keep: years(5),
  effective: { from: '2019-10-01' },
  counts: ['online-share', 'days-to-decision', 'return-rate'],
  related: ['nursery-certification'],
})
