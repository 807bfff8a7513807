import { readFileSync } from 'node:fs'
import { build } from 'vite'
import { expect, it } from 'vitest'
import { launchBrowser } from './browser.ts'

const root = new URL('..', import.meta.url).pathname

it('条件は、ブラウザーでもサーバーと同じ表のとおりに判定される', async () => {
  const cases = JSON.parse(readFileSync(`${root}src/language/conditions.cases.json`, 'utf8')) as {
    judge: boolean | null
    condition: unknown
    answers: unknown
    today: unknown
    scope?: unknown
  }[]
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: 'src/language/holds.ts', formats: ['iife'], name: 'language', fileName: 'language' },
    },
  })
  const output = (Array.isArray(built) ? built[0] : built) as { output: { code: string }[] }
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    await page.addScriptTag({ content: output.output[0]?.code ?? '' })
    const judged = await page.evaluate((all) => {
      const { language } = globalThis as unknown as {
        language: { judge(...each: unknown[]): boolean | undefined }
      }
      return all.map(
        (each) =>
          language.judge(each.condition, each.answers, each.today, ...(each.scope ? [each.scope] : [])) ??
          null,
      )
    }, cases)
    expect(judged).toEqual(cases.map((each) => each.judge))
    expect(cases.length).toBeGreaterThan(100)
  } finally {
    await browser.close()
  }
})
