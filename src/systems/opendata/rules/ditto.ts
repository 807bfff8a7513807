import type { Rule } from './rule.ts'

const DITTO = /^[\s\u3000]*([〃″"”]|同上|々々|\/\/)[\s\u3000]*$/

export const ditto: Rule = {
  id: 'ditto',
  about: '「〃」や「同上」で略さない（統一ルール1-6）。',
  cell: (text, { above }) =>
    text.length < 10 && DITTO.test(text)
      ? {
          message:
            '上の行と同じことを略しています。行を並べかえると意味が変わるので、略さずに書いてください。',
          ...(above !== '' && { suggestion: above }),
        }
      : undefined,
}
