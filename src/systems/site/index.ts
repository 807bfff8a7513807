import type { System } from '../system.ts'
import { routes } from './routes.tsx'

export { addToSitemap, type SitePage } from './sitemap.ts'

export const site: System = { name: 'site', routes }
