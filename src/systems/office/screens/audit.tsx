import { warekiTime } from '#platform/clock'
import { DataTable, DeskPage, Empty, Notice } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { actionName, actorName } from '../names.ts'
import type { searchAudit } from '../search-audit.ts'

/** Who read what about whom; who looked before a day. */
export function AuditScreen({
  request,
  found,
}: {
  request: WebRequest
  found: Awaited<ReturnType<typeof searchAudit>>
}) {
  const { entries, wish } = found
  return (
    <DeskPage request={request} title="閲覧と操作の記録">
      <form method="get" className="sheet">
        <div className="pair">
          <label>
            だれが（氏名）
            <input className="control" name="who" defaultValue={wish.who} />
          </label>
          <label>
            だれの・何の（住民または申請の番号）
            <input className="control" name="about" defaultValue={wish.about} />
          </label>
          <label>
            この日より前
            <input className="control" name="until" defaultValue={wish.until} placeholder="令和8年11月1日" />
          </label>
          <label>
            種類
            <select className="control" name="kind" defaultValue={wish.kind}>
              <option value="">すべて</option>
              <option value="read">閲覧だけ</option>
            </select>
          </label>
        </div>
        <div className="actions">
          <button className="button primary" type="submit">
            この条件で見る
          </button>
        </div>
      </form>
      {found.badDate && <Notice kind="error" title="日付は、令和8年11月1日のように入力してください。" />}
      <div className="sheet">
        {entries.length === 0 ? (
          <Empty>この条件に合う記録はありません。</Empty>
        ) : (
          <DataTable
            caption="新しい順に200件まで"
            rows={entries}
            rowKey={(entry) => entry.id}
            columns={[
              { title: '日時', cell: (entry) => warekiTime(entry.at) },
              { title: 'だれが', cell: actorName },
              { title: 'したこと', cell: (entry) => actionName(entry.action) },
              {
                title: '対象',
                cell: (entry) => <a href={`/desk/audit?about=${entry.about_id}`}>{subjectOf(entry)}</a>,
              },
              { title: '利用目的', cell: (entry) => entry.purpose ?? '' },
              { title: '鎖の番号', number: true, cell: (entry) => entry.seq ?? '封じる前' },
            ]}
          />
        )}
      </div>
    </DeskPage>
  )
}

const KINDS: Record<string, string> = {
  application: '申請',
  resident: '住民',
  staff: '職員',
  audit: '記録',
  file: 'ファイル',
  letter: '通知書',
  town: '町',
}

const subjectOf = (entry: { about_kind: string; about_id: string }) =>
  entry.about_kind === 'queue'
    ? '申請の一覧'
    : `${KINDS[entry.about_kind] ?? entry.about_kind} ${entry.about_id.slice(-8)}`
