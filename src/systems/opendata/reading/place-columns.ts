import { cellName } from '#doors/sheet'
import { type Finding, quoted } from '../finding.ts'
import { BODY } from '../standard/correspondence.ts'
import type { Column, Dataset, EditionName } from '../standard/dataset.ts'
import type { Header } from './find-header.ts'
import { knownHeadings, type Meaning } from './known-headings.ts'
import { plainHeading } from './plain-heading.ts'
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
  const found = withName(
    dataset,
    headings,
    headings.map((heading) => known(heading)),
  )
  const meanings = found.map((meaning, index) => {
    if (!meaning) return undefined
    const rivals = found.flatMap((each, other) => (each && same(each, meaning) ? [{ each, other }] : []))
    const first = rivals.sort((a, b) => b.each.rank - a.each.rank || a.other - b.other)[0]
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
  const renamed = columns.filter(({ name, heading }) => name === dataset.name && !known(heading))
  const findings: Finding[] = [
    ...renamed.map(
      ({ name, heading, index }): Finding => ({
        row: at + 1,
        column: heading.slice(0, 100),
        at: cellName(index, at + 1),
        level: 'advice',
        rule: 'renamed-column',
        message: `${quoted(heading)}を「${name}」として読みました。見出しを「${name}」に直してください。`,
      }),
    ),
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

/** 公園名, 登録施設名: what ends so names a row. 団体名 and its like name somebody else. */
const NAMES = /名称?$/
const OTHERS =
  /(団体|法人|会社|事業者|企業|担当者?|課|係|部署|都道府県|市区?町村|町|町丁|字|大字|地区|路線|建物|英語?|主催者?|管理者|代表者|運営)名称?$/

/** Where no heading is the name of a row, the first that looks like one. */
function withName(
  dataset: Dataset,
  headings: readonly string[],
  found: readonly (Meaning | undefined)[],
): readonly (Meaning | undefined)[] {
  if (!/名/.test(dataset.name) || found.some((each) => each?.name === dataset.name)) return found
  const at = headings.findIndex((heading, index) => {
    const plain = plainHeading(heading)
    return !found[index] && NAMES.test(plain) && !OTHERS.test(plain)
  })
  return at < 0 ? found : found.with(at, { name: dataset.name, editions: [], rank: 0 })
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
