import { warekiTime } from '#platform/clock'
import type { ResidentActor } from '#platform/people'
import { Empty, MyPage, T, Tag } from '#platform/screens'
import { get, Problem, page, type WebRequest } from '#platform/web'
import { isUuid } from '../uuid.ts'
import { inboxOf, openNotice } from './inbox.ts'

const resident = (request: WebRequest) => request.actor as ResidentActor

export const routes = [
  get('/my/letters', { who: 'resident' }, async (request) => {
    const notices = await inboxOf(request.house, resident(request))
    return page(
      request,
      <MyPage request={request} title="届いた通知" at="letters">
        {notices.length === 0 && <Empty>町から通知が届くと、ここに並びます。</Empty>}
        <ul className="stack list-none p-0">
          {notices.map((notice) => (
            <li key={notice.id}>
              <a className="card" href={`/my/letters/${notice.id}`}>
                <strong>{notice.title}</strong>
                <span>{warekiTime(notice.created_at)} </span>
                {notice.read_at ? <Tag>既読</Tag> : <Tag tone="wait">未読</Tag>}
              </a>
            </li>
          ))}
        </ul>
      </MyPage>,
    )
  }),

  get('/my/letters/:id', { who: 'resident' }, async (request) => {
    const id = request.params.id ?? ''
    const notice = isUuid(id) ? await openNotice(request.house, resident(request), id) : undefined
    if (!notice) throw new Problem(404, 'この通知は見つかりませんでした。')
    return page(
      request,
      <MyPage request={request} title={notice.title} at="letters">
        <p className="hint">{warekiTime(notice.created_at)}</p>
        <p className="whitespace-pre-line">{notice.body}</p>
        {notice.about_kind === 'application' && (
          <p>
            <a className="button" href={`/my/applications/${notice.about_id}`}>
              <T>この申請を開く</T>
            </a>
          </p>
        )}
      </MyPage>,
    )
  }),
]
