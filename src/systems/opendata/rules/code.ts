import { quoted } from '../finding.ts'
import { checkDigit, isMunicipalityCode } from '../standard/municipality-code.ts'
import { type CellJudgement, narrow, type Rule } from './rule.ts'

export const code: Rule = {
  id: 'code',
  about: '全国地方公共団体コードは、検査数字を含む半角6桁で書く。先頭の0を落とさない。',
  types: ['code'],
  cell(text, { column, frame }) {
    if (isMunicipalityCode(text))
      return column.name === '全国地方公共団体コード' && text !== frame.code
        ? {
            level: 'advice',
            message: `公開する団体のコード（${frame.code}）と違います（${text}）。よその団体のデータではないか、確かめてください。`,
          }
        : undefined
    const digits = text.length > 30 ? '' : narrow(text).replace(/\.0$/, '').replace(/[-\s]/g, '')
    return (
      mended(digits) ?? {
        message: `「${column.name}」${quoted(text)}は、検査数字が合いません。6桁の番号を確かめてください。`,
      }
    )
  },
}

/** What was lost, where the rest proves it. */
function mended(digits: string): CellJudgement | undefined {
  if (isMunicipalityCode(digits))
    return { message: 'コードは、半角の数字だけで書いてください。', suggestion: digits }
  if (/^\d{5}$/.test(digits) && isMunicipalityCode(`0${digits}`))
    return {
      message:
        '先頭の0が落ちています（0を補うと検査数字が合います）。セルを文字列の形にして書き直してください。',
      suggestion: `0${digits}`,
    }
  const five = /^\d{1,2}$/.test(digits) ? `${digits.padStart(2, '0')}000` : digits.padStart(5, '0')
  const whole = five + checkDigit(five)
  if (/^\d{1,2}$|^\d{4,5}$/.test(digits) && isMunicipalityCode(whole))
    return { message: '検査数字がありません。6桁で書いてください。', suggestion: whole }
  return undefined
}
