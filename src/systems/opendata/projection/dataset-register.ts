/** The register in which the rows of a dataset are kept: its fields are the columns of the current edition. */
import { createHash } from 'node:crypto'
import { parseRegister, type RegisterDefinition, usualGrants } from '#language'
import type { Column, Dataset } from '../standard/dataset.ts'

/** `public_toilet` → `public-toilet` */
export const registerIdOf = ({ key }: Pick<Dataset, 'key'>): string => key.replaceAll('_', '-')

/** The field of a column, the same wherever the column stands and whatever else changes. */
export const fieldIdOf = (column: string): string =>
  `c${createHash('sha256').update(column).digest('hex').slice(0, 12)}`

const wordId = (word: string): string => `w${createHash('sha256').update(word).digest('hex').slice(0, 8)}`

type Kind = 'date' | 'number' | 'choice' | 'longText' | 'text'

/** The kind of field that a column is. What has no words of its own stays a text, to the letter. */
export function kindOfColumn({ name, type }: Column, { vocabularies }: Dataset): Kind {
  if (type === 'date') return 'date'
  if (type === 'number' || type === 'latitude' || type === 'longitude') return 'number'
  if (type === 'text' || type === 'list') return 'longText'
  return wordsOf({ name, type }, vocabularies) ? 'choice' : 'text'
}

/** The words of a column that takes no others. */
function wordsOf(
  { name, type }: Pick<Column, 'name' | 'type'>,
  vocabularies: Dataset['vocabularies'],
): readonly string[] | undefined {
  const own = vocabularies[name]
  if (own) return own.closed ? own.words : undefined
  if (type === 'presence') return ['有', '無']
  return type === 'flag' ? ['1'] : undefined
}

const CHOICES = (words: readonly string[]) => words.map((label) => ({ id: wordId(label), label }))

/** The choice that stands for a word, and the other way round. */
export const choiceOf = wordId

function field(column: Column, dataset: Dataset): object {
  const kind = kindOfColumn(column, dataset)
  const base = {
    id: fieldIdOf(column.name),
    kind,
    label: column.name,
    ...(column.name !== dataset.name && { optional: true }),
  }
  switch (kind) {
    case 'number':
      return { ...base, decimals: 8 }
    case 'choice':
      return { ...base, choices: CHOICES(wordsOf(column, dataset.vocabularies)!) }
    case 'longText':
      return { ...base, max: 5_000 }
    case 'text':
      return { ...base, max: 1_000 }
    case 'date':
      return base
  }
}

/** More columns than this are not read side by side. */
const MOST_SHOWN = 8

/** @throws Error when the town's own columns make no register */
export function registerOfDataset(
  dataset: Dataset,
  { office, about }: { readonly office: string; readonly about: string },
): RegisterDefinition {
  const { columns } = dataset.current
  const shown = columns
    .filter(({ name, need }) => need !== 'optional' || name === dataset.name)
    .slice(0, MOST_SHOWN)
  const { definition, problems } = parseRegister({
    id: registerIdOf(dataset),
    name: dataset.title,
    about,
    office,
    fields: columns.map((column) => field(column, dataset)),
    title: fieldIdOf(dataset.name),
    views: [
      { id: 'all', name: 'おもな列', kind: 'table', columns: shown.map(({ name }) => fieldIdOf(name)) },
      { id: 'whole', name: 'すべての列', kind: 'table' },
    ],
    grants: usualGrants(office),
  })
  if (!definition) throw new Error(`${dataset.key}: ${problems?.join(' ')}`)
  return definition
}
