import type { Rule } from './rule.ts'

const ADDRESS = '所在地_連結表記'
const PARTS = ['所在地_都道府県', '所在地_市区町村', '所在地_町字', '所在地_番地以下']

export const required: Rule = {
  id: 'required',
  about: '標準で必須（◎）の列は、すべての行に書く。',
  *rows({ dataset, rows, heading }) {
    // A column that is not there at all is told once, with the headings.
    const names = dataset.current.columns
      .filter(({ name, need }) => need === 'required' && (heading(name) !== '' || name === ADDRESS))
      .map(({ name }) => name)
    for (const row of rows)
      for (const name of names) {
        if (row.values[name]) continue
        const joined =
          name === ADDRESS && row.values.所在地_町字
            ? PARTS.map((part) => row.values[part] ?? '').join('')
            : ''
        yield {
          row,
          name,
          message: `「${name}」が空です。標準では、すべての行に書くことになっています。`,
          ...(joined !== '' && { mend: { [name]: joined } }),
        }
      }
  },
}
