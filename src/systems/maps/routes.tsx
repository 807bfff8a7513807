import { GROUND_PATH, landmarksOf } from '#doors/map'
import { addressBook, type Hall, type LatLng, type Locating, locate } from '#language'
import { type FormInput, get, json, Problem, page, post, type Route, type WebRequest } from '#platform/web'
import { hallOf } from '../hall.ts'
import { firstLayers, layersOf } from './layers.ts'
import { nearestOf, placeOf, placesOf } from './places.ts'
import { MapPage } from './screens/map-page.tsx'
import { NearPage } from './screens/near-page.tsx'
import { PlacePage } from './screens/place-page.tsx'
import { saidIn, thousandOf, wishOf } from './wish.ts'

const PAGE = { who: 'anyone', cache: 'public' } as const
/** So many of each layer are named as the nearest. */
const NEAREST = 5

async function showMap(request: WebRequest): Promise<Response> {
  const hall = hallOf(request)
  const all = await layersOf(hall)
  const wish = wishOf(saidIn(request.url.searchParams), all, firstLayers(hall, all))
  const laid = await Promise.all(
    wish.layers.map(async (layer) => ({ layer, ...(await placesOf(hall, layer, wish, thousandOf(wish))) })),
  )
  return page(request, <MapPage request={request} {...{ all, wish, laid }} />)
}

async function showPlace(request: WebRequest): Promise<Response> {
  const hall = hallOf(request)
  const { layer: key, place: ref = '' } = request.params
  const layer = (await layersOf(hall)).find((each) => each.key === key)
  const row = await layer?.find(ref)
  if (layer && row)
    return page(request, <PlacePage request={request} place={placeOf(hall, layer, row)} row={row} />)
  throw new Problem(404, 'この場所は、いまは地図にありません。町の地図から選んでください。')
}

async function askNear(request: WebRequest): Promise<Response> {
  const hall = hallOf(request)
  const all = await layersOf(hall)
  const wish = wishOf(saidIn(request.url.searchParams), all, firstLayers(hall, all))
  return page(request, <NearPage request={request} {...{ all, wish }} />)
}

/** Where the form says somebody is: rounded degrees of a browser, a 町字 that was chosen, or an address. */
function fromOf(hall: Hall, form: FormInput): Locating | { readonly here: LatLng } {
  const [lat, lng] = [form.text('lat'), form.text('lng')].map((text) =>
    text ? Number(text) : Number.NaN,
  ) as [number, number]
  if (lat >= 20 && lat <= 46 && lng >= 122 && lng <= 154) return { here: { lat, lng } }
  const { code, prefecture, county, name, addresses } = hall.town
  const book = addressBook({ code: code.slice(0, 5), prefecture, ...(county && { county }), name }, addresses)
  return locate(book, form.text('town') ?? form.text('address')?.slice(0, 200) ?? '')
}

const PROBLEMS = {
  elsewhere: '町の外の住所は、さがせません。町の中の住所を書いてください。',
  unknown: 'この住所は、町の住所のデータに見つかりません。町名や字を確かめてください。',
  'no-point': 'この住所の場所は、町の住所のデータにありません。近くの町名を書いてください。',
} as const

async function findNear(request: WebRequest): Promise<Response> {
  const hall = hallOf(request)
  const form = await request.form()
  const all = await layersOf(hall)
  const wish = wishOf(form, all, firstLayers(hall, all))
  const address = form.text('address')
  const said = { request, all, wish, address }
  const found = fromOf(hall, form)
  const refused = (problem: string, choices: readonly string[] = []) =>
    page(request, <NearPage {...said} problem={problem} choices={choices} />, { status: 422 })
  if ('problem' in found) return refused(address ? PROBLEMS[found.problem] : '住所を書いてください。')
  if ('choices' in found)
    return refused('同じ字で始まる町名が、いくつかあります。1つを選んでください。', found.choices)
  const located = 'located' in found ? found.located : undefined
  const from = 'here' in found ? found.here : { lat: found.located.lat, lng: found.located.lng }
  const laid = await Promise.all(
    wish.layers.map(async (layer) => ({
      layer,
      places: await nearestOf(hall, layer, from, { ...wish, most: NEAREST }),
    })),
  )
  return page(request, <NearPage {...said} answer={{ from, located, laid }} />)
}

export const routes: readonly Route[] = [
  get('/map', PAGE, showMap),
  get(GROUND_PATH, PAGE, (request) => {
    const { town } = hallOf(request)
    return json({ areas: town.map?.outline?.areas ?? [], names: landmarksOf(town) })
  }),
  get('/map/near', { who: 'anyone' }, askNear),
  post('/map/near', { who: 'anyone' }, findNear),
  get('/map/:layer/:place', PAGE, showPlace),
]
