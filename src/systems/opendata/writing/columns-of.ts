import { toLegacy, type Values } from '../standard/correspondence.ts'
import type { Column, Dataset, EditionName } from '../standard/dataset.ts'

/** Rows of a dataset as an edition has them. */
export interface Written {
  readonly columns: readonly Column[]
  readonly rows: readonly Values[]
  /** Columns of the current edition that had values and have no place in this one. */
  readonly lost: readonly string[]
}

/** @returns nothing where the dataset has no such edition */
export function inEdition(
  dataset: Dataset,
  rows: readonly Values[],
  edition: EditionName,
): Written | undefined {
  if (edition === 'current') return { columns: dataset.current.columns, rows, lost: [] }
  if (!dataset.legacy) return undefined
  const lost = new Set<string>()
  const legacy = rows.map((row) => {
    const { values, lost: left } = toLegacy(dataset, row)
    for (const name of left) lost.add(name)
    return values
  })
  return { columns: dataset.legacy.columns, rows: legacy, lost: [...lost] }
}
