import { resourceId } from '../ids.ts'
import type { CkanCall } from './call.ts'
import { natural } from './read-params.ts'

/** The resource by which clients (ckan.js among them) ask which resources are in the DataStore. */
export const TABLES = '_table_metadata'

/** `datastore_search` of {@link TABLES}: a row for each dataset. */
export async function datastoreTables({ params, hall, published }: CkanCall) {
  const [limit, offset] = [natural(params, 'limit', 100, 32_000), natural(params, 'offset', 0)]
  const all = (await published.list()).map(({ key }, at) => {
    const name = resourceId(hall.town, key, 'csv')
    return { _id: name.replaceAll('-', '').slice(0, 16), name, oid: at + 1, alias_of: null }
  })
  return {
    ...{ resource_id: TABLES, include_total: true, limit, offset, records_format: 'objects' },
    fields: [
      { id: '_id', type: 'text' },
      { id: 'name', type: 'name' },
      { id: 'oid', type: 'oid' },
      { id: 'alias_of', type: 'name' },
    ],
    records: all.slice(offset, offset + limit),
    ...{ total: all.length, total_was_estimated: false, total_estimation_threshold: null },
  }
}
