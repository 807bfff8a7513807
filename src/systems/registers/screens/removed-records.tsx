import { DataTable, DeskPage, Empty } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import type { OpenRegister } from '../open-register.ts'
import type { RecordPage } from '../records/list-records.ts'
import { moment } from './moment.ts'
import { nameOfRecord } from './record-views.tsx'

interface RemovedProps {
  readonly request: WebRequest
  readonly open: OpenRegister
  readonly found: RecordPage
  readonly titles: ReadonlyMap<string, string>
}

/** 消した記録: the latest first, each with the way back. */
export function RemovedRecords({ request, open, found, titles }: RemovedProps) {
  const path = `/desk/registers/${open.definition.id}`
  return (
    <DeskPage request={request} title={`${open.definition.name}の消した記録`}>
      <p className="mb-4">
        <a href={path}>{open.definition.name}にもどる</a>
      </p>
      {found.records.length === 0 ? (
        <Empty>消した記録はありません。</Empty>
      ) : (
        <div className="sheet">
          <DataTable
            caption={`消した順、新しいものから${found.next ? `${found.records.length}件` : ''}`}
            rows={found.records}
            rowKey={({ id }) => id}
            columns={[
              {
                title: '記録',
                cell: (record) => (
                  <a href={`${path}/records/${record.id}`}>{nameOfRecord(open, record, titles)}</a>
                ),
              },
              { title: '消した日時', cell: ({ removedAt }) => (removedAt ? moment(removedAt) : '') },
            ]}
          />
        </div>
      )}
    </DeskPage>
  )
}
