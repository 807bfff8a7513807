import type { Values } from '../standard/correspondence.ts'
import type { Rule } from './rule.ts'

const SUMS: Readonly<Record<string, readonly (readonly [total: string, ...parts: string[]])[]>> = {
  public_toilet: [
    ['男性トイレ総数', '男性トイレ数（小便器）', '男性トイレ数（和式）', '男性トイレ数（洋式）'],
    ['女性トイレ総数', '女性トイレ数（和式）', '女性トイレ数（洋式）'],
    ['男女共用トイレ総数', '男女共用トイレ数（和式）', '男女共用トイレ数（洋式）'],
  ],
  population: [['総人口', '男性', '女性']],
}

const numberAt = (values: Values, name: string): number | undefined =>
  /^\d{1,12}$/.test(values[name] ?? '') ? Number(values[name]) : undefined

export const sums: Rule = {
  id: 'sums',
  about: '合計と内訳を合わせる。',
  *rows({ dataset, rows }) {
    for (const [name, ...parts] of SUMS[dataset.key] ?? [])
      for (const row of rows) {
        const total = numberAt(row.values, name)
        const known = parts.map((part) => numberAt(row.values, part)).filter((each) => each !== undefined)
        const sum = known.reduce((all, each) => all + each, 0)
        // A part that nobody wrote may be the rest.
        if (total === undefined || sum === total || (sum < total && known.length < parts.length)) continue
        yield {
          row,
          name,
          level: 'advice',
          message: `「${name}」（${total}）と、内訳の合計（${sum}）が合いません。どちらが正しいか、確かめてください。`,
        }
      }
  },
}
