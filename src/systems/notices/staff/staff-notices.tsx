import { warekiTime } from '#platform/clock'
import { Tag } from '#platform/screens'
import type { StaffNotice } from './staff-inbox.ts'

/** あなたへの知らせ on the page 今日: what was not opened yet. */
export function StaffNotices({ notices }: { readonly notices: readonly StaffNotice[] }) {
  if (notices.length === 0) return null
  return (
    <section className="sheet stack mb-4" aria-labelledby="for-you">
      <h2 id="for-you">あなたへの知らせ</h2>
      <NoticeLines notices={notices} />
      <p>
        <a href="/desk/notices">これまでの知らせを見る</a>
      </p>
    </section>
  )
}

export function NoticeLines({ notices }: { readonly notices: readonly StaffNotice[] }) {
  return (
    <ul className="stack list-none p-0">
      {notices.map(({ id, title, created_at, read_at }) => (
        <li key={id}>
          <a href={`/desk/notices/${id}`}>{title}</a> <span className="hint">{warekiTime(created_at)}</span>{' '}
          {!read_at && <Tag tone="wait">未読</Tag>}
        </li>
      ))}
    </ul>
  )
}
