import { createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Problem } from '#platform/web'
import type { Command } from '../../system.ts'
import { FORMATS, fileName } from '../formats.ts'
import type { Holdings } from '../holdings.ts'
import { publicRows } from '../population/public-rows.ts'
import { datasetsOf } from '../standard/datasets.ts'
import { writeDataset } from '../write-dataset.ts'
import { findDatasetOr } from './find-dataset.ts'

const USAGE = 'opendata export KEY [FILE] [--edition current|legacy] [--format csv|json|geojson|xlsx]'

interface Exported {
  readonly file: string
  readonly dataset: string
  readonly edition: string
  readonly rows: number
  /** Columns whose values this edition has no place for. */
  readonly lost: readonly string[]
}

/** @param holdings where rows come from */
export const exportCommand = (holdings?: Holdings): Command => ({
  name: 'opendata export',
  usage: USAGE,
  about: '台帳のデータを、現行の標準か旧版の列で、オープンデータのファイルに書き出します',
  async run(hall, args, flags): Promise<Exported> {
    const [key, target = '.', ...rest] = args
    if (!key || rest.length > 0) throw new Problem(400, `使い方: ${USAGE}`)
    const dataset = findDatasetOr(datasetsOf(hall.town.openData), key)
    const edition = flags.edition ?? 'current'
    const format = FORMATS.find((each) => each === (flags.format ?? 'csv'))
    if ((edition !== 'current' && edition !== 'legacy') || !format) throw new Problem(400, `使い方: ${USAGE}`)
    if (!holdings) throw new Problem(409, 'この役場には、オープンデータの台帳がまだありません。')
    const rows = publicRows(hall.town, dataset, await holdings.rows(hall, dataset))
    const written = writeDataset(dataset, rows, { edition, format, at: hall.clock.now() })
    if (!written)
      throw new Problem(
        404,
        `「${dataset.title}」に旧版はありません。--edition current で書き出してください。`,
      )
    const file = await placeOf(target, fileName(hall.town, dataset, format))
    await pipeline(Readable.from(written.bytes), createWriteStream(file))
    return { file, dataset: dataset.key, edition, rows: rows.length, lost: written.lost }
  },
  human: ({ file, rows, lost }: Exported) =>
    [
      `${rows}行を ${file} に書き出しました。`,
      ...(lost.length > 0 ? [`この版に列がないため、次の値は入っていません：${lost.join('、')}`] : []),
    ].join('\n'),
})

/** In a folder the file has the name that the standard gives it. */
async function placeOf(target: string, name: string): Promise<string> {
  const found = await stat(target).catch(() => undefined)
  return found?.isDirectory() ? join(target, name) : target
}
