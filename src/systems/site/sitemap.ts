import type { Hall, IsoDate } from '#language'
import { proceduresNow } from '../procedures-now.ts'

/** One page that anybody may read, for search engines. */
export interface SitePage {
  /** With a slash before it, and encoded as an address is. */
  readonly path: string
  readonly changed?: IsoDate
}

type Pages = (hall: Hall) => Promise<readonly SitePage[]>

const sources: Pages[] = [
  async () =>
    ['/', '/procedures', '/offices', '/plan', '/about', '/about/accessibility', '/about/privacy'].map(
      (path) => ({
        path,
      }),
    ),
  async (hall) => (await proceduresNow(hall)).all.map(({ id }) => ({ path: `/procedures/${id}` })),
]

/** A system says here, once, which pages of its own search engines should know. */
export function addToSitemap(pages: Pages): void {
  sources.push(pages)
}

/** A sitemap holds no more addresses (sitemaps.org). */
const MOST = 50_000

const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** `/sitemap.xml`, as sitemaps.org has it. */
export async function sitemapOf(hall: Hall): Promise<string> {
  const pages = (await Promise.all(sources.map((each) => each(hall)))).flat().slice(0, MOST)
  const entries = pages.map(
    ({ path, changed }) =>
      `<url><loc>${xml(hall.config.baseUrl + path)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join('\n')}
</urlset>
`
}
