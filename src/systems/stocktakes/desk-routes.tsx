import type { StaffActor } from '#platform/people'
import { download, get, Problem, page, post, type Route, redirect, type WebRequest } from '#platform/web'
import { openRegister, recordListing } from '#systems/registers'
import { hallOf } from '../hall.ts'
import { closeTake } from './close-take.ts'
import { dateFields, openTake, placeFields } from './open-take.ts'
import { resultOf } from './result.ts'
import { NewTake } from './screens/new-take.tsx'
import { TakeList } from './screens/take-list.tsx'
import { TakeScreen } from './screens/take-screen.tsx'
import { isGenuine } from './statement.ts'
import { changeableRegisters, getTake, itemsOf, listTakes, sightingsOf } from './take.ts'

const USE = { who: { may: 'register.use' } } as const
const PATH = '/desk/stock-takes'

export const actorOf = (request: WebRequest) => request.actor as StaffActor

/** Which records are meant: the address of the register's page without what is not about it. */
const wishOf = (params: URLSearchParams): string => {
  const wish = new URLSearchParams(params)
  for (const name of ['register', 'after', 'done', 'month']) wish.delete(name)
  return wish.toString()
}

async function showNew(
  request: WebRequest,
  said: { readonly problem?: string; readonly name?: string } = {},
) {
  const hall = hallOf(request)
  const { searchParams } = request.url
  const register = searchParams.get('register') ?? ''
  const registers = await changeableRegisters(hall, actorOf(request))
  const open = registers.has(register) ? await openRegister(hall, actorOf(request), register) : undefined
  const props = {
    ...{ request, registers, open, wish: wishOf(searchParams), ...said },
    places: open ? placeFields(open) : [],
    dates: open ? dateFields(open) : [],
  }
  return page(request, <NewTake {...props} />, { status: said.problem ? 422 : 200 })
}

async function begin(request: WebRequest): Promise<Response> {
  const hall = hallOf(request)
  const form = await request.form()
  const open = await openRegister(hall, actorOf(request), form.text('register') ?? '')
  const name = (form.text('name') ?? '').trim().slice(0, 80)
  try {
    const id = await openTake(hall, actorOf(request), open, {
      ...{ name, wish: (form.text('wish') ?? '').slice(0, 2_000) },
      placeField: form.text('place') || undefined,
      checkedField: form.text('checked') || undefined,
    })
    return redirect(`${PATH}/${id}?done=opened`)
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 422) throw error
    const url = new URL(request.url)
    url.search = form.text('wish') ?? ''
    url.searchParams.set('register', open.definition.id)
    return showNew({ ...request, csrf: request.csrf, url }, { problem: error.message, name })
  }
}

async function show(request: WebRequest): Promise<Response> {
  const hall = hallOf(request)
  const { take, open } = await getTake(hall, actorOf(request), request.params.take)
  const [items, sightings] = await Promise.all([itemsOf(hall.db, take.id), sightingsOf(hall.db, take.id)])
  const result = resultOf(
    { register: take.register, placed: take.placeField !== undefined },
    items,
    sightings,
  )
  await recordListing(hall, actorOf(request), open, { shown: items.length })
  const genuine = take.closed && isGenuine(take, take.closed, await hashOfFile(request, take.closed.file))
  const done = request.url.searchParams.get('done') ?? undefined
  return page(request, <TakeScreen {...{ request, take, open, result, genuine, done }} />)
}

/** Of the file as it lies there now. */
async function hashOfFile(request: WebRequest, id: string): Promise<string> {
  const { createHash } = process.getBuiltinModule('node:crypto')
  const file = await fileOf(request, id)
  return file ? createHash('sha256').update(file.bytes).digest('hex') : ''
}

async function fileOf(request: WebRequest, id: string) {
  const { db, files } = hallOf(request)
  const row = await db.selectFrom('file').selectAll().where('id', '=', id).executeTakeFirst()
  return row && { name: row.name, bytes: await files.read(row) }
}

export const deskRoutes: readonly Route[] = [
  get(PATH, USE, async (request) => {
    const takes = await listTakes(hallOf(request), actorOf(request))
    return page(request, <TakeList request={request} takes={takes} />)
  }),
  get(`${PATH}/new`, USE, (request) => showNew(request)),
  post(`${PATH}/new`, USE, begin),
  get(`${PATH}/:take`, USE, show),
  post(`${PATH}/:take/close`, USE, async (request) => {
    const hall = hallOf(request)
    const { take, open } = await getTake(hall, actorOf(request), request.params.take)
    if ((await request.form()).text('sure') !== 'yes')
      throw new Problem(422, '「すべての端末が送り終えたことを確かめた」に印を付けてから締めてください。')
    await closeTake(hall, actorOf(request), open, take)
    return redirect(`${PATH}/${take.id}?done=closed`)
  }),
  get(`${PATH}/:take/list.pdf`, USE, async (request) => {
    const hall = hallOf(request)
    const { take, open } = await getTake(hall, actorOf(request), request.params.take)
    const file = take.closed && (await fileOf(request, take.closed.file))
    if (!file) throw new Problem(404, '結果の一覧は、棚卸を締めるとできます。')
    await recordListing(hall, actorOf(request), open, { shown: 0 })
    return download(file.bytes, { name: file.name, type: 'application/pdf', inline: true })
  }),
]
