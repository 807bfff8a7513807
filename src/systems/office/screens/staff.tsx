import { warekiShort } from '#platform/clock'
import { DataTable, DeskPage, ListPages, ListSearch, NothingFound, Tag } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import type { StaffWish, staffList } from '../staff-list.ts'

const PATH = '/desk/staff'

export function Staff({
  request,
  found: { staff, next },
  wish,
}: {
  request: WebRequest
  found: Awaited<ReturnType<typeof staffList>>
  wish: StaffWish
}) {
  return (
    <DeskPage request={request} title="職員">
      <ListSearch
        path={PATH}
        label="職員をさがす"
        hint="氏名・ログインID・課・職"
        q={wish.q}
        found={{ shown: staff.length, more: next !== undefined }}
      />
      {staff.length === 0 && <NothingFound path={PATH} />}
      <div className="sheet">
        <DataTable
          caption="職員と職（いまのもの）"
          rows={staff}
          rowKey={(person) => person.id}
          columns={[
            { title: '氏名', cell: (person) => person.name },
            { title: 'ログインID', cell: (person) => person.login },
            {
              title: '課と職',
              cell: (person) =>
                person.assignments
                  .filter((held) => held.now)
                  .map(
                    (held) =>
                      `${held.officeName} ${held.post}${held.deputyOf ? `（${held.deputyOf}の代理、${held.until_on ? `${warekiShort(held.until_on as never)}まで` : ''}）` : ''}`,
                  )
                  .join('、'),
            },
            {
              title: '2つ目の確認',
              cell: (person) =>
                person.hasSecondFactor ? <Tag tone="good">登録済み</Tag> : <Tag tone="wait">初回に登録</Tag>,
            },
          ]}
        />
        <ListPages path={PATH} q={wish.q} after={wish.after} next={next} />
        <p className="hint">
          職員を加えるときは、情報担当が「npm run yakuba -- user add」、辞めた職員を閉じるときは「user
          close」を使います。
        </p>
      </div>
    </DeskPage>
  )
}
