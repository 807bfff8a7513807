/** 保育施設等の利用申込（利用調整）: wishes in order, why a place is needed, and what the places should know of the child. */
import {
  any,
  approve,
  birthDate,
  check,
  choice,
  choices,
  consent,
  consult,
  date,
  free,
  group,
  identification,
  letter,
  longText,
  month,
  page,
  personName,
  procedure,
  repeat,
  results,
  text,
  until,
  years,
  yesNo,
} from '#language'
import { nurseries } from '../../nurseries.ts'
import { mending } from './letters.ts'
import {
  askingParent,
  livesHere,
  parentsWithNeeds,
  preschooler,
  proofs,
  worksEnough,
} from './nursery-parts.ts'
import { DUE, NURSERY_MONTHS, NURSERY_SEASON } from './settings.ts'

const asking = askingParent()
const birth = birthDate('子どもの生年月日')
const health = choices(
  '子どもの体や育ちについて、あてはまるもの',
  {
    allergy: '食物などのアレルギーがある',
    medicine: '毎日の薬や、医療的なケアが要る',
    illness: '持病や、通院している病気がある',
    growth: '発達で気になることや、相談したいことがある',
  },
  {
    optional: true,
    hint: '選んだことで、申込みが不利になることはありません。安全に預かるためにうかがいます。',
  },
)
const toldOf = health.oneOf('allergy', 'medicine', 'illness', 'growth')
const siblings = choice('きょうだい', {
  same: '同時に申し込む（同じ施設だけを希望）',
  any: '同時に申し込む（別の施設でもよい）',
  there: 'すでに通っているきょうだいがいる',
  none: 'いない、申し込まない',
})
const current = choice('いま、昼間の子どもの世話', {
  home: '家庭で見ている',
  leave: '育児休業を取って見ている',
  private: '認可外の保育施設に預けている',
  grandparents: '祖父母などに頼んでいる',
  work: '職場に連れて行っている',
  other: 'その他',
})
const certified = choice('教育・保育給付認定（2号・3号）', {
  has: '認定を受けている',
  asked: '申請している、いっしょに申請する',
  none: 'まだ申請していない',
})
const given = yesNo('認定の申請で、就労証明書などを出しましたか', {
  yes: '出した（その後、変わっていない）',
  no: '出していない、変わったところがある',
  when: certified.oneOf('has', 'asked'),
})
const parents = parentsWithNeeds()

export const nurseryApplication = procedure({
  id: 'nursery-application',
  name: '保育所などの利用の申込み（入所の申込み）',
  short: '保育所などの利用申込み',
  group: '子育て',
  lifeEvents: ['子育て', '仕事'],
  ground: ['児童福祉法第24条', '子ども・子育て支援法第42条', '子ども・子育て支援法第54条'],
  who: '働いている、病気があるなどの理由で、家庭で昼間の保育ができない保護者（2号・3号の認定を受ける人）',
  summary:
    '柴田町の保育所、認定こども園、小規模保育などに申し込みます。希望が多いときは、保育の必要な度合いの高い人から順に決めます。2号・3号の認定がまだの人は、「保育所・幼稚園などを利用するための認定」もいっしょに申請してください。',
  bring: [
    '保護者のマイナンバーカード',
    '就労証明書など、保育が必要な理由がわかるもの（認定の申請で出した人は要りません）',
    '母子健康手帳（子どもの健康のことを見ながら書くため）',
  ],
  minutes: 20,
  fee: free,
  deadline: until(NURSERY_SEASON),
  office: 'child-family',
  sign: 'jpki',
  online: { level: 'whole' },

  pages: [
    page('申請する保護者', { applicant: asking.person, moving: asking.moving }),
    page('子ども', {
      child: group('入所を希望する子ども', { name: personName('子どもの氏名'), birth }),
      health,
      healthDetail: longText('くわしい内容', {
        max: 600,
        when: toldOf,
        hint: '食べられないもの、薬の名前、気をつけてほしいことなどを書いてください。',
      }),
      doctor: text('かかりつけの医療機関', { optional: true, max: 60 }),
    }),
    page('希望する施設', {
      wishes: repeat(
        '希望する施設',
        { facility: choice('施設', nurseries) },
        {
          min: 1,
          max: 5,
          each: '希望',
          distinct: 'facility',
          hint: '希望する順に、5つまで選べます。多く選ぶと入れる見込みが高くなりますが、通えるところだけを選んでください。',
        },
      ),
    }),
    page('利用したい日と時間', {
      first: month('利用を始めたい月', NURSERY_MONTHS),
      days: choices('利用したい曜日', {
        monday: '月曜日',
        tuesday: '火曜日',
        wednesday: '水曜日',
        thursday: '木曜日',
        friday: '金曜日',
        saturday: '土曜日',
      }),
      time: text('利用したい時間', {
        max: 40,
        hint: '通勤の時間を含めて書いてください。例：8時から17時30分まで',
      }),
    }),
    page('きょうだいといまの保育', {
      siblings,
      siblingName: personName('きょうだいの氏名', {
        withoutKana: true,
        when: siblings.oneOf('same', 'any', 'there'),
      }),
      current,
      extend: yesNo('入れないときは育児休業を延ばしてもよいので、ほかの人を先にしてよいですか', {
        yes: 'よい',
        no: '入所を強く希望する',
        when: current.is('leave'),
      }),
    }),
    page('認定', {
      certified,
      certificate: text('認定番号', {
        optional: true,
        max: 30,
        when: certified.is('has'),
        hint: '支給認定証に書いてあります。わからないときは、書かなくてかまいません。',
      }),
      given,
    }),
    page('保護者の状況', { parents }),
    page('家庭の状況', {
      circumstances: choices(
        '家庭の状況で、あてはまるもの',
        {
          single: 'ひとり親の家庭',
          welfare: '生活保護を受けている',
          disability: '障害のある家族がいる',
          care: '介護が要る家族がいる',
          jobless: '家計を支える人が失業した',
          away: '保護者の一人が単身で赴任している',
          violence: '暴力や虐待のおそれがある',
        },
        { optional: true, hint: '入所の順を決めるときに考えに入れます。' },
      ),
      message: longText('伝えておきたいこと', { optional: true, max: 600 }),
    }),
    page('添付書類と同意', {
      ...proofs(parents, any(certified.is('none'), given.is(false))),
      identification: identification(),
      agree: consent(
        '確認への同意',
        '入所を決めるために必要な住民票・税・福祉・健診の情報を柴田町が確認すること、希望した施設に申込みの内容を伝えることに同意します。',
      ),
    }),
  ],

  eligible: [livesHere(asking), preschooler(birth), worksEnough(parents)],

  route: [
    check('child-family'),
    consult('health', '係長', { when: health.oneOf('medicine', 'growth') }),
    approve('係長'),
    approve('課長'),
  ],
  due: DUE.sixWeeks,
  outcomes: {
    approved: '承諾（内定）',
    rejected: '不承諾（待機）',
    results: results('利用する施設', nurseries),
    details: { starts: date('利用を始める日') },
  },
  letters: {
    approved: letter(
      '保育所等利用調整結果（承諾）通知書',
      [
        '{applicant.name} 様から{受付日}に申込みのあった保育所等の利用について、利用調整の結果、次の施設の利用を承諾します。',
        '面談と健康診断の日は、施設からご連絡します。面談などの結果、利用を始められないことがあります。',
      ],
      {
        facts: [
          { label: '受付番号', slot: '受付番号' },
          { label: '保護者', slot: 'applicant.name' },
          { label: '子どもの氏名', slot: 'child.name' },
          { label: '子どもの生年月日', slot: 'child.birth' },
          { label: '利用する施設', slot: '結果' },
          { label: '利用を始める日', slot: '@decision.starts' },
          { label: '決めた日', slot: '決定日' },
        ],
        remedy: true,
      },
    ),
    rejected: letter(
      '保育所等利用調整結果（不承諾）通知書',
      [
        '{applicant.name} 様から{受付日}に申込みのあった保育所等の利用について、利用調整の結果、次の理由により承諾できません。',
        '理由　{理由}',
        '申込みは年度の末まで有効です。空きが出たときは、あらためて調整し、ご連絡します。一時預かりなどのご相談は{担当課}（電話 {担当課の電話}）へどうぞ。',
      ],
      {
        facts: [
          { label: '受付番号', slot: '受付番号' },
          { label: '子どもの氏名', slot: 'child.name' },
          { label: '子どもの生年月日', slot: 'child.birth' },
          { label: '利用を希望した月', slot: 'first' },
        ],
        table: { list: 'wishes', columns: [{ label: '希望した施設', slot: 'wishes.facility' }] },
        remedy: true,
      },
    ),
    returned: mending('保育所等の利用の申込み', '申込み'),
  },
  keep: years(5),
  effective: { from: '2015-04-01' },
  counts: ['online-share', 'days-to-decision', 'return-rate'],
  related: ['nursery-certification'],
})
