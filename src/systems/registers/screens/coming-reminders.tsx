import { daysBetween, today, warekiShort } from '#platform/clock'
import { DataTable, DeskPage, Empty } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import type { OpenRegister } from '../open-register.ts'
import type { Coming } from '../reminders/due-records.ts'
import { whoIsTold } from '../reminders/receivers.ts'
import { nameOfRecord } from './record-views.tsx'

interface ComingProps {
  readonly request: WebRequest
  readonly open: OpenRegister
  readonly coming: readonly Coming[]
  readonly titles: ReadonlyMap<string, string>
}

/** これからの知らせ: which dates come, and who will hear of them. */
export function ComingReminders({ request, open, coming, titles }: ComingProps) {
  const { definition } = open
  const path = `/desk/registers/${definition.id}`
  const day = today(request.house.clock)
  return (
    <DeskPage request={request} title={`${definition.name}のこれからの知らせ`}>
      <p className="mb-4">
        <a href={path}>{definition.name}にもどる</a>
      </p>
      <p className="mb-4">2か月のうちに知らせる期日です。知らせる日の朝に、机とメールへ届きます。</p>
      {coming.length === 0 ? (
        <Empty>2か月のうちに知らせる期日はありません。</Empty>
      ) : (
        <div className="sheet">
          <DataTable
            caption="知らせる日の早い順"
            stacks="first"
            rows={coming}
            rowKey={({ record, reminder }) =>
              `${record.id} ${reminder.field} ${reminder.days} ${reminder.to}`
            }
            columns={[
              {
                title: '記録',
                cell: ({ record }) => (
                  <a href={`${path}/records/${record.id}`}>{nameOfRecord(open, record, titles)}</a>
                ),
              },
              {
                title: '知らせる日',
                short: true,
                cell: (each) => `${warekiShort(each.day)}（${daysBetween(day, each.day)}日後）`,
              },
              {
                title: '期日',
                short: true,
                cell: ({ reminder, date }) =>
                  `${definition.fields.find(({ id }) => id === reminder.field)?.label ?? ''} ${warekiShort(date)}`,
              },
              { title: '知らせること', cell: ({ reminder }) => reminder.text },
              { title: '相手', cell: ({ reminder }) => whoIsTold(definition, reminder, request.house.town) },
            ]}
          />
        </div>
      )}
    </DeskPage>
  )
}
