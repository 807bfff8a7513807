import { createElement } from 'react'
import { addToAccount } from '#platform/people'
import type { System } from '../system.ts'
import { deliver } from './deliver.ts'
import { sampleLineRoutes } from './line/double/routes.tsx'
import { sendEvent } from './line/double/send-event.ts'
import { linkRoutes } from './line/link-routes.tsx'
import { takeEvent } from './line/take-event.ts'
import { webhookRoutes } from './line/webhook-routes.ts'
import { preferenceRoutes } from './preference-routes.tsx'
import { workerRoutes } from './push/worker-routes.ts'
import { routes } from './routes.tsx'
import { PreferencesLink } from './screens/preferences.tsx'
import { staffRoutes } from './staff/staff-routes.tsx'
import { sweepNotices } from './sweep.ts'

export { closeSampleLine } from './line/double/sample-line.ts'
export { forgetNotices, hideNotices, showNotices } from './put-away.ts'
export { type StaffNotice, unreadNotices } from './staff/staff-inbox.ts'
export { StaffNotices } from './staff/staff-notices.tsx'
export { type StaffMessage, tellStaff } from './staff/tell-staff.ts'
export { type Message, tell } from './tell.ts'
export { toldOnDesk } from './told.ts'

addToAccount(async () => createElement(PreferencesLink))

/** How people are told: the inbox of my page, e-mail, LINE, their devices. */
export const notices: System = {
  name: 'notices',
  routes: [
    ...routes,
    ...preferenceRoutes,
    ...linkRoutes,
    ...webhookRoutes,
    ...workerRoutes,
    ...sampleLineRoutes,
    ...staffRoutes,
  ],
  tasks: {
    'notices.deliver': deliver,
    'notices.sweep': async (_, hall) => await sweepNotices(hall),
    'line.event': takeEvent,
    'line.sample-event': sendEvent,
  },
  schedules: [{ task: 'notices.sweep', cron: '20 3 * * *' }],
}
