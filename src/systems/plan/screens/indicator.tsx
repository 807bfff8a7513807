import type { Hall } from '#language'
import { wareki } from '#platform/clock'
import { DataTable, Notice, T, Tag } from '#platform/screens'
import type { Measure } from '../../system.ts'
import { actualOf, figure, statusWords, targetOf } from '../figures.ts'
import { queryOf } from '../measure.ts'
import { officeName } from '../plan-of.ts'
import type { Series, Status } from '../series.ts'
import { Chart } from './chart.tsx'

const tones: Record<Status, 'good' | 'wait' | undefined> = {
  reached: 'good',
  short: 'wait',
  'no-target': undefined,
  'in-words': undefined,
  unmeasured: undefined,
}

export function StatusTag({ status }: { status: Status }) {
  return <Tag tone={tones[status]}>{statusWords[status]}</Tag>
}

/** An indicator whole: where it stands, chart, table, and the query behind it. */
export function IndicatorSection({
  hall,
  series,
  measure,
}: {
  hall: Hall
  series: Series
  measure: Measure | undefined
}) {
  const { indicator, latest, live } = series
  return (
    <section className="stack" id={indicator.id} aria-labelledby={`${indicator.id}-name`}>
      <h3 id={`${indicator.id}-name`}>
        <T>{indicator.name}</T>
      </h3>
      <p>
        {!(series.status === 'unmeasured' && live?.reason) && <StatusTag status={series.status} />}{' '}
        {latest && (
          <>
            <T>{latest.name}</T>　<strong>{actualOf(latest, indicator.unit)}</strong>
            {series.goal && `（目標 ${figure(series.goal.value, indicator.unit)}）`}
          </>
        )}
      </p>
      {live?.reason && (
        <Notice title={live.reading ? '今日の値は、まだ測っていません' : statusWords.unmeasured}>
          <p>
            <T>{live.reason}</T>
          </p>
        </Notice>
      )}
      {series.status === 'unmeasured' && !live && (
        <Notice title={statusWords.unmeasured}>
          <p>
            <T>この指標を測るしくみは、まだありません。</T>
          </p>
        </Notice>
      )}
      <Chart series={series} />
      <YearTable series={series} />
      {indicator.note && (
        <p className="hint">
          <T>{indicator.note}</T>
        </p>
      )}
      {indicator.measure && <Behind hall={hall} series={series} measure={measure} />}
    </section>
  )
}

function YearTable({ series: { indicator, years } }: { series: Series }) {
  if (years.length === 0) return null
  const sources = [...new Set(years.flatMap((year) => (year.source ? [year.source] : [])))]
  return (
    <>
      <DataTable
        caption={`${indicator.name}の目標と実績`}
        rows={years}
        rowKey={(year) => String(year.year)}
        columns={[
          { title: '年度', cell: (year) => <span className="whitespace-nowrap">{year.name}</span> },
          { title: '目標', cell: (year) => targetOf(year, indicator.unit) || '－' },
          {
            title: '実績',
            number: true,
            cell: (year) => (
              <span className="whitespace-nowrap">{actualOf(year, indicator.unit) || '－'}</span>
            ),
          },
        ]}
      />
      {sources.length > 0 && <p className="hint">{`実績の出典：${sources.join('、')}`}</p>}
    </>
  )
}

/** The query behind the figure, who answers for it, and when it was measured. */
function Behind({ hall, series, measure }: { hall: Hall; series: Series; measure: Measure | undefined }) {
  const { reading } = series.live ?? {}
  return (
    <details>
      <summary className="min-h-[44px] cursor-pointer py-2">
        <T>この値の測り方</T>
      </summary>
      <div className="stack">
        {measure && (
          <p>
            <T>{measure.about}</T>
          </p>
        )}
        <p>{`担当：${officeName(hall, series.indicator.owner)}`}</p>
        <p>
          {reading
            ? `測った日：${wareki(reading.measuredOn)}（測り方の版 ${reading.definition.slice(0, 8)}）`
            : '測った日：まだありません'}
        </p>
        {measure && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard (WCAG 2.1.1)
          <pre className="table-wrap whitespace-pre-wrap text-sm" lang="en" tabIndex={0}>
            <code>{queryOf(measure.query, series.indicator.of)}</code>
          </pre>
        )}
      </div>
    </details>
  )
}
