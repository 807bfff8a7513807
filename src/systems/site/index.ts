import type { System } from '../system.ts'
import { routes } from './routes.tsx'

export const site: System = { name: 'site', routes }
