/** The map of the town: what a clerk writes is there at once, and the nearest shelter is found with and without a script. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { changeRecord, listRecords, openRegister, PROGRAM } from '#systems/registers'
import { checkAccessibility } from './accessibility.ts'
import { DESKTOP, PHONE } from './browser.ts'
import { stage } from './stage.ts'

const play = stage()

const PAGES = [
  '/map',
  '/map?l=public_toilet&c=38.0566,140.7658&z=15',
  '/map?l=notice-board&l=aed',
  '/map/near',
  '/map/public_toilet/043231-013-00001',
  '/opendata/public_toilet',
]
const SMALL = { ...PHONE, viewport: { width: 390, height: 844 } }

test('地図のページは、電話でもパソコンでも、アクセシビリティの検査を通る', async () => {
  for (const size of [SMALL, DESKTOP])
    for (const path of PAGES) {
      const page = await play.open(size)
      const refused: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error') refused.push(message.text())
      })
      await page.goto(play.town.url + path)
      await checkAccessibility(page)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
      expect(wide, path).toBe(false)
      expect(refused, path).toEqual([])
      if (process.env.SHOTS)
        await page.screenshot({
          path: `${process.env.SHOTS}/${size === SMALL ? 'phone' : 'desk'}${path.replaceAll(/[^a-z0-9_]/g, '-')}.png`,
          fullPage: true,
          clip: { x: 0, y: 0, width: size.viewport.width, height: 1_500 },
        })
      await page.close()
    }
})

test('スクリプトなしで、住所から近い避難場所がわかる', async () => {
  const page = await play.open({ ...SMALL, javaScriptEnabled: false })
  await page.goto(`${play.town.url}/map`)
  await page.getByRole('link', { name: 'いちばん近いところをさがす' }).click()
  await page.getByRole('textbox', { name: /^住所/ }).fill('船岡中央2丁目3-45')
  await page.getByLabel('避難場所は、どの災害のときに使うか').selectOption('洪水')
  await page.getByRole('button', { name: 'この住所からさがす' }).click()
  await page.getByText('「船岡中央二丁目」（丁目）まで一致しました').waitFor()
  const metres = await page.getByText(/^直線で約/).allTextContents()
  expect(metres.length).toBeGreaterThan(5)
  const shelters = page.getByRole('region', { name: '指定緊急避難場所一覧' })
  expect(await shelters.getByRole('listitem').count()).toBe(5)
  for (const entry of await shelters.getByRole('listitem').allTextContents()) expect(entry).toContain('洪水')
  if (process.env.SHOTS)
    await page.screenshot({
      path: `${process.env.SHOTS}/phone-near.png`,
      fullPage: true,
      clip: { x: 0, y: 0, width: 375, height: 1_800 },
    })
})

test('途中までの住所は、どれかを選んでもらう', async () => {
  const page = await play.open(SMALL)
  await page.goto(`${play.town.url}/map/near`)
  await page.getByRole('textbox', { name: /^住所/ }).fill('船岡中央')
  await page.getByRole('button', { name: 'この住所からさがす' }).click()
  await checkAccessibility(page)
  await page.getByLabel('船岡中央一丁目').check()
  await page.getByRole('button', { name: 'この住所からさがす' }).click()
  await page.getByText('「船岡中央一丁目」（丁目）まで一致しました').waitFor()
})

test('いまいる場所は、押したときだけ聞かれ、丸めて送られる', async () => {
  const page = await play.open({
    ...SMALL,
    permissions: ['geolocation'],
    geolocation: { latitude: 38.0566789, longitude: 140.7658321 },
  })
  await page.goto(`${play.town.url}/map/near`)
  const [sent] = await Promise.all([
    page.waitForRequest((request) => request.method() === 'POST'),
    page.getByRole('button', { name: 'いまいる場所からさがす' }).click(),
  ])
  expect(sent.url()).toBe(`${play.town.url}/map/near`)
  expect(new URLSearchParams(sent.postData() ?? '').get('lat')).toBe('38.0567')
  await page.getByText('いまいる場所のあたりから、近い順に出しました').waitFor()
  await checkAccessibility(page)
  expect(page.url()).not.toContain('38.0')
  expect(await page.getByText(/^直線で約/).count()).toBeGreaterThan(5)
})

test('動かした地図は、同じところを開くリンクになり、一覧から地図の場所へ行ける', async () => {
  const page = await play.open(DESKTOP)
  await page.goto(`${play.town.url}/map?l=public_toilet`)
  await page.getByRole('button', { name: '地図で見る：並松運動場' }).click()
  const popup = page.locator('.leaflet-popup')
  await popup.getByRole('link', { name: '並松運動場' }).waitFor()
  const link = page.getByRole('link', { name: 'いまの地図をもう一度開くためのリンク' })
  await expect.poll(() => link.getAttribute('href')).toContain('z=16')
  await popup.getByRole('link', { name: '並松運動場' }).click()
  await page.getByRole('heading', { level: 1, name: '並松運動場' }).waitFor()
})

test('台帳でトイレを使えないと書くと、地図も、CSVも、APIも、すぐにそう言う', async () => {
  const { hall, url } = play.town
  const open = await openRegister(hall, PROGRAM, 'public-toilet')
  const { records } = await listRecords(hall.db, open, { q: '並松運動場' })
  const note = open.definition.fields.find(({ label }) => label === '備考')!
  const [record] = records
  await changeRecord(hall, PROGRAM, open, {
    ...{ id: record!.id, version: record!.version, via: 'desk' },
    raw: { [note.id]: '工事のため、いまは使えません' },
  })
  const says = async (path: string) =>
    (await (await fetch(url + path)).text()).includes('工事のため、いまは使えません')
  for (const path of [
    '/opendata/public_toilet/043231_public_toilet.csv',
    '/opendata/public_toilet/043231_public_toilet.geojson',
    '/map?l=public_toilet',
  ])
    await expect.poll(() => says(path), { timeout: 10_000 }).toBe(true)
  const search = await (await fetch(`${url}/api/3/action/package_show?id=public_toilet`)).json()
  const resource = (
    search as { result: { resources: { id: string; format: string }[] } }
  ).result.resources.find(({ format }) => format === 'CSV')
  expect(await says(`/api/3/action/datastore_search?resource_id=${resource!.id}`)).toBe(true)
})

/** Everything that Tab reaches from the top of a page, by its name. */
async function reached(page: Page, most: number): Promise<string[]> {
  const names: string[] = []
  for (let at = 0; at < most; at += 1) {
    await page.keyboard.press('Tab')
    const name = await page.evaluate(() => {
      const { activeElement: found } = document
      if (!found || found === document.body) return undefined
      return found.getAttribute('aria-label') ?? found.textContent?.trim() ?? ''
    })
    if (name === undefined) break
    names.push(name)
  }
  return names
}

test('台帳の掲示板は、使っているものだけが地図に出て、鍵の番号はどこにも出ない', async () => {
  const page = await play.open({ ...SMALL, javaScriptEnabled: false })
  await page.goto(`${play.town.url}/map`)
  await page.getByText('地図に出すものを選ぶ').click()
  for (const box of await page.getByRole('group', { name: '地図に出すもの' }).getByRole('checkbox').all())
    await box.uncheck()
  await page.getByRole('checkbox', { name: '町の掲示板' }).check()
  await page.getByRole('button', { name: '地図に出す' }).click()
  await page.getByText('4か所あります。').waitFor()
  expect(await page.content()).not.toMatch(/本船迫の掲示板|見本鍵|見本K-|鍵の番号/)
  await page.getByRole('link', { name: '役場前の掲示板' }).click()
  await page.getByRole('heading', { level: 1, name: /役場前の掲示板$/ }).waitFor()
  await page.getByText('A3判8枚').waitFor()
  expect(await page.content()).not.toMatch(/見本鍵|見本K-|鍵の番号/)
})

test('キーボードだけで、地図のどの場所にも着き、地図のしるしで止まらない', async () => {
  const page = await play.open(DESKTOP)
  await page.goto(`${play.town.url}/map?l=notice-board&l=aed`)
  await page.locator('.leaflet-marker-icon').first().waitFor()
  const names = await reached(page, 60)
  for (const place of ['役場前の掲示板', '船岡中央一丁目の掲示板', '中央公民館', '山手福祉館'])
    expect(
      names.some((name) => name.endsWith(place)),
      place,
    ).toBe(true)
  for (const own of ['町の掲示板', 'AED設置箇所一覧', '拡大する', '地図で見る'])
    expect(
      names.some((name) => name.includes(own)),
      own,
    ).toBe(true)
  // The end was reached: what is drawn on the map holds nobody up.
  expect(names.length).toBeLessThan(60)
  expect(await page.locator('.leaflet-marker-icon[tabindex]').count()).toBe(0)
})

test('職員は、見てよい台帳を1つの地図に重ね、記録へ行ける', async () => {
  const page = await play.asStaff('madoguchi')
  for (const viewport of [SMALL.viewport, DESKTOP.viewport]) {
    await page.setViewportSize(viewport)
    await page.goto(`${play.town.url}/desk/registers`)
    await page.getByRole('link', { name: '台帳の場所を、1つの地図に重ねて見る' }).click()
    await checkAccessibility(page)
    await page.getByRole('checkbox', { name: '町の掲示板' }).check()
    await page.getByRole('checkbox', { name: '場所', exact: true }).check()
    await page.getByRole('button', { name: '地図に出す' }).click()
    await page.getByText('5か所あります。').waitFor()
    await checkAccessibility(page)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
    expect(wide).toBe(false)
    if (process.env.SHOTS)
      await page.screenshot({ path: `${process.env.SHOTS}/staff-${viewport.width}.png`, fullPage: false })
  }
  await page.getByRole('link', { name: '本船迫の掲示板' }).click()
  await page.getByText('見本鍵-05').waitFor()
})
