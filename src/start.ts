/** A whole town hall in this process: web, worker, or both. */
import { headsFileIn, startSealing } from '#platform/audit'
import type { Clock } from '#platform/clock'
import type { Config } from '#platform/config'
import { startWorker } from '#platform/jobs'
import { identify, identifyToken } from '#platform/people'
import { openWeb, serve } from '#platform/web'
import { ensureBuilt } from './built.ts'
import { openGround, type Say } from './ground.ts'
import { type OpenHall, openHouse } from './open-house.ts'
import { prepare, routesOf, schedulesOf, tasksOf } from './parts.ts'
import { fillSample } from './sample.ts'
import { systems } from './systems/index.ts'

export interface TownHall {
  readonly hall: OpenHall
  /** Where the web listens, when this process has one. */
  readonly url?: string
  /** Ends in the order in which nothing is lost: no new requests, running jobs finished, then the database. */
  stop(): Promise<void>
}

/** Opens the house, fills the sample where it is wanted, and starts this process's roles. */
export async function startTownHall(
  config: Config,
  { say = () => undefined, clock }: { say?: Say; clock?: Clock } = {},
): Promise<TownHall> {
  if (config.roles.web) await ensureBuilt(say)
  const ground = await openGround(config, say)
  const hall = await openHouse(config, { clock, say, ground })
  const stops: (() => Promise<unknown>)[] = [hall.close]
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) await end()
  }
  try {
    await prepare(hall, systems)
    if (config.sample) await fillSample(hall, ground, systems, say)
    if (config.roles.worker) {
      const sealing = startSealing(hall.db, {
        headsFile: headsFileIn(config.dataDir),
        clock: hall.clock,
        onError,
      })
      stops.push(sealing.stop)
      const worker = await startWorker(hall, { tasks: tasksOf(systems), schedules: schedulesOf(systems) })
      stops.push(worker.stop)
    }
    if (!config.roles.web) return { hall, stop }
    const web = await serve(
      openWeb({ house: hall, routes: routesOf(systems), identify, identifyToken }),
      config,
    )
    stops.push(web.stop)
    return { hall, url: web.url, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

const onError = (error: unknown) =>
  console.error(`監査記録の封に失敗しました。次にまた試みます: ${(error as Error).message}`)
