/** A resident finds a dataset on the phone, takes its file, sees what changed, asks for more; the office answers. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishFrom } from '#systems/opendata'
import { takeVersions } from '../src/systems/opendata/catalogue/take-versions.ts'
import {
  events,
  memoryPublished,
  type TestDataset,
  toilets,
} from '../src/systems/opendata/testing-published.ts'
import { checkAccessibility } from './accessibility.ts'
import { DESKTOP, PHONE } from './browser.ts'
import { stage } from './stage.ts'

const play = stage()

const held: readonly TestDataset[] = [toilets, events]
beforeAll(() => publishFrom(() => memoryPublished(() => held)))
afterAll(() => publishFrom(() => memoryPublished(() => [])))

const PAGES = [
  '/opendata',
  '/opendata/public_toilet',
  '/opendata/event',
  '/opendata/event/versions',
  '/opendata/request',
]

test('データをさがし、受け取り、変わったところを見る', async () => {
  await takeVersions({}, play.town.hall)
  const page = await play.open({ ...PHONE, javaScriptEnabled: false })
  await page.goto(`${play.town.url}/`)
  await page.getByRole('link', { name: 'オープンデータ' }).click()
  await page.getByLabel('データの名前や項目').fill('といれ')
  await page.getByRole('button', { name: 'さがす' }).click()
  await page.getByRole('link', { name: '公衆トイレ一覧' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'CSV', exact: true }).click(),
  ])
  expect(download.suggestedFilename()).toBe('043231_public_toilet.csv')
  expect(readFileSync(await download.path(), 'utf8')).toContain('船岡公衆トイレ120')
})

test('ページは、電話でもパソコンでも、アクセシビリティの検査を通る', async () => {
  for (const size of [PHONE, DESKTOP])
    for (const path of PAGES) {
      const page = await play.open(size)
      await page.goto(play.town.url + path)
      await checkAccessibility(page)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
      expect(wide, path).toBe(false)
      if (process.env.SHOTS)
        await page.screenshot({
          path: `${process.env.SHOTS}/${size === PHONE ? 'phone' : 'desk'}${path.replaceAll('/', '-')}.png`,
          fullPage: true,
        })
      await page.close()
    }
})

test('ほしいデータを伝えると、課が答える', async () => {
  const page = await play.open(PHONE)
  await page.goto(`${play.town.url}/opendata/request`)
  await page.getByRole('button', { name: '町に送る' }).click()
  await checkAccessibility(page)
  await page.getByLabel('ほしいデータ').fill('公園の遊具の一覧がほしい')
  await page.getByRole('button', { name: '町に送る' }).click()
  await page.getByRole('heading', { name: '町に送りました' }).waitFor()
  const desk = await play.asStaff('joho')
  await desk.goto(`${play.town.url}/desk/opendata`)
  await checkAccessibility(desk)
  await desk.getByRole('link', { name: '届いた要望' }).click()
  await checkAccessibility(desk)
  await desk.getByLabel('答え').fill('来年から載せます。')
  await desk.getByRole('button', { name: '答える' }).click()
  await desk.getByText('答えました').waitFor()
})
