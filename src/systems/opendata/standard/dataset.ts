import { type ColumnType, typeOf } from './column-types.ts'

/** ◎, ○ and no mark in the definitions. */
export type Need = 'required' | 'recommended' | 'optional'
/** Where a statement comes from: the definitions or published files, or our inference, which the town may correct. */
export type Certainty = 'sourced' | 'estimated'

export interface Column {
  readonly name: string
  readonly type: ColumnType
  readonly need: Need
}

/** The columns of a dataset in one edition of the standard, in order. */
export interface Edition {
  /** Of the order of the columns. */
  readonly order: Certainty
  /** Of ◎ and ○. Where they are estimated only the name is required. */
  readonly needs: Certainty
  /** What is not sure, in Japanese, for the page that explains the columns. */
  readonly doubt?: string
  readonly columns: readonly Column[]
}

/** The words that a column may have. */
export interface Vocabulary {
  /** Other words are errors; where the list is not closed they are only remarked on. */
  readonly closed: boolean
  readonly words: readonly string[]
  /** Other spellings in use, and the word that is meant. */
  readonly variants?: Readonly<Record<string, string>>
}

/** 自治体標準オープンデータセット (current) and 推奨データセット (legacy). */
export type EditionName = 'current' | 'legacy'

/** One dataset of the national standard. What the town holds has the columns of the current edition. */
export interface Dataset {
  /** `public_toilet`: the name of its files, `043231_public_toilet.csv`. */
  readonly key: string
  /** `13` in the definitions; nothing for a dataset of our own. */
  readonly number?: string
  /** Its place among the thirteen of the town's plan. */
  readonly plan?: number
  readonly title: string
  /** The column that names a row. */
  readonly name: string
  /** The columns that tell one row from another. */
  readonly by: readonly string[]
  readonly current: Edition
  readonly legacy?: Edition
  readonly vocabularies: Readonly<Record<string, Vocabulary>>
  /** What towns write above a column, and the column of the current edition that is meant. */
  readonly headings: Readonly<Record<string, string>>
}

interface WrittenEdition extends Omit<Edition, 'columns'> {
  /** As the definitions print them: `◎名称`, `○名称_カナ`, `備考`. */
  readonly columns: readonly string[]
}

interface Written extends Partial<Pick<Dataset, 'number' | 'plan' | 'by' | 'vocabularies' | 'headings'>> {
  readonly key: string
  readonly title: string
  readonly name: string
  readonly current: WrittenEdition
  readonly legacy?: WrittenEdition
}

const NEEDS: Readonly<Record<string, Need>> = { '◎': 'required', '○': 'recommended' }

/** `◎名称` as a column. */
export const column = (written: string): Column => {
  const need = NEEDS[written[0]!]
  const name = need ? written.slice(1) : written
  return { name, type: typeOf(name), need: need ?? 'optional' }
}

const edition = (written: WrittenEdition): Edition => ({ ...written, columns: written.columns.map(column) })

/** Words that are the same in every dataset. */
const COMMON_WORDS: Readonly<Record<string, Vocabulary>> = {
  高度の種別: { closed: true, words: ['階数', '標高', '地表高'], variants: { 階: '階数', 海抜: '標高' } },
}

/** Declares a dataset. */
export function dataset({
  current,
  legacy,
  vocabularies = {},
  headings = {},
  by = ['ID'],
  ...rest
}: Written): Dataset {
  return {
    ...rest,
    by,
    current: edition(current),
    ...(legacy && { legacy: edition(legacy) }),
    vocabularies: { ...COMMON_WORDS, ...vocabularies },
    headings,
  }
}
