import { quoted } from '../finding.ts'
import { narrow, type Rule } from './rule.ts'

const DECIMAL = /^-?\d{1,3}(\.\d+)?$/
const SEXAGESIMAL = /^(\d{1,3})[°度:.](\d{1,2})[′'’分:.](\d{1,2}(?:\.\d+)?)(?:[″"”秒]|′′|'')?$/
/** Two numbers in one cell: told by the rule about pairs. */
export const PAIR = /^\(?(-?\d{1,3}(?:\.\d+)?)[,、;/\s]+(-?\d{1,3}(?:\.\d+)?)\)?$/

/** 38°03′23.7″ → 38.056583, to a tenth of a metre. */
function degreesOf(plain: string): string | undefined {
  const bare = plain
    .replace(/^(北緯|東経|緯度|経度|[NE])[:]?\s*/i, '')
    .replace(/\s*([NE]|度|°)$/i, '')
    .replace(/\s/g, '')
  if (DECIMAL.test(bare)) return bare
  const [, degrees, minutes, seconds] =
    SEXAGESIMAL.exec(bare) ?? SEXAGESIMAL.exec(plain.replace(/\s/g, '')) ?? []
  if (degrees === undefined || Number(minutes) >= 60 || Number(seconds) >= 60) return undefined
  return String(Math.round((Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600) * 1e6) / 1e6)
}

export const coordinate: Rule = {
  id: 'coordinate',
  about: '緯度と経度は、世界測地系の10進数の度で、列を分けて書く。',
  types: ['latitude', 'longitude'],
  cell(text, { column }) {
    if (DECIMAL.test(text)) return undefined
    const plain = text.length > 80 ? '' : narrow(text)
    if (PAIR.test(plain)) return undefined
    const suggestion = plain === '' ? undefined : degreesOf(plain)
    return suggestion
      ? { message: `「${column.name}」は、10進数の度で書いてください（いまは${quoted(text)}）。`, suggestion }
      : {
          message: `「${column.name}」${quoted(text)}を数として読めません。38.05658 のように書いてください。`,
        }
  },
}
