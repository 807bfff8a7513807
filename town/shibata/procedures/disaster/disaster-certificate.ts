/** 罹災証明書の発行申請: many at once after a flood, with photographs. */
import {
  address,
  applicant,
  approve,
  attachment,
  check,
  choice,
  disaster,
  free,
  household,
  identification,
  letter,
  longText,
  number,
  page,
  place,
  procedure,
  results,
  rule,
  text,
  until,
  workingDays,
  years,
  yesNo,
} from '#language'

const site = address('被害を受けた住家の所在地')
const building = choice('住家の種類', {
  ownedHouse: '持家（戸建て）',
  ownedFlat: '持家（集合住宅）',
  rentedHouse: '借家（戸建て）',
  rentedFlat: '借家（集合住宅）',
  shop: '店舗併用',
  other: '住家ではない（店・倉庫・車など）',
})
const self = yesNo('写真だけでの判定（自己判定方式）を希望しますか', {
  yes: '希望する',
  no: '希望しない（職員が訪ねて調べます）',
  hint: '「準半壊に至らない（一部損壊）」となることに同意するときに選べます。調査を待たずに証明書を受け取れます。',
})

export const disasterCertificate = procedure({
  id: 'disaster-certificate',
  name: '罹災証明書の発行申請',
  short: '罹災証明書',
  group: '被災者支援',
  lifeEvents: ['災害'],
  ground: ['災害対策基本法第90条の2'],
  who: '災害で被害を受けた住家（実際に住んでいる建物）に住む人、または持ち主',
  summary:
    '住家がどの程度の被害を受けたかを町が調べ、証明します。支援金、税の減免、保険の請求などに使います。',
  bring: ['被害の写真（建物の4方向、被害のあった場所、浸水の深さがわかるもの）', '本人確認書類'],
  minutes: 10,
  fee: free,
  deadline: until('災害ごとに町が受付の期限を定めます（災害を選ぶと表示されます）。'),
  office: 'tax',
  sign: 'login',
  online: { level: 'whole' },

  pages: [
    page('災害と住家', { disaster: disaster('罹災原因'), building, site }),
    page('申請する人', {
      applicant: applicant(),
      relation: choice('被害を受けた住家との関係', {
        owner: '持ち主',
        tenant: '住んでいる（借りている）',
        ownerTenant: '持ち主で、住んでいる',
        other: 'その他',
      }),
      shelter: address('いまの連絡先・避難先', {
        optional: true,
        hint: '住所と違うところにいるときに入力してください。',
      }),
    }),
    page('世帯', {
      household: household('世帯の人', { max: 15, hint: '証明書に名前を載せる人を入力してください。' }),
    }),
    page('被害の状況', {
      position: place('地図の上の位置', { optional: true }),
      structure: choice(
        '建物のつくり',
        { wood: '木造', steel: '鉄骨', concrete: '鉄筋コンクリート', other: 'その他' },
        { optional: true },
      ),
      depth: number('床からの浸水の深さ', {
        unit: 'cm',
        min: 0,
        max: 1000,
        optional: true,
        hint: 'わかるときだけ入力してください。',
      }),
      damage: longText('被害の状況', {
        max: 1000,
        hint: 'どこがどのように壊れたか、水につかったかを書いてください。',
      }),
      self,
    }),
    page('写真と書類', {
      photos: attachment('被害の写真', {
        when: self.is(true),
        maxFiles: 12,
        accept: ['image'],
        camera: true,
        hint: '建物の4方向、被害のあった場所、浸水の深さがわかる写真を付けてください。',
      }),
      morePhotos: attachment('被害の写真（あれば）', {
        when: self.is(false),
        optional: true,
        maxFiles: 12,
        accept: ['image'],
        camera: true,
      }),
      papers: attachment('間取図・修理の見積書', { optional: true, maxFiles: 5 }),
      identification: identification(),
    }),
    page('証明書の受け取り', {
      copies: number('必要な枚数', { unit: '枚', min: 1, max: 10 }),
      use: text('使い道', { optional: true, max: 60, hint: '支援金の申請、保険の請求など。' }),
    }),
  ],

  eligible: [
    rule('柴田町にある住家', site.within('04323'), '建物のある市区町村に申請してください。'),
    rule(
      '人が住んでいる建物',
      building.oneOf('ownedHouse', 'ownedFlat', 'rentedHouse', 'rentedFlat', 'shop'),
      '住家でない建物や車などは「被災証明書」の対象です。税務課の窓口にご相談ください。',
    ),
  ],

  route: [check('tax'), approve('係長'), approve('課長')],
  checks: [
    '被災した家屋の場所が、調査した家屋と同じであることを確かめた',
    '被害が、申請にある災害によるものであることを確かめた',
    '調査票の判定と、これから証明する被害の程度が合うことを確かめた',
    '同じ家屋に前に交付した証明書があれば、被害の程度が食い違わないことを確かめた',
  ],
  due: workingDays(10),
  outcomes: {
    approved: '証明',
    rejected: '不交付',
    results: results('住家の被害の程度', {
      total: '全壊',
      large: '大規模半壊',
      medium: '中規模半壊',
      half: '半壊',
      quasi: '準半壊',
      partial: '準半壊に至らない（一部損壊）',
    }),
  },
  letters: {
    approved: letter('罹災証明書', ['次のとおり、相違ないことを証明します。'], {
      facts: [
        { label: '申請者の住所', slot: 'applicant.address' },
        { label: '申請者の氏名', slot: 'applicant.name' },
        { label: '罹災原因', slot: 'disaster' },
        { label: '被災住家の所在地', slot: 'site' },
        { label: '住家の被害の程度', slot: '結果' },
        { label: '証明日', slot: '決定日' },
      ],
      table: {
        list: 'household',
        columns: [
          { label: '世帯の人', slot: 'household.name' },
          { label: '続柄', slot: 'household.relation' },
        ],
      },
      remedy: true,
    }),
    rejected: letter(
      '罹災証明書不交付通知書',
      [
        '{applicant.name} 様から{受付日}に申請のあった罹災証明書は、次の理由により交付できません。',
        '理由　{理由}',
      ],
      { facts: [{ label: '受付番号', slot: '受付番号' }], remedy: true },
    ),
    returned: letter('罹災証明書の申請の補正のお願い', [
      '{applicant.name} 様から{受付日}に申請のあった罹災証明書について、次の欄の確認が必要です。',
      '{補正の期限}までに、マイページから直して送ってください。ご不明な点は{担当課}（電話 {担当課の電話}）へお尋ねください。',
    ]),
  },
  keep: years(10),
  effective: { from: '2021-05-20' },
  counts: ['online-share', 'days-to-decision', 'return-rate'],
})
