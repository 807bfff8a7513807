import { dateOf, warekiShort } from '#platform/clock'
import { type Column, DataTable, Tag, useRequest } from '#platform/screens'
import { hallOf } from '../../../hall.ts'
import { doorName } from '../../door-name.ts'
import { showNumber } from '../../number.ts'
import type { QueueRow } from '../../queue.ts'
import { type QueueWish, wishAddress } from '../../queue-wish.ts'
import { holderName } from '../../step-names.ts'
import { seatsIn } from '../../waits.ts'
import { StateTag } from '../state-tag.tsx'
import { Due } from './due.tsx'

interface QueueTableProps {
  readonly caption: string
  readonly rows: readonly QueueRow[]
  /** The list to which `j` and `k` keep. */
  readonly wish: QueueWish
  /** Rows can be chosen, to do one thing with many. */
  readonly choose?: boolean
  /** Of these there may be another one: 重複の疑い. */
  readonly doubled: ReadonlySet<string>
}

/** Applications as rows; the applicant heads each and leads to the case. */
export function QueueTable({ caption, rows, wish, choose, doubled }: QueueTableProps) {
  const addressOf = (row: QueueRow) => wishAddress(wish, { after: undefined }, `/desk/cases/${row.id}`)
  const columns: Column<QueueRow>[] = [
    {
      title: '申請者',
      cell: (row) => (
        <>
          <a href={addressOf(row)}>{row.applicant}</a>
          {row.proxy_id && (
            <>
              {' '}
              <Tag>代理</Tag>
            </>
          )}
          {doubled.has(row.id) && (
            <>
              {' '}
              <a href={`${addressOf(row)}#duplicates`}>
                <Tag tone="wait">重複かもしれません</Tag>
              </a>
            </>
          )}
        </>
      ),
    },
    { title: '手続き', cell: (row) => row.definition.short },
    { title: '期限', cell: (row) => <Due due={row.due_on} state={row.state} /> },
    { title: '状態', cell: (row) => <Standing row={row} /> },
    { title: '担当', cell: (row) => row.assigneeName ?? <span className="hint">未定</span> },
    {
      title: '受付',
      cell: (row) =>
        `${warekiShort(dateOf(row.filed_at))}${row.door === 'form' ? '' : ` ${doorName(row.door)}`}`,
    },
    { title: '受付番号', number: true, cell: (row) => showNumber(row.number) },
  ]
  const box: Column<QueueRow> = {
    title: '選ぶ',
    cell: (row) => (
      <label className="relative inline-flex min-h-6 min-w-10 items-center">
        <input className="size-4" type="checkbox" name="id" value={row.id} />
        <span className="sr">{row.applicant}の申請を選ぶ</span>
      </label>
    ),
  }
  return (
    <div className="[&_td]:whitespace-nowrap [&_th]:whitespace-nowrap">
      <DataTable
        caption={caption}
        rows={rows}
        rowKey={(row) => row.id}
        columns={choose ? [...columns, box] : columns}
      />
    </div>
  )
}

/** The state, and before whom the decision lies. */
function Standing({ row }: { row: QueueRow }) {
  const { town } = hallOf(useRequest())
  const waits = holderName(town, row, { kind: 'posts', posts: seatsIn(row.waits) })
  return (
    <>
      <StateTag state={row.state} definition={row.definition} /> {waits}
    </>
  )
}
