import { quoted } from '../../finding.ts'
import { judgeNumber } from '../../rules/number.ts'
import type { Roles } from './find-roles.ts'
import { readAge } from './read-age.ts'
import { readSex } from './read-sex.ts'
import type { Counted, Doubt } from './tally.ts'

/** What one line of the file says. */
export interface Line {
  readonly counted: readonly Counted[]
  readonly households?: Counted
  readonly doubts: readonly Doubt[]
}

const UNITS = ['人', '世帯', '人・世帯']
const MOST_PEOPLE = 999_999_999

/** Reads a line; what cannot be read is told at its cell, and not guessed. */
export function readLine(row: number, cells: readonly string[], { columns: at, counts }: Roles): Line {
  const text = (index: number | undefined) => (index === undefined ? '' : (cells[index] ?? '').trim())
  const wrong = (index: number | undefined, message: string): Line => ({
    counted: [],
    doubts: [{ row, index: index ?? 0, level: 'error', message }],
  })
  const [unit, item] = [text(at.unit).normalize('NFKC'), text(at.item)]
  if (unit !== '' && !UNITS.includes(unit))
    return wrong(at.unit, `単位が${quoted(unit)}です。「人」の数に直してください。`)
  const households = /世帯/.test(item)
  if (at.item !== undefined && !households && !/人口|人数/.test(item))
    return wrong(at.item, `${quoted(item)}は、人口でも世帯数でもありません。この行を除いてください。`)
  const age = readAge(text(at.age))
  if (age === undefined && !households)
    return wrong(
      at.age,
      `${quoted(text(at.age))}を年齢として読めません。「5歳」「5〜9歳」「85歳以上」「総数」のように書いてください。`,
    )
  const counted: Counted[] = []
  const doubts: Doubt[] = []
  for (const { index, sex: own } of counts) {
    const sex = own ?? readSex(text(at.sex))
    const people = peopleIn(text(index))
    if (sex === undefined && !households)
      doubts.push({
        ...{ row, index: at.sex ?? index, level: 'error' },
        message: `${quoted(text(at.sex))}を性別として読めません。「男」「女」「総数」のどれかで書いてください。`,
      })
    else if (typeof people === 'string') doubts.push({ row, index, level: 'error', message: people })
    else counted.push({ sex: sex ?? 'both', age: age ?? 'all', people, row, index })
  }
  const [first] = counted
  return households && first ? { counted: [], households: first, doubts } : { counted, doubts }
}

/**
 * As the wide form judges a number. What is sure is taken as it is meant: it is added up, and stands in no cell of its own
 * that could be mended.
 * @returns a sentence where it is none
 */
function peopleIn(text: string): number | string {
  if (text === '') return '数が空です。0人なら0と書いてください。'
  const found = judgeNumber(text, '人口')
  const plain = found ? found.suggestion : text
  if (plain === undefined) return found!.message
  return /^\d+$/.test(plain) && Number(plain) <= MOST_PEOPLE
    ? Number(plain)
    : `人数は、0以上の整数で書いてください（いまは${quoted(text)}）。`
}
