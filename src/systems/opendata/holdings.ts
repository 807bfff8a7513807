import type { Hall } from '#language'
import type { Values } from './standard/correspondence.ts'
import type { Dataset } from './standard/dataset.ts'

/** What changed in the register. */
export interface Taken {
  readonly added: number
  readonly changed: number
  readonly removed: number
  readonly unchanged: number
}

export interface ReplaceOptions {
  /** The columns that tell one row from another (`Dataset.by`). */
  readonly by: readonly string[]
  /** Keys (values of `by`, joined by {@link keyOf}) of rows that stay as they are: the file has them, but not whole. */
  readonly keep: ReadonlySet<string>
}

/** Where the rows of the datasets are kept: the registers. Rows are values of the current edition; nothing for empty. */
export interface Holdings {
  rows(hall: Hall, dataset: Dataset): Promise<readonly Values[]>
  /** Puts these rows in place of all others, in one transaction, with its line in the audit log. */
  replace(hall: Hall, dataset: Dataset, rows: readonly Values[], options: ReplaceOptions): Promise<Taken>
}

/** One row from another. A row without its key is known by its name and place. */
export function keyOf(dataset: Dataset, values: Values): string {
  const own = dataset.by.map((name) => values[name] ?? '')
  if (own[0] !== '') return JSON.stringify(own)
  return JSON.stringify([
    '',
    ...[dataset.name, '所在地_連結表記', '緯度', '経度'].map((name) => values[name] ?? ''),
  ])
}
