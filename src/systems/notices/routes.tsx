import { warekiTime } from '#platform/clock'
import type { ResidentActor } from '#platform/people'
import { Empty, ListPages, ListSearch, MyPage, NothingFound, T, Tag } from '#platform/screens'
import { listAsked, showTimeKey } from '#platform/search'
import { get, Problem, page, type WebRequest } from '#platform/web'
import { isUuid } from '../uuid.ts'
import { inboxOf, openNotice } from './inbox.ts'

const PATH = '/my/letters'

const resident = (request: WebRequest) => request.actor as ResidentActor

export const routes = [
  get('/my/letters', { who: 'resident' }, async (request) => {
    const wish = listAsked(request.url.searchParams)
    const { rows: notices, next } = await inboxOf(request.house, resident(request), wish)
    return page(
      request,
      <MyPage request={request} title="届いた通知" at="letters">
        <ListSearch
          path={PATH}
          label="届いた通知をさがす"
          q={wish.q}
          found={{ shown: notices.length, more: next !== undefined }}
        />
        {notices.length === 0 &&
          (wish.q ? (
            <NothingFound path={PATH} />
          ) : (
            <Empty>
              <T>町から通知が届くと、ここに並びます。</T>
            </Empty>
          ))}
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
        <ListPages
          path={PATH}
          q={wish.q}
          after={wish.after && showTimeKey(wish.after)}
          next={next && showTimeKey(next)}
        />
      </MyPage>,
    )
  }),

  get('/my/letters/:id', { who: 'resident' }, async (request) => {
    const id = request.params.id ?? ''
    const notice = isUuid(id) ? await openNotice(request.house, resident(request), id) : undefined
    if (notice?.put_away_at)
      throw new Problem(410, 'この通知は、申請の保存期間が終わったため、見られなくなりました。')
    if (!notice) throw new Problem(404, 'この通知は見つかりませんでした。')
    return page(
      request,
      <MyPage request={request} title={notice.title} at="letters">
        <p className="hint">{warekiTime(notice.created_at)}</p>
        <p className="whitespace-pre-line">{notice.body}</p>
        {notice.about_kind === 'proxy' && (
          <p>
            <a className="button" href={`/my/proxies/${notice.about_id}`}>
              <T>家族・代理人のページを開く</T>
            </a>
          </p>
        )}
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
