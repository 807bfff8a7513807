import { DataTable } from '#platform/screens'
import { formatSum, groupName } from '../format-value.ts'
import type { Cell, Group } from '../records/group-records.ts'
import type { RegisterPageProps } from './register-page.tsx'

/** クロス集計: two fields against each other, with what stands in every pair of their values. */
export function CrossTable({
  open: { definition },
  wish: { view },
  cells,
  titles,
}: RegisterPageProps & { readonly cells: readonly Cell[] }) {
  const fieldOf = (id: string | undefined) => definition.fields.find((field) => field.id === id)
  const [down, across, summed] = [fieldOf(view.group), fieldOf(view.across), fieldOf(view.totals?.[0])]
  if (!down || !across) return null
  const values = (of: 'down' | 'across') => [...new Set(cells.map((cell) => cell[of]))]
  const columns = values('across')
  const said = (value: number) => (summed ? formatSum(summed, value) : `${value.toLocaleString('ja-JP')}件`)
  const sum = (some: readonly Cell[]) => some.reduce((all, { value }) => all + value, 0)
  const at = (row: Group['value'], column: Group['value']) =>
    cells.filter((cell) => cell.down === row && cell.across === column)
  const title = `${down.label}と${across.label}ごとの${summed ? `${summed.label}の合計` : '件数'}`
  return (
    <div className="sheet overflow-x-auto">
      <DataTable
        caption={title}
        rows={values('down')}
        rowKey={(row) => String(row)}
        columns={[
          { title: down.label, cell: (row) => groupName(down, row, titles) },
          ...columns.map((column) => ({
            title: groupName(across, column, titles),
            number: true,
            cell: (row: Group['value']) => said(sum(at(row, column))),
          })),
          {
            title: '合計',
            number: true,
            cell: (row) => said(sum(cells.filter((cell) => cell.down === row))),
          },
        ]}
      />
    </div>
  )
}
