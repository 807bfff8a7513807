/**
 * 児童扶養手当の現況届の事前送信. The notification is made in person, with an interview; in a town without 福祉事務所 the
 * prefecture decides (児童扶養手当法4条) and the town receives and passes on. What is sent here is read before the interview.
 */
import {
  all,
  amount,
  any,
  applicant,
  approve,
  attachment,
  birthDate,
  check,
  choice,
  consent,
  free,
  household,
  identification,
  letter,
  page,
  personName,
  procedure,
  repeat,
  rule,
  slot,
  text,
  until,
  years,
  yesNo,
} from '#language'
import { mending, refusing } from './letters.ts'
import { DUE, INTERVIEW } from './settings.ts'

const person = applicant('手当を受けている人')
const birth = birthDate()
const children = repeat(
  '児童',
  {
    name: personName('児童の氏名'),
    birth,
    living: choice('同居・別居', { together: '同居', apart: '別居' }),
    custody: yesNo('あなたが世話をしていますか（監護）', { yes: 'している', no: 'していない' }),
    disability: yesNo('手当の対象になる障害がありますか', {
      yes: 'ある',
      no: 'ない',
      when: birth.schoolYearAge.atLeast(19),
    }),
  },
  {
    min: 1,
    max: 10,
    each: '児童',
    hint: '18歳になって最初の3月31日まで（障害のある児童は20歳になるまで）の児童です。',
  },
)
const partner = yesNo('事実婚の相手（生活をともにしている人）がいますか', { yes: 'いる', no: 'いない' })
const support = yesNo('前の年に、養育費を受け取りましたか', { yes: '受け取った', no: '受け取っていない' })
const pension = yesNo('あなたや児童が、遺族年金や障害年金などを受けていますか', {
  yes: '受けている',
  no: '受けていない',
})
const five = yesNo('「一部支給停止」についてのお知らせが届きましたか', {
  yes: '届いた',
  no: '届いていない',
  hint: '手当を受け始めて5年などがたった人に届きます。届け出ると、手当が減りません。',
})

export const singleParentYearly = procedure({
  id: 'single-parent-yearly',
  name: '児童扶養手当の現況届の事前送信（ひとり親家庭など）',
  short: '児童扶養手当の現況届',
  group: '子育て',
  lifeEvents: ['子育て', '離婚'],
  ground: ['児童扶養手当法第28条', '児童扶養手当法施行規則第4条'],
  who: '児童扶養手当の認定を受けている人（手当が全部止まっている人も出してください）',
  summary:
    '毎年8月の現況届を先に送り、面談の日を予約します。当日に書くものが減り、早く終わります。手当の額は宮城県が審査して決め、お知らせします。',
  bring: ['児童扶養手当の証書か、町から届いた案内', '前の年に受け取った養育費の額がわかるもの'],
  minutes: 12,
  fee: free,
  deadline: until(
    '毎年8月1日から8月31日までに、面談まで終えてください。出さないと、11月分からの手当を受けられません。2年続けて出さないと、受ける権利がなくなります。',
  ),
  office: 'child-family',
  sign: 'jpki',
  online: {
    level: 'ahead',
    last: '現況届は、予約した日に役場の窓口で面談をして受け付けます。児童扶養手当の証書を持ってきてください。面談は個室で行います。',
  },

  pages: [
    page('手当を受けている人', {
      applicant: person,
      certificate: text('証書の番号', {
        max: 30,
        hint: '児童扶養手当証書か、町から届いた案内に書いてあります。',
      }),
    }),
    page('児童', { children }),
    page('いっしょに住んでいる人', {
      household: household('いっしょに住んでいる人', {
        max: 10,
        hint: '手当の対象の児童のほかに、いっしょに住んでいる人を入力してください。いないときは、そのまま次へ進んでください。',
      }),
    }),
    page('養育費', {
      support,
      supportAmount: amount('前の年に受け取った養育費の合計', {
        min: 1,
        max: 100_000_000,
        when: support.is(true),
        hint: '児童の父または母から、1月から12月までに受け取った額です。児童が受け取った額も入れます。',
      }),
    }),
    page('生活のようす', {
      house: choice('住まい', {
        own: '持ち家',
        rented: '借家・アパート',
        public: '公営住宅',
        relatives: '親族の家',
        other: 'その他',
      }),
      partner,
      work: choice('仕事', {
        regular: '働いている（正社員）',
        part: '働いている（パート・アルバイトなど）',
        self: '自営業',
        seeking: '仕事を探している',
        none: '働いていない（病気、介護など）',
      }),
      pension,
      pensionKind: text('年金の種類と受けている人', { max: 100, when: pension.is(true) }),
    }),
    page('手当の減額をしないための届出', {
      five,
      exemption: attachment('一部支給停止適用除外事由届出書と、その証明', {
        when: five.is(true),
        maxFiles: 4,
        camera: true,
        hint: '働いていること、仕事を探していること、病気などで働けないことがわかるものです。',
      }),
    }),
    page('面談の予約', {
      visit: slot('面談の日と時間', { ...INTERVIEW, fromDays: 7 }),
      identification: identification(),
      agree: consent(
        '確認への同意',
        '審査に必要な住民票・税・年金の情報を、柴田町と宮城県が公簿や他の機関で確認することに同意します。',
      ),
    }),
  ],

  eligible: [
    rule(
      '柴田町に住んでいる',
      person.fields.address.within('04323'),
      'いまお住まいの市区町村に出してください。引っ越したばかりの人は、住所の変更の届出も要ります。',
    ),
    rule(
      '対象の年齢の児童がいる',
      children.some((child) =>
        any(child.birth.schoolYearAge.atMost(18), all(child.disability.is(true), child.birth.age.atMost(19))),
      ),
      '児童が18歳の年度末（障害のある児童は20歳）を過ぎたときは、資格喪失の届出が要ります。子ども家庭課の窓口にご相談ください。',
    ),
    rule(
      '児童の世話をしている',
      children.some((child) => child.custody.is(true)),
      '児童の世話をしなくなったときは、資格喪失の届出が要ります。子ども家庭課の窓口にご相談ください。',
    ),
    rule(
      '事実婚の相手がいない',
      partner.is(false),
      '事実婚の相手がいるときは、手当を受けられません。返していただく手当が出る前に、子ども家庭課の窓口にご相談ください。',
    ),
  ],

  route: [check('child-family'), approve('係長')],
  due: DUE.week,
  outcomes: { approved: '受付（面談へ）', rejected: '受け付けられません' },
  letters: {
    approved: letter(
      '児童扶養手当現況届の面談のお知らせ',
      [
        '{applicant.name} 様から{受付日}に送られた児童扶養手当の現況届の内容を確かめました。',
        '次の日に、児童扶養手当の証書を持って役場の窓口にお越しください。現況届は、面談をして受け付けます。',
        '手当の額は、宮城県が前の年の所得などを審査して決め、お知らせします。',
      ],
      {
        facts: [
          { label: '受付番号', slot: '受付番号' },
          { label: '面談の日と時間', slot: 'visit' },
          { label: '場所', slot: '担当課' },
          { label: '証書の番号', slot: 'certificate' },
        ],
      },
    ),
    rejected: refusing(
      '児童扶養手当現況届の事前送信を受け付けられないことのお知らせ',
      '児童扶養手当の現況届の内容',
      '送信',
      '受け付けられません',
    ),
    returned: mending('児童扶養手当の現況届の内容', '送信'),
  },
  keep: years(5),
  effective: { from: '2024-11-01' },
  counts: ['online-share', 'days-to-decision', 'return-rate'],
})
