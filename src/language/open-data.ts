/** How one dataset of the national standard looks in this town, where it differs from what ships. */
export interface DatasetChange {
  /** Columns in order, as the definitions print them: `◎名称`, `○名称_カナ`, `備考`. */
  readonly current?: readonly string[]
  readonly legacy?: readonly string[]
  /** Words that a column may have; with `closed`, no others. */
  readonly vocabularies?: Readonly<
    Record<string, { closed: boolean; words: readonly string[]; variants?: Readonly<Record<string, string>> }>
  >
  /** What the town's own files write above a column, and the column that is meant. */
  readonly headings?: Readonly<Record<string, string>>
}

/** A dataset that the town publishes: a register of its own, and what the catalogue says of it. */
export interface PublishedSettings {
  /** The office that keeps the register and answers for it. */
  readonly office: string
  /** What it is, in one or two sentences. */
  readonly about: string
  /** How often the office has promised to look at it. */
  readonly frequency: 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'half-yearly' | 'yearly' | 'irregular'
  /** `CC-BY-4.0` without it. */
  readonly licence?: string
  readonly keywords?: readonly string[]
}

/** What a town says about its open data. */
export interface OpenDataSettings {
  /** Which office answers who wishes for data that the town does not publish yet; the first one without it. */
  readonly office?: string
  /** South, west, north, east in degrees; from the points of its addresses without it. */
  readonly bounds?: readonly [south: number, west: number, north: number, east: number]
  /** By the key of the dataset: what is published. Each has a register of its own. */
  readonly published?: Readonly<Record<string, PublishedSettings>>
  /**
   * 地域・年齢別人口: numbers under `under` (2 or more; 5 without it) are hidden. Zeros are shown unless `hidesZeros`, because
   * they tell of nobody.
   */
  readonly population?: { readonly under?: number; readonly hidesZeros?: boolean }
  /** By the key of the dataset. */
  readonly datasets?: Readonly<Record<string, DatasetChange>>
}
