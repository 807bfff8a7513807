import type { StaffActor } from '#platform/people'
import { get, page, type Route, type WebRequest } from '#platform/web'
import { recordListing } from '#systems/registers'
import { hallOf } from '../hall.ts'
import { deskLayersOf } from './desk-layers.ts'
import { placesOf } from './places.ts'
import { DeskMapPage } from './screens/desk-map-page.tsx'
import { saidIn, thousandOf, wishOf } from './wish.ts'

/** Nothing is read before somebody chose: registers of living people leave a line for each reading. */
async function showDeskMap(request: WebRequest): Promise<Response> {
  const hall = hallOf(request)
  const actor = request.actor as StaffActor
  const layers = await deskLayersOf(hall, actor)
  const all = layers.map(({ layer }) => layer)
  const wish = wishOf(saidIn(request.url.searchParams), all, [])
  const laid = await Promise.all(
    wish.layers.map(async (layer) => ({ layer, ...(await placesOf(hall, layer, wish, thousandOf(wish))) })),
  )
  for (const { layer, places } of laid) {
    const open = layers.find((each) => each.layer === layer)?.open
    if (open) await recordListing(hall, actor, open, { shown: places.length })
  }
  return page(request, <DeskMapPage request={request} {...{ all, wish, laid }} />)
}

export const deskRoutes: readonly Route[] = [get('/desk/map', { who: { may: 'register.use' } }, showDeskMap)]
