/** Fields that things of a town hall share, whatever they are (src/systems/devices/README.md says what is done with them). */
import { amount, calculated, choice, date, link, longText, number, text } from '#language'

/** 年度 in which a thing has served its years. */
const RENEWAL =
  'if acquired = null or years = null then null else string(acquired.year + years - (if acquired.month < 4 then 1 else 0)) + "年度"'

/** When it came, what it cost, how long it serves. */
export const wear = (labels: { readonly acquired: string; readonly years: string }) => ({
  acquired: date(labels.acquired, { optional: true }),
  price: amount('取得価格', { hint: '更新の計画では、同じ額で買いかえると見ます。', optional: true }),
  years: number(labels.years, { unit: '年', min: 1, max: 60, optional: true }),
  renewal: calculated('更新年度', RENEWAL, 'text'),
})

/** The life of a thing, from its coming to its end. */
export const life = () => ({
  state: choice('状態', {
    stock: '在庫',
    used: '使用中',
    lent: '貸出中',
    repair: '修理中',
    lost: '紛失',
    ended: 'リース返却済み',
    gone: '廃棄済み',
  }),
  place: link('設置場所', 'location', { optional: true }),
  ...wear({ acquired: '取得日', years: '使う年数' }),
  lessor: text('リース会社', { optional: true }),
  leaseEnd: date('リースの満了日', { optional: true }),
  warranty: date('保証の期限', { optional: true }),
  endedOn: date('廃棄・返却した日', { optional: true }),
  erasedOn: date('データを消去した日', { optional: true }),
  erasedBy: choice(
    'データの消去の方法',
    {
      destroyed: '物理的な破壊',
      degaussed: '磁気による破壊',
      overwritten: '上書きによる消去',
      block: '装置の機能による消去（ブロック消去など）',
      key: '暗号化した鍵の消去',
      none: '記憶装置がない',
    },
    { optional: true },
  ),
  certificate: text('データ消去証明書の番号', { optional: true }),
  lossStory: longText('紛失の経緯', { max: 2_000, optional: true }),
  lossReport: text('遺失届の受理番号', { optional: true }),
  lossWipe: choice(
    '紛失したときの遠隔での消去',
    {
      wiped: '遠隔で消去した',
      locked: '遠隔で使えなくした（消去は確かめられない）',
      unable: '遠隔では何もできない',
      none: '記憶装置がない',
    },
    { optional: true },
  ),
})

/** How it is found out that something can be reached. */
export const reach = () => ({
  check: choice('届くかの確かめ方', {
    none: '確かめない',
    http: 'ページを開く（HTTP）',
    https: 'ページを開く（HTTPS）',
    tcp: 'つないでみる（TCP）',
    icmp: '呼びかける（ping）',
  }),
  host: text('確かめる先', {
    hint: '名前かIPアドレス。例：192.168.10.5、ap1.town.example.jp',
    max: 253,
    optional: true,
  }),
  port: number('ポート番号', { hint: 'HTTPは空欄なら80番です。', min: 1, max: 65_535, optional: true }),
})
