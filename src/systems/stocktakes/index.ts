import { addToRail } from '#platform/screens'
import { besideRegister } from '#systems/registers'
import type { System } from '../system.ts'
import { deskRoutes } from './desk-routes.tsx'
import { takeMeasures } from './measures.ts'
import { phoneRoutes } from './phone-routes.tsx'
import { sample } from './sample.ts'

addToRail([{ href: '/desk/stock-takes', title: '棚卸', may: 'register.use', place: 36 }])

besideRegister(({ rights, definition }, query) =>
  rights.may('change')
    ? [{ href: `/desk/stock-takes/new?register=${definition.id}&${query}`, title: '棚卸をはじめる' }]
    : [],
)

/** 棚卸: whether what a register says is there is there. */
export const stocktakes: System = {
  name: 'stocktakes',
  // The fixed addresses before those with a name in them.
  routes: [...deskRoutes, ...phoneRoutes],
  measures: takeMeasures,
  sample,
}
