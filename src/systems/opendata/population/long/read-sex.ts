export const SEXES = ['男性', '女性'] as const
/** `both`: a total over both. */
export type Sex = (typeof SEXES)[number] | 'both'

const WORDS: readonly (readonly [RegExp, Sex])[] = [
  [/^(男|男性|男子|male|m)$/i, '男性'],
  [/^(女|女性|女子|female|f)$/i, '女性'],
  [/^(総数|総計|合計|計|男女計|男女合計|男女総数|男女|全体|total)$/i, 'both'],
]

/** 「男」「女性」「総数」; undefined where it says no sex. A number alone says none: which is which differs by file. */
export function readSex(text: string): Sex | undefined {
  const plain = text.slice(0, 20).normalize('NFKC').replace(/\s/g, '')
  return WORDS.find(([word]) => word.test(plain))?.[1]
}
