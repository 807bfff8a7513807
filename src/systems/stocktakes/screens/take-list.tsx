import { dateOf, warekiShort } from '#platform/clock'
import { DataTable, DeskPage, Empty, Tag } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import type { ListedTake } from '../take.ts'

/** 棚卸の一覧 */
export function TakeList({ request, takes }: { request: WebRequest; takes: readonly ListedTake[] }) {
  return (
    <DeskPage request={request} title="棚卸">
      <p className="mb-4">
        台帳の品物が、書いてある場所にあるかを確かめます。札のQRをスマートフォンで読むか、番号を打ちます。電波のない倉庫でも使えます。
      </p>
      <p className="mb-4">
        <a className="button primary" href="/desk/stock-takes/new">
          棚卸をはじめる
        </a>
      </p>
      {takes.length === 0 ? (
        <Empty>棚卸はまだありません。</Empty>
      ) : (
        <div className="sheet">
          <DataTable
            caption="棚卸（新しい順）"
            stacks
            rows={takes}
            rowKey={({ id }) => id}
            columns={[
              { title: '名前', cell: ({ id, name }) => <a href={`/desk/stock-takes/${id}`}>{name}</a> },
              { title: '台帳', cell: ({ registerName }) => registerName },
              { title: '対象', number: true, cell: ({ items }) => `${items.toLocaleString('ja-JP')}件` },
              { title: '開いた日', short: true, cell: ({ openedAt }) => warekiShort(dateOf(openedAt)) },
              {
                title: '状態',
                short: true,
                cell: ({ closed }) => (closed ? <Tag>締めた</Tag> : <Tag tone="go">続けている</Tag>),
              },
            ]}
          />
        </div>
      )}
    </DeskPage>
  )
}
