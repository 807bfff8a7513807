import { addToRail } from '#platform/screens'
import type { System } from '../system.ts'
import { builderRoutes } from './builder-routes.tsx'
import { listRoutes } from './list-routes.tsx'
import { previewRoutes } from './preview-routes.tsx'
import { publishRoutes } from './publish-routes.tsx'
import { sample } from './sample.ts'

addToRail([{ href: '/desk/forms', title: '用紙をつくる', may: 'form.read', place: 35 }])

/** 用紙をつくる: forms that clerks make, publish by 決裁, and share with other towns. */
export const forms: System = {
  name: 'forms',
  sample,
  routes: [...listRoutes, ...publishRoutes, ...builderRoutes, ...previewRoutes],
}
