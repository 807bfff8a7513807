import { DataTable } from '#platform/screens'
import { formatSum, groupName } from '../format-value.ts'
import type { Group } from '../records/group-records.ts'
import type { RegisterPageProps } from './register-page.tsx'

/** 集計: each group with the number of its records and its sums, and all of them at the end. */
export function GroupTable({
  open,
  wish,
  groups,
  titles,
}: RegisterPageProps & { readonly groups: readonly Group[] }) {
  const field = open.definition.fields.find(({ id }) => id === wish.view.group)
  if (!field) return null
  const summed = (wish.view.totals ?? []).flatMap((id) =>
    open.definition.fields.filter((each) => each.id === id),
  )
  const whole: Group = {
    value: undefined,
    count: groups.reduce((sum, { count }) => sum + count, 0),
    sums: Object.fromEntries(
      summed.map(({ id }) => [id, groups.reduce((sum, { sums }) => sum + (sums[id] ?? 0), 0)]),
    ),
  }
  // One record may stand in several groups; then the groups do not add up to anything.
  const rows = field.kind === 'choices' ? groups : [...groups, whole]
  const name = (group: Group) => (group === whole ? '合計' : groupName(field, group.value, titles))
  return (
    <DataTable
      caption={`${field.label}ごとの集計`}
      rows={rows}
      rowKey={name}
      columns={[
        { title: field.label, cell: name },
        { title: '件数', number: true, cell: ({ count }) => count.toLocaleString('ja-JP') },
        ...summed.map((each) => ({
          title: `${each.label}の合計`,
          number: true,
          cell: ({ sums }: Group) => formatSum(each, sums[each.id] ?? 0),
        })),
      ]}
    />
  )
}
