import { narrow, type Rule } from './rule.ts'
import { SPAN, timeOf } from './time.ts'

const DAYS: readonly (readonly [string, string])[] = [
  ['開始日', '終了日'],
  ['許可開始日', '許可満了日'],
  ['登録日', '最終更新日'],
]
const TIMES: readonly (readonly [string, string])[] = [
  ['開始時間', '終了時間'],
  ['利用開始時間', '利用終了時間'],
  ['診療開始時間', '診療終了時間'],
  ['子供預かり開所時間', '子供預かり閉所時間'],
]

export const period: Rule = {
  id: 'period',
  about: '始まりと終わりは列を分け、順を違えずに書く。',
  *rows({ dataset, rows }) {
    const names = new Set(dataset.current.columns.map(({ name }) => name))
    const of = (pairs: typeof DAYS) => pairs.filter(([from]) => names.has(from))
    for (const row of rows) {
      for (const [from, to] of of(DAYS)) {
        const [first = '', last = ''] = [row.values[from], row.values[to]]
        if (first.length === 10 && last.length === 10 && first > last)
          yield { row, name: to, message: `「${to}」（${last}）が「${from}」（${first}）より前です。` }
      }
      for (const [from, to] of of(TIMES)) {
        const text = narrow((row.values[from] || row.values[to] || '').slice(0, 60))
        const [, start = '', end = ''] = SPAN.exec(text) ?? []
        const [opens, closes] = [timeOf(start), timeOf(end)]
        if (!opens || !closes) continue
        const alone = !row.values[from] || !row.values[to] || row.values[from] === row.values[to]
        yield {
          row,
          name: row.values[from] ? from : to,
          message: '始まりと終わりの時刻が1つのセルに書かれています。列を分けて書いてください。',
          ...(alone && { mend: { [from]: opens, [to]: closes } }),
        }
      }
    }
  },
}
