import { addToSitemap } from '#systems/site'
import type { System } from '../system.ts'
import { deskRoutes } from './desk-routes.tsx'
import { routes } from './routes.tsx'

addToSitemap(async () => [{ path: '/map' }, { path: '/map/near' }])

/** 町の地図: published places on a map, and which of them is nearest. */
export const maps: System = { name: 'maps', routes: [...routes, ...deskRoutes] }
