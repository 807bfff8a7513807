import { addToRail } from '#platform/screens'
import { besideRecord } from '#systems/registers'
import type { System } from '../system.ts'
import { isThing } from './assets.ts'
import { deskRoutes } from './desk-routes.tsx'
import { deviceMeasures } from './measures.ts'
import { installSystems } from './os-support.ts'
import { sample } from './sample.ts'
import { turnoverRoutes } from './turnover-routes.tsx'

export { everyRecord, settingsOf } from './assets.ts'
export { findPlan } from './plan/find-plan.ts'

addToRail([{ href: '/desk/devices', title: '機器の管理', may: 'register.use', place: 36 }])

besideRecord((hall, { definition }, record) =>
  isThing(hall, definition.id) && record.rights.may('change')
    ? [{ href: `/desk/devices/things/${definition.id}/${record.id}`, title: '貸出・返却・修理・廃棄' }]
    : [],
)

/** 機器の管理: what happens to the town's devices, and when they are to be replaced. */
export const devices: System = {
  name: 'devices',
  routes: [...turnoverRoutes, ...deskRoutes],
  measures: deviceMeasures,
  prepare: installSystems,
  sample,
}
