import type { Layer } from './layers.ts'

/** What somebody wants of the map; each part stands in the address, so that it can be kept and sent on. */
export interface MapWish {
  readonly layers: readonly Layer[]
  /** 洪水: only shelters that are meant for it. */
  readonly disaster: string | undefined
  /** Only what is open now, or may be. */
  readonly open: boolean
  readonly wheelchair: boolean
  /** Where to look. */
  readonly view: { readonly lat: number; readonly lng: number; readonly zoom: number } | undefined
  /** Counted from 1; of one layer alone. */
  readonly page: number
}

interface Said {
  text(name: string): string | undefined
  all(name: string): readonly string[]
}

export const saidIn = (params: URLSearchParams): Said => ({
  text: (name) => params.get(name) ?? undefined,
  all: (name) => params.getAll(name),
})

/** @param first the layers meant where none is named */
export function wishOf(said: Said, all: readonly Layer[], first: readonly Layer[]): MapWish {
  const keys = new Set(said.all('l'))
  const chosen = all.filter(({ key }) => keys.has(key))
  const disasters = new Set(all.flatMap(({ columns }) => [...columns.disasters.keys()]))
  const disaster = said.text('d') ?? ''
  return {
    layers: chosen.length > 0 || said.text('chosen') !== undefined ? chosen : first,
    disaster: disasters.has(disaster) ? disaster : undefined,
    open: said.text('open') === '1',
    wheelchair: said.text('wheelchair') === '1',
    view: viewOf(said),
    page: Math.min(Math.max(Math.trunc(Number(said.text('page') ?? 1)) || 1, 1), 1_000),
  }
}

function viewOf(said: Said): MapWish['view'] {
  const [lat, lng] = (said.text('c') ?? '').split(',').map(Number)
  const zoom = Number(said.text('z'))
  const sound =
    lat !== undefined &&
    lng !== undefined &&
    lat >= 20 &&
    lat <= 46 &&
    lng >= 122 &&
    lng <= 154 &&
    zoom >= 5 &&
    zoom <= 18
  return sound ? { lat, lng, zoom: Math.round(zoom) } : undefined
}

/** Of one layer alone so many stand on a page of the list, and the map shows twenty pages at once. */
export const ON_PAGE = 50
export const PAGES_AT_ONCE = 20

/** Which thousand the page of a wish is in, from 0. */
export const thousandOf = ({ layers, page }: MapWish): number =>
  layers.length === 1 ? Math.floor((page - 1) / PAGES_AT_ONCE) : 0

/** The address of a wish. */
export function addressOf(wish: Partial<MapWish>, path = '/map'): string {
  const params = new URLSearchParams()
  for (const { key } of wish.layers ?? []) params.append('l', key)
  if (wish.disaster) params.set('d', wish.disaster)
  if (wish.open) params.set('open', '1')
  if (wish.wheelchair) params.set('wheelchair', '1')
  if (wish.view) {
    params.set('c', `${wish.view.lat},${wish.view.lng}`)
    params.set('z', String(wish.view.zoom))
  }
  if (wish.page && wish.page > 1) params.set('page', String(wish.page))
  return params.size > 0 ? `${path}?${params}` : path
}
