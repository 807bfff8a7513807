import type { System } from '../system.ts'
import { deliver } from './deliver.ts'
import { routes } from './routes.tsx'

export { type Message, tell } from './tell.ts'

export const notices: System = { name: 'notices', routes, tasks: { 'notices.deliver': deliver } }
