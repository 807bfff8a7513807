/** What stands in a column. One rule a type judges it (`rules/`). */
export type ColumnType =
  /** 全国地方公共団体コード, six digits with their check digit. */
  | 'code'
  | 'id'
  /** One line of text. */
  | 'line'
  /** Text that may have several lines. */
  | 'text'
  | 'kana'
  | 'address'
  /** 町字ID of the アドレス・ベース・レジストリ: seven digits. */
  | 'townId'
  | 'latitude'
  | 'longitude'
  | 'heightKind'
  | 'number'
  | 'tel'
  | 'email'
  | 'url'
  | 'postcode'
  /** 法人番号 */
  | 'corporate'
  /** POIコード of the government's framework for interoperability (GIF): four digits. */
  | 'poi'
  /** 医療機関コード, 事業所番号: ten characters. */
  | 'licence10'
  | 'weekdays'
  | 'time'
  | 'date'
  /** 有 or 無 */
  | 'presence'
  /** 1 or nothing */
  | 'flag'
  /** Several values with `;` between them. */
  | 'list'

/** Columns whose name alone does not say it. */
const NAMED: Readonly<Record<string, ColumnType>> = {
  ID: 'id',
  NO: 'id',
  市区町村コード: 'code',
  都道府県コード又は市区町村コード: 'code',
  町字ID: 'townId',
  緯度: 'latitude',
  経度: 'longitude',
  高度の種別: 'heightKind',
  高度の値: 'number',
  標高: 'number',
  口径: 'number',
  定員: 'number',
  収容定員: 'number',
  病床数: 'number',
  総人口: 'number',
  男性: 'number',
  女性: 'number',
  世帯数: 'number',
  郵便番号: 'postcode',
  法人番号: 'corporate',
  POIコード: 'poi',
  医療機関コード: 'licence10',
  事業所番号: 'licence10',
  利用可能曜日: 'weekdays',
  診療曜日: 'weekdays',
  文化財指定日: 'date',
  開始日: 'date',
  終了日: 'date',
  参加申込終了日: 'date',
  公開日: 'date',
  更新日: 'date',
  登録日: 'date',
  最終更新日: 'date',
  許可開始日: 'date',
  許可満了日: 'date',
  連絡先メールアドレス: 'email',
  連絡先FormURL: 'url',
  URL: 'url',
  文化財分類: 'list',
  診療科目: 'list',
  バリアフリー情報: 'list',
  住所: 'address',
  所在地_連結表記: 'address',
  指定避難所との重複: 'flag',
  指定緊急避難場所との重複: 'flag',
}

/** Columns named alike are of one type, the first that fits. */
const PATTERNS: readonly (readonly [RegExp, ColumnType])[] = [
  [/全国地方公共団体コード$/, 'code'],
  [/_カナ$/, 'kana'],
  [/^災害種別_/, 'flag'],
  [/有無$|の有無$/, 'presence'],
  [/年月日$/, 'date'],
  [/(開始|終了|開所|閉所)時間$/, 'time'],
  [/(電話|FAX)番号$/, 'tel'],
  [/^画像\d?$/, 'url'],
  [/トイレ(総数|数)/, 'number'],
  [/^\d+(-\d+)?歳(以上)?の(男性|女性)$/, 'number'],
  [
    /備考|説明|概要|特記事項|注意点|料金|アクセス方法|駐車場情報|時間外|許可条件|参加申込方法|町会・自治会/,
    'text',
  ],
]

/** The type of a column by its name, so that a column which the town adds is judged as its namesakes are. */
export const typeOf = (name: string): ColumnType =>
  NAMED[name] ?? PATTERNS.find(([pattern]) => pattern.test(name))?.[1] ?? 'line'
