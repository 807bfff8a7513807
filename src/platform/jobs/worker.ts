import { EventEmitter } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { run, type TaskList, type WorkerEvents } from 'graphile-worker'
import type { Config } from '#platform/config'
import { openDatabase, openPool } from '#platform/database'
import type { House } from '#platform/house'
import { quietLogger } from './logger.ts'
import { bePresent, freeJobsOf, freeJobsOfTheDead } from './presence.ts'
import { type Schedule, toCronItems } from './schedule.ts'

/** One kind of work; it knows the shape of its payload. What it throws is kept in the job, which is tried again later. */
export type Task<At = House> = (payload: never, house: At) => Promise<void>

export interface WorkerPlan<At = House> {
  readonly tasks: Readonly<Record<string, Task<At>>>
  readonly schedules?: readonly Schedule[]
  /** Jobs at the same time in this process. */
  readonly concurrency?: number
}

export interface Worker {
  /** Finishes what runs, gives the rest back to the queue, and ends. */
  stop(): Promise<void>
}

/** What a worker needs of its house: where the queue is. */
export interface Workplace {
  readonly config: Pick<Config, 'schema' | 'databaseUrl'>
}

const REAP_EVERY_MS = 5_000
const RESTART_AFTER_MS = 1_000

/** Takes jobs from the town's queue until stopped. Any number of processes may do so. */
export async function startWorker<At extends Workplace>(
  house: At,
  { tasks, schedules = [], concurrency = 5 }: WorkerPlan<At>,
): Promise<Worker> {
  const { databaseUrl, schema } = house.config
  if (!databaseUrl) throw new Error('a worker needs a house whose database is open')
  const address = { url: databaseUrl, schema }
  const taskList: TaskList = Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [name, (payload) => task(payload as never, house)]),
  )
  const presence = await bePresent(address)
  const pgPool = openPool(address, concurrency + 3)
  const db = openDatabase({ ...address, max: 1 })

  let ending = false
  const start = async () => {
    const events = new EventEmitter() as WorkerEvents
    const poolId = new Promise<string>((found) =>
      events.once('pool:create', ({ workerPool }) => found(workerPool.id)),
    )
    const runner = await run({
      ...{ pgPool, schema, taskList, events, logger: quietLogger(() => ending) },
      ...{ concurrency, noHandleSignals: true, pollInterval: 1_000 },
      parsedCronItems: toCronItems(schedules),
      // Measured: 19,000 jobs a second with a local queue, 2,900 without.
      preset: { worker: { localQueue: { size: 4 * concurrency } } },
    })
    const id = await poolId
    await presence.announce(id)
    return { runner, id }
  }
  let running = await start()
  const kept = keepGoing()

  /** A runner ends by itself when it loses the database for good; a town hall without post must not look well. */
  async function keepGoing(): Promise<void> {
    for (;;) {
      await running.runner.promise.catch(() => undefined)
      if (ending) return
      await setTimeout(RESTART_AFTER_MS)
      if (ending) return
      await freeJobsOf(db, [running.id]).catch(() => undefined)
      running = await start().catch(() => running)
    }
  }

  const reap = () => freeJobsOfTheDead(db).catch(() => undefined)
  await reap()
  const reaper = setInterval(reap, REAP_EVERY_MS)

  return {
    async stop() {
      clearInterval(reaper)
      ending = true
      // Refused when the runner has just ended by itself.
      await running.runner.stop().catch(() => undefined)
      await kept
      await freeJobsOf(db, [running.id])
      await presence.leave()
      await db.destroy()
      await pgPool.end()
    },
  }
}
