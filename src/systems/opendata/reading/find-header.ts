import type { Dataset } from '../standard/dataset.ts'
import { knownHeadings, type Meaning } from './known-headings.ts'

type Cells = readonly string[]

export interface Header {
  /** The last row of the headings, counted from 0. */
  readonly at: number
  /** Rows that they take: two where a group stands above its columns. */
  readonly height: 1 | 2
  readonly headings: Cells
}

/** Titles, dates and notes above a table rarely take more. */
const WITHIN = 30

/** The row, or the two rows, whose words are most of all headings of this dataset. */
export function findHeader(rows: readonly Cells[], dataset: Dataset): Header | undefined {
  const known = knownHeadings(dataset)
  let best: { header: Header; score: number } | undefined
  for (const header of candidates(rows, known)) {
    const score = new Set(
      header.headings.map((each) => known(each)).map((each) => each && each.name + (each.part ?? '')),
    ).size
    const filled = header.headings.filter((each) => each.trim() !== '').length
    const sure = score - (header.headings.some((each) => !known(each)) ? 1 : 0)
    if (sure >= Math.min(3, filled) && sure > (best?.score ?? 0)) best = { header, score: sure }
  }
  return best?.header
}

function* candidates(
  rows: readonly Cells[],
  known: (heading: string) => Meaning | undefined,
): Generator<Header> {
  const within = rows.slice(0, WITHIN)
  for (const [at, headings] of within.entries()) yield { at, height: 1, headings }
  for (const [at, below] of within.entries()) {
    const above = within[at - 1]
    if (above) yield { at, height: 2, headings: joined(above, below, known) }
  }
}

/** 災害種別 above 洪水 is 災害種別_洪水. A group stands above the first of its columns, and the others have nothing above. */
function joined(above: Cells, below: Cells, known: (heading: string) => Meaning | undefined): Cells {
  let group = ''
  return Array.from({ length: Math.max(above.length, below.length) }, (_, at) => {
    const child = below[at]?.trim() ?? ''
    const own = above[at]?.trim() ?? ''
    if (own !== '') group = own
    if (child === '') return own
    const ways = [`${group}_${child}`, `${group}（${child}）`, `${group}${child}`, child]
    return ways.find((each) => known(each)) ?? child
  })
}
