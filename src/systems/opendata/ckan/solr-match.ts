import { normalise } from '#platform/search'
import { badQuery } from './envelope.ts'
import type { packageOf } from './package.ts'
import type { SolrQuery } from './solr-query.ts'

/** A dataset as it is searched: every field of CKAN's schema that clients ask for, with all its values. */
export interface Indexed {
  readonly package: ReturnType<typeof packageOf>
  readonly fields: Readonly<Record<string, readonly string[]>>
  /** All that is read, normalised. */
  readonly text: string
}

/** Compared as words within a text; every other field as a whole. */
const TEXTS = [
  'title',
  'notes',
  'text',
  'author',
  'maintainer',
  'res_name',
  'res_description',
  'url',
  'res_url',
]

export function indexed(found: ReturnType<typeof packageOf>): Indexed {
  const fields: Record<string, readonly string[]> = Object.assign(Object.create(null), {
    ...{ id: [found.id], name: [found.name], title: [found.title], title_string: [found.title] },
    ...{ notes: [found.notes], tags: found.tags.map(({ name }) => name), groups: [] },
    organization: [found.organization.name],
    ...{ owner_org: [found.owner_org], license_id: [found.license_id], version: [found.version] },
    ...{ author: [found.author], maintainer: [found.maintainer], url: [found.url] },
    res_format: found.resources.map(({ format }) => format),
    res_name: found.resources.map(({ name }) => name),
    res_description: found.resources.map(({ description }) => description),
    res_url: found.resources.map(({ url }) => url),
    ...{
      metadata_created: [`${found.metadata_created}Z`],
      metadata_modified: [`${found.metadata_modified}Z`],
    },
    ...{ state: ['active'], type: ['dataset'], dataset_type: ['dataset'], entity_type: ['package'] },
    ...{ capacity: ['public'], private: ['false'], isopen: ['true'] },
    ...Object.fromEntries(found.extras.map(({ key, value }) => [`extras_${key}`, [value]])),
  })
  const read = [found.name, found.title, found.notes, found.author, ...found.tags.map(({ name }) => name)]
  return {
    package: found,
    fields,
    text: normalise([...read, ...found.resources.map(({ format }) => format)].join(' ')),
  }
}

/** @param now what `NOW` stands for in a range of days */
export function meets(document: Indexed, query: SolrQuery, now: Date): boolean {
  switch (query.kind) {
    case 'all':
      return true
    case 'and':
      return query.of.every((each) => meets(document, each, now))
    case 'or':
      return query.of.some((each) => meets(document, each, now))
    case 'not':
      return !meets(document, query.of, now)
    case 'range':
      return (document.fields[query.field] ?? []).some((value) => within(value, query, now))
    case 'word':
      return meetsWord(document, query)
  }
}

function meetsWord(
  { fields, text }: Indexed,
  { field, text: word, phrase }: Extract<SolrQuery, { kind: 'word' }>,
): boolean {
  if (field === undefined || field === 'text') return glob(text, patternOf(normalise(word), phrase, false))
  const values = fields[field] ?? []
  return TEXTS.includes(field)
    ? values.some((value) => glob(normalise(value), patternOf(normalise(word), phrase, false)))
    : values.some((value) => glob(value, patternOf(word, phrase, true)))
}

const ANY = Symbol('any number of letters')
const ONE = Symbol('one letter')
type Pattern = readonly (string | typeof ANY | typeof ONE)[]

/** `*` and `?` of a word that is not quoted stand for letters; without `whole` it may stand anywhere. */
function patternOf(word: string, phrase: boolean, whole: boolean): Pattern {
  const letters = phrase
    ? [...word]
    : (word.match(/\\.|./gsu) ?? []).map((each) =>
        each === '*'
          ? ANY
          : each === '?'
            ? ONE
            : each.length > 1 && each.startsWith('\\')
              ? each.slice(1)
              : each,
      )
  return whole ? letters : [ANY, ...letters, ANY]
}

/** Without a regular expression: a pattern that anybody may type must not take forever. */
function glob(value: string, pattern: Pattern): boolean {
  const letters = [...value]
  let [at, place, star, mark] = [0, 0, -1, 0]
  while (at < letters.length) {
    if (pattern[place] === ANY) {
      star = place
      mark = at
      place += 1
    } else if (pattern[place] === ONE || pattern[place] === letters[at]) {
      at += 1
      place += 1
    } else if (star >= 0) {
      place = star + 1
      mark += 1
      at = mark
    } else return false
  }
  return pattern.slice(place).every((each) => each === ANY)
}

function within(
  value: string,
  { from, to, includes }: Extract<SolrQuery, { kind: 'range' }>,
  now: Date,
): boolean {
  const least = from === '*' ? undefined : compared(value, from, now)
  const most = to === '*' ? undefined : compared(value, to, now)
  return (
    (least === undefined || (includes[0] ? least >= 0 : least > 0)) &&
    (most === undefined || (includes[1] ? most <= 0 : most < 0))
  )
}

/** By time where both are times, else by letters. */
function compared(value: string, end: string, now: Date): number {
  const [a, b] = [Date.parse(value), timeOf(end, now)]
  if (!Number.isNaN(a) && b !== undefined) return a - b
  return value < end ? -1 : value > end ? 1 : 0
}

const UNITS: Readonly<Record<string, number>> = {
  ...{ SECOND: 1_000, MINUTE: 60_000, HOUR: 3_600_000, DAY: 86_400_000 },
  ...{ WEEK: 7 * 86_400_000, MONTH: 30 * 86_400_000, YEAR: 365 * 86_400_000 },
}

/** `2026-11-23T00:00:00Z`, `2026-11-23`, `NOW-7DAYS/DAY` (Solr's date math; months and years by their usual length). */
function timeOf(text: string, now: Date): number | undefined {
  const [, start = '', math = ''] =
    /^(NOW|\d{4}-\d\d-\d\d(?:T[\d:.]+Z?)?)((?:[+-]\d{1,6}[A-Z]+|\/[A-Z]+)*)$/.exec(text) ?? []
  if (start === '') return undefined
  let time = start === 'NOW' ? now.getTime() : Date.parse(/T.*[^Z]$/.test(start) ? `${start}Z` : start)
  for (const [, sign, count, unit = '', rounded = ''] of math.matchAll(/([+-])(\d+)([A-Z]+)|\/([A-Z]+)/g)) {
    const length = UNITS[(unit || rounded).replace(/S$/, '')]
    if (length === undefined) throw badQuery(`unknown unit ${unit || rounded}`)
    time = rounded
      ? Math.floor(time / length) * length
      : time + (sign === '-' ? -1 : 1) * Number(count) * length
  }
  return Number.isNaN(time) ? undefined : time
}
