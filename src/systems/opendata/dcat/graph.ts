/** DCAT 3 with the properties of DCAT-AP, as JSON-LD (W3C Recommendation of 2024-08-22). */
import type { Hall } from '#language'
import { FORMAT_NAMES, type Format, filePath, formatsOf, pagePath, wholeAddress } from '../formats.ts'
import { resourceId } from '../ids.ts'
import { licenceOf } from '../licences.ts'
import type { PublishedDataset } from '../published.ts'
import { frequencyIri } from './frequency.ts'

type Node = Readonly<Record<string, unknown>>
type Where = Pick<Hall, 'town' | 'config'>

const CONTEXT: Node = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}

const EU = 'http://publications.europa.eu/resource/authority'
const FILE_TYPES: Readonly<Record<Format, string>> = {
  csv: 'CSV',
  xlsx: 'XLSX',
  json: 'JSON',
  geojson: 'GEOJSON',
}

const japanese = (text: string): Node => ({ '@value': text, '@language': 'ja' })
const link = (iri: string): Node => ({ '@id': iri })
const time = (at: Date): Node => ({ '@value': at.toISOString(), '@type': 'xsd:dateTime' })

const publisher = ({ town, config }: Where): Node => ({
  '@id': `${config.baseUrl}/#town`,
  '@type': 'foaf:Organization',
  'foaf:name': japanese(town.name),
  'foaf:homepage': link(`${config.baseUrl}/`),
  'dct:type': link('http://purl.org/adms/publishertype/LocalAuthority'),
})

function datasetNode(where: Where, dataset: PublishedDataset): Node {
  const { town } = where
  const page = wholeAddress(where, pagePath(dataset))
  const office = town.offices.find(({ id }) => id === dataset.office)
  return {
    '@id': `${page}#dataset`,
    '@type': 'dcat:Dataset',
    'dct:identifier': `${town.code}_${dataset.key}`,
    'dct:title': japanese(dataset.title),
    'dct:description': japanese(dataset.description),
    'dct:publisher': link(`${where.config.baseUrl}/#town`),
    'dct:language': link(`${EU}/language/JPN`),
    'dct:issued': time(dataset.createdAt),
    'dct:modified': time(dataset.updatedAt),
    'dct:accrualPeriodicity': link(frequencyIri(dataset.frequency)),
    'dct:accessRights': link(`${EU}/access-right/PUBLIC`),
    'dct:license': link(licenceOf(dataset.licence).url),
    'dcat:version': dataset.version,
    'dcat:landingPage': link(page),
    'dcat:keyword': dataset.keywords.map(japanese),
    ...(dataset.spatial && {
      'dct:spatial': { '@type': 'dct:Location', 'dct:title': japanese(dataset.spatial) },
    }),
    ...(office && {
      'dcat:contactPoint': {
        '@type': 'vcard:Organization',
        'vcard:fn': japanese(`${town.name} ${office.name}`),
        'vcard:hasEmail': link(`mailto:${office.mail}`),
        'vcard:hasTelephone': link(`tel:${office.tel}`),
      },
    }),
    'dcat:distribution': formatsOf(dataset).map((format) => distribution(where, dataset, format)),
  }
}

function distribution(where: Where, dataset: PublishedDataset, format: Format): Node {
  const address = wholeAddress(where, filePath(where.town, dataset, format))
  const api = { 'dcat:accessService': link(`${where.config.baseUrl}/api/3#service`) }
  return {
    '@id': `${address}#distribution`,
    '@type': 'dcat:Distribution',
    'dct:identifier': resourceId(where.town, dataset.key, format),
    'dct:title': japanese(`${dataset.title}（${FORMAT_NAMES[format].name}）`),
    'dcat:accessURL': link(wholeAddress(where, pagePath(dataset))),
    'dcat:downloadURL': link(address),
    'dct:format': link(`${EU}/file-type/${FILE_TYPES[format]}`),
    'dcat:mediaType': link(
      `https://www.iana.org/assignments/media-types/${FORMAT_NAMES[format].type.split(';')[0]}`,
    ),
    'dct:license': link(licenceOf(dataset.licence).url),
    'dct:modified': time(dataset.updatedAt),
    ...(format === 'csv' && api),
  }
}

const service = (where: Where, datasets: readonly PublishedDataset[]): Node => ({
  '@id': `${where.config.baseUrl}/api/3#service`,
  '@type': 'dcat:DataService',
  'dct:title': japanese('CKAN API v3'),
  'dct:publisher': link(`${where.config.baseUrl}/#town`),
  'dcat:endpointURL': link(`${where.config.baseUrl}/api/3`),
  'dct:conformsTo': link('https://docs.ckan.org/en/2.10/api/'),
  'dcat:servesDataset': datasets.map((each) => link(`${wholeAddress(where, pagePath(each))}#dataset`)),
})

/** Everything the town publishes. */
export function catalogueGraph(where: Where, datasets: readonly PublishedDataset[]): Node {
  const { town, config } = where
  const latest = datasets.map(({ updatedAt }) => updatedAt).toSorted((a, b) => b.getTime() - a.getTime())[0]
  return {
    '@context': CONTEXT,
    '@graph': [
      {
        '@id': `${config.baseUrl}/opendata#catalog`,
        '@type': 'dcat:Catalog',
        'dct:title': japanese(`${town.name}オープンデータ`),
        'dct:description': japanese(`${town.name}が、だれでも自由に使えるように公開しているデータです。`),
        'dct:publisher': link(`${config.baseUrl}/#town`),
        'dct:language': link(`${EU}/language/JPN`),
        'foaf:homepage': link(`${config.baseUrl}/opendata`),
        ...(latest && { 'dct:modified': time(latest) }),
        'dcat:dataset': datasets.map((each) => link(`${wholeAddress(where, pagePath(each))}#dataset`)),
        'dcat:service': link(`${config.baseUrl}/api/3#service`),
      },
      publisher(where),
      service(where, datasets),
      ...datasets.map((each) => datasetNode(where, each)),
    ],
  }
}

/** One dataset, by itself. */
export const datasetGraph = (where: Where, dataset: PublishedDataset): Node => ({
  '@context': CONTEXT,
  '@graph': [publisher(where), service(where, [dataset]), datasetNode(where, dataset)],
})
