import { assetResponse, assetUrl, get, Problem } from '#platform/web'

/** What a browser needs besides the page to show notices. */
export const workerRoutes = [
  // Under a name that stays, at the top of the site: a service worker is known by its address and reaches what lies below it.
  get('/push-worker.js', { who: 'anyone' }, (request) => {
    const built = assetResponse(assetUrl('push-worker.island.ts'), request.header('accept-encoding') ?? '')
    if (!built) throw new Problem(404, 'お探しのページは見つかりませんでした。')
    const headers = new Headers(built.headers)
    headers.set('cache-control', 'no-cache')
    return new Response(built.body, { headers })
  }),

  // iPhone and iPad know push for what stands on the home screen as an app (WebKit, iOS 16.4).
  get('/my-page.webmanifest', { who: 'anyone' }, ({ house: { town } }) => {
    const manifest = {
      ...{ id: '/my', start_url: '/my', scope: '/', display: 'standalone', lang: 'ja' },
      ...{ name: `${town.name}役場`, short_name: `${town.name}役場` },
      icons: [{ src: assetUrl('mark.svg'), type: 'image/svg+xml', sizes: 'any' }],
    }
    return new Response(JSON.stringify(manifest), {
      headers: { 'content-type': 'application/manifest+json; charset=utf-8' },
    })
  }),
]
