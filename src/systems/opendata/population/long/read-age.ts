/** Ages from the first to the last, in whole years; `Infinity` where nothing ends them. */
export interface Ages {
  readonly from: number
  readonly to: number
}

/** `all`: a total over every age. `unknown`: 年齢不詳. */
export type Age = Ages | 'all' | 'unknown'

const ALL = /^(総数|総計|合計|計|全年齢|年齢計|全体|全て|すべて|total)$/i
const UNKNOWN = /^(年齢)?(不詳|不明)$/
const OLDEST = 150

/** 「０～４歳」「5-9」「100歳以上」「3歳」「5歳未満」; undefined where it says no age. */
export function readAge(text: string): Age | undefined {
  const plain = text
    .slice(0, 40)
    .normalize('NFKC')
    .replace(/\s|才|歳|年齢|[()]/g, '')
    .replace(/[~〜∼～ー−―–‐]|から/g, '-')
  if (ALL.test(text.normalize('NFKC').replace(/\s/g, '')) || ALL.test(plain)) return 'all'
  if (UNKNOWN.test(plain)) return 'unknown'
  const [, first, mark, last] = /^(\d{1,3})(?:(-|以上|未満|以下|\+)(\d{1,3})?(?:まで)?)?$/.exec(plain) ?? []
  if (first === undefined) return undefined
  const from = Number(first)
  if (last !== undefined && mark !== '-') return undefined
  if (from > OLDEST || Number(last ?? 0) > OLDEST) return undefined
  switch (mark) {
    case undefined:
      return { from, to: from }
    case '未満':
      return from > 0 ? { from: 0, to: from - 1 } : undefined
    case '以下':
      return { from: 0, to: from }
    case '-':
      return last === undefined
        ? { from, to: Number.POSITIVE_INFINITY }
        : Number(last) < from
          ? undefined
          : { from, to: Number(last) }
    default:
      return { from, to: Number.POSITIVE_INFINITY }
  }
}

/** 5歳, 5〜9歳, 85歳以上 */
export const agesInWords = ({ from, to }: Ages): string =>
  to === Number.POSITIVE_INFINITY ? `${from}歳以上` : from === to ? `${from}歳` : `${from}〜${to}歳`
