/** 教育・保育給付認定の申請. Parents say what they want; whether it is 1号, 2号 or 3号 is for the town to say. */
import {
  any,
  approve,
  attachment,
  birthDate,
  check,
  choice,
  consent,
  date,
  free,
  group,
  household,
  identification,
  letter,
  month,
  page,
  personName,
  procedure,
  results,
  rule,
  until,
  years,
  yesNo,
} from '#language'
import { mending, refusing } from './letters.ts'
import {
  askingParent,
  livesHere,
  parentsWithNeeds,
  preschooler,
  proofs,
  worksEnough,
} from './nursery-parts.ts'
import { numberOf } from './parts.ts'
import { DUE, NURSERY_MONTHS } from './settings.ts'

const asking = askingParent()
const birth = birthDate('子どもの生年月日')
const use = choice('どのように利用したいですか', {
  education: '幼稚園や認定こども園で、教育を受ける（昼すぎまで）',
  care: '保育所や認定こども園などで、保育を受ける（働く間など）',
})
const parents = parentsWithNeeds(use.is('care'))
const others = yesNo('住民票が別でも、いっしょに住んでいる人がいますか', { yes: 'いる', no: 'いない' })

export const nurseryCertification = procedure({
  id: 'nursery-certification',
  name: '保育所・幼稚園などを利用するための認定（教育・保育給付認定の申請）',
  short: '教育・保育給付認定',
  group: '子育て',
  lifeEvents: ['子育て', '仕事'],
  ground: ['子ども・子育て支援法第20条', '子ども・子育て支援法施行規則第2条'],
  who: '小学校に入る前の子どもを、保育所・認定こども園・幼稚園などに通わせたい保護者',
  summary:
    '保育所や認定こども園などを利用するには、町の認定（1号・2号・3号）が要ります。どの認定になるかは、子どもの年齢と希望から町が決めます。どの施設に入るかは、「保育所などの利用の申込み」で申し込んでください。',
  bring: ['保護者のマイナンバーカード', '就労証明書など、保育が必要な理由がわかるもの（保育を希望するとき）'],
  minutes: 12,
  fee: free,
  deadline: until('利用を始める前に申請してください。申請から30日以内に結果をお知らせします。'),
  office: 'child-family',
  sign: 'jpki',
  online: { level: 'whole' },

  pages: [
    page('申請する保護者', {
      applicant: asking.person,
      moving: asking.moving,
      number: numberOf('申請する保護者', '教育・保育給付認定'),
    }),
    page('子ども', {
      child: group('認定を受ける子ども', {
        name: personName('子どもの氏名'),
        birth,
        handbook: yesNo('障害者手帳などを持っていますか', { yes: '持っている', no: '持っていない' }),
      }),
    }),
    page('希望', {
      use,
      first: month('利用を始めたい月', NURSERY_MONTHS),
      hours: choice(
        '保育を受けたい時間',
        { standard: '保育標準時間（1日に最長11時間）', short: '保育短時間（1日に最長8時間）' },
        { when: use.is('care'), hint: '働く時間などによって、短時間だけになることがあります。' },
      ),
    }),
    page('保護者の状況', { parents }),
    page('いっしょに住んでいる人', {
      others,
      household: household('いっしょに住んでいる人', {
        min: 1,
        max: 10,
        hint: '住民票が別の人だけを入力してください。同じ住民票の人は町が確かめます。',
        when: others.is(true),
      }),
    }),
    page('添付書類と同意', {
      ...proofs(parents),
      disabilityHandbook: attachment('障害者手帳などの写し', {
        optional: true,
        maxFiles: 2,
        camera: true,
        hint: '家族の中に、ほかの市区町村で手帳を受けた人がいるときに付けてください。保育料が下がることがあります。',
      }),
      identification: identification(),
      agree: consent(
        '確認への同意',
        '認定と保育料を決めるために必要な住民票・税・福祉の情報を、柴田町が公簿や他の機関で確認することに同意します。',
      ),
    }),
  ],

  eligible: [
    livesHere(asking),
    preschooler(birth),
    rule(
      '教育を希望するときは、子どもがこの年度か次の年度に3歳になる、または3歳以上である',
      any(use.is('care'), birth.schoolYearAge.atLeast(2)),
      '幼稚園などの教育は3歳からです。3歳になる前の子どもは、保育を選んでください。',
    ),
    worksEnough(parents, use.is('education')),
  ],

  route: [check('child-family'), approve('係長'), approve('課長')],
  due: DUE.month,
  outcomes: {
    approved: '認定',
    rejected: '却下',
    results: results('認定の区分', {
      first: '1号認定（満3歳以上・教育標準時間）',
      secondStandard: '2号認定（満3歳以上・保育標準時間）',
      secondShort: '2号認定（満3歳以上・保育短時間）',
      thirdStandard: '3号認定（満3歳未満・保育標準時間）',
      thirdShort: '3号認定（満3歳未満・保育短時間）',
    }),
    // 子ども・子育て支援法施行規則8条: to school age, the day before 満3歳, or shorter by the reason.
    details: { validFrom: date('有効期間の始まり'), validTo: date('有効期間の終わり') },
  },
  letters: {
    approved: letter(
      '教育・保育給付認定通知書（支給認定証）',
      [
        '{applicant.name} 様から{受付日}に申請のあった教育・保育給付認定について、次のとおり認定しました。',
        '状況が変わったときは、届け出てください。',
      ],
      {
        facts: [
          { label: '受付番号', slot: '受付番号' },
          { label: '保護者', slot: 'applicant.name' },
          { label: '子どもの氏名', slot: 'child.name' },
          { label: '子どもの生年月日', slot: 'child.birth' },
          { label: '認定の区分', slot: '結果' },
          { label: '有効期間の始まり', slot: '@decision.validFrom' },
          { label: '有効期間の終わり', slot: '@decision.validTo' },
          { label: '認定した日', slot: '決定日' },
        ],
        remedy: true,
      },
    ),
    rejected: refusing('教育・保育給付認定申請却下通知書', '教育・保育給付認定', '申請', '却下しました'),
    returned: mending('教育・保育給付認定の申請', '申請'),
  },
  keep: years(5),
  effective: { from: '2019-10-01' },
  counts: ['online-share', 'days-to-decision', 'return-rate'],
  related: ['nursery-application', 'nursery-yearly'],
})
