import type { System } from '../system.ts'
import { formRoutes } from './form-routes.tsx'
import { myRoutes } from './my-routes.tsx'

export { startDraft } from './drafts.ts'
export const mostAsked = async (): Promise<string[]> => []

export const cases: System = { name: 'cases', routes: [...formRoutes, ...myRoutes] }
