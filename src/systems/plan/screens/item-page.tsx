import type { Footnote, Hall, PlanItem, PlanPolicy } from '#language'
import { fiscalYearName } from '#platform/clock'
import { Empty, Facts, PublicPage, T } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { codeName, figure } from '../figures.ts'
import type { Measures } from '../measures.ts'
import { planOf } from '../plan-of.ts'
import type { Series } from '../series.ts'
import { Actions } from './actions.tsx'
import { IndicatorSection } from './indicator.tsx'
import { Reports } from './reports.tsx'

interface ItemPageProps {
  readonly request: WebRequest
  readonly hall: Hall
  readonly policy: PlanPolicy
  readonly item: PlanItem
  readonly series: ReadonlyMap<string, Series>
  readonly measures: Measures
}

/** One item of the plan: why, what by when, how far, and what the departments reported. */
export function ItemPage({ request, hall, policy, item, series, measures }: ItemPageProps) {
  const plan = planOf(hall)
  const years = [...new Set(item.reports.map((report) => report.year))].sort((a, b) => b - a)
  return (
    <PublicPage
      request={request}
      title={`${codeName(item.code)}　${item.title}`}
      crumbs={[{ href: '/plan', title: plan.name }]}
    >
      <p className="hint">
        <T>{`方針：${codeName(policy.code)}　${policy.title}`}</T>
      </p>
      <h2>
        <T>背景</T>
      </h2>
      <p>
        <T>{item.background}</T>
      </p>
      {item.actions.length > 0 && (
        <>
          <h2>
            <T>取組と年度</T>
          </h2>
          <Actions caption={`${item.title}の取組と年度`} actions={item.actions} />
        </>
      )}
      {item.datasets && (
        <>
          <h2>
            <T>{item.datasets.title}</T>
          </h2>
          <ul>
            {item.datasets.items.map((name) => (
              <li key={name}>
                <T>{name}</T>
              </li>
            ))}
          </ul>
        </>
      )}
      {item.indicators.length > 0 && (
        <>
          <h2>
            <T>指標</T>
          </h2>
          <div className="stack-wide">
            {item.indicators.map((each) => (
              <IndicatorSection
                key={each.id}
                hall={hall}
                series={series.get(each.id)!}
                measure={measures.get(each.measure ?? '')}
              />
            ))}
          </div>
        </>
      )}
      {item.baseline && (
        <>
          <h2>
            <T>計画をつくったときの数値</T>
          </h2>
          <Facts
            facts={item.baseline.map((each) => ({
              term: each.label,
              value: `${typeof each.value === 'number' ? figure(each.value, each.unit) : each.value}（${each.period ?? ''}）`,
            }))}
          />
        </>
      )}
      {years.map((year) => (
        <section key={year} className="stack" aria-labelledby={`year-${year}`}>
          <h2 id={`year-${year}`}>
            <T>{`主な取組内容（${fiscalYearName(year)}）`}</T>
          </h2>
          <Reports reports={item.reports.filter((report) => report.year === year)} />
        </section>
      ))}
      {years.length === 0 && (
        <Empty>
          <p>
            <T>この項目の取組内容は、まだ報告されていません。</T>
          </p>
        </Empty>
      )}
      {item.reports.some((report) => report.gap) && (
        <p className="hint">
          <T>「計画と比べた注記」は、計画と報告を読み比べて添えたもので、報告の原文ではありません。</T>
        </p>
      )}
      {item.notes?.map((note) => (
        <p key={note} className="hint">
          <T>{note}</T>
        </p>
      ))}
      <Terms notes={plan.footnotes.filter((note) => JSON.stringify(item).includes(note.id))} />
    </PublicPage>
  )
}

export function Terms({ notes }: { notes: readonly Footnote[] }) {
  if (notes.length === 0) return null
  return (
    <section className="stack" aria-labelledby="terms">
      <h2 id="terms">
        <T>用語</T>
      </h2>
      <Facts facts={notes.map((note) => ({ term: `${note.id} ${note.term}`, value: <T>{note.text}</T> }))} />
    </section>
  )
}
