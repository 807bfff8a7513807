/** Text as it is searched: what people type and what is written in the register must meet. Safe in a browser. */

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
const folded = new Map(
  variants.flatMap((line) => {
    const [first, ...rest] = line.normalize('NFKC')
    return rest.map((variant) => [variant, first!] as const)
  }),
)

/** Standardized and ideographic variation selectors: they choose a glyph, not a character. */
const variationSelectors = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu

/** NFKC, lower case, no variation selectors, one space between words, and (unless `fold` is false) one form of each kanji. */
export function normalise(text: string, { fold = true } = {}): string {
  const plain = text
    .replace(variationSelectors, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()
  return fold ? Array.from(plain, (character) => folded.get(character) ?? character).join('') : plain
}
