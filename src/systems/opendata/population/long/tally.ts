/** The lines of one area on one day, put together as the columns of the standard have them. */
import { type Age, type Ages, agesInWords } from './read-age.ts'
import { SEXES, type Sex } from './read-sex.ts'

/** One number of the file. */
export interface Counted {
  readonly sex: Sex
  readonly age: Age
  readonly people: number
  /** Where it stands. */
  readonly row: number
  readonly index: number
}

/** A column such as 0-4歳の男性. */
export interface AgeColumn extends Ages {
  readonly name: string
  readonly sex: (typeof SEXES)[number]
}

export interface Doubt {
  readonly row: number
  readonly index: number
  readonly level: 'error' | 'advice'
  readonly message: string
}

const COLUMN = /^(\d+)(?:-(\d+))?歳(以上)?の(男性|女性)$/

/** By their names, so that a town may divide the ages otherwise. */
export const ageColumns = (names: readonly string[]): AgeColumn[] =>
  names.flatMap((name) => {
    const [, from, to, open, sex] = COLUMN.exec(name) ?? []
    if (from === undefined) return []
    const last = open ? Number.POSITIVE_INFINITY : Number(to ?? from)
    return [{ name, sex: sex as AgeColumn['sex'], from: Number(from), to: last }]
  })

const within = (one: Ages, other: Ages) => one.from >= other.from && one.to <= other.to
const apart = (one: Ages, other: Ages) => one.to < other.from || one.from > other.to
const sumOf = (all: readonly Counted[]) => all.reduce((sum, { people }) => sum + people, 0)
const isAges = (age: Age): age is Ages => typeof age === 'object'
type OfAges = Counted & { readonly age: Ages }

/** Numbers by column of the standard. A number that is not there is 0 only where a total proves it. */
export function tally(
  lines: readonly Counted[],
  columns: readonly AgeColumn[],
): { readonly numbers: ReadonlyMap<string, number>; readonly doubts: readonly Doubt[] } {
  const numbers = new Map<string, number>()
  const doubts: Doubt[] = []
  const tell = ({ row, index }: Counted, message: string, level: Doubt['level'] = 'error') =>
    doubts.push({ row, index, level, message })
  const seen = new Map<string, Counted>()
  const once = lines.filter((line) => {
    const key = JSON.stringify([line.sex, line.age])
    const before = seen.get(key)
    if (before) tell(line, `同じ地域・日・性別・年齢の数が、${before.row}行目にもあります。`)
    else seen.set(key, line)
    return !before
  })
  for (const sex of SEXES) tallySex(sex)
  tallyBoth()
  return { numbers, doubts }

  function tallySex(sex: AgeColumn['sex']): void {
    const own = once.filter((line) => line.sex === sex)
    const divided = columns.filter((column) => column.sex === sex)
    const aged = own.filter((line): line is OfAges => isAges(line.age))
    const total = own.find(({ age }) => age === 'all')
    const unknown = own.find(({ age }) => age === 'unknown')
    let sum = unknown?.people ?? 0
    const gaps: { readonly column: AgeColumn; readonly inside: readonly OfAges[] }[] = []
    for (const column of divided) {
      const inside = aged.filter(({ age }) => within(age, column))
      const whole = inside.find(({ age }) => age.from === column.from && age.to === column.to)
      const parts = inside.filter((line) => line !== whole)
      const crossing = parts.find((one) => parts.some((other) => one !== other && !apart(one.age, other.age)))
      if (crossing) tell(crossing, `${agesInWords(crossing.age)}の数が、ほかの行の年齢と重なっています。`)
      const people = whole?.people ?? sumOf(parts)
      sum += people
      if (whole && covers(parts, column) && !crossing && sumOf(parts) !== people)
        tell(
          whole,
          `${agesInWords(column)}の数（${people}）と、その内訳の合計（${sumOf(parts)}）が合いません。`,
        )
      if (whole || covers(parts, column)) numbers.set(column.name, people)
      else gaps.push({ column, inside: parts })
    }
    for (const line of aged.filter(({ age }) => !divided.some((column) => within(age, column))))
      tellWide(line, divided)
    const proved = total !== undefined && total.people === sum
    for (const { column, inside } of gaps) {
      if (proved) numbers.set(column.name, sumOf(inside))
      else if (inside[0])
        tell(
          inside[0],
          `${sex}の${agesInWords(column)}のうち、数のない年齢があります。0人なら0と書いてください。`,
        )
    }
    if (total) numbers.set(sex, total.people)
    else if (divided.length > 0 && gaps.length === 0) numbers.set(sex, sum)
    if (total && gaps.length === 0 && aged.length > 0 && !proved)
      tell(total, `${sex}の総数（${total.people}）と、年齢ごとの合計（${sum}）が合いません。`)
    if (total && gaps.length > 0 && sum > total.people)
      tell(total, `${sex}の年齢ごとの合計（${sum}）が、総数（${total.people}）より多くなっています。`)
    if (unknown && unknown.people > 0)
      tell(unknown, '年齢不詳の人は、どの年齢の列にも入らず、総数にだけ数えました。', 'advice')
  }

  /** 65歳以上 over several columns says nothing new where they are all there. */
  function tellWide(line: OfAges, own: readonly AgeColumn[]): void {
    const inside = own.filter((column) => within(column, line.age))
    const whole =
      inside.length > 0 && inside.length === own.filter((column) => !apart(column, line.age)).length
    if (!whole || inside.some(({ name }) => !numbers.has(name)))
      tell(
        line,
        `${agesInWords(line.age)}の数は、標準の年齢の列に分けられません。細かい年齢の行を加えてください。`,
      )
    else if (inside.reduce((sum, { name }) => sum + numbers.get(name)!, 0) !== line.people)
      tell(line, `${agesInWords(line.age)}の数（${line.people}）と、細かい年齢の合計が合いません。`)
  }

  function tallyBoth(): void {
    const both = once.filter(({ sex }) => sex === 'both')
    const [men, women] = SEXES.map((sex) => numbers.get(sex))
    const total = both.find(({ age }) => age === 'all')
    if (total) numbers.set('総人口', total.people)
    else if (men !== undefined && women !== undefined) numbers.set('総人口', men + women)
    for (const line of both) {
      if (!isAges(line.age)) continue
      const parts = SEXES.map((sex) => seen.get(JSON.stringify([sex, line.age])))
      if (parts.some((part) => part === undefined))
        tell(
          line,
          `${agesInWords(line.age)}の総数は、男女に分けられません。男女それぞれの行を加えてください。`,
        )
      else if (sumOf(parts.filter((part) => part !== undefined)) !== line.people)
        tell(line, `${agesInWords(line.age)}の総数（${line.people}）と、男女の合計が合いません。`)
    }
  }
}

/** Whether these leave no age of the column out; the last one must be open where the column is. */
function covers(parts: readonly OfAges[], column: AgeColumn): boolean {
  let next = column.from
  for (const { age } of parts.toSorted((a, b) => a.age.from - b.age.from)) {
    if (age.from > next) return false
    next = Math.max(next, age.to + 1)
  }
  return next > column.to || next === Number.POSITIVE_INFINITY
}
