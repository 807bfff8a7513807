import { addDays, isIsoDate, isoDate, parseDate } from '#platform/clock'
import { quoted } from '../finding.ts'
import { narrow, type Rule } from './rule.ts'

const REDUCED = /^\d{4}(-(0[1-9]|1[0-2]))?$/
/** Days that every year and month of every era has, or nearly: 昭和64年 ended on 7 January. */
const WITHIN_YEAR = ['12月31日', '1月7日', '8月1日']

export const date: Rule = {
  id: 'date',
  about: '日付は西暦の YYYY-MM-DD（ISO 8601）で書く（統一ルール1-11）。',
  types: ['date'],
  cell(text, { column }) {
    if (isIsoDate(text)) return undefined
    const plain = narrow(text).replace(/\s/g, '')
    if (text.length > 60) return unreadable(column.name, text)
    if (REDUCED.test(plain))
      return {
        level: 'advice',
        message: '日まで分かるときは、YYYY-MM-DD の形で書いてください。',
        ...(plain !== text && { suggestion: plain }),
      }
    const day = narrow(text)
      .replace(/(T|\s+)\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(Z|\+09:00)?$/, '')
      .replace(/[(（][日月火水木金土][)）]$/, '')
    const parsed = parseDate(day)
    if (parsed.date !== undefined)
      return {
        message: `日付は、西暦の YYYY-MM-DD の形で書いてください（いまは${quoted(text)}）。`,
        suggestion: parsed.date,
      }
    const month = /[月年\-./]$|^\d{4}[/.]\d{1,2}$/.test(plain) ? reduced(plain) : undefined
    if (month)
      return {
        message: `日付は西暦で、YYYY-MM-DD の形で書いてください（いまは${quoted(text)}）。`,
        suggestion: month,
      }
    if (/^[2-5]\d{4}$/.test(plain))
      return {
        message: '表計算ソフトの日付の番号になっています。セルを日付か文字列の形にして書き直してください。',
        suggestion: addDays(isoDate('1899-12-30'), Number(plain)),
      }
    return { message: `「${column.name}」${quoted(text)}：${parsed.error}` }
  },
}

const unreadable = (name: string, text: string) => ({
  message: `「${name}」を日付として読めません（${quoted(text)}）。YYYY-MM-DD の形で書いてください。`,
})

/** 平成20年4月 → 2008-04, 昭和40年 → 1965 */
function reduced(plain: string): string | undefined {
  const month = /^(.*?)(\d{1,2})月?$/.test(plain) && !plain.endsWith('年')
  if (month) return parseDate(`${plain.replace(/月$/, '').replace(/[/.]/, '年')}月1日`).date?.slice(0, 7)
  return WITHIN_YEAR.map((day) => parseDate(plain + day).date)
    .find((each) => each !== undefined)
    ?.slice(0, 4)
}
