import type { ReactNode } from 'react'
import { type BarChart, Bars, DataTable, Empty } from '#platform/screens'
import { type Period, periodParams } from '../period.ts'
import type { Cell, StatTable } from '../tables.ts'

interface StatSectionProps {
  readonly table: StatTable
  readonly chart?: BarChart
  readonly period: Period
  /** The page is about one procedure. */
  readonly procedure?: string | undefined
  /** How the figures are to be read. */
  readonly note?: ReactNode
  readonly empty: string
}

/** A table with its chart, and the same as a file. */
export function StatSection({ table, chart, period, procedure, note, empty }: StatSectionProps) {
  const { id, title, titles, rows } = table
  const linked = rows.some((row) => row.procedure) && !procedure
  const at = titles.indexOf('手続き')
  return (
    <section className="sheet stack mb-4" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {rows.length === 0 ? (
        <Empty>{empty}</Empty>
      ) : (
        <>
          {chart && <Bars chart={chart} />}
          {note && <p className="hint">{note}</p>}
          <DataTable<StatTable['rows'][number]>
            caption={title}
            hideCaption
            rows={rows}
            rowKey={(row) => row.key}
            columns={titles.flatMap((name, column) =>
              procedure && column === at
                ? []
                : [
                    {
                      title: name,
                      number: rows.some(({ cells: { [column]: cell } }) => cell && 'number' in cell),
                      cell: (row) => (
                        <Words cell={row.cells[column]}>
                          {linked && column === at && row.procedure ? (
                            <a href={`/desk/statistics/${row.procedure}?${periodParams(period)}`}>
                              {said(row.cells[column])}
                            </a>
                          ) : (
                            said(row.cells[column])
                          )}
                        </Words>
                      ),
                    },
                  ],
            )}
          />
          <Files id={id} period={period} procedure={procedure} title={title} />
        </>
      )}
    </section>
  )
}

const FORMATS = { xlsx: 'XLSX', 'utf-8': 'CSV', cp932: 'CSV（Shift_JIS）' }

function Files({
  id,
  title,
  period,
  procedure,
}: {
  id: string
  title: string
  period: Period
  procedure: string | undefined
}) {
  const params = periodParams(period)
  params.set('table', id)
  if (procedure) params.set('procedure', procedure)
  return (
    <p className="row no-print">
      {Object.entries(FORMATS).map(([format, name]) => (
        <a
          key={format}
          className="inline-flex min-h-[44px] items-center"
          href={`/desk/statistics/file?${params}&format=${format}`}
        >
          <span className="sr">{title}を</span>
          {name}で受け取る
        </a>
      ))}
    </p>
  )
}

/** Short words stay on one line and long ones get room, however many columns there are. */
const Words = ({ cell, children }: { cell: Cell; children: ReactNode }) => (
  <span
    className={
      cell && 'text' in cell && cell.text.length > 16 ? 'inline-block min-w-[14rem]' : 'whitespace-nowrap'
    }
  >
    {children}
  </span>
)

function said(cell: Cell): string {
  if (cell === undefined) return '－'
  if ('text' in cell) return cell.text
  return `${cell.number.toLocaleString('ja-JP', { maximumFractionDigits: 1 })}${cell.unit ?? ''}`
}
