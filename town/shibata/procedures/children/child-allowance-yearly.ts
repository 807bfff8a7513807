/** 児童手当の現況届. Since June 2022 the town looks most things up itself; only those it cannot see are still asked. */
import {
  all,
  applicant,
  approve,
  attachment,
  check,
  choice,
  consent,
  free,
  group,
  identification,
  letter,
  page,
  procedure,
  repeat,
  rule,
  until,
  years,
} from '#language'
import { mending, refusing } from './letters.ts'
import { certificateNumber, childFields, occupations, spouseFields } from './parts.ts'
import { DUE, YEARLY_REASONS } from './settings.ts'

const need = choice('現況届が要る人は、次の人だけです。どれに当てはまりますか', YEARLY_REASONS)
const occupation = occupations()
const children = repeat('児童', childFields(), {
  min: 1,
  max: 15,
  each: '児童',
  hint: '6月1日のようすを入力してください。18歳になって最初の3月31日までの子ども全員です。',
})

export const childAllowanceYearly = procedure({
  id: 'child-allowance-yearly',
  name: '児童手当の現況届',
  short: '児童手当の現況届',
  group: '子育て',
  lifeEvents: ['子育て'],
  ground: ['児童手当法第26条', '児童手当法施行規則第4条'],
  who: '柴田町から児童手当を受けていて、町が住民票などで状況を確かめられない人（ほとんどの人は要りません）',
  summary:
    '6月1日の児童の世話や生活の状況を届け出て、続けて手当を受けます。2022年6月からは町が住民票などで確かめるので、ほとんどの人は要りません。出す人は、最初のページで確かめられます。',
  bring: ['町から届いた案内（あるとき）', '受給者のマイナンバーカード'],
  minutes: 10,
  fee: free,
  deadline: until(
    '毎年6月1日から6月30日までに出してください。出さないと、8月に支払う分から手当が止まります。',
  ),
  office: 'child-family',
  sign: 'jpki',
  online: { level: 'whole' },

  pages: [
    page('現況届が要る人', { need }),
    page('手当を受けている人', {
      applicant: applicant('手当を受けている人'),
      certificate: certificateNumber(),
      occupation,
    }),
    page('配偶者', { spouse: group('配偶者', spouseFields()) }),
    page('児童', { children }),
    page('添付書類と同意', {
      custodyStatement: attachment('別居監護申立書', {
        when: children.some((child) => child.living.is('apart')),
        maxFiles: 3,
        camera: true,
      }),
      supportStatement: attachment('監護相当・生計費の負担についての確認書', {
        when: need.is('older'),
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
      '町が住民票などで確かめられない事情がある',
      need.oneOf('violence', 'register', 'divorce', 'guardian', 'older', 'asked'),
      '現況届は要りません。町が住民票などで確かめ、手当を続けてお支払いします。',
    ),
    rule(
      '勤務先が手当を払う公務員ではない',
      occupation.oneOf('employee', 'self', 'other'),
      '公務員になったときは、「児童手当を受けなくなるとき」で届け出て、勤務先に請求してください。',
    ),
    rule(
      '世話をしている、18歳の年度末までの児童がいる',
      children.some((child) => all(child.custody.is(true), child.birth.schoolYearAge.atMost(18))),
      '対象の児童がいなくなったときは、「児童手当を受けなくなるとき」で届け出てください。',
    ),
  ],

  route: [check('child-family'), approve('係長'), approve('課長')],
  due: DUE.sixWeeks,
  outcomes: { approved: '受理（支給を続ける）', rejected: '支給しない（消滅）' },
  letters: {
    approved: letter(
      '児童手当の現況届を受理したお知らせ',
      ['{applicant.name} 様から{受付日}に届け出のあった現況を確かめました。児童手当を続けて支給します。'],
      {
        facts: [
          { label: '受付番号', slot: '受付番号' },
          { label: '受給者', slot: 'applicant.name' },
        ],
        table: {
          list: 'children',
          columns: [
            { label: '児童の氏名', slot: 'children.name' },
            { label: '生年月日', slot: 'children.birth' },
          ],
        },
      },
    ),
    rejected: refusing(
      '児童手当支給事由消滅通知書',
      '児童手当の現況',
      '届け出',
      '児童手当を支給する事由がなくなったと認めました',
    ),
    returned: mending('児童手当の現況届', '届け出'),
  },
  keep: years(5),
  effective: { from: '2024-10-01' },
  counts: ['online-share', 'days-to-decision', 'return-rate'],
  related: ['child-allowance-end', 'child-allowance-details'],
})
