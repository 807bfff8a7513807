import { DataTable, Empty, T } from '#platform/screens'
import { actionName, actorName } from '../names.ts'

interface Read {
  readonly id: string
  readonly when: string
  readonly action: string
  readonly actor_kind: string
  readonly actor_name: string | null
  readonly purpose: string | null
}

export function Reads({ reads }: { reads: readonly Read[] }) {
  if (reads.length === 0)
    return (
      <Empty>
        <T>まだ、だれもあなたの情報を見ていません。</T>
      </Empty>
    )
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
