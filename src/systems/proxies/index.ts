import type { System } from '../system.ts'
import { deskRoutes } from './desk-routes.tsx'
import { myRoutes } from './my-routes.tsx'
import { sweepConsents } from './sweep.ts'

export { type Consent, DEEDS, RELATIONS, SIGHTS } from './consent.ts'
export { eraseConsent, putAwayConsent, takeBackConsent } from './erase-consent.ts'
export { findConsent, type Held, heldBy, holdFast, mayFile } from './held.ts'

/** 代理: family and others who act for somebody, with their consent. */
export const proxies: System = {
  name: 'proxies',
  routes: [...myRoutes, ...deskRoutes],
  tasks: { 'proxies.sweep': (_, hall) => sweepConsents(hall) },
  schedules: [{ task: 'proxies.sweep', cron: '10 1 * * *' }],
}
