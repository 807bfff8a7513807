import { quoted } from '../finding.ts'
import { plainHeading } from '../reading/plain-heading.ts'
import type { Rule } from './rule.ts'

export const vocabulary: Rule = {
  id: 'vocabulary',
  about: '言葉が決められている列では、その言葉で書く。',
  cell(text, { column, dataset }) {
    const own = dataset.vocabularies[column.name]
    if (!own || own.words.includes(text)) return undefined
    const plain = plainHeading(text)
    const meant =
      own.words.find((word) => plainHeading(word) === plain) ??
      Object.entries(own.variants ?? {}).find(([variant]) => plainHeading(variant) === plain)?.[1]
    if (meant)
      return { message: `標準では「${meant}」と書きます（いまは${quoted(text)}）。`, suggestion: meant }
    const words = own.words.slice(0, 10).join('、') + (own.words.length > 10 ? 'など' : '')
    return {
      level: own.closed ? 'error' : 'advice',
      message: own.closed
        ? `「${column.name}」の${quoted(text)}は、決められた言葉にありません。次から選んでください：${words}`
        : `「${column.name}」の${quoted(text)}は、標準の例にない言葉です（例：${words}）。当てはまるものがあれば、そろえてください。`,
    }
  },
}
