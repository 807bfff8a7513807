import type { Town } from '#language'
import type { Values } from '../standard/correspondence.ts'
import type { Dataset } from '../standard/dataset.ts'
import { protectPopulation } from './protect-population.ts'
import { protectionOf } from './protection.ts'

/** Whether the rows of a dataset are numbers of people, some of them small. */
export const isProtected = ({ key }: Pick<Dataset, 'key'>): boolean => key === 'population'

/** The rows of a register as they may leave the house: the one gate of pages, files, catalogues, pushes and the command. */
export const publicRows = (
  town: Pick<Town, 'openData'>,
  dataset: Dataset,
  rows: readonly Values[],
): readonly Values[] => (isProtected(dataset) ? protectPopulation(dataset, rows, protectionOf(town)) : rows)
