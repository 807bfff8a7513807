import { warekiTime } from '#platform/clock'
import { DataTable, DeskPage, Empty, ListPages, ListSearch, NothingFound, Notice } from '#platform/screens'
import { showTimeKey } from '#platform/search'
import type { WebRequest } from '#platform/web'
import { actionName, actorName } from '../names.ts'
import type { searchAudit } from '../search-audit.ts'

const PATH = '/desk/audit'

/** Who read what about whom; who looked before a day. */
export function AuditScreen({
  request,
  found,
}: {
  request: WebRequest
  found: Awaited<ReturnType<typeof searchAudit>>
}) {
  const { entries, wish, next } = found
  const { q, about, kind, until } = wish
  const keep = { about, kind, until }
  return (
    <DeskPage request={request} title="閲覧と操作の記録">
      <ListSearch
        path={PATH}
        label="記録をさがす"
        hint="だれが・何をした・何のために"
        q={q}
        keep={keep}
        found={{ shown: entries.length, more: next !== undefined }}
      />
      <form action={PATH} method="get" className="sheet">
        {q && <input type="hidden" name="q" value={q} />}
        <div className="pair">
          <label>
            だれの・何の（受付番号、または記録の番号）
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
          q ? (
            <NothingFound path={PATH} keep={keep} />
          ) : (
            <Empty>この条件に合う記録はありません。</Empty>
          )
        ) : (
          <DataTable
            caption="新しい順"
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
        <ListPages
          path={PATH}
          keep={keep}
          q={q}
          after={wish.after && showTimeKey(wish.after)}
          next={next && showTimeKey(next)}
        />
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
  proxy: '代理の同意',
  town: '町',
}

const subjectOf = (entry: { about_kind: string; about_id: string }) =>
  entry.about_kind === 'queue'
    ? '申請の一覧'
    : `${KINDS[entry.about_kind] ?? entry.about_kind} ${entry.about_id.slice(-8)}`
