/** 転入届・転居届の来庁予約: the notification itself must be made at the counter. */
import {
  address,
  applicant,
  birthDate,
  check,
  choice,
  choices,
  date,
  free,
  letter,
  page,
  personName,
  procedure,
  repeat,
  rule,
  slot,
  text,
  within,
  workingDays,
  years,
} from '#language'

const kind = choice('どちらの引っ越しですか', {
  in: '町の外から柴田町へ（転入）',
  within: '柴田町の中で（転居）',
})
const moving = date('引っ越した日（予定の日）', { fromDays: -60, toDays: 60 })
const newAddress = address('新しい住所')

export const movingInBooking = procedure({
  id: 'moving-in-booking',
  name: '転入届・転居届の来庁予約',
  short: '転入・転居の予約',
  group: '引っ越し',
  lifeEvents: ['引っ越し'],
  ground: ['住民基本台帳法第22条', '住民基本台帳法第23条', '住民基本台帳法第24条の2'],
  who: '柴田町へ引っ越してくる人、柴田町の中で引っ越す人',
  summary: '役場に来る日と時間を予約し、届出書の内容を先に送ります。当日は待たずに、書かずに手続できます。',
  bring: [
    '引っ越した人全員のマイナンバーカード（暗証番号4桁と、6〜16桁）',
    '転出証明書（カードを持たない人）',
    '在留カード（外国籍の人）',
  ],
  minutes: 8,
  fee: free,
  deadline: within(14, '引っ越した日から14日以内に、役場の窓口で届け出てください。', moving),
  office: 'citizens',
  sign: 'jpki',
  online: {
    level: 'booking',
    last: '届け出そのものは、予約した日に役場の窓口で行います。引っ越した人全員のマイナンバーカードを持ってきてください。',
  },

  pages: [
    page('引っ越し', { kind, moving, oldAddress: address('前の住所'), newAddress }),
    page('届け出る人', { applicant: applicant('届け出る人') }),
    page('引っ越した人', {
      newHead: personName('新しい世帯主', { withoutKana: true }),
      members: repeat(
        '引っ越した人',
        {
          name: personName('氏名'),
          birth: birthDate(),
          relation: text('世帯主から見た続柄', { max: 20 }),
          card: choice('マイナンバーカード', { has: 'あり', none: 'なし' }),
        },
        { min: 1, max: 15, each: '引っ越した人' },
      ),
    }),
    page('同じ日にする手続', {
      services: choices(
        '同じ日にしたい手続',
        {
          insurance: '国民健康保険',
          pension: '国民年金',
          allowance: '児童手当',
          school: '小学校・中学校の転校',
          nursery: '保育所',
          care: '介護保険',
          water: '上下水道',
          dog: '犬の登録',
          seal: '印鑑登録',
        },
        { optional: true },
      ),
    }),
    page('役場に来る日', {
      visit: slot('来庁の日と時間', {
        times: ['09:00-10:00', '10:00-11:00', '11:00-12:00', '13:00-14:00', '14:00-15:00', '15:00-16:00'],
        capacity: 3,
        fromDays: 1,
        toDays: 30,
      }),
    }),
  ],

  eligible: [
    rule('柴田町に住む', newAddress.within('04323'), '新しい住所の市区町村に届け出てください。'),
    rule(
      '引っ越しから14日以内に来られる',
      moving.daysFromToday.atLeast(-13),
      '引っ越してから14日を過ぎています。予約をせず、早めに町民環境課の窓口にお越しください。',
    ),
  ],

  route: [check('citizens')],
  due: workingDays(1),
  outcomes: { approved: '予約受付', rejected: '予約できません' },
  letters: {
    approved: letter(
      '来庁予約のお知らせ',
      [
        '{applicant.name} 様の来庁の予約を受け付けました。',
        '届け出は、予約の日に役場の窓口で行います。引っ越した人全員のマイナンバーカードを持ってきてください。',
        '転入の届け出から90日以内にカードの継続利用の手続をしないと、カードが使えなくなります。',
      ],
      {
        facts: [
          { label: '受付番号', slot: '受付番号' },
          { label: '来庁の日と時間', slot: 'visit' },
          { label: '場所', slot: '担当課' },
          { label: '引っ越した日', slot: 'moving' },
          { label: '同じ日にする手続', slot: 'services' },
        ],
      },
    ),
    rejected: letter(
      '来庁予約を受け付けられないことのお知らせ',
      [
        '{applicant.name} 様の来庁の予約は、次の理由により受け付けられません。予約がなくても、窓口で届け出ることができます。',
        '理由　{理由}',
      ],
      { facts: [{ label: '受付番号', slot: '受付番号' }] },
    ),
    returned: letter('来庁予約の確認のお願い', [
      '{applicant.name} 様の来庁の予約について、次の欄の確認が必要です。',
      '{補正の期限}までに、マイページから直して送ってください。ご不明な点は{担当課}（電話 {担当課の電話}）へお尋ねください。',
    ]),
  },
  keep: years(1),
  effective: { from: '2023-02-06' },
  counts: ['online-share', 'days-to-decision'],
  related: ['moving-out'],
})
