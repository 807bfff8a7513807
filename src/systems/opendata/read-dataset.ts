import { TableRefused } from '#doors/sheet'
import { type Finding, quoted } from './finding.ts'
import { readLong } from './population/long/read-long.ts'
import { dataRows } from './reading/data-rows.ts'
import { detectDataset } from './reading/detect.ts'
import { findHeader, type Header } from './reading/find-header.ts'
import { type Placed, placeColumns } from './reading/place-columns.ts'
import type { Reading, ReadRow } from './reading/reading.ts'
import { readSource, type Source } from './reading/source.ts'
import { BODY, type Values } from './standard/correspondence.ts'
import type { Dataset } from './standard/dataset.ts'

export interface ReadingWish {
  /** The datasets of the town. */
  readonly datasets: readonly Dataset[]
  /** Where it is known; found by the headings without it. */
  readonly dataset?: Dataset
  /** `043231_aed.csv` says what the headings may not. */
  readonly fileName?: string
}

/** Any CSV, XLSX, JSON or GeoJSON as rows of a dataset of the standard. @throws TableRefused */
export async function readDataset(bytes: Uint8Array, wish: ReadingWish): Promise<Reading> {
  const source = await readSource(bytes)
  const long = readLong(source, wish.dataset ? [wish.dataset] : wish.datasets)
  if (long) return long
  const dataset = wish.dataset ?? detectDataset(source.rows, wish.datasets, wish.fileName)
  if (!dataset)
    throw new TableRefused(
      'どのデータセットか、見出しから分かりませんでした。データセットを指定してください（例：--dataset public_toilet）。',
    )
  const header = findHeader(source.rows, dataset)
  if (!header)
    throw new TableRefused(
      `見出しの行が見つかりません。「${dataset.title}」の列名（${dataset.current.columns
        .slice(0, 4)
        .map(({ name }) => name)
        .join('、')}など）を、表の1行目に書いてください。`,
    )
  const placed = placeColumns(dataset, header)
  const { rows, findings } = dataRows({
    rows: source.rows,
    from: header.at + 1,
    headings: header.headings,
    columns: placed.columns,
    totals: dataset.key === 'population',
    ended: source.ended ?? true,
  })
  return {
    dataset,
    edition: placed.edition,
    format: source.format,
    header: header.at + 1,
    columns: placed.columns,
    unknown: placed.unknown,
    broken: placed.broken,
    rows: rows.map(({ row, cells }): ReadRow => ({ row, values: valuesOf(cells, placed) })),
    findings: [...aboutFile(source, header), ...placed.findings, ...findings],
  }
}

function valuesOf(cells: readonly string[], { meanings }: Placed): Values {
  const values: Record<string, string> = {}
  const body = { prefecture: '', municipality: '' }
  for (const [index, meaning] of meanings.entries()) {
    const text = cells[index] ?? ''
    if (!meaning || text.trim() === '') continue
    if (meaning.part) body[meaning.part] = text
    else values[meaning.name] = text
  }
  const whole = body.prefecture + body.municipality
  if (whole !== '' && values[BODY] === undefined) values[BODY] = whole
  return values
}

/** What the form of the file keeps machines from reading (統一ルール 1-4, 1-6, 2-1, 2-2). */
function aboutFile({ rows, merged = [], sheets = [] }: Source, { at, height }: Header): Finding[] {
  const row = at + 1
  const advice = (rule: string, message: string, first = row): Finding => ({
    row: first,
    column: '',
    level: 'advice',
    rule,
    message,
  })
  const above = rows.slice(0, at + 1 - height).find((cells) => cells.some((text) => text.trim() !== ''))
  return [
    ...(above
      ? [
          advice(
            'title-above',
            `見出しの上に、表でない行（${quoted(above.find((text) => text.trim() !== '') ?? '')}など）があります。1行目を見出しにしてください。`,
            1,
          ),
        ]
      : []),
    ...(height === 2
      ? [
          advice(
            'header-two-rows',
            '見出しが2行に分かれています。「災害種別_洪水」のように、1行にまとめてください。',
            at,
          ),
        ]
      : []),
    ...(merged.length > 0
      ? [
          advice(
            'merged-cells',
            `つながったセルが${merged.length}か所あります（${merged.slice(0, 3).join('、')}など）。左上のほかは空とみなされます。セルの結合をといて、それぞれに書いてください。`,
          ),
        ]
      : []),
    ...(sheets.length > 1
      ? [
          advice(
            'many-sheets',
            `シートが${sheets.length}枚あります。1枚目の${quoted(sheets[0] ?? '')}だけを読みました。1つのファイルに1つの表としてください。`,
          ),
        ]
      : []),
  ]
}
