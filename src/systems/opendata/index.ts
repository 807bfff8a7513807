import type { Hall } from '#language'
import { dateOf } from '#platform/clock'
import { addToSitemap } from '#systems/site'
import type { System } from '../system.ts'
import { deskRoutes } from './catalogue/desk-routes.tsx'
import { publicRoutes } from './catalogue/public-routes.tsx'
import { remindOffices } from './catalogue/remind-offices.ts'
import { sweepRequests } from './catalogue/sweep-requests.ts'
import { takeVersions } from './catalogue/take-versions.ts'
import { ckanRoutes } from './ckan/routes.ts'
import { exportCommand } from './commands/export.ts'
import { importCommand } from './commands/import.ts'
import { dcatRoutes } from './dcat/routes.ts'
import { pagePath } from './formats.ts'
import { prepareDatasets } from './projection/prepare-datasets.ts'
import { publishedRegisters } from './projection/published-registers.ts'
import { registerHoldings } from './projection/register-holdings.ts'
import { sample } from './projection/sample.ts'
import { publishedOf, publishFrom } from './published.ts'
import { pushDataset } from './push/push-dataset.ts'
import { queuePushes } from './push/queue-pushes.ts'

export { nameColumn } from './catalogue/name-column.ts'
export { type Checked, type CheckedRow, checkDataset } from './check-dataset.ts'
export type { Finding, Level } from './finding.ts'
export { FORMATS, type Format, fileName, pagePath, placePath } from './formats.ts'
export { frameOf } from './frame.ts'
export { type Holdings, keyOf, type ReplaceOptions, type Taken } from './holdings.ts'
export { type Imported, type ImportWish, importDataset } from './import-dataset.ts'
export { licenceOf } from './licences.ts'
export {
  FREQUENCIES,
  type Frequency,
  type Published,
  type PublishedColumn,
  type PublishedDataset,
  type PublishedRow,
  type PublishedValue,
  publishedOf,
  publishFrom,
  type RowsWish,
} from './published.ts'
export { type ReadingWish, readDataset } from './read-dataset.ts'
export type { Reading } from './reading/reading.ts'
export type { Frame, Rule } from './rules/rule.ts'
export { RULES } from './rules/rules.ts'
export type { ColumnType } from './standard/column-types.ts'
export { toCurrent, toLegacy, type Values } from './standard/correspondence.ts'
export type { Column, Dataset, Edition, EditionName, Need, Vocabulary } from './standard/dataset.ts'
export { datasetsOf, STANDARD } from './standard/datasets.ts'
export { checkDigit, isMunicipalityCode } from './standard/municipality-code.ts'
export { type WriteWish, type WrittenDataset, writeDataset } from './write-dataset.ts'

publishFrom(publishedRegisters)
addToSitemap(async (hall) => [
  { path: '/opendata' },
  ...(await publishedOf(hall).list()).map((dataset) => ({
    path: pagePath(dataset),
    changed: dateOf(dataset.updatedAt),
  })),
])

/** オープンデータ: what of the registers anybody may have, as pages, files and catalogues. */
export const opendata: System = {
  name: 'opendata',
  commands: [importCommand(registerHoldings), exportCommand(registerHoldings)],
  prepare: prepareDatasets,
  sample,
  // The fixed addresses before those with a key.
  routes: [...dcatRoutes, ...publicRoutes, ...ckanRoutes, ...deskRoutes],
  tasks: {
    'opendata.versions': takeVersions,
    'opendata.remind': remindOffices,
    'opendata.sweep': sweepRequests,
    'opendata.push': pushDataset,
    'opendata.push-changed': queuePushes,
  },
  schedules: [
    { task: 'opendata.versions', cron: '40 23 * * *' },
    { task: 'opendata.remind', cron: '30 8 * * *' },
    { task: 'opendata.sweep', cron: '50 3 * * *' },
    { task: 'opendata.push-changed', cron: '5 * * * *' },
  ],
  measures: {
    'opendata.published': {
      about: 'いま公開しているオープンデータの数',
      query: '町の台帳のうち、公開の設定がされているもの',
      measure: async (hall: Hall) => (await publishedOf(hall).list()).length,
    },
  },
}
