import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Route } from '#platform/web'
import { routesOf } from '../src/parts.ts'
import { searchedLists } from '../src/platform/search/testing.ts'
import { systems } from '../src/systems/index.ts'
import { everybodyIn, type Records, type Role, recordsOf } from './access-people.ts'
import { checkAccessibility } from './accessibility.ts'
import { addressOf, named } from './addresses.ts'
import { DESKTOP, launchBrowser, PHONE } from './browser.ts'
import type { HttpVisitor } from './http-visitor.ts'
import { type JourneyTown, openTown } from './town.ts'

let town: JourneyTown
let browser: Browser
let records: Records
let people: Record<Role, HttpVisitor>
beforeAll(async () => {
  ;[town, browser] = await Promise.all([openTown(), launchBrowser()])
  records = await recordsOf(town)
  people = await everybodyIn(town, records.owner)
})
afterAll(async () => {
  await browser?.close()
  await town?.close()
})

/** Who meets a page: the one to whom it belongs. */
function readerOf({ path, who }: Route): Role {
  if (typeof who === 'object' && 'may' in who && /^(audit|staff|jobs|api)\./.test(who.may)) return '情報担当'
  // Who imports into a register, and brings removed records back.
  if (path.startsWith('/desk/registers/:register')) return '係長'
  if (who === 'staff' || typeof who === 'object') return '主事'
  return who === 'resident' || path.startsWith('/forms') ? '住民A' : 'だれでもない人'
}

describe.each([
  ['スマートフォン', PHONE],
  ['パソコン', DESKTOP],
] as const)('%sの幅で', (_, size) => {
  test('すべてのページが、アクセシビリティの検査を通る', { timeout: 600_000 }, async () => {
    const seen: string[] = []
    for (const route of routesOf(systems).filter(({ method }) => method === 'GET')) {
      const address = addressOf(route, records)
      const reader = people[readerOf(route)]
      const answer = await reader.get(address)
      if (!answer.headers.get('content-type')?.startsWith('text/html') || answer.status >= 300) continue
      const context = await browser.newContext(size)
      await context.addCookies([...reader.cookies].map(([name, value]) => ({ name, value, url: town.url })))
      const page = await context.newPage()
      await page.goto(town.url + address)
      await checkAccessibility(page)
      await context.close()
      seen.push(named(route))
    }
    expect(seen.length).toBeGreaterThan(25)
  })
})

test('一覧のページには、どれにも同じ検索の箱があり、探した言葉が残る', async () => {
  const boxed: string[] = []
  const lost: string[] = []
  for (const route of routesOf(systems).filter(({ method }) => method === 'GET')) {
    const [path, query] = addressOf(route, records).split('?')
    const asked = `${path}?${query ? `${query}&` : ''}q=${encodeURIComponent('どこにもない言葉')}`
    const answer = await people[readerOf(route)].get(asked)
    const html = await answer.text()
    if (!html.includes('id="list-search"')) continue
    boxed.push(route.path)
    const kept = html.includes('value="どこにもない言葉"') && html.includes('言葉を消す')
    if (answer.status !== 200 || !kept || !html.includes('見つかりませんでした。')) lost.push(route.path)
  }
  expect(boxed.sort()).toEqual(searchedLists().sort())
  expect(lost).toEqual([])
})
