/**
 * Text as it is searched: what people type and what is written in the register must meet. Safe in a browser.
 * The SQL function `searchable` (migrations) does the same to columns; a test holds the two together.
 */

/**
 * Characters of names that are written in several ways (髙橋, 渡邉, 齋藤, 濵田); the first of each line stands for all.
 * Only for `search_text` columns: a name itself keeps the character its owner uses.
 */
const variants = [
  ...[
    '辺邊邉',
    '高髙',
    '崎﨑嵜碕',
    '斉斎齊齋',
    '沢澤',
    '浜濱濵',
    '島嶋嶌',
    '広廣',
    '桜櫻',
    '竜龍',
    '滝瀧',
    '国國',
    '恵惠',
  ],
  ...[
    '真眞',
    '徳德',
    '栄榮',
    '円圓',
    '塩鹽',
    '亀龜',
    '関關',
    '鉄鐵',
    '吉𠮷',
    '柳栁',
    '橋𣘺',
    '館舘',
    '峰峯',
    '桧檜',
  ],
  ...[
    '富冨',
    '梅楳',
    '淵渕',
    '鶴靏靍',
    '蔵藏',
    '豊豐',
    '万萬',
    '与與',
    '来來',
    '栃橡',
    '条條',
    '実實',
    '寿壽',
    '将將',
  ],
  ...['黒黑', '巣巢', '曽曾', '薮藪', '衛衞', '鴎鷗', '礼禮', '学學', '宝寶', '会會', '児兒', '体體'],
  ...[
    '応應',
    '総總',
    '旧舊',
    '区區',
    '庁廳',
    '県縣',
    '郷鄕',
    '横橫',
    '緑綠',
    '頼賴',
    '瀬瀨',
    '尭堯',
    '遥遙',
    '凛凜',
  ],
]
const kanji = variants.flatMap((line) => {
  const [first, ...rest] = line.normalize('NFKC')
  return rest.map((variant) => [variant, first!] as const)
})

const charactersIn = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index))

/** Hiragana as katakana: a reading is found however it is typed. */
const kana = [...charactersIn(0x3041, 0x3096), 'ゝ', 'ゞ'].map(
  (each) => [each, String.fromCodePoint(each.codePointAt(0)! + 0x60)] as const,
)

/** Letters of the alphabets that names are written in: Latin with its marks, Greek, Cyrillic. */
const letters = [
  ...charactersIn(0x41, 0x5a),
  ...charactersIn(0xc0, 0x24f),
  ...charactersIn(0x370, 0x52f),
  ...charactersIn(0x1e00, 0x1eff),
].flatMap((each) => {
  const small = each.toLowerCase()
  const one = Array.from(small).length === 1 && each.normalize('NFKC') === each
  return one && small !== each ? [[each, small] as const] : []
})

/** Character by character, so that a part of a word is folded like the whole: no final sigma, no dotless surprises. */
const folded = new Map<string, string>([...kanji, ...kana, ...letters, ['ς', 'σ'], ['İ', 'i']])

/** One expression of all that is folded, which meets most characters without a call for each. */
const foldable = new RegExp(
  `[${Array.from(folded.keys(), (each) => `\\u{${each.codePointAt(0)!.toString(16)}}`).join('')}]`,
  'gu',
)

/** Standardized and ideographic variation selectors: they choose a glyph, not a character. */
const variationSelectors = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu
/** Named one by one: \s means something else in PostgreSQL. NUL, which it cannot hold, parts words like a space. */
const spaces = /[\0\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+/g

/** NFKC, lower case, katakana, one form of each kanji, no variation selectors, one space between words. */
export function normalise(text: string): string {
  const plain = text.toWellFormed().replace(variationSelectors, '').normalize('NFKC')
  return (
    plain
      .replace(foldable, (character) => folded.get(character)!)
      // Again: a folded character may join the mark that follows it (ワ and a dakuten).
      .normalize('NFKC')
      .replace(spaces, ' ')
      .trim()
  )
}
