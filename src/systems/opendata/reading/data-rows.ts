import { cellName } from '#doors/sheet'
import type { Finding, Level } from '../finding.ts'
import { plainHeading } from './plain-heading.ts'
import type { ReadColumn } from './reading.ts'

interface Table {
  readonly rows: readonly (readonly string[])[]
  /** The first row under the headings, counted from 0. */
  readonly from: number
  readonly headings: readonly string[]
  readonly columns: readonly ReadColumn[]
  /** Whether a row of 合計 is data here: the population of the whole town is. */
  readonly totals: boolean
  /** False where the file ends in the middle of a line. */
  readonly ended: boolean
}

export interface DataRow {
  readonly row: number
  readonly cells: readonly string[]
}

const NOTE = /^(※|＊|\*|[（(]?注[\d０-９)）:：記意]|備考[:：]|出典|資料[:：]|参考[:：]|令和.+現在$)/
const TOTAL = /^[\s　]*(合[\s　]*計|総[\s　]*計|小[\s　]*計|計|総数)[\s　]*$/
/** Headings that are met again in one row make it a repeated header. */
const REPEATED = 3
const LOOKED_AT = 8

/** The rows that are data; every other row that is not empty is told. */
export function dataRows(table: Table): { rows: readonly DataRow[]; findings: readonly Finding[] } {
  const { rows, from, headings, ended } = table
  const findings: Finding[] = []
  const plain = headings.map(plainHeading)
  const tell = (row: number, rule: string, message: string, level: Level = 'advice', index = 0) =>
    findings.push({
      row,
      column: headings[index]?.trim() ?? '',
      at: cellName(index, row),
      level,
      rule,
      message,
    })
  const data: DataRow[] = []
  let blank = 0
  for (let index = from; index < rows.length; index++) {
    const cells = rows[index]!
    const row = index + 1
    const filled = cells.flatMap((text, at) => (text.trim() === '' ? [] : [at]))
    if (filled.length === 0) {
      blank += 1
      continue
    }
    const kind = kindOf(cells, filled, plain, table)
    if (blank > 0 && kind === 'data') {
      const which = blank === 1 ? `${row - 1}行目` : `${row - blank}行目から${row - 1}行目まで`
      tell(
        row - blank,
        'blank-line',
        `${which}が空いています。途中に空いた行を入れず、続けて書いてください。`,
      )
    }
    blank = 0
    if (kind === 'header')
      tell(
        row,
        'header-again',
        '見出しがもう一度出てきたので、読みとばしました。見出しは1行目だけにしてください。',
      )
    else if (kind === 'note')
      tell(
        row,
        'note',
        '表の外の注記と思われるので、読みとばしました。注記は「備考」の列か、データの説明に書いてください。',
        'advice',
        filled[0],
      )
    else if (kind === 'number')
      tell(
        row,
        'number-only',
        '番号のほかに何も書かれていないので、読みとばしました。使わない行は消してください。',
        'advice',
        filled[0],
      )
    else if (kind === 'total')
      tell(
        row,
        'total',
        '合計の行と思われるので、読みとばしました。合計は使う人が計算できるので、入れないでください。',
        'advice',
        filled[0],
      )
    else {
      if (cells.length > headings.length && cells.slice(headings.length).some((text) => text.trim() !== ''))
        tell(
          row,
          'ragged',
          `見出しより欄が多くあります（見出し${headings.length}、この行${cells.length}）。文の中のカンマのせいで、ここから右がずれているかもしれません。`,
          'error',
          headings.length,
        )
      else if (index === rows.length - 1 && !ended && cells.length < headings.length)
        tell(
          row,
          'cut-short',
          'この行の途中でファイルが終わっています。続きが失われていないか、もとのファイルを確かめてください。',
          'error',
          cells.length - 1,
        )
      data.push({ row, cells })
    }
  }
  const nameless = headings.flatMap((heading, at) => (heading.trim() === '' ? [at] : []))
  for (const at of nameless)
    if (data.some(({ cells }) => (cells[at] ?? '').trim() !== ''))
      tell(
        from,
        'no-heading',
        '見出しのない列に値があるため、読みとばしました。見出しを付けてください。',
        'advice',
        at,
      )
  return { rows: data, findings }
}

type Kind = 'data' | 'header' | 'note' | 'number' | 'total'

function kindOf(
  cells: readonly string[],
  filled: readonly number[],
  plain: readonly string[],
  table: Table,
): Kind {
  const again = filled
    .slice(0, LOOKED_AT)
    .filter((at) => plain[at] !== '' && plainHeading(cells[at]!) === plain[at]).length
  if (again >= REPEATED && again >= Math.min(filled.length, LOOKED_AT) / 2) return 'header'
  const first = cells[filled[0]!]!.trim()
  const few = filled.length <= 2 && table.columns.length >= 4
  if (few && NOTE.test(first.slice(0, 100))) return 'note'
  const names = table.columns.filter(({ type }) => type === 'id').map(({ index }) => index)
  if (filled.length === 1 && table.columns.length >= 3 && names.includes(filled[0]!)) return 'number'
  if (
    !table.totals &&
    (TOTAL.test(first.slice(0, 40)) || filled.some((at) => at < 6 && TOTAL.test(cells[at]!.slice(0, 40))))
  )
    return 'total'
  return 'data'
}
