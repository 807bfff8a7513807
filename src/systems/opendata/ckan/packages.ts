import { packageId, resourceId } from '../ids.ts'
import type { PublishedDataset } from '../published.ts'
import type { CkanCall } from './call.ts'
import { notFound } from './envelope.ts'
import { type CkanPackage, type CkanResource, packageOf, resourcesOf } from './package.ts'

type Call = Pick<CkanCall, 'hall' | 'published'>

/** Every dataset, by name. */
export async function packagesOf({ hall, published }: Call): Promise<CkanPackage[]> {
  const datasets = await published.list()
  return datasets
    .map((dataset) => packageOf(hall, dataset))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

/** By id or by name. @throws CkanError 404 */
export async function getPackage({ hall, published }: Call, id: string): Promise<CkanPackage> {
  const dataset =
    (await published.find(id)) ??
    (await published.list()).find(({ key }) => packageId(hall.town, key) === id.toLowerCase())
  if (!dataset) throw notFound()
  return packageOf(hall, dataset)
}

export async function resourcesOfAll({ hall, published }: Call): Promise<CkanResource[]> {
  return (await published.list()).flatMap((dataset) => resourcesOf(hall, dataset))
}

/** The dataset whose CSV a resource is: what `datastore_search` reads. @throws CkanError 404 in the words of the datastore */
export async function datasetOfResource({ hall, published }: Call, id: string): Promise<PublishedDataset> {
  const wanted = id.toLowerCase()
  const found = (await published.list()).find(({ key }) => resourceId(hall.town, key, 'csv') === wanted)
  if (!found) throw notFound(`Resource "${id}" was not found.`)
  return found
}
