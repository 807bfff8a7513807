/** 職員がひな形から作った台帳（アプリ）。品物も車も要望も、すべて見本のために作ったものです。 */
import type { Row, SampleApp } from '#language'

type Kept = SampleApp['records'][number]

const KINDS = { 机: 'furniture', 機: 'machine', 電: 'computer', 図: 'book', 他: 'other' } as const
const STATES = { 使: 'used', 保: 'stored', 貸: 'lent', 故: 'broken', 処: 'gone' } as const

/** 品名 分類 型番 価額 取得日 年数 置き場所 状態 確かめた日 */
const thing = (line: string, at: number): Kept => {
  const [name, kind, maker, price, bought, years, place, state, checked] = line.split(' ')
  return {
    daysAgo: 90 - at * 3,
    values: {
      name,
      kind: KINDS[kind as keyof typeof KINDS],
      ...(maker !== '-' && { maker }),
      price,
      bought,
      years,
      place,
      state: STATES[state as keyof typeof STATES],
      ...(checked !== '-' && { checked }),
    },
  }
}

const things = [
  '事務机（片袖） 机 見本製作所D-120 48000 2019-04-15 15 税務課執務室 使 2026-10-05',
  '事務机（両袖） 机 見本製作所D-160 72000 2016-06-01 15 税務課執務室 使 2026-10-05',
  '事務いす 机 見本製作所C-8 24000 2019-04-15 15 税務課執務室 使 2026-10-05',
  '窓口カウンター 机 - 385000 2012-03-23 15 1階5番窓口 使 2026-10-05',
  '書類保管庫 机 見本スチールS-4 96000 2010-11-10 15 税務課書庫 使 2026-10-06',
  '耐火金庫 機 見本金庫F-50 268000 2005-08-30 20 税務課執務室 使 2026-10-06',
  'シュレッダー 機 見本電機SH-30 132000 2021-09-13 5 印刷室 故 2026-10-06',
  '紙折り機 機 見本電機OR-2 198000 2014-01-20 5 印刷室 使 2026-10-06',
  '封かん機 機 見本電機FK-7 540000 2018-02-16 5 印刷室 使 2026-10-06',
  'ラベルプリンター 機 見本電機LP-3 36000 2023-05-22 5 税務課執務室 使 2026-10-05',
  'ノートパソコン（申告相談用1号） 電 見本電算N-14 148000 2024-01-12 4 税務課執務室 貸 2026-10-05',
  'ノートパソコン（申告相談用2号） 電 見本電算N-14 148000 2024-01-12 4 税務課書庫 保 2026-10-05',
  'ノートパソコン（申告相談用3号） 電 見本電算N-14 148000 2024-01-12 4 税務課書庫 保 2026-10-05',
  '大判スキャナー 電 見本電算SC-A3 312000 2020-12-08 5 税務課執務室 使 2026-10-05',
  '投影機 電 見本光機P-9 118000 2017-07-25 5 第1会議室 貸 -',
  '外付け記憶装置 電 見本電算HD-4T 42000 2022-10-03 5 税務課書庫 保 2026-10-06',
  '土地評価の手引（第3版） 図 - 12100 2025-04-24 5 税務課書庫 使 2026-10-06',
  '地方税法逐条解説 図 - 16500 2023-06-30 5 税務課執務室 使 2026-10-05',
  '折りたたみ脚立 他 - 14800 2015-05-11 10 税務課書庫 使 2026-10-06',
  'デジタルカメラ（現地調査用） 他 見本光機K-5 39800 2013-04-02 5 税務課書庫 処 -',
].map(thing)

/** 登録番号 車名 種別 使う課 初度登録 車検 自賠責 走行距離 */
const car = (line: string, at: number): Kept => {
  const [plate, name, kind, office, first, inspection, insurance, distance] = line.split('｜')
  return {
    daysAgo: 60 - at * 2,
    values: { plate, name, kind, office, first, inspection, insurance, distance },
  }
}

const cars = [
  '見本 480 あ 00-01｜軽バン 1号｜light｜税務課｜2021-06-14｜2026-12-13｜2026-12-14｜38120',
  '見本 480 あ 00-02｜軽バン 2号｜light｜福祉課｜2020-11-27｜2026-11-26｜2026-11-27｜52410',
  '見本 480 あ 00-03｜軽トラック｜light｜農政課｜2017-12-20｜2027-01-19｜2027-01-20｜71960',
  '見本 500 い 00-11｜乗用車 1号｜car｜総務課｜2022-12-05｜2026-12-04｜2026-12-05｜29480',
  '見本 500 い 00-12｜乗用車 2号｜car｜健康推進課｜2019-05-31｜2028-05-30｜2028-05-31｜64030',
  '見本 400 う 00-21｜ダンプ｜van｜都市建設課｜2015-03-10｜2027-03-09｜2027-03-10｜88250',
  '見本 200 え 00-31｜マイクロバス｜bus｜教育総務課｜2014-11-18｜2026-11-30｜2026-11-30｜120340',
  '見本 800 お 00-41｜給水車｜special｜上下水道課｜2018-12-25｜2026-12-24｜2026-12-25｜9870',
].map(car)

const request = (daysAgo: number, values: Row): Kept => ({ daysAgo, values })

const at = (lat: string, lng: string, text: string) => ({ lat, lng, text })

const requests: readonly Kept[] = [
  request(45, {
    day: '2026-10-10',
    title: '側溝のふたが割れている',
    kind: 'road',
    body: '通学路の側溝のふたが割れていて、子どもの足が落ちそうです。',
    who: { family: '見本', given: '一子' },
    tel: '090-0000-3001',
    where: at('38.0561', '140.7712', '船岡中央一丁目の通り'),
    state: 'done',
    due: '2026-10-20',
    answer: '現地を確かめ、都市建設課がふたを取りかえました。',
  }),
  request(38, {
    day: '2026-10-17',
    title: '街灯が消えたまま',
    kind: 'light',
    body: '駅へ行く道の街灯が2つ消えています。',
    who: { family: '見本', given: '次郎' },
    where: at('38.0702', '140.7951', '槻木駅の西側'),
    state: 'doing',
    due: '2026-11-30',
  }),
  request(30, {
    day: '2026-10-25',
    title: '集積所のごみがカラスに荒らされる',
    kind: 'garbage',
    body: '網の端が切れています。新しい網をもらえますか。',
    who: { family: '見本', given: '三代' },
    tel: '090-0000-3003',
    where: at('38.0498', '140.7665', '西住地区の集積所'),
    state: 'done',
    due: '2026-11-04',
    answer: '新しい網を渡しました。',
  }),
  request(21, {
    day: '2026-11-03',
    title: '飼い主のわからない犬がいる',
    kind: 'animal',
    body: '朝と夕方に、首輪のない犬が歩いています。',
    state: 'asked',
    due: '2026-11-27',
    where: at('38.0605', '140.7588', '本船迫の農道'),
  }),
  request(16, {
    day: '2026-11-08',
    title: 'ぶらんこの鎖がさびている',
    kind: 'park',
    body: '小さな公園のぶらんこの鎖がさびて、音がします。',
    who: { family: '見本', given: '四郎' },
    where: at('38.0549', '140.7803', '船岡東の公園'),
    state: 'doing',
    due: '2026-12-04',
  }),
  request(12, {
    day: '2026-11-12',
    title: '道路の白線が見えない',
    kind: 'road',
    body: '雨の夜に白線が見えず、車がはみ出してきます。',
    who: { family: '見本', given: '五月' },
    tel: '090-0000-3006',
    where: at('38.0738', '140.7899', '槻木の交差点'),
    state: 'cannot',
    answer: '県道のため、県の土木事務所に伝えました。',
  }),
  request(8, {
    day: '2026-11-16',
    title: '空き地の草が道に出ている',
    kind: 'garbage',
    body: '草が歩道の半分まで出ています。',
    where: at('38.0583', '140.7740', '船岡西の空き地'),
    state: 'asked',
    due: '2026-12-01',
  }),
  request(5, {
    day: '2026-11-19',
    title: '集会所の手すりを付けてほしい',
    kind: 'other',
    body: '入口の段で転びそうになった人がいます。',
    who: { family: '見本', given: '六子' },
    tel: '090-0000-3008',
    state: 'new',
    due: '2026-12-10',
  }),
  request(2, {
    day: '2026-11-22',
    title: '側溝に土がたまっている',
    kind: 'road',
    body: '大雨のときに水があふれました。',
    who: { family: '見本', given: '七夫' },
    where: at('38.0526', '140.7690', '船岡土手内の市道'),
    state: 'new',
    due: '2026-12-06',
  }),
]

export const apps: readonly SampleApp[] = [
  {
    app: 'equipment',
    office: 'tax',
    name: '（見本）税務課の備品台帳',
    note: '表計算の備品一覧から移します。',
    publishedDaysAgo: 100,
    records: things,
  },
  {
    app: 'car',
    office: 'finance',
    name: '（見本）公用車台帳',
    note: '車検の期限を、課をまたいで見られるようにします。',
    publishedDaysAgo: 80,
    records: cars,
  },
  {
    app: 'request',
    office: 'citizens',
    name: '（見本）要望・苦情の受付簿',
    note: '要望の対応を、係で分けて見られるようにします。',
    publishedDaysAgo: 50,
    records: requests,
  },
]
