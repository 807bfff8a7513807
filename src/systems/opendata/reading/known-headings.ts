import { BODY, currentName, MUNICIPALITY, PREFECTURE } from '../standard/correspondence.ts'
import type { Dataset, EditionName } from '../standard/dataset.ts'
import { BOTH_COORDINATES, HEADING_WORDS, KANA_WORDS, NAME_WORDS } from '../standard/heading-words.ts'
import { plainHeading, withoutBrackets } from './plain-heading.ts'

/** What a heading means. */
export interface Meaning {
  /** The column of the current edition. */
  readonly name: string
  /** One of the two columns that became 地方公共団体名. */
  readonly part?: 'prefecture' | 'municipality'
  /** The editions whose own heading it is; none for a word of the town. */
  readonly editions: readonly EditionName[]
  /** Of two columns that mean the same the higher is taken. */
  readonly rank: number
}

export type KnownHeadings = (heading: string) => Meaning | undefined

const made = new WeakMap<Dataset, KnownHeadings>()

/** The headings under which a dataset is known. */
export function knownHeadings(dataset: Dataset): KnownHeadings {
  const before = made.get(dataset)
  if (before) return before
  const known = collect(dataset)
  const find: KnownHeadings = (heading) => {
    const plain = plainHeading(heading)
    return plain === '' ? undefined : (known.get(plain) ?? known.get(withoutBrackets(plain)))
  }
  made.set(dataset, find)
  return find
}

function collect(dataset: Dataset): ReadonlyMap<string, Meaning> {
  const known = new Map<string, Meaning>()
  const names = new Set(dataset.current.columns.map(({ name }) => name))
  const learn = (heading: string, name: string | undefined, more: Partial<Meaning> = {}) => {
    const plain = plainHeading(heading)
    if (name !== undefined && names.has(name) && !known.has(plain))
      known.set(plain, { name, editions: [], rank: 0, ...more })
  }
  const legacy = new Set(dataset.legacy?.columns.map(({ name }) => plainHeading(name)))
  for (const { name } of dataset.current.columns)
    learn(name, name, {
      editions: legacy.has(plainHeading(name)) ? ['current', 'legacy'] : ['current'],
      rank: 3,
    })
  for (const { name } of dataset.legacy?.columns ?? []) {
    const part = name === PREFECTURE ? 'prefecture' : name === MUNICIPALITY ? 'municipality' : undefined
    learn(name, currentName(name), { editions: ['legacy'], rank: 1, ...(part && { part }) })
  }
  for (const [heading, name] of Object.entries(dataset.headings)) learn(heading, name, { rank: 2 })
  for (const name of ['NO', '住所', '都道府県コード又は市区町村コード']) learn(name, currentName(name))
  for (const word of [PREFECTURE, '都道府県']) learn(word, BODY, { part: 'prefecture' })
  for (const word of [MUNICIPALITY, '市区町村', '市町村名', '市町村'])
    learn(word, BODY, { part: 'municipality' })
  // 種別 of a hydrant is no name.
  if (/名|品目/.test(dataset.name)) for (const word of NAME_WORDS) learn(word, dataset.name)
  const kana = dataset.current.columns.find(({ type }) => type === 'kana')?.name
  for (const word of KANA_WORDS) learn(word, kana)
  for (const word of BOTH_COORDINATES) learn(word, '緯度')
  for (const [columns, words] of HEADING_WORDS)
    for (const word of words)
      learn(
        word,
        columns.find((each) => names.has(each)),
      )
  return known
}
