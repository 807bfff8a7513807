import { v4 as uuid } from 'uuid'
import {
  assetResponse,
  assetUrl,
  get,
  json,
  Problem,
  page,
  post,
  type Route,
  redirect,
  type WebRequest,
} from '#platform/web'
import { hallOf } from '../hall.ts'
import { addSightings } from './add-sightings.ts'
import { actorOf } from './desk-routes.tsx'
import { codeKey } from './phone/code.ts'
import type { PhoneState } from './phone/state.ts'
import { readSightings } from './read-sightings.ts'
import { PhoneScreen } from './screens/phone-screen.tsx'
import { getTake, itemsOf, type StockTake } from './take.ts'

const USE = { who: { may: 'register.use' } } as const

const pathOf = ({ id }: StockTake): string => `/desk/stock-takes/${id}`

/** What a telephone keeps to work without the net. */
async function showState(request: WebRequest): Promise<Response> {
  const hall = hallOf(request)
  const { take } = await getTake(hall, actorOf(request), request.params.take)
  const items = take.closed ? [] : await itemsOf(hall.db, take.id)
  const state: PhoneState = {
    ...{ id: take.id, register: take.register, name: take.name, csrf: request.csrf },
    closed: take.closed !== undefined,
    placed: take.placeField !== undefined,
    places: take.places,
    me: { id: actorOf(request).id, name: actorOf(request).name },
    items: items.map(({ record, code, title, detail, place }) => ({
      ...{ record, code, detail, place: place ?? '' },
      title: title === code ? '' : title,
    })),
  }
  return json(state)
}

/** Many from a telephone's store, or one from a form where no script runs. */
async function takeIn(request: WebRequest): Promise<Response> {
  const hall = hallOf(request)
  const actor = actorOf(request)
  const { take } = await getTake(hall, actor, request.params.take)
  const form = await request.form()
  const places = new Set(take.places.map(({ value }) => value))
  const many = form.text('sightings')
  if (many) {
    const sent = readSightings(many, places)
    if (!sent) throw new Problem(400, '送られた記録を読めません。')
    const kept = await addSightings(hall, actor, take, sent.sightings)
    return json({ kept, refused: sent.refused })
  }
  const [place, code] = [form.text('place') ?? '', form.text('code') ?? '']
  const one = { id: uuid(), code, place, way: 'typed', at: hall.clock.now().toISOString() }
  const { sightings, refused } = readSightings(JSON.stringify([one]), places) ?? {
    sightings: [],
    refused: [],
  }
  if (take.placeField !== undefined && !place)
    throw new Problem(422, 'はじめに、いまいる場所を選んでください。')
  const wrong = refused[0]
  if (wrong) throw new Problem(422, wrong.message)
  await addSightings(hall, actor, take, sightings)
  const said = new URLSearchParams({ place, seen: codeKey(code, take.register).slice(0, 60) })
  return redirect(`${pathOf(take)}/phone?${said}`)
}

export const phoneRoutes: readonly Route[] = [
  get('/desk/stock-takes/:take/phone', USE, async (request) => {
    const hall = hallOf(request)
    const { take } = await getTake(hall, actorOf(request), request.params.take)
    if (take.closed) return redirect(pathOf(take))
    const { searchParams } = request.url
    const place = take.places.find(({ value }) => value === searchParams.get('place'))?.value
    return page(
      request,
      <PhoneScreen
        request={request}
        take={take}
        place={place}
        seen={searchParams.get('seen') ?? undefined}
      />,
    )
  }),
  get('/desk/stock-takes/:take/state', USE, showState),
  post('/desk/stock-takes/:take/sightings', USE, takeIn),

  // At the top of the site: a service worker is known by its address and reaches what lies below it.
  get('/stock-take-worker.js', { who: 'anyone' }, (request) => {
    const built = assetResponse(
      assetUrl('stock-take-worker.island.ts'),
      request.header('accept-encoding') ?? '',
    )
    if (!built) throw new Problem(404, 'お探しのページは見つかりませんでした。')
    const headers = new Headers(built.headers)
    headers.set('cache-control', 'no-cache')
    return new Response(built.body, { headers })
  }),
]
