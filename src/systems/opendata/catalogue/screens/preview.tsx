import { type BarChart, Bars, DataTable, T, useWords } from '#platform/screens'
import type { PublishedColumn, PublishedDataset, PublishedRow, PublishedValue } from '../../published.ts'
import { chartColumns } from '../chart.ts'
import { Section } from './section.tsx'

export interface PreviewProps {
  readonly dataset: PublishedDataset
  readonly rows: readonly PublishedRow[]
  /** How many there are in all. */
  readonly total: number
  readonly chart: { readonly column: PublishedColumn; readonly chart: BarChart } | undefined
}

/** The first rows as a table, and the largest numbers as bars. */
export function Preview({ dataset, rows, total, chart }: PreviewProps) {
  const t = useWords()
  const numbered = rows.map((row, index) => ({ row, index }))
  return (
    <>
      {chart && <Chart dataset={dataset} {...chart} />}
      <Section title="中身を見る">
        <p>
          <T>
            {total > rows.length
              ? `${total.toLocaleString('ja-JP')}件のうち、はじめの${rows.length}件です。残りは、ダウンロードして見てください。`
              : `${total.toLocaleString('ja-JP')}件のすべてです。`}
          </T>
        </p>
        <div lang="ja">
          <DataTable<{ row: PublishedRow; index: number }>
            caption={`${dataset.title}（${t('中身を見る')}）`}
            hideCaption
            rows={numbered}
            rowKey={({ index }) => String(index)}
            columns={dataset.columns.map(({ id, label, type }) => ({
              title: label,
              number: type === 'number',
              cell: ({ row }) => <Value text={shown(row[id])} />,
            }))}
          />
        </div>
      </Section>
    </>
  )
}

/** What is short stays on one line; what is long gets room. */
const Value = ({ text }: { text: string }) => (
  <span data-noruby className={text.length > 16 ? 'inline-block min-w-[14rem]' : 'whitespace-nowrap'}>
    {text}
  </span>
)

const shown = (value: PublishedValue | undefined): string => {
  if (value === null || value === undefined) return ''
  return typeof value === 'boolean' ? (value ? 'はい' : 'いいえ') : String(value)
}

function Chart({
  dataset,
  column,
  chart,
}: Pick<PreviewProps, 'dataset'> & NonNullable<PreviewProps['chart']>) {
  const t = useWords()
  const columns = chartColumns(dataset)
  return (
    <Section title="グラフで見る">
      <p>
        <T>数の多いものから、12件までを並べています。</T>
      </p>
      {columns.length > 1 && (
        <form method="get" className="row no-print">
          <label htmlFor="chart">
            <T>比べる項目</T>
          </label>
          <select
            className="control"
            id="chart"
            name="chart"
            defaultValue={column.id}
            aria-label={t('比べる項目')}
          >
            {columns.map(({ id, label }) => (
              <option key={id} value={id} lang="ja">
                {label}
              </option>
            ))}
          </select>
          <button className="button" type="submit">
            <T>比べる</T>
          </button>
        </form>
      )}
      <div lang="ja">
        <p>
          <strong>{column.label}</strong>
        </p>
        <Bars chart={chart} />
      </div>
    </Section>
  )
}
