import type { PlanReport } from '#language'
import { DataTable, T } from '#platform/screens'
import { figure } from '../figures.ts'

const valueIn = ({ value, unit, approximate }: NonNullable<PlanReport['figures']>[number]) =>
  typeof value === 'number' ? figure(value, unit, approximate) : `${value}${unit}`

/** 主な取組内容 as the departments wrote them, with the figures they gave. */
export function Reports({ reports }: { reports: readonly PlanReport[] }) {
  return reports.map((report) => (
    <article key={report.title} className="stack">
      <h3>
        <T>{report.title}</T>
      </h3>
      <p className="hint">
        <T>{`担当：${report.departments.join('、')}`}</T>
      </p>
      <p>
        <T>{report.text}</T>
      </p>
      {report.figures && (
        <DataTable
          caption={`${report.title}の数値`}
          hideCaption
          rows={report.figures}
          rowKey={(each) => `${each.label}${each.period}`}
          columns={[
            {
              title: '数値',
              cell: (each) => (
                <>
                  <T>{each.label}</T>
                  {each.note && <small className="block font-normal">{each.note}</small>}
                </>
              ),
            },
            {
              title: '値',
              number: true,
              cell: (each) => <span className="whitespace-nowrap">{valueIn(each)}</span>,
            },
            { title: '時点', cell: (each) => <T>{each.period ?? ''}</T> },
          ]}
        />
      )}
      {report.gap && (
        <p>
          <strong>
            <T>計画と比べた注記</T>
          </strong>
          ：<T>{report.gap}</T>
        </p>
      )}
    </article>
  ))
}
