import { DataTable, Empty, ListPages, ListSearch, NothingFound, T } from '#platform/screens'
import { type ListWish, showTimeKey, type TimeKey } from '#platform/search'
import { actionName, actorName } from '../names.ts'

interface Read {
  readonly id: string
  readonly when: string
  readonly action: string
  readonly actor_kind: string
  readonly actor_id: string | null
  readonly actor_name: string | null
  readonly purpose: string | null
  readonly resident: string | null
}

const PATH = '/my/records'

interface ReadsProps {
  readonly reads: readonly Read[]
  readonly wish: ListWish
  readonly next?: TimeKey | undefined
}

/** Who looked at one's data, searched and page by page. */
export function Reads({ reads, wish: { q, after }, next }: ReadsProps) {
  return (
    <>
      <ListSearch
        path={PATH}
        label="記録をさがす"
        hint="だれが・何をした・何のために"
        q={q}
        found={{ shown: reads.length, more: next !== undefined }}
      />
      {reads.length > 0 && <ReadsTable reads={reads} />}
      {reads.length === 0 && q && <NothingFound path={PATH} />}
      {reads.length === 0 && !q && (
        <Empty>
          <T>まだ、だれもあなたの情報を見ていません。</T>
        </Empty>
      )}
      <ListPages path={PATH} q={q} after={after && showTimeKey(after)} next={next && showTimeKey(next)} />
    </>
  )
}

function ReadsTable({ reads }: { reads: readonly Read[] }) {
  return (
    <DataTable
      caption="あなたの情報を見た記録（新しい順）"
      rows={reads}
      rowKey={(read) => read.id}
      columns={[
        { title: '日時', cell: (read) => read.when },
        { title: 'だれが', cell: actorName },
        { title: '何をした', cell: (read) => actionName(read.action) },
        { title: '何のために', cell: (read) => read.purpose ?? '' },
      ]}
    />
  )
}
