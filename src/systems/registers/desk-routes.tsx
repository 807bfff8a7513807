import { ENCODINGS, type Encoding, writeCsv, writeXlsx } from '#doors/sheet'
import type { Hall, Row, View } from '#language'
import { record as audit } from '#platform/audit'
import { addDays, addMonths, isIsoDate, isoDate, today } from '#platform/clock'
import { may, type StaffActor } from '#platform/people'
import { download, get, Problem, page, post, type Route, redirect, type WebRequest } from '#platform/web'
import { hallOf } from '../hall.ts'
import { countComments } from './comments/comment.ts'
import { confirmRegister } from './confirm-register.ts'
import { recordsTable } from './exports/export-records.ts'
import { writeGeojson } from './exports/write-geojson.ts'
import { waitingWithApp } from './imports/imports.ts'
import { type OpenRegister, openRegister, readableRegisters } from './open-register.ts'
import { type Cell, crossRecords, type Group, groupRecords } from './records/group-records.ts'
import { linkedTitles } from './records/links.ts'
import { countRecords, type ListAsked, listRecords, MOST_COUNTED } from './records/list-records.ts'
import type { Month } from './screens/calendar.tsx'
import { groupsInOrder } from './screens/groups-in-order.ts'
import { RegisterList } from './screens/register-list.tsx'
import { RegisterPage } from './screens/register-page.tsx'
import { type SavedView, savedViews } from './views/saved-views.ts'
import { managesWebhooks } from './webhooks/manages-webhooks.ts'
import { filterOf, type RegisterWish, readWish } from './wish.ts'

const READ = { who: { may: 'register.use' } } as const

export const actorOf = (request: WebRequest) => request.actor as StaffActor

/** The register of an address, as the one who asks may see it. @throws Problem 404 */
export const registerOf = (request: WebRequest): Promise<OpenRegister> =>
  openRegister(hallOf(request), actorOf(request), request.params.register)

/** What an address asks of a register, also by a view that somebody keeps. */
export const wishOf = (
  request: WebRequest,
  { definition }: OpenRegister,
  saved: readonly SavedView[],
): RegisterWish =>
  readWish(
    { ...definition, views: [...definition.views, ...saved.map(({ view }) => view)] },
    request.url.searchParams,
  )

/** What a wish means for a list: the view's own filter, and the lines of the form. */
export function askedOf(open: OpenRegister, wish: RegisterWish): ListAsked {
  const own = filterOf(open, wish)
  return {
    filters: [...(wish.view.filter ? [wish.view.filter] : []), ...(own ? [own] : [])],
    q: wish.q,
    sort: wish.sort,
    after: wish.after,
  }
}

async function showRegister(request: WebRequest): Promise<Response> {
  const hall = hallOf(request)
  const open = await registerOf(request)
  const saved = await savedViews(hall, actorOf(request), open)
  const wish = wishOf(request, open, saved)
  const month = monthAsked(hall, wish, request.url.searchParams)
  const asked = within(askedOf(open, wish), wish, month)
  const { group, across, totals } = wish.view
  const [found, count, groups, cells] = await Promise.all([
    listRecords(hall.db, open, asked),
    countRecords(hall.db, open, asked),
    group === undefined
      ? undefined
      : groupRecords(hall.db, open, asked, { group, ...(totals && { totals }) }),
    group === undefined || across === undefined
      ? undefined
      : crossRecords(hall.db, open, asked, { down: group, across, total: totals?.[0] }),
  ])
  const [titles, comments] = await Promise.all([
    linkedTitles(hall.db, open, [...found.records, ...headings(wish.view, groups, cells)]),
    countComments(
      hall.db,
      open.definition.id,
      found.records.map(({ id }) => id),
    ),
  ])
  await recordListing(hall, actorOf(request), open, {
    shown: found.records.length,
    searched: wish.q !== undefined,
  })
  const props = {
    request,
    open,
    wish,
    month,
    found,
    titles,
    saved,
    cells,
    comments,
    groups:
      groups &&
      groupsInOrder(
        open.definition.fields.find(({ id }) => id === group),
        groups,
      ),
    mayMake: may(hall.town, actorOf(request), 'register.make', open.definition.office),
    mayTell: managesWebhooks(hall.town, actorOf(request), open.definition.office),
    count: { shown: Math.min(count, MOST_COUNTED), more: count > MOST_COUNTED },
    waiting: await waitingWithApp(hall, open),
  }
  return page(request, <RegisterPage {...props} />)
}

/** What heads groups and rows of cells: most of it stands in records of other pages. */
function headings(
  { group, across }: View,
  groups: readonly Group[] = [],
  cells: readonly Cell[] = [],
): { readonly values: Row }[] {
  if (group === undefined) return []
  const named = groups.map(({ value }) => ({ values: { [group]: value } }))
  if (across === undefined) return named
  return [
    ...named,
    ...cells.map(({ down, across: beside }) => ({ values: { [group]: down, [across]: beside } })),
  ]
}

/** The month of a calendar: the one asked for, or this one. */
function monthAsked(hall: Hall, { view }: RegisterWish, params: URLSearchParams): Month | undefined {
  if (view.kind !== 'calendar') return undefined
  const asked = `${params.get('month') ?? ''}-01`
  const from = isIsoDate(asked) ? asked : isoDate(`${today(hall.clock).slice(0, 7)}-01`)
  return { from, to: addDays(addMonths(from, 1), -1) }
}

/** More in one month than this, and a calendar shows nothing any more. */
const MOST_A_MONTH = 500
/** A map of more points is a blot. */
const MOST_ON_MAP = 500

function within(asked: ListAsked, { view }: RegisterWish, month: Month | undefined): ListAsked {
  if (view.kind === 'map') return { ...asked, size: MOST_ON_MAP }
  if (!month || view.by === undefined) return asked
  const days = [
    { op: 'atLeast', field: view.by, value: month.from },
    { op: 'atMost', field: view.by, value: month.to },
  ] as const
  return {
    ...asked,
    filters: [...(asked.filters ?? []), ...days],
    sort: [{ field: view.by }],
    size: MOST_A_MONTH,
  }
}

/** Who looked through a list of living people. */
export async function recordListing(
  hall: Hall,
  actor: StaffActor,
  { definition }: OpenRegister,
  { shown, searched = false }: { readonly shown: number; readonly searched?: boolean },
): Promise<void> {
  if (!definition.personal) return
  const action = searched ? 'register.search' : 'register.list'
  await audit(
    hall.db,
    actor,
    { action, about: { kind: 'register', id: definition.id }, detail: { shown } },
    hall.clock.now(),
  )
}

async function exportFile(request: WebRequest): Promise<Response> {
  const hall = hallOf(request)
  const open = await registerOf(request)
  if (!open.rights.may('export')) throw new Problem(403, 'この台帳の書き出しは、あなたの職ではできません。')
  const { searchParams } = request.url
  const wish = wishOf(request, open, await savedViews(hall, actorOf(request), open))
  const asked = { ...askedOf(open, wish), after: undefined }
  const table = recordsTable(hall.db, open, asked, wish.view.columns)
  const about = { kind: 'register', id: open.definition.id } as const
  await audit(
    hall.db,
    actorOf(request),
    { action: 'register.export', about, detail: { view: wish.view.id } },
    hall.clock.now(),
  )
  const { name } = open.definition
  if (searchParams.get('format') === 'xlsx')
    return download(await whole(writeXlsx({ name, ...table }, hall.clock.now())), {
      name: `${name}.xlsx`,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    })
  if (searchParams.get('format') === 'geojson')
    return download(await whole(writeGeojson(hall.db, open, asked)), {
      name: `${name}.geojson`,
      type: 'application/geo+json',
    })
  const asCp932 = searchParams.get('encoding')
  const encoding: Encoding = ENCODINGS.find((each) => each === asCp932) ?? 'utf-8'
  return download(await whole(writeCsv(table, encoding)), { name: `${name}.csv`, type: 'text/csv' })
}

async function whole(parts: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const part of parts) all.push(part)
  return Buffer.concat(all)
}

export const deskRoutes: readonly Route[] = [
  get('/desk/registers', READ, async (request) => {
    const hall = hallOf(request)
    const all = await readableRegisters(hall, actorOf(request))
    return page(
      request,
      <RegisterList
        request={request}
        town={hall.town}
        registers={all}
        mayMake={may(hall.town, actorOf(request), 'register.make')}
      />,
    )
  }),
  get('/desk/registers/:register', READ, showRegister),
  get('/desk/registers/:register/file', READ, exportFile),
  post('/desk/registers/:register/confirm', READ, async (request) => {
    const open = await registerOf(request)
    await confirmRegister(hallOf(request), actorOf(request), open)
    return redirect(`/desk/registers/${open.definition.id}?done=confirmed`)
  }),
]
