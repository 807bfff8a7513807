import type { Hall } from '#language'
import type { Version } from '../catalogue/versions.ts'
import { pagePath, wholeAddress } from '../formats.ts'
import type { PublishedDataset } from '../published.ts'

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** As text of XML 1.0, which has no control characters. */
const xml = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .toWellFormed()
    .replaceAll(/[&<>"]/g, (each) => ESCAPES[each] ?? each)

/** What changed, newest first, as RSS 2.0: an entry for each version of what is still published. */
export function feedOf(
  where: Pick<Hall, 'town' | 'config'>,
  datasets: readonly PublishedDataset[],
  versions: readonly Version[],
): string {
  const { town, config } = where
  const byKey = new Map(datasets.map((dataset) => [dataset.key, dataset]))
  const items = versions.flatMap((version) => {
    const dataset = byKey.get(version.dataset)
    return dataset ? [itemOf(where, dataset, version)] : []
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>${xml(town.name)}オープンデータの更新</title>
<link>${xml(config.baseUrl)}/opendata</link>
<atom:link href="${xml(config.baseUrl)}/opendata/changes.rss" rel="self" type="application/rss+xml"/>
<description>${xml(town.name)}が公開しているデータの、変わったところをお知らせします。</description>
<language>ja</language>
${items.join('\n')}
</channel></rss>
`
}

function itemOf(
  where: Pick<Hall, 'town' | 'config'>,
  dataset: PublishedDataset,
  { number, takenAt, rows, added, changed, removed }: Version,
): string {
  const page = wholeAddress(where, pagePath(dataset))
  const said =
    number === 1
      ? `公開しました（${rows}件）。`
      : `変わりました（増えた${added}件、変わった${changed}件、減った${removed}件、全部で${rows}件）。`
  return `<item><title>${xml(dataset.title)}</title><link>${xml(page)}</link><guid isPermaLink="false">${xml(
    `${page}#version-${number}`,
  )}</guid><pubDate>${takenAt.toUTCString()}</pubDate><description>${xml(said)}</description></item>`
}
