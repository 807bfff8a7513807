import type { Dataset } from '../standard/dataset.ts'
import { findHeader } from './find-header.ts'
import { plainHeading } from './plain-heading.ts'

type Rows = readonly (readonly string[])[]

/** Less than this and it could be anything. */
const SURE = 0.5
const NAMED_SO = 0.3
/** A heading that more datasets have tells nothing about which it is. */
const RARE = 4

/** One telling heading may be chance. */
const FEWEST = 2

/** The headings that only this dataset has, or few others: of the standard, and of its own words. */
function tellingOf(dataset: Dataset, datasets: readonly Dataset[]): ReadonlySet<string> {
  const headings = new Map(datasets.map((each) => [each.key, ownHeadings(each)]))
  const having = (heading: string) => [...headings.values()].filter((each) => each.has(heading)).length
  return new Set([...headings.get(dataset.key)!].filter((heading) => having(heading) < RARE))
}

const ownHeadings = ({ current, legacy, headings }: Dataset): ReadonlySet<string> =>
  new Set(
    [
      ...[...current.columns, ...(legacy?.columns ?? [])].map(({ name }) => name),
      ...Object.keys(headings),
    ].map(plainHeading),
  )

/** How well the headings of a file are those of a dataset, from 0 to 1: what was met against what was missing. */
function likeness(rows: Rows, dataset: Dataset, datasets: readonly Dataset[]): number {
  const header = findHeader(rows, dataset)
  if (!header) return 0
  const headings = new Set(header.headings.map(plainHeading).filter((each) => each !== ''))
  const telling = [...tellingOf(dataset, datasets)].filter((heading) => headings.has(heading)).length
  if (telling < FEWEST) return 0
  const met = (names: Iterable<string>) => [...names].filter((name) => headings.has(name)).length
  const editions = [dataset.current, dataset.legacy].map((edition) =>
    edition
      ? (2 * met(edition.columns.map(({ name }) => plainHeading(name)))) /
        (edition.columns.length + headings.size)
      : 0,
  )
  const words = met(ownHeadings(dataset)) / headings.size
  return Math.max(...editions, words) + telling / 1000
}

/** Which dataset a file is, by its headings and by its name (`043231_aed.csv`); nothing where that is not sure. */
export function detectDataset(rows: Rows, datasets: readonly Dataset[], fileName = ''): Dataset | undefined {
  const scored = datasets
    .map((dataset) => {
      const named = new RegExp(`(^|_)${dataset.key}(_\\d+)?\\.\\w+$`).test(fileName)
      return { dataset, score: likeness(rows, dataset, datasets) + (named ? NAMED_SO : 0) }
    })
    .sort((a, b) => b.score - a.score)
  const [best] = scored
  return best && best.score >= SURE ? best.dataset : undefined
}
