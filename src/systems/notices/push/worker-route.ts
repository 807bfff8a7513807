import { assetResponse, assetUrl, get, Problem } from '#platform/web'

/** Under a name that stays, and at the top of the site: a service worker is known by its address and reaches what lies below it. */
export const workerRoute = get('/push-worker.js', { who: 'anyone' }, (request) => {
  const built = assetResponse(assetUrl('push-worker.island.ts'), request.header('accept-encoding') ?? '')
  if (!built) throw new Problem(404, 'お探しのページは見つかりませんでした。')
  const headers = new Headers(built.headers)
  headers.set('cache-control', 'no-cache')
  return new Response(built.body, { headers })
})
