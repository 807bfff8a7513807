import { createHash } from 'node:crypto'
import type { Hall } from '#language'
import { packageOf, tagsOf } from '../ckan/package.ts'
import { fileName, formatsOf } from '../formats.ts'
import type { PublishedDataset } from '../published.ts'

/** What another CKAN is told of a dataset. Under a name that no other town's dataset has there. */
export function metadataFor(
  hall: Pick<Hall, 'town' | 'config'>,
  dataset: PublishedDataset,
  organization: string,
) {
  const {
    title,
    notes,
    license_id,
    author,
    author_email,
    maintainer,
    maintainer_email,
    url,
    version,
    extras,
  } = packageOf(hall, dataset)
  return {
    ...{ name: nameFor(hall.town, dataset), title, notes, owner_org: organization, private: false },
    ...{ license_id, author, author_email, maintainer, maintainer_email, url, version, extras },
    tags: tagsOf(dataset).map((name) => ({ name })),
  }
}

/** CKAN: two to a hundred of a-z, 0-9, `-` and `_`. */
export const nameFor = (
  { code }: { readonly code: string },
  { key }: Pick<PublishedDataset, 'key'>,
): string => `${code}_${key}`

/** Another text whenever the metadata or the list of files is another; the version of the rows apart. */
export function hashOfMetadata(
  hall: Pick<Hall, 'town' | 'config'>,
  dataset: PublishedDataset,
  organization: string,
): string {
  const { version: _, ...metadata } = metadataFor(hall, dataset, organization)
  const files = formatsOf(dataset).map((format) => fileName(hall.town, dataset, format))
  return createHash('sha256')
    .update(JSON.stringify([metadata, files]))
    .digest('hex')
}
