import { formatYen, yen } from '#platform/money'
import { DataTable, DeskPage, Empty } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { hallOf } from '../../hall.ts'
import type { statisticsOf } from '../queries.ts'
import { procedureShort } from '../words.ts'

type Row = Awaited<ReturnType<typeof statisticsOf>>[number]

const share = (part: number, whole: number): string =>
  whole === 0 ? '' : `${(Math.round((part / whole) * 1000) / 10).toLocaleString('ja-JP')}%`

/** Every benefit in figures. */
export function Statistics({ request, rows }: { request: WebRequest; rows: readonly Row[] }) {
  const hall = hallOf(request)
  return (
    <DeskPage request={request} title="給付の集計">
      <p>
        <a href="/desk/payouts">支給へ戻る</a>
      </p>
      <div className="sheet">
        {rows.length === 0 ? (
          <Empty>支給のある手続きに申請が届くと、ここに数字が並びます。</Empty>
        ) : (
          <DataTable
            caption="手続きごとの申請と支給"
            rows={rows}
            rowKey={(row) => row.procedure}
            columns={[
              { title: '手続き', cell: (row) => procedureShort(hall, row.procedure) },
              { title: '申請', number: true, cell: (row) => row.applications.toLocaleString('ja-JP') },
              { title: '電子申請の割合', number: true, cell: (row) => share(row.online, row.applications) },
              { title: '認めた', number: true, cell: (row) => row.approved.toLocaleString('ja-JP') },
              { title: '認めない', number: true, cell: (row) => row.rejected.toLocaleString('ja-JP') },
              { title: '支払い済み', number: true, cell: (row) => (row.paid ?? 0).toLocaleString('ja-JP') },
              { title: '支払った額', number: true, cell: (row) => formatYen(yen(row.paid_yen ?? 0)) },
              { title: 'これから払う額', number: true, cell: (row) => formatYen(yen(row.unpaid_yen ?? 0)) },
              {
                title: '名簿でまだ申請がない',
                number: true,
                cell: (row) => row.awaited?.toLocaleString('ja-JP') ?? '',
              },
              {
                title: '口座の確認待ち',
                number: true,
                cell: (row) => (row.returned ?? 0).toLocaleString('ja-JP'),
              },
            ]}
          />
        )}
      </div>
    </DeskPage>
  )
}
