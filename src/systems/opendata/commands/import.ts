import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { TableRefused } from '#doors/sheet'
import { Problem } from '#platform/web'
import type { Command } from '../../system.ts'
import type { Holdings } from '../holdings.ts'
import { type Imported, importDataset } from '../import-dataset.ts'
import { datasetsOf } from '../standard/datasets.ts'
import { findDatasetOr } from './find-dataset.ts'

const USAGE = 'opendata import FILE [--dataset KEY] [--dry-run] [--repair] [--skip-wrong]'
const MOST_BYTES = 60_000_000

interface Answer extends Imported {
  /** Only looked at. */
  readonly dry: boolean
  /** False where the file was to be taken in and was not. */
  readonly ok?: false
}

/** @param holdings where rows go; without it only `--dry-run` works */
export const importCommand = (holdings?: Holdings): Command => ({
  name: 'opendata import',
  usage: USAGE,
  about:
    'オープンデータのCSV・XLSXを標準と突き合わせ、台帳に取り込みます。--dry-run は確かめるだけ、--repair は提案どおりに直し、--skip-wrong は正しい行だけを取り込みます',
  async run(hall, args, flags): Promise<Answer> {
    const [file, ...rest] = args
    if (!file || rest.length > 0) throw new Problem(400, `使い方: ${USAGE}`)
    const dry = flags['dry-run'] !== undefined
    if (!dry && !holdings)
      throw new Problem(
        409,
        'この役場には、取り込んだデータを置く台帳がまだありません。--dry-run で確かめることはできます。',
      )
    const dataset =
      flags.dataset === undefined ? undefined : findDatasetOr(datasetsOf(hall.town.openData), flags.dataset)
    try {
      const imported = await importDataset(hall, await bytesOf(file), {
        ...(dataset && { dataset }),
        fileName: basename(file),
        repair: flags.repair !== undefined,
        skipWrong: flags['skip-wrong'] !== undefined,
        ...(!dry && holdings && { holdings }),
      })
      return { ...imported, dry, ...(!dry && !imported.taken && { ok: false }) }
    } catch (error) {
      if (error instanceof TableRefused) throw new Problem(422, error.message)
      throw error
    }
  },
  human: (answer: Answer) => told(answer),
})

async function bytesOf(file: string): Promise<Uint8Array> {
  const found = await stat(file).catch(() => undefined)
  if (!found?.isFile()) throw new Problem(404, `「${file}」というファイルはありません。`)
  if (found.size > MOST_BYTES)
    throw new Problem(
      413,
      `ファイルが大きすぎます（${Math.ceil(found.size / 1_000_000)}MB）。${MOST_BYTES / 1_000_000}MBまでに分けてください。`,
    )
  return readFile(file)
}

const MOST_LINES = 40

function told({
  dataset,
  edition,
  format,
  rows,
  accepted,
  mendable,
  errors,
  more,
  taken,
  dry,
}: Answer): string {
  const editions = { current: '現行の標準', legacy: '旧版', own: '町独自の様式' }
  const lines = errors.slice(0, MOST_LINES).map(({ row, column, at, level, message, suggestion }) => {
    const place = at ?? `${row}行目`
    const mend = suggestion === undefined ? '' : suggestion === '' ? ' → （空）' : ` → ${suggestion}`
    return `  ${level === 'error' ? '誤り' : '助言'} ${place}${column ? ` ${column}` : ''}：${message}${mend}`
  })
  const left = errors.length + more - lines.length
  return [
    `${dataset}（${editions[edition]}、${format}）：${rows}行のうち${accepted}行をそのまま取り込めます。`,
    ...lines,
    ...(left > 0 ? [`  ほかに${left}件あります（--json ですべて出ます）。`] : []),
    ...(mendable > 0 && accepted < rows
      ? [`--repair を付けると、提案どおりに直して、さらに${mendable}行を取り込めます。`]
      : []),
    taken
      ? `取り込みました：追加${taken.added}、変更${taken.changed}、削除${taken.removed}、そのまま${taken.unchanged}。`
      : dry
        ? '確かめただけで、取り込んではいません。'
        : '何も取り込んでいません。',
  ].join('\n')
}
