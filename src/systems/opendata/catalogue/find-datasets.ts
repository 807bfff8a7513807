import type { Hall } from '#language'
import { finder } from '#platform/search'
import { type PublishedDataset, publishedOf } from '../published.ts'

const found = finder<PublishedDataset, Hall['town']>((dataset, town) =>
  [
    ...[dataset.title, dataset.description, dataset.key, ...dataset.keywords],
    town.offices.find(({ id }) => id === dataset.office)?.name ?? '',
    ...dataset.columns.map(({ label }) => label),
    ...['en', 'easy'].map((language) => town.words[language as 'en' | 'easy'][dataset.title] ?? ''),
  ].join(' '),
)

export interface DatasetsWish {
  readonly q?: string | undefined
  /** A keyword. */
  readonly kind?: string | undefined
}

/** What the town publishes, narrowed, and every kind of it there is. */
export async function findDatasets(hall: Hall, { q, kind }: DatasetsWish) {
  const all = await publishedOf(hall).list()
  const ofKind = kind === undefined ? all : all.filter(({ keywords }) => keywords.includes(kind))
  const datasets = q === undefined ? ofKind : found(ofKind, q, hall.town)
  return {
    datasets: datasets.toSorted(
      (a, b) => (a.number ?? 1_000) - (b.number ?? 1_000) || (a.key < b.key ? -1 : 1),
    ),
    kinds: [...new Set(all.flatMap(({ keywords }) => keywords))].sort(),
    total: all.length,
  }
}
