/**
 * The sample town's own LINE Platform: its Messaging API over HTTP on the loopback address, for the real client, and signed
 * webhooks to the real route. It refuses what the real one refuses. What it remembers lies in the database. It exists only in
 * a sample town for which no channel is set.
 */
import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { House } from '#platform/house'
import { sampleApi } from './api.ts'
import type { Limits } from './limits.ts'

export interface SampleLine {
  /** Of its API. */
  readonly url: string
  close(): Promise<void>
}

/** As the smallest plan has them, and the API's limit a second for most calls. */
const LIMITS: Limits = { messagesAMonth: 200, calls: { most: 2_000, seconds: 1 } }

const platforms = new WeakMap<object, Promise<SampleLine>>()

/** Started at the first use, once in a process. */
export function openSampleLine(house: House, limits: Partial<Limits> = {}): Promise<SampleLine> {
  let platform = platforms.get(house.db)
  if (!platform) {
    platform = start(house, { ...LIMITS, ...limits })
    platforms.set(house.db, platform)
  }
  return platform
}

export async function closeSampleLine({ db }: Pick<House, 'db'>): Promise<void> {
  await (await platforms.get(db))?.close()
  platforms.delete(db)
}

async function start(house: House, limits: Limits): Promise<SampleLine> {
  const app = sampleApi(house, limits)
  const server = createServer(
    getRequestListener((request) => app.fetch(request), { overrideGlobalObjects: false }),
  )
  await listen(server)
  const bound = server.address()
  return {
    url: `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const listen = (server: Server) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      // It lives as long as the process that uses it, and keeps none alive.
      server.unref()
      resolve()
    })
  })
