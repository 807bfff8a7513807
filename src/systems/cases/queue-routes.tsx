import type { Hall } from '#language'
import { may, officesWith, type StaffActor } from '#platform/people'
import { get, page, post, redirect, type WebRequest } from '#platform/web'
import { unreadNotices } from '#systems/notices'
import { hallOf } from '../hall.ts'
import { proceduresNow } from '../procedures-now.ts'
import { isUuid } from '../uuid.ts'
import { approvalsOf, approveMany } from './approve-many.ts'
import { assignMany } from './assign-many.ts'
import { callsToReturn } from './calls.ts'
import { findDuplicates } from './duplicates.ts'
import { findQueue, latestArrivals, proceduresInQueue, queueCounts } from './queue.ts'
import { readWish, wishAddress } from './queue-wish.ts'
import { recordListing } from './record-reading.ts'
import { countFilters, filterOffices, savedFilters } from './saved-filters.ts'
import { Approvals } from './screens/desk/approvals.tsx'
import { Queue } from './screens/desk/queue.tsx'
import { Today, TodayElsewhere } from './screens/desk/today.tsx'
import { staffOf } from './show-case.tsx'
import { staffIn } from './staff-in.ts'
import { countedTiles } from './today-tiles.ts'

const doubledIn = async (hall: Hall, actor: StaffActor, rows: readonly { readonly id: string }[]) =>
  new Set(
    (
      await findDuplicates(
        hall,
        actor,
        rows.map(({ id }) => id),
      )
    ).map((each) => each.of),
  )

/** The list, with what was just refused or done above it. */
export async function showQueue(
  request: WebRequest,
  refused: readonly string[] = [],
  done?: string,
): Promise<Response> {
  const hall = hallOf(request)
  const actor = staffOf(request)
  const wish = readWish(request.url.searchParams)
  const { all } = await proceduresNow(hall)
  const ids = all.map(({ id }) => id)
  const [{ rows, next }, waiting, colleagues, filters] = await Promise.all([
    findQueue(hall, actor, wish),
    proceduresInQueue(hall, actor, ids),
    staffIn(hall.db, hall, officesWith(hall.town, actor, 'case.assign')),
    savedFilters(hall, actor),
  ])
  const doubled = await doubledIn(hall, actor, rows)
  await recordListing(hall, actor, wish, rows.length)
  const procedures = all.filter(({ id }) => waiting.includes(id) || id === wish.procedure)
  const element = (
    <Queue
      {...{ request, wish, rows, doubled, next, procedures, colleagues, filters, refused }}
      offices={filterOffices(hall, actor).filter((office) => may(hall.town, actor, 'case.assign', office))}
      mayAssignOthers={may(hall.town, actor, 'case.assign')}
      done={done ?? doneWords(request.url.searchParams)}
    />
  )
  return page(request, element, { status: refused.length > 0 ? 409 : 200 })
}

const DONE: Readonly<Record<string, string>> = {
  assigned: '担当を決めました',
  approved: '承認・決裁しました',
}

const DONE_ONCE: Readonly<Record<string, string>> = {
  saved: '絞り込みを保存しました。',
  removed: '保存した絞り込みを外しました。',
}

/** What the address says was just done: anybody can type it, so that it counts for nothing else. */
function doneWords(params: URLSearchParams): string | undefined {
  const done = params.get('done') ?? ''
  if (Object.hasOwn(DONE_ONCE, done)) return DONE_ONCE[done]
  const [kind = '', count] = done.split('-')
  const words = Object.hasOwn(DONE, kind) && /^\d{1,4}$/.test(count ?? '') ? DONE[kind] : undefined
  return words && `${count}件を${words}。`
}

/** Back to the list one came from, saying what was done. */
export const backTo = (request: WebRequest, done: string) => {
  const back = wishAddress(readWish(request.url.searchParams))
  return redirect(`${back}${back.includes('?') ? '&' : '?'}done=${done}`)
}

export const queueRoutes = [
  get('/desk', { who: 'staff' }, async (request) => {
    const hall = hallOf(request)
    const actor = staffOf(request)
    const [tiles, notices] = await Promise.all([countedTiles(hall, actor), unreadNotices(hall, actor)])
    if (!may(hall.town, actor, 'case.read'))
      return page(request, <TodayElsewhere {...{ request, tiles, notices }} />)
    const [counts, latest, calls, filters] = await Promise.all([
      queueCounts(hall, actor),
      latestArrivals(hall, actor),
      callsToReturn(hall, actor),
      savedFilters(hall, actor).then((saved) => countFilters(hall, actor, saved)),
    ])
    const doubled = await doubledIn(hall, actor, latest)
    await recordListing(hall, actor, { view: 'open' }, latest.length)
    return page(request, <Today {...{ request, counts, tiles, latest, doubled, calls, filters, notices }} />)
  }),

  get('/desk/cases', { who: { may: 'case.read' } }, (request) => showQueue(request)),

  post('/desk/cases/assign', { who: { may: 'case.read' } }, async (request) => {
    const form = await request.form()
    const actor = staffOf(request)
    const other = form.text('other')
    const to = form.text('to') === 'other' && isUuid(other) ? other : actor.id
    const ids = form.all('id')
    if (ids.length === 0) return showQueue(request, ['担当を決める申請を、表の「選ぶ」で選んでください。'])
    const { done, refused } = await assignMany(hallOf(request), actor, ids, to)
    if (refused.length > 0) return showQueue(request, refused)
    return backTo(request, `assigned-${done}`)
  }),

  post('/desk/cases/approvals', { who: { may: 'case.decide' } }, async (request) => {
    const ids = (await request.form()).all('id')
    if (ids.length === 0) return showQueue(request, ['承認する申請を、表の「選ぶ」で選んでください。'])
    const { approvals, others } = await approvalsOf(hallOf(request), staffOf(request), ids)
    const wish = readWish(request.url.searchParams)
    return page(request, <Approvals {...{ request, wish, approvals, others }} />)
  }),

  post('/desk/cases/approve-many', { who: { may: 'case.decide' } }, async (request) => {
    const wishes = (await request.form()).all('id').flatMap((each) => {
      const [id, version] = each.split('_')
      return isUuid(id) && /^\d{1,9}$/.test(version ?? '') ? [{ id, expected: Number(version) }] : []
    })
    if (wishes.length === 0) return showQueue(request, ['承認する申請に印を付けてください。'])
    const { done, refused } = await approveMany(hallOf(request), staffOf(request), wishes)
    if (refused.length > 0)
      return showQueue(request, refused, done > 0 ? `${done}件を承認・決裁しました。` : undefined)
    return backTo(request, `approved-${done}`)
  }),
]
