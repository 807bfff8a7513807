import { stringify } from 'csv-stringify/sync'
import type { PublishedRow, PublishedValue, RowsWish } from '../published.ts'
import type { CkanCall } from './call.ts'
import { datastoreFields, ROW_NUMBER } from './datastore-fields.ts'
import { datastoreTables, TABLES } from './datastore-tables.ts'
import { invalid, Streamed } from './envelope.ts'
import { datasetOfResource } from './packages.ts'
import { list, natural, needed, type Params, parsed, text, truth } from './read-params.ts'

/** `ckan.datastore.search.rows_max` of CKAN. */
const MOST = 32_000
const FORMATS = ['objects', 'lists', 'csv', 'tsv'] as const
type RecordsFormat = (typeof FORMATS)[number]

/** `datastore_search`: rows of a dataset, written while they are read. */
export async function searchDatastore(call: CkanCall): Promise<Streamed | object> {
  const { params, published, url } = call
  const id = text(params, 'resource_id') ?? text(params, 'id')
  if (id === undefined) throw invalid({ resource_id: ['Missing value'] })
  if (id === TABLES) return await datastoreTables(call)
  const dataset = await datasetOfResource(call, id)
  const known = dataset.columns.map((column) => column.id)
  const [limit, offset] = [natural(params, 'limit', 100, MOST), natural(params, 'offset', 0)]
  const format = formatOf(params)
  const asked = fieldsOf(params, known)
  const ids = asked ?? [ROW_NUMBER, ...known]
  const which = { filters: filtersOf(params, known), q: wordsOf(params, known) }
  if (truth(params, 'distinct')) throw invalid({ distinct: ['Not offered by this DataStore'] })
  const fields = ids.filter((each) => each !== ROW_NUMBER)
  const wish: RowsWish = { ...which, sort: sortOf(params, known), limit, offset, fields }
  const total = truth(params, 'include_total', true) ? await published.count(dataset.key, which) : undefined
  const head = {
    include_total: total !== undefined,
    ...{ limit, offset, records_format: format, resource_id: id, total_estimation_threshold: null },
    ...(params.filters !== undefined && { filters: which.filters }),
    ...(params.q !== undefined && { q: params.q }),
    fields: datastoreFields(dataset, ids),
    _links: linksOf(url, limit, offset),
    ...(total !== undefined && { total, total_was_estimated: false }),
  }
  const rows = limit === 0 ? none() : published.rows(dataset.key, wish)
  return new Streamed(written(head, recordsOf(rows, { ids, format, offset })))
}

async function* none(): AsyncGenerator<readonly PublishedRow[]> {}

async function* written(head: object, records: AsyncIterable<string>): AsyncGenerator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"records":`
  yield* records
  yield '}'
}

const SEPARATORS: Partial<Record<RecordsFormat, string>> = { csv: ',', tsv: '\t' }

async function* recordsOf(
  rows: AsyncIterable<readonly PublishedRow[]>,
  { ids, format, offset }: { ids: readonly string[]; format: RecordsFormat; offset: number },
): AsyncGenerator<string> {
  const delimiter = SEPARATORS[format]
  let number = offset
  let first = true
  yield delimiter ? '"' : '['
  for await (const batch of rows) {
    const values = batch.map((row) => {
      number += 1
      return ids.map((id) => (id === ROW_NUMBER ? number : (row[id] ?? null)))
    })
    if (values.length === 0) continue
    // CKAN answers the lines without a heading, within one JSON text.
    if (delimiter) yield JSON.stringify(stringify(values, { delimiter })).slice(1, -1)
    else {
      const each = values.map((cells) =>
        format === 'lists' ? cells : Object.fromEntries(ids.map((id, at) => [id, cells[at]])),
      )
      yield (first ? '' : ',') + JSON.stringify(each).slice(1, -1)
    }
    first = false
  }
  yield delimiter ? '"' : ']'
}

function formatOf(params: Params): RecordsFormat {
  const wanted = text(params, 'records_format') ?? 'objects'
  const found = FORMATS.find((each) => each === wanted)
  if (!found) throw invalid({ records_format: [`Value must be one of ${FORMATS.join(', ')}`] })
  return found
}

/** A list, or names between commas; `_id` too. */
function fieldsOf(params: Params, known: readonly string[]): string[] | undefined {
  const value = params.fields
  const names = (
    typeof value === 'string' && !value.startsWith('[') ? value.split(',') : list(params, 'fields')
  )
    .map((each) => each.trim())
    .filter(Boolean)
  const wrong = names.find((name) => name !== ROW_NUMBER && !known.includes(name))
  if (wrong !== undefined) throw invalid({ fields: [`field "${wrong}" not in table`] })
  return names.length > 0 ? [...new Set(names)] : undefined
}

function dictionaryOf(params: Params, name: string): Readonly<Record<string, unknown>> | undefined {
  const value = params[name]
  const read = typeof value === 'string' ? parsed(value) : value
  return read !== null && typeof read === 'object' && !Array.isArray(read) ? { ...read } : undefined
}

function filtersOf(params: Params, known: readonly string[]): Record<string, PublishedValue[]> {
  const { filters } = params
  if (filters === undefined || filters === '') return {}
  const read = dictionaryOf(params, 'filters')
  if (!read) throw invalid({ filters: ['Cannot parse JSON'] })
  return Object.fromEntries(
    Object.entries(read).map(([name, values]) => {
      if (!known.includes(name)) throw invalid({ filters: [`field "${name}" not in table`] })
      const all = (Array.isArray(values) ? values : [values]) as unknown[]
      return [
        name,
        all.map((each) => (each === null || typeof each === 'object' ? null : (each as PublishedValue))),
      ]
    }),
  )
}

function wordsOf(params: Params, known: readonly string[]): string | Record<string, string> {
  const byColumn = dictionaryOf(params, 'q')
  if (!byColumn) return text(params, 'q') ?? ''
  const wrong = Object.keys(byColumn).find((name) => !known.includes(name))
  if (wrong !== undefined) throw invalid({ q: [`field "${wrong}" not in table`] })
  return Object.fromEntries(Object.entries(byColumn).map(([name, words]) => [name, String(words)]))
}

function sortOf(params: Params, known: readonly string[]): { column: string; descending: boolean }[] {
  return list(params, 'sort')
    .flatMap((each) => each.split(','))
    .filter((each) => each.trim() !== '')
    .map((each) => {
      const [, quoted, bare, way = 'asc'] =
        /^\s*(?:"([^"]+)"|(.+?))(?:\s+(asc|desc))?(?:\s+nulls\s+(?:first|last))?\s*$/i.exec(each) ?? []
      const column = quoted ?? bare ?? ''
      if (!known.includes(column) && column !== ROW_NUMBER)
        throw invalid({ sort: [`field "${column}" not in table`] })
      return { column, descending: way.toLowerCase() === 'desc' }
    })
    .filter(({ column }) => column !== ROW_NUMBER)
}

/** The same question from the start and on the pages beside this one. */
function linksOf(url: URL, limit: number, offset: number): Record<string, string> {
  const at = (place: number | undefined) => {
    const query = new URLSearchParams(url.search)
    if (place === undefined) query.delete('offset')
    else query.set('offset', String(place))
    return `${url.pathname}${query.size > 0 ? `?${query}` : ''}`
  }
  return {
    start: at(undefined),
    ...(offset - limit > 0 && { prev: at(offset - limit) }),
    next: at(offset + limit),
  }
}

/** `datastore_info`: what the columns are. */
export async function datastoreInfo(call: CkanCall) {
  const id = text(call.params, 'resource_id') ?? needed(call.params, 'id')
  const dataset = await datasetOfResource(call, id)
  const fields = datastoreFields(
    dataset,
    dataset.columns.map((column) => column.id),
  )
  return {
    meta: { id, count: await call.published.count(dataset.key), table_type: 'VIEW', aliases: [] },
    fields: fields.map((field) => ({
      ...field,
      schema: {
        notnull: dataset.columns.some((column) => column.id === field.id && column.required),
        ...{ native_type: field.type, index_name: null, is_index: false, uniquekey: false },
      },
    })),
  }
}
