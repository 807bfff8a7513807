/** 転出届（引越しワンストップサービス）: whole online for holders of the card. */
import {
  address,
  applicant,
  approve,
  birthDate,
  check,
  choice,
  date,
  free,
  identification,
  letter,
  page,
  personName,
  procedure,
  repeat,
  rule,
  tel,
  text,
  until,
  workingDays,
  years,
} from '#language'

const person = applicant('届け出る人')
const moving = date('転出する日（予定の日）', {
  fromDays: -10,
  toDays: 30,
  hint: '引っ越す日の30日前から、引っ越した後10日まで届け出ることができます。',
})
const card = choice('マイナンバーカード', { has: 'あり', none: 'なし' })
const members = repeat(
  '転出する人',
  {
    name: personName('氏名'),
    birth: birthDate(),
    relation: text('続柄', {
      max: 20,
      hint: '届け出る人から見た続柄です。本人は「本人」と入力してください。',
    }),
    card,
  },
  { min: 1, max: 15, each: '転出する人', hint: '届け出る人も引っ越すときは、入れてください。' },
)

export const movingOut = procedure({
  id: 'moving-out',
  name: '転出届',
  short: '転出届',
  group: '引っ越し',
  lifeEvents: ['引っ越し'],
  ground: ['住民基本台帳法第24条', '住民基本台帳法第24条の2'],
  who: '柴田町から町の外へ引っ越す人（本人、または同じ世帯の人）',
  summary:
    '柴田町から出ることを届け出ます。引っ越す人の誰かがマイナンバーカードを持っていれば、役場に来る必要はありません。紙の転出証明書も要りません。',
  bring: ['届け出る人のマイナンバーカード（6〜16桁の暗証番号）'],
  minutes: 10,
  fee: free,
  deadline: until('引っ越す日の30日前から、引っ越した後10日以内に届け出てください。'),
  office: 'citizens',
  sign: 'jpki',
  online: { level: 'whole' },

  pages: [
    page('届け出る人', { applicant: person, daytime: tel('昼間の連絡先', { optional: true }) }),
    page('引っ越し', {
      moving,
      newAddress: address('新しい住所', { hint: '国外に引っ越すときは、役場の窓口で届け出てください。' }),
      newHead: personName('新しい世帯主', { optional: true, withoutKana: true }),
    }),
    page('転出する人', { members }),
    page('引っ越し先での届け出', {
      arrival: date('引っ越し先の役所に行く予定の日', {
        optional: true,
        fromDays: -10,
        toDays: 60,
        hint: '引っ越した日から14日以内に、マイナンバーカードを持って転入届を出してください。',
      }),
      identification: identification(),
    }),
  ],

  eligible: [
    rule(
      '柴田町に住んでいる',
      person.fields.address.within('04323'),
      '転出届は、いま住民票のある市区町村に出してください。',
    ),
    rule(
      'マイナンバーカードを持つ人がいる',
      members.some((member) => member.card.is('has')),
      'カードを持つ人がいないときは、窓口か郵便で届け出てください（紙の転出証明書をお渡しします）。',
    ),
  ],

  route: [check('citizens'), approve('係長')],
  due: workingDays(3),
  outcomes: { approved: '処理済み', rejected: '却下' },
  letters: {
    approved: letter(
      '転出届の処理完了のお知らせ',
      [
        '{applicant.name} 様から届け出のあった転出について、手続が終わりました。',
        '引っ越した日から14日以内に、引っ越す人全員のマイナンバーカードを持って、引っ越し先の役所で転入届を出してください。',
        '国民健康保険、介護保険、児童手当などを受けていた人は、別に手続が必要なことがあります。',
      ],
      {
        facts: [
          { label: '受付番号', slot: '受付番号' },
          { label: '転出する日', slot: 'moving' },
          { label: '新しい住所', slot: 'newAddress' },
        ],
        table: {
          list: 'members',
          columns: [
            { label: '転出する人', slot: 'members.name' },
            { label: '続柄', slot: 'members.relation' },
          ],
        },
      },
    ),
    rejected: letter(
      '転出届を受理できないことのお知らせ',
      [
        '{applicant.name} 様から{受付日}に届け出のあった転出は、次の理由により受理できません。',
        '理由　{理由}',
      ],
      { facts: [{ label: '受付番号', slot: '受付番号' }], remedy: true },
    ),
    returned: letter('転出届の補正のお願い', [
      '{applicant.name} 様から{受付日}に届け出のあった転出について、次の欄の確認が必要です。',
      '{補正の期限}までに、マイページから直して送ってください。ご不明な点は{担当課}（電話 {担当課の電話}）へお尋ねください。',
    ]),
  },
  keep: years(1),
  effective: { from: '2023-02-06' },
  counts: ['online-share', 'days-to-decision', 'return-rate'],
  related: ['moving-in-booking'],
})
