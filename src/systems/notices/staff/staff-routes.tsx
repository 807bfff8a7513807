import type { StaffActor } from '#platform/people'
import { addToRail, DeskPage, Empty, ListPages, ListSearch, NothingFound } from '#platform/screens'
import { listAsked, showTimeKey } from '#platform/search'
import { get, Problem, page, type Route, redirect, type WebRequest } from '#platform/web'
import { isUuid } from '../../uuid.ts'
import { openStaffNotice, staffInbox } from './staff-inbox.ts'
import { NoticeLines } from './staff-notices.tsx'

const PATH = '/desk/notices'

addToRail([{ href: PATH, title: 'あなたへの知らせ', place: 12 }])

const staffOf = (request: WebRequest) => request.actor as StaffActor

export const staffRoutes: readonly Route[] = [
  get(PATH, { who: 'staff' }, async (request) => {
    const wish = listAsked(request.url.searchParams)
    const { rows, next } = await staffInbox(request.house, staffOf(request), wish)
    return page(
      request,
      <DeskPage request={request} title="あなたへの知らせ">
        <ListSearch
          path={PATH}
          label="知らせをさがす"
          q={wish.q}
          found={{ shown: rows.length, more: next !== undefined }}
        />
        {rows.length === 0 &&
          (wish.q ? (
            <NothingFound path={PATH} />
          ) : (
            <Empty>台帳のコメントで名前が出たときと、台帳の期日が近づいたときに、ここへ届きます。</Empty>
          ))}
        {rows.length > 0 && (
          <div className="sheet">
            <NoticeLines notices={rows} />
          </div>
        )}
        <ListPages
          path={PATH}
          q={wish.q}
          after={wish.after && showTimeKey(wish.after)}
          next={next && showTimeKey(next)}
        />
      </DeskPage>,
    )
  }),
  get(`${PATH}/:id`, { who: 'staff' }, async (request) => {
    const { id } = request.params
    const href = isUuid(id) ? await openStaffNotice(request.house, staffOf(request), id) : undefined
    if (href === undefined) throw new Problem(404, 'この知らせは見つかりません。')
    return redirect(href)
  }),
]
