import type { CDPSession, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { checkAccessibility } from './accessibility.ts'
import { fillAllowance } from './child-allowance.ts'
import { signInResident } from './people.ts'
import { stage } from './stage.ts'

const at = stage()

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).last().click()
const read = (page: Page) => page.locator('main').innerText()

/** Opens the talk again until it says so. */
async function waitFor(page: Page, words: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    await page.goto(`${at.town.url}/sample/line`)
    if ((await read(page)).includes(words)) return
    await page.waitForTimeout(200)
  }
  throw new Error(`the talk never said ${words}`)
}

describe('お知らせを', () => {
  it('LINEで受け取ることにして、申請し、届いたLINEから読む。職員にも、届けたことが見える', async () => {
    const { url } = at.town
    const page = await at.open()
    await signInResident(at.town, page, 'line@example.jp')
    await page.goto(`${url}/my/account`)
    await follow(page, 'お知らせの受け取り方を選ぶ')
    await checkAccessibility(page)
    await follow(page, 'LINEで友だちに追加する')
    await checkAccessibility(page)
    await press(page, '柴田町役場を友だちに追加する')
    await waitFor(page, 'ここで受け取る')
    await checkAccessibility(page)
    await follow(page, 'ここで受け取る')
    await checkAccessibility(page)
    expect(await read(page)).toContain('line@example.jp')
    await press(page, 'この登録に結び付ける')
    await checkAccessibility(page)
    await follow(page, 'LINEへ進む')
    await checkAccessibility(page)
    await press(page, '連携する')
    await waitFor(page, 'これで、町からのお知らせがここに届きます')

    await fillAllowance(page, url, { check: false })
    await press(page, 'この内容で申請する')
    await waitFor(page, '/my/letters/')
    expect(await read(page)).not.toContain('児童手当')
    await follow(page, /\/my\/letters\//)
    expect(await page.locator('h1').innerText()).toContain('受け付けました')

    const { id } = await at.town.hall.db
      .selectFrom('application')
      .innerJoin('resident', 'resident.id', 'resident_id')
      .select('application.id')
      .where('resident.email', '=', 'line@example.jp')
      .executeTakeFirstOrThrow()
    const clerk = await at.asStaff('madoguchi')
    await clerk.goto(`${url}/desk/cases/${id}`)
    const told = clerk.getByRole('region', { name: '本人に知らせたこと' })
    expect(await told.innerText()).toMatch(/LINE：.*送りました/)
    expect(await told.innerText()).toContain('開封')
    await checkAccessibility(clerk)

    await page.goto(`${url}/sample/line`)
    await press(page, 'ブロックする')
    await expect
      .poll(async () => (await page.goto(`${url}/my/account/notices`)) && read(page), { timeout: 10_000 })
      .toContain('LINEで友だちに追加する')
  })

  it('サインインする前にLINEから始めても、サインインして同じところに戻る', async () => {
    const page = await at.open()
    await page.goto(`${at.town.url}/sample/line`)
    await press(page, '柴田町役場を友だちに追加する')
    await waitFor(page, 'ここで受け取る')
    await follow(page, 'ここで受け取る')
    await signInResident(at.town, page, 'talk@example.jp')
    expect(await read(page)).toContain('talk@example.jp')
    await press(page, 'この登録に結び付ける')
    await follow(page, 'LINEへ進む')
    await press(page, '連携する')
    await waitFor(page, 'これで、町からのお知らせがここに届きます')
  })

  it('端末で受け取ると、題のないお知らせを画面に出す', async () => {
    const page = await at.open()
    await page.context().grantPermissions(['notifications'], { origin: at.town.url })
    await signInResident(at.town, page, 'push@example.jp')
    await page.goto(`${at.town.url}/my/account/notices`)
    expect(await page.getByRole('button', { name: 'この端末で受け取る' }).isVisible()).toBe(true)
    const shown = await push(page, {
      ...{ title: '柴田町役場', body: 'お知らせが届いています。', path: '/my/letters', tag: 'a' },
    })
    expect(shown).toEqual([
      '柴田町役場',
      expect.objectContaining({ body: 'お知らせが届いています。', tag: 'a' }),
    ])
  })
})

/**
 * Registers the worker as the button does, and hands it a message as the browser's push service would.
 * @returns what it asks the browser to show: a browser without a screen shows nothing
 */
async function push(page: Page, message: object): Promise<unknown> {
  const session: CDPSession = await page.context().newCDPSession(page)
  const registered = new Promise<string>((found) =>
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [first] = registrations
      if (first) found(first.registrationId)
    }),
  )
  await session.send('ServiceWorker.enable')
  const started = page.context().waitForEvent('serviceworker')
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/push-worker.js')
    await navigator.serviceWorker.ready
  })
  const worker = await started
  await worker.evaluate(() => {
    ServiceWorkerRegistration.prototype.showNotification = async (...shown) => {
      Object.assign(globalThis, { shown })
    }
  })
  const data = JSON.stringify(message)
  await session.send('ServiceWorker.deliverPushMessage', {
    ...{ origin: at.town.url, registrationId: await registered, data },
  })
  await expect.poll(() => worker.evaluate(() => 'shown' in globalThis), { timeout: 10_000 }).toBe(true)
  return worker.evaluate(() => (globalThis as { shown?: unknown }).shown)
}
