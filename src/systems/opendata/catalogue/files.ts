/** The files of a dataset as anybody may have them. */
import { createHash } from 'node:crypto'
import type { Format } from '../formats.ts'
import type { Published, PublishedDataset, PublishedRow, PublishedValue } from '../published.ts'
import { writeFile } from '../writing/write-file.ts'

/** A file of a dataset, in parts. */
export const datasetFile = (
  published: Published,
  { key, title, columns, coordinates, updatedAt }: PublishedDataset,
  format: Format,
): AsyncGenerator<Uint8Array> =>
  writeFile(
    {
      ...{ title, at: updatedAt, rows: published.rows(key) },
      columns: columns.map(({ id, type }) => ({ name: id, type })),
      point: (row) => pointOf(row, coordinates),
    },
    format,
  )

function pointOf(row: PublishedRow, coordinates: PublishedDataset['coordinates']) {
  const [lat, lng] = [coordinates?.latitude, coordinates?.longitude].map((column) =>
    column === undefined ? undefined : numberOf(row[column]),
  )
  const known = lat !== undefined && lng !== undefined && Math.abs(lng) <= 180 && Math.abs(lat) <= 90
  return known ? { lat, lng } : undefined
}

function numberOf(value: PublishedValue | undefined): number | undefined {
  if (typeof value === 'number') return value
  return typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))
    ? Number(value)
    : undefined
}

/** Another text whenever the file is another: what `If-None-Match` is compared with. */
export const tagOfFile = ({ version, columns, title }: PublishedDataset, format: Format): string =>
  `"${createHash('sha256')
    .update(JSON.stringify([version, columns.map(({ id }) => id), title, format]))
    .digest('base64url')
    .slice(0, 22)}"`
