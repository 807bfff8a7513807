import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { tokenHash } from '#platform/web'
import { type TestHouse, testHouse, testWeb, visitor } from '../../web/testing.ts'
import { identify } from '../session.ts'

vi.mock('../../web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
  assetResponse: () => undefined,
}))

let open: TestHouse
beforeAll(async () => {
  open = await testHouse({ RATE_SIGN_INS: '10000' })
})
afterAll(() => open.close())

const on = async (browser: ReturnType<typeof visitor>, from: Response) =>
  browser.get(from.headers.get('location') ?? '/nowhere')

/** From the town to the page on which a card is chosen. */
async function toCards(browser: ReturnType<typeof visitor>, path = '/sign-in/card/go?next=/my') {
  const authorization = await browser.get(path)
  const sent = await on(browser, authorization)
  const address = sent.headers.get('location') ?? ''
  return { address, cards: await browser.get(address) }
}

test('見本の町では、架空の人のカードで、ほんとうの手順どおりに入れる', async () => {
  const browser = visitor(testWeb(open.house))
  expect(await (await browser.get('/sign-in')).text()).toContain('デジタル認証アプリ（見本）')
  const { address, cards } = await toCards(browser)
  const page = await cards.text()
  expect(page).toContain('これは見本です')
  expect(page).toContain('佐藤　花子')
  const answered = await browser.post(address, { person: 'mihon-1' })
  const returned = await on(browser, answered)
  expect(returned.headers.get('location')).toMatch(/^http:\/\/town\.example\/sign-in\/card\/back\?code=/)
  const entered = await on(browser, returned)
  expect(entered.headers.get('location')).toBe('/my')
  expect(await identify(open.house, tokenHash(browser.cookies.get('yakuba-session') ?? ''))).toMatchObject({
    name: '佐藤 花子',
    level: 'card',
  })
})

test('次に入るときは、また選べる', async () => {
  const browser = visitor(testWeb(open.house))
  const first = await toCards(browser)
  await on(browser, await on(browser, await browser.post(first.address, { person: 'mihon-1' })))
  await browser.get('/my/account')
  await browser.post('/sign-out')
  expect((await toCards(browser)).cards.status).toBe(200)
})

test('やめれば戻る。居ない人を名乗っても、入れない', async () => {
  for (const person of ['', 'nobody']) {
    const browser = visitor(testWeb(open.house))
    const { address } = await toCards(browser)
    const back = await on(browser, await on(browser, await browser.post(address, { person })))
    expect(await back.text()).toContain('本人確認をやめました')
  }
})

test('ほかの人の画面は開けない', async () => {
  const { address } = await toCards(visitor(testWeb(open.house)))
  expect((await visitor(testWeb(open.house)).get(address)).status).toBe(410)
})

test('見本でない町には、なにもない', async () => {
  const real = await testHouse({ SAMPLE: 'no' })
  const browser = visitor(testWeb(real.house))
  expect(await (await browser.get('/sign-in')).text()).not.toContain('デジタル認証アプリ')
  expect(await (await browser.get('/sign-in/card')).text()).toContain('まだカードで本人確認ができません')
  expect((await browser.get('/sample/card/protocol/openid-connect/auth')).status).toBe(404)
  await real.close()
})
