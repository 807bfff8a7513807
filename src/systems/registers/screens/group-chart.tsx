import { Bars, Line, Pie } from '#platform/screens'
import { formatSum, groupName } from '../format-value.ts'
import type { Group } from '../records/group-records.ts'
import { GroupTable } from './group-table.tsx'
import type { RegisterPageProps } from './register-page.tsx'

const DRAWN = { bar: Bars, line: Line, pie: Pie } as const

/** A bar, a point or a slice for each group, by its first sum or by the number of its records, with the same as a table. */
export function GroupChart(props: RegisterPageProps & { readonly groups: readonly Group[] }) {
  const { open, wish, groups, titles } = props
  const field = open.definition.fields.find(({ id }) => id === wish.view.group)
  if (!field) return null
  const summed = open.definition.fields.find(({ id }) => id === wish.view.totals?.[0])
  const rows = groups.map((group) => {
    const value = summed ? (group.sums[summed.id] ?? 0) : group.count
    const text = summed ? formatSum(summed, value) : `${value.toLocaleString('ja-JP')}件`
    return { label: groupName(field, group.value, titles), value, part: value, text }
  })
  const title = `${field.label}ごとの${summed ? `${summed.label}の合計` : '件数'}`
  const Chart = DRAWN[wish.view.chart ?? 'bar']
  return (
    <div className="sheet stack">
      <h2>{title}</h2>
      <Chart chart={{ title, rows }} />
      <GroupTable {...props} />
    </div>
  )
}
