import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { WebApp } from './app.tsx'

export interface Served {
  readonly url: string
  stop(): Promise<void>
}

/** Listens until stopped. Slow clients are cut off: 15 s for headers, 2 minutes for a whole request. */
export async function serve(app: WebApp, options: { host: string; port: number }): Promise<Served> {
  const listener = getRequestListener(
    (request, bindings) => {
      const address = 'incoming' in bindings ? (bindings.incoming.socket.remoteAddress ?? '') : ''
      return app.fetch(request, address)
    },
    { overrideGlobalObjects: false },
  )
  const server = createServer(
    { headersTimeout: 15_000, requestTimeout: 120_000, keepAliveTimeout: 10_000 },
    listener,
  )
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
        server.closeIdleConnections()
        setTimeout(() => server.closeAllConnections(), 5_000).unref()
      }),
  }
}
