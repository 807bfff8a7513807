import { quoted } from '../finding.ts'
import { narrow, type Rule } from './rule.ts'

const isUrl = (text: string): boolean => /^https?:\/\/[^\s"<>\\]+$/.test(text) && URL.canParse(text)

export const url: Rule = {
  id: 'url',
  about: 'URLは http:// か https:// から書く。',
  types: ['url'],
  cell(text, { column }) {
    if (text.length > 4000) return { message: `「${column.name}」が長すぎます。` }
    const parts = text.split(/;|[\s\u3000、]+(?=https?:)/).filter((each) => each !== '')
    if (parts.every(isUrl))
      return parts.join(';') === text
        ? undefined
        : { message: '2つ以上のURLは、半角の「;」で区切って書いてください。', suggestion: parts.join(';') }
    const plain = narrow(text)
    if (isUrl(plain)) return { message: 'URLは、半角で書いてください。', suggestion: plain }
    return {
      message: `「${column.name}」${quoted(text)}は、URLとして開けません。http:// か https:// から書いてください。`,
    }
  },
}
