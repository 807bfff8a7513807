import type { Values } from '../standard/correspondence.ts'
import type { Dataset } from '../standard/dataset.ts'

/** A row of 地域・年齢別人口: one area on one day, with its counts by column. */
export interface Area {
  readonly values: Values
  readonly counts: ReadonlyMap<string, number>
  /** The names of the areas it was made of; one of its own. */
  readonly names: readonly string[]
}

/** The columns of the dataset that count people or households. */
export interface CountColumns {
  /** ◎: never empty. */
  readonly heads: readonly string[]
  /** 0-4歳の男性…, by sex: their sum is the head. */
  readonly ages: readonly (readonly string[])[]
  /** 世帯数, and what else the town counts. */
  readonly others: readonly string[]
  readonly all: readonly string[]
}

export const TOTAL = '総人口'
const SEXES = ['男性', '女性']

/** By names and types, so that a town may divide the ages otherwise. */
export function countColumns({ current }: Dataset): CountColumns {
  const all = current.columns.flatMap(({ name, type }) => (type === 'number' ? [name] : []))
  const heads = all.filter((name) => name === TOTAL || SEXES.includes(name))
  const ages = SEXES.map((sex) =>
    all.filter((name) => /^\d+(-\d+)?歳/.test(name) && name.endsWith(`の${sex}`)),
  )
  const known = new Set([...heads, ...ages.flat()])
  return { heads, ages, others: all.filter((name) => !known.has(name)), all }
}

/** What is no plain count is no number that anybody answers for, and is not passed on. */
export function areaOf(dataset: Dataset, { all }: CountColumns, values: Values): Area {
  const counts = new Map(
    all.flatMap((name): [string, number][] =>
      /^\d{1,9}$/.test(values[name] ?? '') ? [[name, Number(values[name])]] : [],
    ),
  )
  return { values, counts, names: [values[dataset.name] ?? ''] }
}
