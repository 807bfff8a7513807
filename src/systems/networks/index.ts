import { addToRail } from '#platform/screens'
import type { System } from '../system.ts'
import { networkMeasures } from './measures.ts'
import { watchReach } from './reach/watch.ts'
import { routes } from './routes.tsx'

addToRail([{ href: '/desk/networks', title: 'ネットワーク', may: 'register.use', place: 37 }])

/** ネットワーク: whether what the registers name can be reached, and where the cables run. */
export const networks: System = {
  name: 'networks',
  routes,
  measures: networkMeasures,
  tasks: { 'networks.reach': watchReach as never },
  schedules: [{ task: 'networks.reach', cron: '*/5 * * * *' }],
}
