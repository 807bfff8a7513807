import { cellName } from '#doors/sheet'
import { type Finding, quoted } from '../finding.ts'
import { BODY } from '../standard/correspondence.ts'
import type { Column, Dataset, EditionName } from '../standard/dataset.ts'
import type { Header } from './find-header.ts'
import { knownHeadings, type Meaning } from './known-headings.ts'
import type { ReadColumn, Reading } from './reading.ts'

/** What each column of the file means, in the order of the file. */
export interface Placed extends Pick<Reading, 'columns' | 'unknown' | 'edition' | 'findings' | 'broken'> {
  readonly meanings: readonly (Meaning | undefined)[]
}

const ADDRESS = '所在地_連結表記'
const ADDRESS_PARTS = ['所在地_町字', '所在地_番地以下']
const MOST_TOLD = 20

/** The meaning of every heading; each column is meant once, by its own name before any other word. */
export function placeColumns(dataset: Dataset, { headings, at }: Header): Placed {
  const known = knownHeadings(dataset)
  const found = headings.map((heading) => known(heading))
  const meanings = found.map((meaning, index) => {
    if (!meaning) return undefined
    const rivals = found.flatMap((each, other) => (each && same(each, meaning) ? [{ each, other }] : []))
    const first = rivals.sort((a, b) => b.each.editions.length - a.each.editions.length || a.other - b.other)[0]
    return first?.other === index ? meaning : undefined
  })
  const byName = new Map(dataset.current.columns.map((each) => [each.name, each]))
  const columns = meanings.flatMap((meaning, index): ReadColumn[] => {
    const column = meaning && meaning.part !== 'municipality' ? byName.get(meaning.name) : undefined
    return column ? [{ ...column, heading: headings[index]!.trim(), index }] : []
  })
  const lone = meanings.findIndex((each) => each?.part === 'municipality')
  const body = byName.get(BODY)
  if (lone >= 0 && body && !columns.some(({ name }) => name === BODY))
    columns.push({ ...body, heading: headings[lone]!.trim(), index: lone })
  const unknown = headings.flatMap((heading, index) =>
    meanings[index] || heading.trim() === '' ? [] : [{ heading: heading.trim(), index }],
  )
  const missing = missingColumns(dataset, columns)
  const findings: Finding[] = [
    ...missing.map(
      ({ name }): Finding => ({
        row: at + 1,
        column: name,
        level: 'error',
        rule: 'required-column',
        message: `「${name}」の列がありません。標準では、なくてはならない列です。列を加え、すべての行に書いてください。`,
      }),
    ),
    ...unknown.slice(0, MOST_TOLD).map(
      ({ heading, index }): Finding => ({
        row: at + 1,
        column: heading.slice(0, 100),
        at: cellName(index, at + 1),
        level: 'advice',
        rule: 'unknown-column',
        message: found[index]
          ? `${quoted(heading)}は「${found[index].name}」のことと思われますが、同じ意味の列がほかにあるため、読みとばしました。`
          : `${quoted(heading)}は「${dataset.title}」の列ではないため、読みとばしました。大切なことであれば「備考」に移してください。`,
      }),
    ),
    ...(unknown.length > MOST_TOLD
      ? [
          {
            row: at + 1,
            column: '',
            level: 'advice',
            rule: 'unknown-column',
            message: `ほかに${unknown.length - MOST_TOLD}列を、標準にない列のため読みとばしました。`,
          } as const,
        ]
      : []),
  ]
  return {
    meanings,
    columns,
    unknown: unknown.map(({ heading }) => heading.slice(0, 200)),
    edition: editionOf(meanings),
    findings,
    broken: missing.length > 0,
  }
}

const same = (one: Meaning, other: Meaning) => one.name === other.name && one.part === other.part

/** 所在地_連結表記 can be put together from its parts. */
function missingColumns(dataset: Dataset, columns: readonly ReadColumn[]): readonly Column[] {
  const there = new Set(columns.map(({ name }) => name))
  const parts = ADDRESS_PARTS.every((name) => there.has(name))
  return dataset.current.columns.filter(
    ({ name, need }) => need === 'required' && !there.has(name) && !(name === ADDRESS && parts),
  )
}

/** The edition whose own headings are there. A table with hardly any of either is the town's own. */
function editionOf(meanings: Placed['meanings']): EditionName | 'own' {
  const met = meanings.filter((each) => each !== undefined)
  const only = (edition: EditionName) =>
    met.filter(({ editions }) => editions.length === 1 && editions[0] === edition).length
  const words = met.filter(({ editions }) => editions.length === 0).length
  if (words > met.length / 2) return 'own'
  return only('legacy') > only('current') ? 'legacy' : 'current'
}
