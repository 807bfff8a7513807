/** Rows and files for the tests of this room. */
import { buffer } from 'node:stream/consumers'
import shibata from '../../../town/shibata/index.ts'
import { type Checked, checkDataset } from './check-dataset.ts'
import type { Format } from './formats.ts'
import { frameOf } from './frame.ts'
import { readDataset } from './read-dataset.ts'
import type { Values } from './standard/correspondence.ts'
import type { Column, Dataset, EditionName } from './standard/dataset.ts'
import { STANDARD } from './standard/datasets.ts'
import { writeDataset } from './write-dataset.ts'

export const AT = new Date('2026-11-24T00:00:00Z')
export const frame = frameOf(shibata)

export const datasetOf = (key: string): Dataset => STANDARD.find((each) => each.key === key)!

/** One whole right value for a column; `n` makes it another. */
export function valueFor({ name, type }: Column, dataset: Dataset, n = 1): string {
  const words = dataset.vocabularies[name]?.words
  if (words) return words[n % words.length]!
  const values: Partial<Record<Column['type'], string>> = {
    code: '043231',
    id: `043231-${String(n).padStart(5, '0')}`,
    kana: 'フナオカ',
    address: `宮城県柴田郡柴田町船岡中央二丁目${n}-45`,
    townId: '0008001',
    latitude: `38.0566${n}`,
    longitude: `140.7658${n}`,
    number: String(n),
    tel: '0224-55-2111',
    email: 'opendata@example.jp',
    url: `https://example.jp/${n}?a=1,2`,
    postcode: '989-1692',
    corporate: '7000020043231',
    poi: '0101',
    licence10: '0410000001',
    weekdays: '月火水木金',
    time: '08:30',
    date: '2026-11-23',
    presence: '有',
    flag: '1',
    list: '内科;外科',
    text: `説明, "かぎ"\n2行目 ${n}`,
  }
  return values[type] ?? `${name}${n}`
}

/** A row with every column of the current edition. */
export const wholeRow = (dataset: Dataset, n = 1): Values =>
  Object.fromEntries(dataset.current.columns.map((column) => [column.name, valueFor(column, dataset, n)]))

export const written = (
  dataset: Dataset,
  rows: readonly Values[],
  edition: EditionName = 'current',
  format: Format = 'csv',
): Promise<Buffer> => buffer(writeDataset(dataset, rows, { edition, format, at: AT })!.bytes)

/** What is found in a file of one dataset. */
export async function checked(bytes: Uint8Array | string, key?: string): Promise<Checked> {
  const dataset = key === undefined ? {} : { dataset: datasetOf(key) }
  return checkDataset(await readDataset(Buffer.from(bytes), { datasets: STANDARD, ...dataset }), frame)
}
