import type { System } from '../system.ts'
import { routes } from './routes.tsx'
import { sample } from './sample.ts'

export const office: System = { name: 'office', routes, sample }
