import { createServer, type IncomingMessage } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { WebApp } from './app.tsx'
import { beforeServer } from './socket-lane.ts'

export interface ServeOptions {
  readonly host: string
  readonly port: number
  /** The last address of X-Forwarded-For is the client's: set it only behind a proxy of one's own. */
  readonly trustProxy?: boolean
  /** Milliseconds that a client may take; a slow one holds a connection that others need (Slowloris). */
  readonly patience?: { readonly headers: number; readonly request: number; readonly check: number }
}

export interface Served {
  readonly url: string
  stop(): Promise<void>
}

const PATIENCE = { headers: 15_000, request: 120_000, check: 5_000 }

/** Listens until stopped. Slow clients are cut off: 15 s for headers, 2 minutes for a whole request. */
export async function serve(app: WebApp, options: ServeOptions): Promise<Served> {
  const { patience = PATIENCE, trustProxy = false } = options
  const listener = getRequestListener(
    (request, bindings) =>
      app.fetch(
        request,
        'incoming' in bindings ? addressOf(bindings.incoming as IncomingMessage, trustProxy) : '',
      ),
    { overrideGlobalObjects: false },
  )
  const server = createServer(
    {
      headersTimeout: patience.headers,
      requestTimeout: patience.request,
      connectionsCheckingInterval: patience.check,
      keepAliveTimeout: 10_000,
    },
    (incoming, response) => {
      if (!app.lane.answer(incoming, response)) listener(incoming, response)
    },
  )
  const endLane = beforeServer(server, app.lane, patience.headers)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, options.host, resolve)
  })
  const bound = server.address()
  const port = typeof bound === 'object' && bound ? bound.port : options.port
  const host = options.host === '0.0.0.0' || options.host === '::' ? 'localhost' : options.host
  return {
    url: `http://${host}:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        endLane()
        server.closeIdleConnections()
        setTimeout(() => server.closeAllConnections(), 5_000).unref()
      }),
  }
}

/** What stands before the last entry was written by whoever sent the request, and may be a lie. */
function addressOf(incoming: IncomingMessage, trustProxy: boolean): string {
  const said = trustProxy
    ? [incoming.headers['x-forwarded-for']].flat().join(',').split(',').at(-1)?.trim()
    : ''
  return said || incoming.socket.remoteAddress || ''
}
