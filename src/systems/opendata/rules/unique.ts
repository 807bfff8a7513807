import { quoted } from '../finding.ts'
import type { Rule } from './rule.ts'

export const unique: Rule = {
  id: 'unique',
  about: '同じIDや、まったく同じ行を、2度書かない。',
  *rows({ dataset, rows }) {
    const keys = new Map<string, number>()
    const whole = new Map<string, number>()
    const rest = dataset.current.columns.map(({ name }) => name).filter((name) => name !== dataset.by[0])
    for (const row of rows) {
      const parts = dataset.by.map((name) => row.values[name] ?? '')
      const key = JSON.stringify(parts)
      const before = keys.get(key)
      if (parts[0] !== '' && before !== undefined) {
        yield {
          row,
          name: dataset.by[0]!,
          message: `${dataset.by.join('・')}の${quoted(parts.filter((each) => each !== '').join('・'))}が、${before}行目と重なっています。`,
        }
        continue
      }
      keys.set(key, row.row)
      const same = rest.map((name) => row.values[name] ?? '').join('\u001f')
      const twin = whole.get(same)
      if (twin === undefined) whole.set(same, row.row)
      else if (dataset.by[0] === 'ID' && Object.keys(row.values).length > 4)
        yield {
          row,
          name: dataset.name,
          level: 'advice',
          message: `ID のほかは${twin}行目とまったく同じです。同じものを2度書いていないか、確かめてください。`,
        }
    }
  },
}
