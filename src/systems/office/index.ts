import type { System } from '../system.ts'
import { routes } from './routes.tsx'

export const office: System = { name: 'office', routes }
