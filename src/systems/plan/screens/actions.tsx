import type { PlanAction } from '#language'
import { fiscalYearName } from '#platform/clock'
import { DataTable, T } from '#platform/screens'

/** 取組 by fiscal year: a matrix as in the plan, and on a phone one list for each, so that nothing scrolls sideways. */
export function Actions({ caption, actions }: { caption: string; actions: readonly PlanAction[] }) {
  const years = [...new Set(actions.flatMap((action) => Object.keys(action.years).map(Number)))].sort(
    (a, b) => a - b,
  )
  return (
    <>
      <div className="hidden sm:block">
        <DataTable
          caption={caption}
          hideCaption
          rows={actions}
          rowKey={(action) => action.name}
          columns={[
            { title: '取組', cell: (action) => <T>{action.name}</T> },
            ...years.map((year) => ({
              title: fiscalYearName(year),
              cell: (action: PlanAction) => <T>{action.years[year] || '　'}</T>,
            })),
          ]}
        />
      </div>
      <div className="stack sm:hidden">
        {actions.map((action) => (
          <DataTable
            key={action.name}
            caption={action.name}
            rows={years.filter((year) => action.years[year])}
            rowKey={String}
            columns={[
              {
                title: '年度',
                cell: (year) => <span className="whitespace-nowrap">{fiscalYearName(year)}</span>,
              },
              { title: '計画', cell: (year) => <T>{action.years[year]!}</T> },
            ]}
          />
        ))}
      </div>
      {actions
        .flatMap((action) => (action.note ? [action.note] : []))
        .map((note) => (
          <p key={note} className="hint">
            <T>{`抽出時の注：${note}`}</T>
          </p>
        ))}
    </>
  )
}
