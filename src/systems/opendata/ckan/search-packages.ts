import { normalise } from '#platform/search'
import type { CkanCall } from './call.ts'
import { badQuery } from './envelope.ts'
import { packagesOf } from './packages.ts'
import { list, natural, text, truth } from './read-params.ts'
import { type Indexed, indexed, meets } from './solr-match.ts'
import { parseSolr, type SolrQuery } from './solr-query.ts'

const MOST_ROWS = 1_000
const USUAL_SORT = 'score desc, metadata_modified desc'

/** `package_search`: q, fq, fq_list, sort, start, rows, facet.field, facet.limit, facet.mincount. */
export async function searchPackages(call: CkanCall) {
  const { params, hall } = call
  const q = text(params, 'q') ?? '*:*'
  const filters = [...list(params, 'fq'), ...list(params, 'fq_list')].filter((each) => each.trim() !== '')
  const queries = [q, ...filters].map(parseSolr)
  const rows = natural(params, 'rows', 10, MOST_ROWS)
  const start = natural(params, 'start', 0)
  const sort = text(params, 'sort') ?? USUAL_SORT
  const now = hall.clock.now()
  const found = (await packagesOf(call))
    .map(indexed)
    .filter((document) => queries.every((query) => meets(document, query, now)))
  const sorted = inOrder(found, orderOf(sort), queries[0]!)
  const facets = facetsOf(call, found)
  return {
    count: found.length,
    facets: Object.fromEntries(
      Object.entries(facets).map(([field, { items }]) => [
        field,
        Object.fromEntries(items.map(({ name, count }) => [name, count])),
      ]),
    ),
    results: sorted.slice(start, start + rows).map((document) => document.package),
    sort,
    search_facets: facets,
  }
}

interface By {
  readonly field: string
  readonly descending: boolean
}

const orderOf = (sort: string): By[] =>
  sort.split(',').map((each) => {
    const [, field, way] = /^\s*([\w.]+)\s+(asc|desc)\s*$/i.exec(each) ?? []
    if (!field || !way)
      throw badQuery(`Can't determine a Sort Order (asc or desc) in sort spec '${each.trim()}'`)
    return { field, descending: way.toLowerCase() === 'desc' }
  })

/** The id decides at last: pages of a harvest neither overlap nor leave a gap. */
function inOrder(found: readonly Indexed[], order: readonly By[], query: SolrQuery): Indexed[] {
  const words = wordsIn(query)
  const score = new Map(found.map((document) => [document, scoreOf(document, words)]))
  const keyOf = (document: Indexed, field: string) =>
    field === 'title' ? document.package.title : (document.fields[field]?.[0] ?? '')
  return found.toSorted((a, b) => {
    for (const { field, descending } of order) {
      const by =
        field === 'score' || field === 'relevance'
          ? (score.get(a) ?? 0) - (score.get(b) ?? 0)
          : compare(keyOf(a, field), keyOf(b, field))
      if (by !== 0) return descending ? -by : by
    }
    return compare(a.package.id, b.package.id)
  })
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const wordsIn = (query: SolrQuery): string[] =>
  query.kind === 'word'
    ? [normalise(query.text)]
    : query.kind === 'and' || query.kind === 'or'
      ? query.of.flatMap(wordsIn)
      : []

/** As CKAN weighs: a name and a title four times, a tag twice. */
const scoreOf = ({ package: { name, title, tags }, text: all }: Indexed, words: readonly string[]): number =>
  words.reduce((sum, word) => {
    const inTitle = normalise(`${name} ${title}`).includes(word) ? 4 : 0
    const inTags = tags.some((tag) => normalise(tag.name).includes(word)) ? 2 : 0
    return sum + inTitle + inTags + (all.includes(word) ? 1 : 0)
  }, 0)

function facetsOf({ params, hall }: CkanCall, found: readonly Indexed[]) {
  if (!truth(params, 'facet', true)) return {}
  const most = Number(text(params, 'facet.limit') ?? 50)
  const least = natural(params, 'facet.mincount', 1)
  return Object.fromEntries(
    list(params, 'facet.field').map((field) => {
      const counts = new Map<string, number>()
      for (const { fields } of found)
        for (const value of new Set(fields[field] ?? [])) counts.set(value, (counts.get(value) ?? 0) + 1)
      const items = [...counts]
        .filter(([, count]) => count >= least)
        .sort(([a, x], [b, y]) => y - x || compare(a, b))
        .slice(0, Number.isInteger(most) && most >= 0 ? most : undefined)
        .map(([name, count]) => ({
          ...{ name, count },
          display_name: field === 'organization' ? hall.town.name : name,
        }))
      return [field, { title: field, items }]
    }),
  )
}
