import type { System } from '../system.ts'
import { statisticsRoutes } from './routes.tsx'

/** 集計: what applications tell about the town's own work. */
export const statistics: System = { name: 'statistics', routes: statisticsRoutes }
