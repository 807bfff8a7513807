/** 児童手当 認定請求, after the reform of October 2024: no income limit, to the end of the school year of 18. */
import {
  address,
  applicant,
  approve,
  attachment,
  check,
  choice,
  consent,
  date,
  free,
  group,
  identification,
  letter,
  page,
  payee,
  procedure,
  repeat,
  rule,
  within,
  years,
} from '#language'
import { mending, refusing } from './letters.ts'
import { childFields, numberOf, occupations, olderChildren, pensions, spouseFields } from './parts.ts'
import { DUE } from './settings.ts'

const person = applicant('請求する人')
const occupation = occupations()
const pension = pensions()
const reason = choice('請求のきっかけ', {
  birth: '子どもが生まれた',
  moved: '柴田町に引っ越してきた',
  other: 'その他',
})
const since = date('そのことがあった日', { past: true, hint: '生まれた日や引っ越した日です。' })

const fields = spouseFields()
const spouse = group('配偶者', {
  ...fields,
  number: numberOf('配偶者', '児童手当の支給', fields.has.is(true)),
})

const children = repeat('児童', childFields(), {
  min: 1,
  max: 15,
  each: '児童',
  hint: '18歳になって最初の3月31日までの子ども全員を入力してください。',
})
const older = olderChildren({ min: 0 })
const apart = children.some((child) => child.living.is('apart'))

export const childAllowance = procedure({
  id: 'child-allowance',
  name: '児童手当の認定請求',
  short: '児童手当',
  group: '子育て',
  lifeEvents: ['出産', '子育て', '引っ越し'],
  ground: ['児童手当法第7条', '児童手当法施行規則第1条の4'],
  who: '柴田町に住み、18歳になって最初の3月31日までの子どもを育てている人（父母のうち、おもに家計を支えている人）',
  summary:
    '子ども一人につき、3歳未満は月15,000円、3歳から高校生の年代までは月10,000円、第3子からは月30,000円を受け取れます。偶数月に2か月分を振り込みます。公務員は勤務先に請求してください。',
  bring: ['請求する人のマイナンバーカード', '振込先の口座がわかるもの（公金受取口座を使わないとき）'],
  minutes: 15,
  fee: free,
  deadline: within(
    15,
    '子どもが生まれた日や引っ越した日の翌日から15日以内に請求してください。遅れると、受け取れない月が出ます。',
    since,
  ),
  office: 'child-family',
  sign: 'jpki',
  online: { level: 'whole' },

  pages: [
    page('請求する人', { applicant: person, number: numberOf('請求する人', '児童手当の支給') }),
    page('請求のきっかけと仕事', { reason, since, occupation, pension }),
    page('配偶者', { spouse }),
    page('児童', { children }),
    page('年上の子', { older }),
    page('1月1日の住所', {
      januaryAddress: address('今年1月1日の住所', {
        when: reason.is('moved'),
        hint: '柴田町に引っ越す前の住所です。',
      }),
    }),
    page('振込先', { account: payee() }),
    page('添付書類と同意', {
      insurance: attachment('請求する人の健康保険の資格がわかるもの', {
        when: pension.oneOf('employees', 'mutual'),
        optional: true,
        camera: true,
        hint: 'マイナンバーで確認できるときは要りません。',
      }),
      custodyStatement: attachment('別居監護申立書', { when: apart, maxFiles: 3, camera: true }),
      supportStatement: attachment('監護相当・生計費の負担についての確認書', {
        when: older.count.atLeast(1),
        maxFiles: 3,
        camera: true,
      }),
      identification: identification(),
      agree: consent(
        '確認への同意',
        '認定に必要な住民票・税・年金の情報を、柴田町が公簿や他の機関で確認することに同意します。',
      ),
    }),
  ],

  eligible: [
    rule(
      '柴田町に住んでいる',
      person.fields.address.within('04323'),
      'お住まいの市区町村に請求してください。',
    ),
    rule(
      '勤務先が手当を払う公務員ではない',
      occupation.oneOf('employee', 'self', 'other'),
      '公務員の児童手当は、勤務先に請求してください（独立行政法人などに勤める人は「会社員」を選んでください）。',
    ),
    rule(
      '18歳の年度末までの児童がいる',
      children.some((child) => child.birth.schoolYearAge.atMost(18)),
      '対象となる児童がいません。18歳になって最初の3月31日を過ぎた子は「年上の子」に入力してください。',
    ),
    rule(
      '児童の世話をしている',
      children.some((child) => child.custody.is(true)),
      '児童の世話をしている人が請求してください。',
    ),
  ],

  route: [check('child-family'), approve('係長'), approve('課長')],
  checks: [
    '請求する人が、父母のうち生計を維持する程度の高い人であることを確かめた',
    '児童の住所と、同居か別居かを、住民票で確かめた',
    '前の市町村や勤務先（公務員）からの支給と重ならないことを確かめた',
    '振込先の口座の名義が、請求する人と同じであることを確かめた',
    '支給の始まる月（15日特例に当たるか）を確かめた',
  ],
  due: DUE.month,
  outcomes: { approved: '認定', rejected: '却下' },
  letters: {
    approved: letter(
      '児童手当認定通知書',
      ['{applicant.name} 様から{受付日}に請求のあった児童手当について、次のとおり認定しました。'],
      {
        facts: [
          { label: '受付番号', slot: '受付番号' },
          { label: '受給者', slot: 'applicant.name' },
          { label: '受給者の住所', slot: 'applicant.address' },
          { label: '認定した日', slot: '決定日' },
        ],
        table: {
          list: 'children',
          columns: [
            { label: '児童の氏名', slot: 'children.name' },
            { label: '生年月日', slot: 'children.birth' },
            { label: '続柄', slot: 'children.relation' },
          ],
        },
        remedy: true,
      },
    ),
    rejected: refusing('児童手当認定請求却下通知書', '児童手当の認定請求', '請求', '却下しました'),
    returned: mending('児童手当の認定請求', '請求'),
  },
  keep: years(5),
  effective: { from: '2024-10-01' },
  counts: ['online-share', 'days-to-decision', 'return-rate'],
})
