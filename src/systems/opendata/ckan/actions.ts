import { normalise } from '#platform/search'
import { LICENCES } from '../licences.ts'
import type { Action, CkanCall } from './call.ts'
import { datastoreInfo, searchDatastore } from './datastore-search.ts'
import { invalid, notFound } from './envelope.ts'
import { organizationOf, tagOf } from './package.ts'
import { getPackage, packagesOf, resourcesOfAll } from './packages.ts'
import { list, natural, needed, text, truth } from './read-params.ts'
import { searchPackages } from './search-packages.ts'

const ALL = 1_000_000

const paged = <T>({ params }: CkanCall, all: readonly T[]): T[] => {
  const offset = natural(params, 'offset', 0)
  return all.slice(offset, offset + natural(params, 'limit', ALL))
}

async function organization(call: CkanCall) {
  const packages = await packagesOf(call)
  return { ...organizationOf(call.hall), package_count: packages.length }
}

async function showOrganization(call: CkanCall) {
  const found = await organization(call)
  if (![found.id, found.name].includes(needed(call.params, 'id'))) throw notFound()
  const packages = truth(call.params, 'include_datasets') ? { packages: await packagesOf(call) } : {}
  return { ...found, ...packages, ...{ users: [], groups: [], tags: [], extras: [] } }
}

async function listOrganizations(call: CkanCall) {
  const found = await organization(call)
  const wanted = list(call.params, 'organizations')
  const all = wanted.length === 0 || wanted.includes(found.name) ? [found] : []
  return paged<unknown>(call, truth(call.params, 'all_fields') ? all : all.map(({ name }) => name))
}

async function tagNames(call: CkanCall): Promise<string[]> {
  const packages = await packagesOf(call)
  return [...new Set(packages.flatMap(({ tags }) => tags.map(({ name }) => name)))].sort()
}

async function listTags(call: CkanCall) {
  const { params, hall } = call
  if (text(params, 'vocabulary_id') !== undefined) throw notFound()
  const query = normalise(text(params, 'query') ?? '')
  const names = (await tagNames(call)).filter((name) => normalise(name).includes(query))
  return paged<unknown>(call, truth(params, 'all_fields') ? names.map((name) => tagOf(hall, name)) : names)
}

async function showTag(call: CkanCall) {
  const id = needed(call.params, 'id')
  const tag = (await tagNames(call))
    .map((name) => tagOf(call.hall, name))
    .find((each) => [each.id, each.name].includes(id))
  if (!tag) throw notFound()
  if (!truth(call.params, 'include_datasets')) return tag
  const packages = await packagesOf(call)
  return { ...tag, packages: packages.filter(({ tags }) => tags.some(({ name }) => name === tag.name)) }
}

async function showResource(call: CkanCall) {
  const id = needed(call.params, 'id')
  const found = (await resourcesOfAll(call)).find((resource) => resource.id === id.toLowerCase())
  if (!found) throw notFound()
  return found
}

/** `query=format:CSV`, several of which must all hold: a part of the field, letters large or small. */
async function searchResources(call: CkanCall) {
  const { params } = call
  const terms = list(params, 'query').map((each) => {
    const [, field, term] = /^(\w+):(.+)$/s.exec(each) ?? []
    if (!field || !term) throw invalid({ query: ['Must be <field>:<value> pair(s)'] })
    return { field, term: normalise(term) }
  })
  if (terms.length === 0) throw invalid({ query: ['Missing value'] })
  const found = (await resourcesOfAll(call)).filter((resource) =>
    terms.every(({ field, term }) =>
      Object.hasOwn(resource, field)
        ? normalise(String(resource[field as keyof typeof resource] ?? '')).includes(term)
        : false,
    ),
  )
  return { count: found.length, results: paged(call, found) }
}

const licences = () =>
  LICENCES.map(({ ckan, title, url }) => ({
    ...{
      id: ckan,
      title,
      url,
      status: 'active',
      od_conformance: 'approved',
      osd_conformance: 'not reviewed',
    },
    ...{ domain_content: true, domain_data: true, domain_software: false, is_generic: false },
    ...{ family: '', maintainer: '', is_okd_compliant: true, is_osi_compliant: false },
  }))

const status = ({ hall: { town, config } }: CkanCall) => ({
  site_title: `${town.name}オープンデータ`,
  ...{ site_description: `${town.name}のオープンデータ`, site_url: config.baseUrl },
  // The version of CKAN whose Action API is spoken here.
  ckan_version: '2.10.0',
  ...{ error_emails_to: null, locale_default: 'ja', extensions: ['datastore'] },
})

const action = (about: string, run: Action['run']): Action => ({ about, run })

/** Every action, by its name. They read; nothing here changes anything. */
export const ACTIONS: ReadonlyMap<string, Action> = new Map(
  Object.entries({
    package_list: action('Return a list of the names of the datasets.', async (call) =>
      paged(
        call,
        (await packagesOf(call)).map(({ name }) => name),
      ),
    ),
    current_package_list_with_resources: action(
      'Return a list of the datasets and their resources.',
      async (call) =>
        paged(
          call,
          (await packagesOf(call)).toSorted((a, b) => (a.metadata_modified < b.metadata_modified ? 1 : -1)),
        ),
    ),
    package_show: action('Return the metadata of a dataset and its resources.', async (call) =>
      getPackage(call, text(call.params, 'name_or_id') ?? needed(call.params, 'id')),
    ),
    package_search: action('Search for datasets satisfying a given search criteria.', searchPackages),
    resource_show: action('Return the metadata of a resource.', showResource),
    resource_search: action('Search for resources satisfying a given search criteria.', searchResources),
    datastore_search: action('Search the rows of a resource.', searchDatastore),
    datastore_info: action('Return the fields of a resource.', datastoreInfo),
    organization_list: action('Return a list of the names of the organizations.', listOrganizations),
    organization_show: action('Return the details of an organization.', showOrganization),
    group_list: action('Return a list of the names of the groups; this town has none.', async () => []),
    group_show: action('Return the details of a group; this town has none.', async (call) => {
      needed(call.params, 'id')
      throw notFound()
    }),
    tag_list: action('Return a list of the tags.', listTags),
    tag_show: action('Return the details of a tag.', showTag),
    license_list: action('Return the list of licenses available for datasets.', async () => licences()),
    status_show: action('Return information about the site.', async (call) => status(call)),
    site_read: action('Return true.', async () => true),
    help_show: action('Return the help of an action.', async (call) => {
      const found = ACTIONS.get(needed(call.params, 'name'))
      if (!found) throw notFound('Action function not found.')
      return found.about
    }),
  }),
)
