import { quoted } from '../finding.ts'
import { narrow, type Rule } from './rule.ts'

const WHOLE = /^0\d{1,4}-\d{1,4}-\d{3,4}$/
const MOBILE = /^0[5789]0|^0800/

const isWhole = (text: string): boolean => {
  const digits = text.replace(/-/g, '')
  return WHOLE.test(text) && (digits.length === 10 || (digits.length === 11 && MOBILE.test(digits)))
}

/** One number as it is written in the standard; nothing where a guess would be needed. */
function telOf(text: string): string | undefined {
  const plain = narrow(text)
    .replace(/^(tel|電話)[:.]?/i, '')
    .replace(/[（(](代表?|直通)[)）]$/, '')
    .replace(/[‐‑–—―−ーｰ]/g, '-')
    .replace(/^\+81[-\s]?\(?0?\)?/, '0')
    .replace(/^\((\d+)\)-?/, '$1-')
    .replace(/-?\((\d+)\)-?/g, '-$1-')
    .replace(/\s+/g, '')
  if (isWhole(plain)) return plain
  return isWhole(`0${plain}`) ? `0${plain}` : undefined
}

export const tel: Rule = {
  id: 'tel',
  about: '電話番号は、市外局番から半角で、ハイフンで区切って書く。',
  types: ['tel'],
  cell(text, { column }) {
    if (text.split(';').every(isWhole) || /^1\d\d$|^#\d{4}$/.test(text)) return undefined
    if (text.length > 80) return { message: `「${column.name}」は、番号だけで書いてください。` }
    const parts = text.split(/[;、，,／\r\n]|\s{1,}(?=[(（]?[0０])/).filter((each) => each.trim() !== '')
    const read = parts.map(telOf)
    if (read.every((each) => each !== undefined)) {
      const suggestion = read.join(';')
      const lost =
        parts.length === 1 && suggestion.replace(/\D/g, '').length > narrow(text).replace(/\D/g, '').length
      // Brackets and wide digits lose nothing.
      const readable = parts.length === 1 && !lost && /^[\d()-]+$/.test(narrow(text))
      return {
        ...(readable && { level: 'advice' }),
        message:
          parts.length > 1
            ? '番号が2つ以上あります。半角の「;」で区切って書いてください。'
            : lost
              ? '先頭の0が落ちています。セルを文字列の形にして書き直してください。'
              : '電話番号は、市外局番から、半角の数字とハイフンで書いてください（例：0224-55-2111）。',
        suggestion,
      }
    }
    if (/^0\d{9,10}$/.test(text))
      return {
        level: 'advice',
        message: '電話番号は、市外局番と市内局番の後にハイフンを入れて書いてください。',
      }
    if (/内線|ext/i.test(text))
      return { message: `内線の番号は「内線番号」の列に分けて書いてください（いまは${quoted(text)}）。` }
    return {
      message: `「${column.name}」${quoted(text)}は、桁数が合いません。市外局番から書いてください（例：0224-55-2111）。`,
    }
  },
}
