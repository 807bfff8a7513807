import { sql } from '#platform/database'
import { PublicPage } from '#platform/screens'
import { get, json, page, redirect } from '#platform/web'
import { hallOf } from '../hall.ts'
import { AboutAccessibility, AboutPrivacy, AboutSite } from './screens/about.tsx'
import { Offices } from './screens/offices.tsx'
import { TopPage } from './screens/top.tsx'
import { sitemapOf } from './sitemap.ts'
import { topFacts } from './top-facts.ts'

const YEAR = 31_536_000

export const routes = [
  get('/', { who: 'anyone', cache: 'public' }, async (request) => {
    const facts = await topFacts(hallOf(request))
    return page(request, <TopPage request={request} facts={facts} />)
  }),

  get('/offices', { who: 'anyone', cache: 'public' }, (request) =>
    page(request, <Offices request={request} />),
  ),
  get('/about', { who: 'anyone', cache: 'public' }, (request) =>
    page(request, <AboutSite request={request} />),
  ),
  get('/about/accessibility', { who: 'anyone', cache: 'public' }, (request) =>
    page(request, <AboutAccessibility request={request} />),
  ),
  get('/about/privacy', { who: 'anyone', cache: 'public' }, (request) =>
    page(request, <AboutPrivacy request={request} />),
  ),

  get('/preferences', { who: 'anyone' }, (request) => {
    const { searchParams } = request.url
    const next = searchParams.get('next') ?? '/'
    const back = next.startsWith('/') && !next.startsWith('//') && !/[\\\p{Cc}]/u.test(next) ? next : '/'
    const response = redirect(withoutPreferences(back))
    const secure = request.house.config.baseUrl.startsWith('https:') ? '; Secure' : ''
    for (const [name, allowed] of [
      ['lang', ['ja', 'easy', 'en']],
      ['ruby', ['0', '1']],
    ] as const) {
      const value = searchParams.get(name)
      if (value && (allowed as readonly string[]).includes(value)) {
        response.headers.append(
          'set-cookie',
          `${name}=${value}; Path=/; Max-Age=${YEAR}; SameSite=Lax; HttpOnly${secure}`,
        )
      }
    }
    return response
  }),

  get('/healthz', { who: 'anyone' }, async (request) => {
    await sql`select 1`.execute(request.house.db)
    return json({ ok: true })
  }),

  get('/favicon.ico', { who: 'anyone' }, () => new Response(null, { status: 204 })),

  get(
    '/robots.txt',
    { who: 'anyone' },
    ({ house: { config } }) =>
      new Response(
        `User-agent: *\nDisallow: /desk\nDisallow: /my\nDisallow: /forms\nSitemap: ${config.baseUrl}/sitemap.xml\n`,
        { headers: { 'content-type': 'text/plain; charset=utf-8' } },
      ),
  ),

  get(
    '/sitemap.xml',
    { who: 'anyone', cache: 'public' },
    async (request) =>
      new Response(await sitemapOf(hallOf(request)), {
        headers: { 'content-type': 'application/xml; charset=utf-8' },
      }),
  ),

  get('/offline', { who: 'anyone', cache: 'public' }, (request) =>
    page(
      request,
      <PublicPage request={request} title="電波が届いていません">
        <p>
          電波の届くところで、もう一度開いてください。入力の途中の内容は、最後に「次へ」を押したところまで残っています。
        </p>
      </PublicPage>,
    ),
  ),
]

/** A language asked for by `?lang=` would win over the choice just made. */
function withoutPreferences(path: string): string {
  const url = new URL(path, 'http://localhost')
  url.searchParams.delete('lang')
  url.searchParams.delete('ruby')
  return url.pathname + url.search
}
