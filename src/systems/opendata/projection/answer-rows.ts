/**
 * Questions about rows that are in memory. What is hidden in them is hidden from the question as well: asked of the register, a
 * filter, an order or a search would tell what stands in a cell that is not shown.
 */
import { normalise } from '#platform/search'
import type { PublishedRow, PublishedValue, RowsWish } from '../published.ts'

const BATCH = 1_000

export function* answerRows(
  rows: readonly PublishedRow[],
  { fields, sort = [], limit, offset = 0, ...which }: RowsWish,
): Generator<readonly PublishedRow[]> {
  const found = meetingRows(rows, which)
    .toSorted((a, b) => ordered(a, b, sort))
    .slice(offset, limit === undefined ? undefined : offset + limit)
  for (let from = 0; from < found.length; from += BATCH)
    yield found
      .slice(from, from + BATCH)
      .map((row) =>
        fields ? Object.fromEntries(fields.flatMap((id) => (id in row ? [[id, row[id]!]] : []))) : row,
      )
}

/** Rows of areas have no point: none is near to anything. */
export function meetingRows(
  rows: readonly PublishedRow[],
  { filters = {}, q = {}, near }: Pick<RowsWish, 'filters' | 'q' | 'near'>,
): readonly PublishedRow[] {
  if (near) return []
  const wanted = Object.entries(filters)
  return rows.filter(
    (row) =>
      wanted.every(([id, values]) => values.some((value) => shown(value) === shown(row[id]))) &&
      (typeof q === 'string'
        ? holds(Object.values(row).map(shown).join(' '), q)
        : Object.entries(q).every(([id, words]) => holds(shown(row[id]), words))),
  )
}

const shown = (value: PublishedValue | undefined): string =>
  value === null || value === undefined ? '' : String(value)

function holds(text: string, words: string): boolean {
  const whole = normalise(text)
  return normalise(words)
    .split(' ')
    .every((word) => whole.includes(word))
}

function ordered(a: PublishedRow, b: PublishedRow, sort: NonNullable<RowsWish['sort']>): number {
  for (const { column, descending } of sort) {
    const [one, other] = [a[column] ?? null, b[column] ?? null]
    if (one === other) continue
    if (one === null) return 1
    if (other === null) return -1
    const order =
      typeof one === 'number' && typeof other === 'number' ? one - other : shown(one) < shown(other) ? -1 : 1
    if (order !== 0) return descending ? -order : order
  }
  return 0
}
