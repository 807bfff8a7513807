import { quoted } from '../finding.ts'
import { narrow, type Rule } from './rule.ts'

const WEEK = '月火水木金土日'
const PLAIN = /^月?火?水?木?金?土?日?$/
const WHOLE: Readonly<Record<string, string>> = {
  毎日: WEEK,
  年中無休: WEEK,
  全日: WEEK,
  無休: WEEK,
  平日: '月火水木金',
  土日: '土日',
}

/** 月〜金 → 月火水木金; nothing where a word is left over. */
function daysOf(text: string): string | undefined {
  const plain = narrow(text)
    .replace(/曜日?/g, '')
    .replace(/から/g, '~')
    .replace(/まで/g, '')
    .replace(/[〜～\-‐―ー–]/g, '~')
  if (WHOLE[plain]) return WHOLE[plain]
  const found = new Set<string>()
  const rest = plain
    .replace(/([月火水木金土日])~([月火水木金土日])/g, (_, from: string, to: string) => {
      const span = (WEEK.indexOf(to) - WEEK.indexOf(from) + 7) % 7
      for (let step = 0; step <= span; step++) found.add(WEEK[(WEEK.indexOf(from) + step) % 7]!)
      return ''
    })
    .replace(/[月火水木金土日]/g, (day) => {
      found.add(day)
      return ''
    })
  if (found.size === 0 || /[^\s、,，・/;·。.]/.test(rest)) return undefined
  return [...WEEK].filter((day) => found.has(day)).join('')
}

export const weekdays: Rule = {
  id: 'weekdays',
  about: '曜日は「月火水木金」のように、月曜から順に続けて書く。',
  types: ['weekdays'],
  cell(text, { column }) {
    if (PLAIN.test(text)) return undefined
    if (text.length > 60) return { message: `「${column.name}」は、曜日だけで書いてください。` }
    const suggestion = daysOf(text)
    if (suggestion)
      return {
        message: `曜日は「月火水木金」のように続けて書いてください（いまは${quoted(text)}）。`,
        suggestion,
      }
    const withoutHolidays = narrow(text).replace(/[・、,/]?祝(祭)?日?$/, '')
    if (PLAIN.test(withoutHolidays) || daysOf(withoutHolidays))
      return {
        level: 'advice',
        message: '「祝」は曜日ではないので、祝日のことは特記事項に書いてください。',
      }
    return {
      message: `「${column.name}」を曜日として読めません（${quoted(text)}）。「月火水木金」のように書き、説明は特記事項に書いてください。`,
    }
  },
}
