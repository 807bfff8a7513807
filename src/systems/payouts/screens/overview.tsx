import { addWorkingDays, isBankDay, isoDate, today, wareki, warekiShort } from '#platform/clock'
import { formatYen, yen } from '#platform/money'
import { DataTable, DeskPage, Empty, Form, ListPages, Notice, Tag } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { officeName } from '#systems/cases'
import { hallOf } from '../../hall.ts'
import type { BatchRow, waitingByProcedure } from '../queries.ts'
import { procedureShort, stateWord } from '../words.ts'

type Waiting = Awaited<ReturnType<typeof waitingByProcedure>>[number]

interface OverviewProps {
  readonly request: WebRequest
  readonly waiting: readonly Waiting[]
  readonly batches: readonly BatchRow[]
  readonly after?: string | undefined
  readonly next?: string | undefined
  readonly problem?: string | undefined
  readonly typed?: { readonly procedure: string; readonly day: string } | undefined
}

/** 支給: what waits to be paid, and the batches there are. */
export function Overview({ request, waiting, batches, after, next, problem, typed }: OverviewProps) {
  const hall = hallOf(request)
  return (
    <DeskPage request={request} title="支給">
      {problem && <Notice kind="error" title={problem} />}
      <p>
        <a href="/desk/payouts/statistics">給付の集計を見る</a>　
        <a href="/desk/payouts/lists">対象者名簿を見る</a>
      </p>
      <div className="sheet">
        {waiting.length === 0 ? (
          <Empty>支給のある手続きで申請を認めると、支払いを待つものがここに並びます。</Empty>
        ) : (
          <DataTable
            caption="支払いを待つもの"
            rows={waiting}
            rowKey={(row) => `${row.procedure} ${row.office}`}
            columns={[
              { title: '手続き', cell: (row) => procedureShort(hall, row.procedure) },
              { title: '担当', cell: (row) => officeName(hall.town, row.office) },
              {
                title: '支払い待ち',
                number: true,
                cell: (row) => <ToList row={row} state="due" count={row.due} />,
              },
              { title: '合計', number: true, cell: (row) => formatYen(yen(row.total)) },
              {
                title: '口座の照会待ち',
                number: true,
                cell: (row) => <ToList row={row} state="account" count={row.lookups} />,
              },
              {
                title: '口座の確認待ち',
                number: true,
                cell: (row) => <ToList row={row} state="returned" count={row.returned} />,
              },
              {
                title: '束をつくる',
                cell: (row) => row.due > 0 && <MakeForm request={request} row={row} typed={typed} />,
              },
            ]}
          />
        )}
      </div>
      <div className="sheet mt-4">
        {batches.length === 0 ? (
          <Empty>束をつくると、新しいものからここに並びます。</Empty>
        ) : (
          <DataTable
            caption="支払の束"
            rows={batches}
            rowKey={(row) => row.id}
            columns={[
              {
                title: '番号',
                cell: (row) => <a href={`/desk/payouts/batches/${row.id}`}>第{row.number}号</a>,
              },
              { title: '手続き', cell: (row) => procedureShort(hall, row.procedure) },
              { title: '担当', cell: (row) => officeName(hall.town, row.office) },
              { title: '振込日', cell: (row) => warekiShort(isoDate(row.transfer_on)) },
              {
                title: '状態',
                cell: (row) => <Tag tone={row.confirmed_at ? 'good' : 'go'}>{stateWord(row)}</Tag>,
              },
              { title: '件数', number: true, cell: (row) => row.count.toLocaleString('ja-JP') },
              { title: '合計', number: true, cell: (row) => formatYen(yen(row.total)) },
            ]}
          />
        )}
        <ListPages path="/desk/payouts" after={after} next={next} />
      </div>
    </DeskPage>
  )
}

function ToList({ row, state, count }: { row: Waiting; state: string; count: number }) {
  if (count === 0) return '0'
  const address = `/desk/payouts/payments?state=${state}&procedure=${encodeURIComponent(row.procedure)}`
  return <a href={address}>{count.toLocaleString('ja-JP')}</a>
}

function MakeForm({
  request,
  row,
  typed,
}: {
  request: WebRequest
  row: Waiting
  typed: OverviewProps['typed']
}) {
  const id = `day-${row.procedure}-${row.office}`
  let day = addWorkingDays(today(request.house.clock), 5)
  while (!isBankDay(day)) day = addWorkingDays(day, 1)
  return (
    <Form action="/desk/payouts/batches" className="row">
      <input type="hidden" name="procedure" value={row.procedure} />
      <input type="hidden" name="office" value={row.office} />
      <label htmlFor={id}>振込日</label>
      <input
        className="control w-middle"
        id={id}
        name="day"
        defaultValue={typed?.procedure === row.procedure ? typed.day : wareki(day)}
      />
      <button className="button small" type="submit">
        {`${row.due.toLocaleString('ja-JP')}件を束ねる`}
      </button>
    </Form>
  )
}
