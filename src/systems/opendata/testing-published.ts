/** For tests: what a town publishes, in memory. */
import { type LatLng, metresBetween } from '#language'
import { normalise } from '#platform/search'
import type { Published, PublishedDataset, PublishedRow, PublishedValue, RowsWish } from './published.ts'

export interface TestDataset {
  readonly dataset: PublishedDataset
  readonly rows: readonly PublishedRow[]
}

const at = (day: string) => new Date(`${day}T00:00:00Z`)
const text = (id: string, about = '', required = false) => ({
  ...{ id, label: id, about, required },
  type: 'text' as const,
})

export const toilets: TestDataset = {
  dataset: {
    key: 'public_toilet',
    number: 8,
    title: '公衆トイレ一覧',
    description: '町にある公衆トイレの場所と、設備の一覧です。',
    office: 'citizens',
    licence: 'CC-BY-4.0',
    frequency: 'yearly',
    columns: [
      text('ID', '町の中で1つに決まる番号です。', true),
      text('名称', '', true),
      text('所在地_連結表記', '町字から番地までをつなげた住所です。', true),
      { id: '緯度', label: '緯度', type: 'number', about: '', required: false },
      { id: '経度', label: '経度', type: 'number', about: '', required: false },
      { id: '男性トイレ総数', label: '男性トイレ総数', type: 'number', about: '', required: false },
      { id: '設置日', label: '設置日', type: 'date', about: '', required: false },
      text('備考'),
    ],
    identity: ['ID'],
    keywords: ['トイレ', '公共施設'],
    coordinates: { latitude: '緯度', longitude: '経度' },
    spatial: '柴田町',
    createdAt: at('2026-04-01'),
    updatedAt: at('2026-11-20'),
    confirmedAt: at('2026-11-20'),
    version: '1',
  },
  rows: Array.from({ length: 120 }, (_, index) => ({
    ID: `043231-008-${String(index + 1).padStart(5, '0')}`,
    名称: `船岡公衆トイレ${index + 1}`,
    所在地_連結表記: `宮城県柴田郡柴田町船岡${index + 1}`,
    緯度: index === 7 ? null : 38.05 + index / 10_000,
    経度: index === 7 ? null : 140.76,
    男性トイレ総数: index < 10 ? 10 + index : index % 5,
    設置日: index % 2 ? null : '2001-04-01',
    備考: index === 3 ? '=cmd|calc "と" 改行\nあり' : null,
  })),
}

export const events: TestDataset = {
  dataset: {
    key: 'event',
    title: 'イベント一覧',
    description: '町が開くイベントの一覧です。',
    office: 'commerce-tourism',
    licence: 'PDL-1.0',
    frequency: 'monthly',
    columns: [text('ID', '', true), text('イベント名', '', true)],
    identity: ['ID'],
    keywords: ['観光'],
    createdAt: at('2026-05-01'),
    updatedAt: at('2026-08-01'),
    confirmedAt: at('2026-08-01'),
    version: '1',
  },
  rows: [
    { ID: '1', イベント名: '桜まつり' },
    { ID: '2', イベント名: '曼珠沙華まつり' },
  ],
}

const shown = (value: PublishedValue | undefined) =>
  value === null || value === undefined ? '' : String(value)

function meets(row: PublishedRow, { filters = {}, q = '' }: Pick<RowsWish, 'filters' | 'q'>): boolean {
  const holds = (haystack: string, words: string) =>
    normalise(words)
      .split(' ')
      .every((word) => normalise(haystack).includes(word))
  const found =
    typeof q === 'string'
      ? holds(Object.values(row).map(shown).join(' '), q)
      : Object.entries(q).every(([id, words]) => holds(shown(row[id]), words))
  return (
    found &&
    Object.entries(filters).every(([id, values]) => values.some((each) => shown(each) === shown(row[id])))
  )
}

const compare = (a: PublishedValue, b: PublishedValue): number =>
  typeof a === 'number' && typeof b === 'number'
    ? a - b
    : shown(a) < shown(b)
      ? -1
      : shown(a) > shown(b)
        ? 1
        : 0

const placeIn = (dataset: PublishedDataset | undefined, row: PublishedRow): LatLng => {
  const { latitude = '', longitude = '' } = dataset?.coordinates ?? {}
  const degrees = (id: string) => (typeof row[id] === 'number' ? (row[id] as number) : Number.NaN)
  return { lat: degrees(latitude), lng: degrees(longitude) }
}

const metresTo = (dataset: PublishedDataset | undefined, row: PublishedRow, from: LatLng): number =>
  metresBetween(placeIn(dataset, row), from)

function isAround(
  dataset: PublishedDataset | undefined,
  row: PublishedRow,
  { within, ...from }: NonNullable<RowsWish['near']>,
): boolean {
  const metres = metresTo(dataset, row, from)
  return Number.isFinite(metres) && (within === undefined || metres <= within)
}

/** Reads `held` anew for every question, so that a test may change it. */
export function memoryPublished(held: () => readonly TestDataset[]): Published {
  const of = (key: string) => held().find(({ dataset }) => dataset.key === key)
  return {
    list: async () => held().map(({ dataset }) => dataset),
    find: async (key) => of(key)?.dataset,
    async *rows(
      key,
      { fields, sort = [], limit = Number.POSITIVE_INFINITY, offset = 0, near, ...which } = {},
    ) {
      const { dataset, rows = [] } = of(key) ?? {}
      const ids = fields ?? dataset?.columns.map(({ id }) => id) ?? []
      const sorted = rows
        .filter((row) => meets(row, which) && (!near || isAround(dataset, row, near)))
        .toSorted((a, b) => {
          const closer = near ? metresTo(dataset, a, near) - metresTo(dataset, b, near) : 0
          if (closer !== 0) return closer
          for (const { column, descending } of sort) {
            const [x, y] = [a[column] ?? null, b[column] ?? null]
            if (x === null || y === null) {
              if (x !== y) return x === null ? 1 : -1
              continue
            }
            const order = compare(x, y)
            if (order !== 0) return descending ? -order : order
          }
          return 0
        })
        .slice(offset, offset + limit)
      for (let from = 0; from < sorted.length; from += 50)
        yield sorted
          .slice(from, from + 50)
          .map((row) => Object.fromEntries(ids.map((id) => [id, row[id] ?? null])))
    },
    count: async (key, which = {}) => (of(key)?.rows ?? []).filter((row) => meets(row, which)).length,
  }
}
