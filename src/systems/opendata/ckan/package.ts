import type { Hall } from '#language'
import { FORMAT_NAMES, fileName, filePath, formatsOf, pagePath, wholeAddress } from '../formats.ts'
import { FREQUENCY_NAMES } from '../frequency.ts'
import { organizationId, packageId, resourceId, tagId } from '../ids.ts'
import { licenceOf } from '../licences.ts'
import type { PublishedDataset } from '../published.ts'

/** CKAN's time: UTC without saying so, to the microsecond. */
export const ckanTime = (at: Date): string => at.toISOString().replace('Z', '000')

/**
 * CKAN takes letters, figures, spaces, `-`, `_` and `.` in a tag, two to a hundred of them; a harvester that meets another
 * refuses the whole dataset.
 */
export const tagsOf = ({ keywords }: Pick<PublishedDataset, 'keywords'>): string[] => [
  ...new Set(
    keywords
      .map((each) =>
        each
          .normalize('NFC')
          .replaceAll(/[^\p{L}\p{N}_\-. ]/gu, '-')
          .trim()
          .slice(0, 100),
      )
      .filter((each) => Array.from(each).length >= 2),
  ),
]

export const tagOf = ({ town }: Pick<Hall, 'town'>, name: string) => ({
  ...{ id: tagId(town, name), name, display_name: name },
  ...{ state: 'active', vocabulary_id: null },
})

/**
 * The town is the one organization: a portal that harvests it makes an organization of each, and wants a town, not its
 * offices. The office is the dataset's author.
 */
export const organizationOf = ({ town, config }: Pick<Hall, 'town' | 'config'>) => ({
  ...{ id: organizationId(town, town.id), name: town.id, title: town.name },
  ...{ type: 'organization', is_organization: true, state: 'active', approval_status: 'approved' },
  ...{ description: `${town.prefecture}${town.name}`, image_url: '', created: null },
  url: config.baseUrl,
})

export function resourcesOf(hall: Pick<Hall, 'town' | 'config'>, dataset: PublishedDataset) {
  const { town } = hall
  return formatsOf(dataset).map((format, position) => {
    const { name, type } = FORMAT_NAMES[format]
    return {
      ...{ id: resourceId(town, dataset.key, format), package_id: packageId(town, dataset.key) },
      name: fileName(town, dataset, format),
      description: `${dataset.title}（${name}）`,
      ...{ format: name, mimetype: type.split(';')[0], mimetype_inner: null },
      url: wholeAddress(hall, filePath(town, dataset, format)),
      ...{ url_type: null, resource_type: null, size: null, hash: '', position, state: 'active' },
      ...{ cache_url: null, cache_last_updated: null, datastore_active: format === 'csv' },
      created: ckanTime(dataset.createdAt),
      last_modified: ckanTime(dataset.updatedAt),
      metadata_modified: ckanTime(dataset.updatedAt),
    }
  })
}

export type CkanResource = ReturnType<typeof resourcesOf>[number]

/** What `package_show` answers. */
export function packageOf(hall: Pick<Hall, 'town' | 'config'>, dataset: PublishedDataset) {
  const { town } = hall
  const licence = licenceOf(dataset.licence)
  const office = town.offices.find(({ id }) => id === dataset.office)
  const organization = organizationOf(hall)
  const resources = resourcesOf(hall, dataset)
  const tags = tagsOf(dataset).map((name) => tagOf(hall, name))
  const extras = {
    frequency: FREQUENCY_NAMES[dataset.frequency],
    confirmed: ckanTime(dataset.confirmedAt),
    ...(dataset.spatial && { spatial_text: dataset.spatial }),
    ...(dataset.number !== undefined && { standard_number: String(dataset.number) }),
  }
  return {
    ...{
      id: packageId(town, dataset.key),
      name: dataset.key,
      title: dataset.title,
      notes: dataset.description,
    },
    ...{ type: 'dataset', state: 'active', private: false, isopen: true, version: dataset.version },
    ...{ license_id: licence.ckan, license_title: licence.title, license_url: licence.url },
    ...{ author: office?.name ?? town.name, author_email: office?.mail ?? '' },
    ...{ maintainer: office?.name ?? town.name, maintainer_email: office?.mail ?? '', creator_user_id: null },
    url: wholeAddress(hall, pagePath(dataset)),
    metadata_created: ckanTime(dataset.createdAt),
    metadata_modified: ckanTime(dataset.updatedAt),
    ...{ owner_org: organization.id, organization },
    ...{ num_resources: resources.length, resources, num_tags: tags.length, tags },
    extras: Object.entries(extras).map(([key, value]) => ({ key, value })),
    ...{ groups: [], relationships_as_subject: [], relationships_as_object: [] },
  }
}

export type CkanPackage = ReturnType<typeof packageOf>
