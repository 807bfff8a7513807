import type { Hall } from '#language'
import { DataTable, Notice, PublicPage, T } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { getItem, planOf } from '../plan-of.ts'
import type { ReportIndicator, ReportItem, YearReport } from '../report.ts'
import { Actions } from './actions.tsx'
import { Terms } from './item-page.tsx'
import { Reports } from './reports.tsx'

interface ReportPageProps {
  readonly request: WebRequest
  readonly hall: Hall
  readonly report: YearReport
}

/** 主な取組内容 of a year in the plan's own order. */
export function ReportPage({ request, hall, report }: ReportPageProps) {
  return (
    <PublicPage
      request={request}
      title={`${report.yearName}　主な取組内容`}
      lead={`${report.plan}の進捗（${report.asOf}）`}
      crumbs={[{ href: '/plan', title: report.plan }]}
    >
      <p>
        <a className="button" href={`/plan/report/${report.year}.pdf`}>
          <T>この報告をPDFで見る</T>
        </a>
      </p>
      {!report.written && (
        <Notice title="この年度の取組内容は、まだ報告されていません">
          <p>
            <T>指標の値は、役場のしくみが測ったものです。</T>
          </p>
        </Notice>
      )}
      <p className="hint">
        <T>「計画と比べた注記」は、計画と報告を読み比べて添えたもので、報告の原文ではありません。</T>
      </p>
      <nav aria-label="方針">
        <ul>
          {report.policies.map((policy) => (
            <li key={policy.code}>
              <a className="inline-flex min-h-[44px] items-center" href={`#policy-${policy.code}`}>
                <T>{`${policy.code}　${policy.title}`}</T>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {report.policies.map((policy) => (
        <section key={policy.code} className="stack-wide" aria-labelledby={`policy-${policy.code}`}>
          <h2 id={`policy-${policy.code}`}>
            <T>{`${policy.code}　${policy.title}`}</T>
          </h2>
          {policy.background && (
            <p>
              <T>{policy.background}</T>
            </p>
          )}
          {policy.items.map((item) => (
            <Item key={item.id} hall={hall} year={report.year} item={item} />
          ))}
        </section>
      ))}
      <Terms notes={report.footnotes} />
    </PublicPage>
  )
}

function Item({ hall, year, item }: { hall: Hall; year: number; item: ReportItem }) {
  const whole = getItem(planOf(hall), item.id).item
  const reports = whole.reports.filter((report) => report.year === year)
  return (
    <section className="stack" aria-labelledby={`item-${item.id}`}>
      <h3 id={`item-${item.id}`}>
        <a href={`/plan/${item.id}`}>
          <T>{`${item.code}　${item.title}`}</T>
        </a>
      </h3>
      <details>
        <summary>
          <T>背景</T>
        </summary>
        <p>
          <T>{item.background}</T>
        </p>
      </details>
      {whole.actions.length > 0 && <Actions caption={`${item.title}の取組と年度`} actions={whole.actions} />}
      {item.indicators.length > 0 && <Indicators item={item} />}
      <Reports reports={reports} />
      {item.notes.map((note) => (
        <p key={note} className="hint">
          <T>{note}</T>
        </p>
      ))}
    </section>
  )
}

function Indicators({ item }: { item: ReportItem }) {
  return (
    <DataTable<ReportIndicator>
      caption={`${item.title}の指標`}
      hideCaption
      rows={item.indicators}
      rowKey={(each) => each.id}
      columns={[
        { title: '指標', cell: (each) => <T>{each.name}</T> },
        { title: '目標', cell: (each) => each.target },
        {
          title: '実績',
          cell: (each) => (
            <>
              {each.actual}
              {each.status && <small className="block">{each.status}</small>}
            </>
          ),
        },
      ]}
    />
  )
}
