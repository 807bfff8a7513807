import type { Hall, LatLng } from '#language'

/** How often the office has promised to look at a dataset; `irregular` is never overdue. */
export const FREQUENCIES = [
  'daily',
  'weekly',
  'monthly',
  'quarterly',
  'half-yearly',
  'yearly',
  'irregular',
] as const
export type Frequency = (typeof FREQUENCIES)[number]

/** What a cell holds as it is served. Days are ISO texts (`2026-11-23`), times `09:30`, a lack is `null`. */
export type PublishedValue = string | number | boolean | null

/** One row by ids of columns: nothing that the projection does not name is in it. */
export type PublishedRow = Readonly<Record<string, PublishedValue>>

export interface PublishedColumn {
  /** Name of the column in every file and in the API: 名称. Unique within its dataset, never `_id`. */
  readonly id: string
  readonly label: string
  readonly type: 'text' | 'number' | 'date' | 'time' | 'boolean'
  /** What stands in it, in a sentence; empty when the label says all. */
  readonly about: string
  readonly required: boolean
}

export interface PublishedDataset {
  /** `public_toilet`: `^[a-z][a-z0-9_]{1,80}$`; part of addresses and file names, never changed. */
  readonly key: string
  /** Number in 自治体標準オープンデータセット. */
  readonly number?: number
  readonly title: string
  readonly description: string
  /** Id of an office of the town. */
  readonly office: string
  /** Id of a licence in `licences.ts`; `CC-BY-4.0` unless the town decides otherwise. */
  readonly licence: string
  readonly frequency: Frequency
  readonly columns: readonly PublishedColumn[]
  /** Columns that tell a row from the others, so that a change is a change and not one gone and one new. */
  readonly identity: readonly string[]
  readonly keywords: readonly string[]
  /** Columns with latitude and longitude (JGD2011); a dataset without them has no GeoJSON. */
  readonly coordinates?: { readonly latitude: string; readonly longitude: string }
  /** What area it covers, in words: 柴田町. */
  readonly spatial?: string
  readonly createdAt: Date
  readonly updatedAt: Date
  /** When somebody last said that it is right; overdue is counted from here. */
  readonly confirmedAt: Date
  /** Another text whenever a row or a column is: what holds a copy asks for this. */
  readonly version: string
}

/** Which rows, how much of them, in what order. */
export interface RowsWish {
  /** Ids of columns, in the order wanted; all without it. */
  readonly fields?: readonly string[]
  /** Each named column has one of the values, compared as texts. */
  readonly filters?: Readonly<Record<string, readonly PublishedValue[]>>
  /** Words that stand anywhere in the row, found as `src/platform/search` finds; or by column. */
  readonly q?: string | Readonly<Record<string, string>>
  /** What is empty comes last, either way. After these the order of the register decides, so that pages never overlap. */
  readonly sort?: readonly { readonly column: string; readonly descending: boolean }[]
  /** Only rows with a place, the nearest first; `within` so many metres north, south, east and west. */
  readonly near?: LatLng & { readonly within?: number }
  readonly limit?: number
  readonly offset?: number
}

/**
 * What the town publishes: a projection of its registers. Columns named in a wish are the dataset's own; whoever asks has
 * checked that. Rows come in batches as they are read, never whole (ckan#5847).
 */
export interface Published {
  list(): Promise<readonly PublishedDataset[]>
  /** @returns undefined for what is not, or no longer, published */
  find(key: string): Promise<PublishedDataset | undefined>
  rows(key: string, wish?: RowsWish): AsyncIterable<readonly PublishedRow[]>
  count(key: string, wish?: Pick<RowsWish, 'filters' | 'q'>): Promise<number>
}

type Source = (hall: Hall) => Published

const nothing: Published = {
  list: async () => [],
  find: async () => undefined,
  rows: async function* () {},
  count: async () => 0,
}

let source: Source = () => nothing

/** Whoever keeps the registers says here, once, what of them is published. Until then the catalogue is empty. */
export function publishFrom(from: Source): void {
  source = from
}

export const publishedOf = (hall: Hall): Published => source(hall)
