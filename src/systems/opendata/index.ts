import type { System } from '../system.ts'
import { exportCommand } from './commands/export.ts'
import { importCommand } from './commands/import.ts'
import type { Holdings } from './holdings.ts'

export { type Checked, type CheckedRow, checkDataset } from './check-dataset.ts'
export type { Finding, Level } from './finding.ts'
export { frameOf } from './frame.ts'
export { type Holdings, keyOf, type ReplaceOptions, type Taken } from './holdings.ts'
export { type Imported, type ImportWish, importDataset } from './import-dataset.ts'
export { type ReadingWish, readDataset } from './read-dataset.ts'
export type { Reading } from './reading/reading.ts'
export type { Frame, Rule } from './rules/rule.ts'
export { RULES } from './rules/rules.ts'
export type { ColumnType } from './standard/column-types.ts'
export { toCurrent, toLegacy, type Values } from './standard/correspondence.ts'
export type { Column, Dataset, Edition, EditionName, Need, Vocabulary } from './standard/dataset.ts'
export { datasetsOf, STANDARD } from './standard/datasets.ts'
export { checkDigit, isMunicipalityCode } from './standard/municipality-code.ts'
export {
  FORMATS,
  type Format,
  fileNameOf,
  type WriteWish,
  type WrittenDataset,
  writeDataset,
} from './write-dataset.ts'

/** Open data in the national standard. @param holdings the registers that keep the rows */
export const opendata = (holdings?: Holdings): System => ({
  name: 'opendata',
  commands: [importCommand(holdings), exportCommand(holdings)],
})
