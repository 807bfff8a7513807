import type { Hall } from '#language'
import { DataTable, DeskPage, Empty, ListPages } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import type { DecisionRow, listDecisions } from '../process/waiting.ts'
import { decisionState } from '../process/words.ts'
import { moment } from './moment.ts'

const PATH = '/desk/registers/decisions'

interface ListProps {
  readonly request: WebRequest
  readonly hall: Hall
  readonly all: boolean
  readonly found: Awaited<ReturnType<typeof listDecisions>>
}

/** 台帳の決裁: what waits for me, or everything that I may see. */
export function DecisionList({ request, all, found }: ListProps) {
  return (
    <DeskPage request={request} title="台帳の決裁">
      <nav className="mb-4" aria-label="表示">
        <ul className="chips">
          <li>
            <a href={PATH} aria-current={all ? undefined : 'page'}>
              私の承認待ち
            </a>
          </li>
          <li>
            <a href={`${PATH}?view=all`} aria-current={all ? 'page' : undefined}>
              すべて
            </a>
          </li>
        </ul>
      </nav>
      {found.rows.length === 0 ? (
        <Empty>{all ? '決裁はまだありません。' : 'あなたの承認を待つものはありません。'}</Empty>
      ) : (
        <div className="sheet">
          <DataTable
            caption="台帳の決裁（新しい順）"
            hideCaption
            stacks="first"
            rows={found.rows}
            rowKey={({ id }) => id}
            columns={[
              { title: '記録', cell: ({ id, title }: DecisionRow) => <a href={`${PATH}/${id}`}>{title}</a> },
              { title: '台帳', cell: ({ name }) => name },
              { title: '状態', short: true, cell: ({ state }) => decisionState(state) },
              { title: '起案', short: true, cell: ({ begun_at }) => moment(begun_at) },
            ]}
          />
        </div>
      )}
      <ListPages
        path={PATH}
        keep={all ? { view: 'all' } : {}}
        after={request.url.searchParams.get('after') ?? undefined}
        next={found.last?.id}
      />
    </DeskPage>
  )
}
