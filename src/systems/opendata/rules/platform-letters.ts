import { FREE_TYPES, type Rule } from './rule.ts'

/** NEC's and IBM's letters outside JIS X 0208: circled and Roman numbers, units and abbreviations in one letter. */
const PLATFORM =
  /[\u2160-\u217f\u2460-\u2473\u3231\u3232\u3239\u32a4-\u32a8\u3303-\u334d\u337b-\u337e\u338e\u338f\u339c-\u339e\u33a1\u33c4\u33cd\u2116\u2121]/g

const plain = (letter: string): string =>
  letter >= '\u2460' && letter <= '\u2473' ? `(${letter.normalize('NFKC')})` : letter.normalize('NFKC')

export const platformLetters: Rule = {
  id: 'platform-letters',
  about: '機種依存文字（①、Ⅱ、㈱、㎡など）を使わない（統一ルール1-10）。',
  types: FREE_TYPES,
  cell(text) {
    const found = [...new Set(text.match(PLATFORM) ?? [])]
    if (found.length === 0) return undefined
    return {
      level: 'advice',
      message: `機種依存文字の「${found.slice(0, 5).join('')}」があります。読めない端末があるので、ふつうの字で書いてください。`,
      suggestion: text.replace(PLATFORM, plain),
    }
  },
}
