import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const require = createRequire(import.meta.url)
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const japanese = JSON.parse(readFileSync(require.resolve('axe-core/locales/ja.json'), 'utf8'))

interface Fault {
  readonly id: string
  readonly help: string
  readonly nodes: { readonly html: string; readonly failureSummary?: string }[]
}

/**
 * JIS X 8341-3:2016 AA is WCAG 2.0 A and AA. Besides axe: rules of our own that it does not know.
 * Fails with what is wrong, where, in Japanese.
 */
export async function checkAccessibility(page: Page): Promise<void> {
  const faults = await page.evaluate(
    async ({ axe, japanese }) => {
      const scope = globalThis as unknown as {
        axe?: { configure(o: object): void; run(d: Document, o: object): Promise<{ violations: Fault[] }> }
      }
      if (!scope.axe) new Function(axe)()
      scope.axe?.configure({ locale: japanese })
      const result = await scope.axe?.run(document, {
        runOnly: ['wcag2a', 'wcag2aa'],
        preload: false,
        resultTypes: ['violations'],
      })
      return (result?.violations ?? []).map(({ id, help, nodes }) => ({
        id,
        help,
        nodes: nodes
          .slice(0, 3)
          .map(({ html, failureSummary }) => ({ html: html.slice(0, 300), failureSummary })),
      }))
    },
    { axe, japanese },
  )
  const own = await page.evaluate(() => {
    const found: string[] = []
    const text = document.body.innerText
    if (/[\p{Script=Han}] {1,2}[\p{Script=Han}] (?=[\p{Script=Han}])/u.test(text))
      found.push('単語の中に空白があります（1.3.2 F32）')
    for (const link of document.querySelectorAll('a')) {
      if (/^(こちら|ここ|詳細|クリック)$/.test(link.textContent?.trim() ?? ''))
        found.push(`リンクの言葉だけでは行き先がわかりません：${link.outerHTML.slice(0, 120)}`)
    }
    if (document.querySelectorAll('h1').length !== 1)
      found.push(`h1 は1つにしてください（いま ${document.querySelectorAll('h1').length}）`)
    if (document.documentElement.scrollWidth > document.documentElement.clientWidth + 1)
      found.push(`横にはみ出しています（${document.documentElement.scrollWidth}px）`)
    return found
  })
  const said = faults.map(
    (fault) =>
      `${fault.id} ${fault.help}\n${fault.nodes.map((node) => `    ${node.html}\n    ${node.failureSummary ?? ''}`).join('\n')}`,
  )
  expect([...said, ...own], `${page.url()} の検査`).toEqual([])
}
