import { v5 } from 'uuid'

/** Names of this program's things within UUIDs (RFC 9562 §5.5); never changed, or every harvester sees new datasets. */
const NAMESPACE = '6f0c7a52-3f0e-5b0d-9d55-6a2d6e4c2f10'

/** The same id for the same thing of the same town, on any machine, for good. */
const idOf = (town: { readonly code: string }, kind: string, name: string): string =>
  v5(`${town.code}:${kind}:${name}`, NAMESPACE)

type Town = { readonly code: string }

export const packageId = (town: Town, dataset: string): string => idOf(town, 'dataset', dataset)
export const resourceId = (town: Town, dataset: string, format: string): string =>
  idOf(town, 'resource', `${dataset}:${format}`)
export const organizationId = (town: Town, office: string): string => idOf(town, 'office', office)
export const tagId = (town: Town, keyword: string): string => idOf(town, 'tag', keyword)
