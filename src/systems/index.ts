import { cases, standBeside } from './cases/index.ts'
import { devices } from './devices/index.ts'
import { forms } from './forms/index.ts'
import { maps } from './maps/index.ts'
import { networks } from './networks/index.ts'
import { notices, toldOnDesk } from './notices/index.ts'
import { office } from './office/index.ts'
import { once } from './once/index.ts'
import { opendata } from './opendata/index.ts'
import { payouts } from './payouts/index.ts'
import { plan } from './plan/index.ts'
import { procedures } from './procedures/index.ts'
import { proxies } from './proxies/index.ts'
import { registers } from './registers/index.ts'
import { retention } from './retention/index.ts'
import { site } from './site/index.ts'
import { statistics } from './statistics/index.ts'
import { stocktakes } from './stocktakes/index.ts'
import type { System } from './system.ts'
import { webhooks } from './webhooks/index.ts'

standBeside({ onDesk: (hall, _, { application }) => toldOnDesk(hall, application.id) })

const measured: readonly System[] = [
  site,
  office,
  procedures,
  cases,
  forms,
  once,
  proxies,
  payouts,
  notices,
  statistics,
  registers,
  devices,
  networks,
  stocktakes,
  opendata,
  webhooks,
  maps,
  retention,
]

/** Every system of the town hall, one line each; the plan reads the measures of the others. */
export const systems: readonly System[] = [...measured, plan(measured)]
