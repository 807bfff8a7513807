import { quoted } from '../finding.ts'
import { narrow, type Rule } from './rule.ts'

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/
/** Two times with a wave between: told by the rule about periods. */
export const SPAN = /^(.{1,14}?)\s*[~〜～\-－―–から]+\s*(.{1,14}?)(まで)?$/

/** 8:30, 午後5時半, 1730, 0.354166 → 08:30, 17:30, 17:30, 08:30 */
export function timeOf(text: string): string | undefined {
  const plain = narrow(text).replace(/\s/g, '').replace(/時半$/, '時30分')
  if (plain.length > 20) return undefined
  if (plain === '正午') return '12:00'
  if (/^0?\.\d+$/.test(plain))
    return clock(Math.floor(Math.round(Number(plain) * 1440) / 60), Math.round(Number(plain) * 1440) % 60)
  const [, half, hour, minute] =
    /^(午前|午後|am|pm|a\.m\.|p\.m\.)?(\d{1,2})(?:[:時;.](?:(\d{1,2})分?(?:[:]\d{2})?)?)?$/i.exec(plain) ??
    /^()(\d{2})(\d{2})$/.exec(plain) ??
    []
  if (hour === undefined || (minute === undefined && !half && !plain.includes('時'))) return undefined
  const later = half !== undefined && /午後|^p/i.test(half) && Number(hour) < 12 ? 12 : 0
  return clock(Number(hour) + later, Number(minute ?? 0))
}

const clock = (hour: number, minute: number): string | undefined => {
  const text = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  return CLOCK.test(text) ? text : undefined
}

export const time: Rule = {
  id: 'time',
  about: '時刻は24時間の hh:mm で書く。',
  types: ['time'],
  cell(text, { column }) {
    if (CLOCK.test(text)) return undefined
    const suggestion = timeOf(text)
    if (suggestion)
      return { message: `時刻は、24時間の hh:mm の形で書いてください（いまは${quoted(text)}）。`, suggestion }
    const plain = narrow(text)
    if (/^(24時間|終日|いつでも|常時)$/.test(plain))
      return {
        message: `${quoted(text)}は、開始を00:00、終了を24:00と書いてください。`,
        suggestion: /終了|閉所/.test(column.name) ? '24:00' : '00:00',
      }
    const [, from, to] = SPAN.exec(plain) ?? []
    if (from && to && timeOf(from) && timeOf(to)) return undefined
    return {
      message: `「${column.name}」を時刻として読めません（${quoted(text)}）。hh:mm の形で書き、説明は特記事項に書いてください。`,
    }
  },
}
