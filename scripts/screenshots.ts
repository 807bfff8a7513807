/**
 * Draws the main screens into docs/screenshots: phone and desktop, and the top page with forced colours and with
 * 200 % text. `npm run screenshots`, on a sample town of its own.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { readConfig } from '#platform/config'
import { begin } from '../journeys/begin.ts'
import { DESKTOP, launchBrowser, PHONE } from '../journeys/browser.ts'
import { fillPages } from '../journeys/child-allowance.ts'
import { freePort } from '../journeys/free-port.ts'
import { signInResident, signInStaff } from '../journeys/people.ts'
import { startTownHall } from '../src/start.ts'

const folder = fileURLToPath(new URL('../docs/screenshots/', import.meta.url))

async function draw(page: Page, name: string): Promise<void> {
  const png = await page.screenshot({ fullPage: true })
  await sharp(png)
    .png({ palette: true, compressionLevel: 9 })
    .toFile(join(folder, `${name}.png`))
  console.log(name)
}

async function drawPublic(browser: Browser, url: string): Promise<void> {
  for (const [size, options] of [
    ['phone', PHONE],
    ['desktop', DESKTOP],
  ] as const) {
    const page = await (await browser.newContext(options)).newPage()
    for (const [name, path] of [
      ['top', '/'],
      ['procedure', '/procedures/child-allowance'],
      ['map', '/map'],
      ['plan', '/plan'],
      ['plan-item', '/plan/I-1'],
    ] as const) {
      await page.goto(url + path)
      await draw(page, `${name}-${size}`)
    }
    await page.goto(`${url}/?ruby=1`)
    await draw(page, `top-furigana-${size}`)
    await page.goto(`${url}/?lang=en`)
    await draw(page, `top-english-${size}`)
  }
  const forced = await (await browser.newContext({ ...PHONE, forcedColors: 'active' })).newPage()
  await forced.goto(url)
  await draw(forced, 'top-forced-colours')
  const large = await (await browser.newContext(PHONE)).newPage()
  await large.goto(url)
  await large.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  await draw(large, 'top-200-percent')
}

async function drawResident(browser: Browser, town: Parameters<typeof signInResident>[0]): Promise<void> {
  const page = await (await browser.newContext(PHONE)).newPage()
  await signInResident(town, page, 'hanako@example.jp')
  await page.goto(`${town.url}/procedures/child-allowance/eligibility`)
  await draw(page, 'eligibility-phone')
  await begin(page, town.url, 'child-allowance')
  await draw(page, 'form-question-phone')
  await page.getByRole('button', { name: '次へ', exact: true }).last().click()
  await page.waitForLoadState()
  await draw(page, 'form-errors-phone')
  await fillPages(page, { check: false })
  await draw(page, 'form-check-phone')
  await page.getByRole('button', { name: 'この内容で申請する' }).click()
  await page.waitForLoadState()
  await draw(page, 'form-done-phone')
  await page.goto(`${town.url}/my`)
  await draw(page, 'my-phone')
}

async function drawDesk(browser: Browser, town: Parameters<typeof signInStaff>[0]): Promise<void> {
  const page = await (await browser.newContext(DESKTOP)).newPage()
  await signInStaff(town, page, 'madoguchi')
  await draw(page, 'desk-today-desktop')
  await page.goto(`${town.url}/desk/cases`)
  await draw(page, 'desk-queue-desktop')
  const queue = page.url()
  await page.locator('table a').first().click()
  await draw(page, 'desk-case-desktop')
  await page.setViewportSize(PHONE.viewport)
  await draw(page, 'desk-case-phone')
  await page.goto(queue)
  await draw(page, 'desk-queue-phone')
  const watcher = await (await browser.newContext(DESKTOP)).newPage()
  await signInStaff(town, watcher, 'joho')
  await watcher.goto(`${town.url}/desk/audit`)
  await draw(watcher, 'desk-audit-desktop')
}

async function drawRegisters(browser: Browser, town: Parameters<typeof signInStaff>[0]): Promise<void> {
  const page = await (await browser.newContext(DESKTOP)).newPage()
  await signInStaff(town, page, 'madoguchi')
  const register = `${town.url}/desk/registers/sample-request`
  for (const [name, path] of [
    ['register', ''],
    ['register-chart', '?view=states'],
    ['register-map', '?view=map'],
    ['register-cells', '/cells?view=all'],
    ['register-bulk', '/bulk?view=all&set=due'],
    ['register-view', '/views/new?view=all'],
    ['register-labels', '/labels?view=all'],
  ] as const) {
    await page.goto(register + path)
    await draw(page, `${name}-desktop`)
  }
  await page.goto(`${register}?q=${encodeURIComponent('街灯')}`)
  await page.locator('table a').first().click()
  await page
    .getByRole('button', { name: /決裁をもらう/ })
    .first()
    .click()
  await page.waitForLoadState()
  await draw(page, 'register-decision-desktop')
  await page.getByRole('link', { name: 'この記録を開く' }).click()
  await draw(page, 'register-record-desktop')
  await page.setViewportSize(PHONE.viewport)
  await draw(page, 'register-record-phone')
  for (const [name, path] of [
    ['devices', '/desk/devices'],
    ['devices-plan', '/desk/devices/plan'],
    ['networks', '/desk/networks'],
  ] as const) {
    await page.setViewportSize(DESKTOP.viewport)
    await page.goto(town.url + path)
    await draw(page, `${name}-desktop`)
  }
}

const dataDir = mkdtempSync(join(tmpdir(), 'yakuba-screenshots-'))
mkdirSync(folder, { recursive: true })
const port = await freePort()
const url = `http://localhost:${port}`
const townHall = await startTownHall(
  readConfig({
    ...process.env,
    DATA_DIR: dataDir,
    PORT: String(port),
    BASE_URL: url,
    SAMPLE: 'yes',
    LOG: 'quiet',
  }),
)
const browser = await launchBrowser()
try {
  const town = { url, hall: townHall.hall }
  await drawPublic(browser, url)
  await drawResident(browser, town)
  await drawDesk(browser, town)
  await drawRegisters(browser, town)
} finally {
  await browser.close()
  await townHall.stop()
  rmSync(dataDir, { recursive: true, force: true })
}
