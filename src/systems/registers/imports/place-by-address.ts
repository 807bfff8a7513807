/** A table whose rows have addresses and no degrees: each finds its place in the town's own list of 町字, or is named. */
import type { ReadTable } from '#doors/sheet'
import { type AddressBook, locate, type RegisterDefinition } from '#language'
import type { Mapping } from './map-columns.ts'

/** An address that the town's data does not know, or knows several of. */
export interface Unplaced {
  /** As the file counts them. */
  readonly row: number
  readonly address: string
  readonly why: string
}

export interface PlacedTable {
  readonly table: ReadTable
  readonly columns: Mapping['columns']
  readonly unplaced: readonly Unplaced[]
  readonly placed: number
}

/** So many are listed. */
const MOST_LISTED = 1_000

const WHY = {
  elsewhere: '町の外の住所です。',
  unknown: '町の住所のデータに見つかりません。',
  'no-point': '町の住所のデータに、この町名の位置がありません。',
} as const

/**
 * The table with three columns more: latitude, longitude, and how far the address fits (丁目, 小字, 大字), which stays with the
 * place. Where nothing fits the place stays empty: nobody guesses.
 */
export function placeByAddress(
  table: ReadTable,
  { header, columns }: Mapping,
  { column, place, book }: { readonly column: number; readonly place: string; readonly book: AddressBook },
): PlacedTable {
  const width = table.rows.reduce((widest, row) => Math.max(widest, row.length), 0)
  const unplaced: Unplaced[] = []
  let placed = 0
  const rows = table.rows.map((cells, at) => {
    const whole = [...cells, ...Array.from({ length: width - cells.length }, () => '')]
    if (at < header) return whole
    if (at === header) return [...whole, '緯度（住所から）', '経度（住所から）', '場所の説明（住所から）']
    const address = (cells[column] ?? '').trim()
    if (address === '') return whole
    const found = locate(book, address)
    if ('located' in found) {
      placed += 1
      const { lat, lng, town, level } = found.located
      return [...whole, String(lat), String(lng), `住所から（${town}、${level}まで一致）`]
    }
    const why =
      'problem' in found
        ? WHY[found.problem]
        : `町名がいくつか考えられます（${found.choices.slice(0, 5).join('、')}）。`
    unplaced.push({ row: at + 1, address: address.slice(0, 80), why })
    return whole
  })
  const own = Array.from({ length: width }, (_, at) => columns[at])
  return {
    table: { ...table, rows },
    columns: [...own, `${place}.lat`, `${place}.lng`, `${place}.text`],
    unplaced: unplaced.slice(0, MOST_LISTED),
    placed,
  }
}

/** The field that an address can fill: the register's one place, if no column of the file fills it. */
export function placeToFill({ fields }: RegisterDefinition, columns: Mapping['columns']): string | undefined {
  const [place] = fields.filter(({ kind }) => kind === 'place')
  return place && !columns.some((name) => name === `${place.id}.lat` || name === `${place.id}.lng`)
    ? place.id
    : undefined
}
