import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkAccessibility } from './accessibility.ts'
import { DESKTOP, launchBrowser, PHONE } from './browser.ts'
import { signInResident, signInStaff } from './people.ts'
import { type JourneyTown, openTown } from './town.ts'

let town: JourneyTown
let browser: Browser
beforeAll(async () => {
  ;[town, browser] = await Promise.all([openTown(), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await town?.close()
})

/** A device with a fingerprint reader, as Chromium plays one (WebAuthn of the DevTools protocol). */
async function device(
  options: object,
  { verifies = true } = {},
): Promise<{ page: Page; forget(): Promise<void> }> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: verifies,
      automaticPresenceSimulation: true,
    },
  })
  return { page, forget: () => context.clearCookies() }
}

const register = async (page: Page, account: string) => {
  await page.goto(`${town.url}${account}`)
  await checkAccessibility(page)
  await page.getByRole('button', { name: 'この端末のパスキーを登録する' }).click()
  await page.getByRole('button', { name: 'このパスキーを消す' }).waitFor()
}

describe('住民', () => {
  test('パスキーを登録し、次からはそれだけで入り、消せばもう入れない', async () => {
    const { page, forget } = await device(PHONE)
    await signInResident(town, page, 'yubi@example.jp')
    await register(page, '/my/account')
    await checkAccessibility(page)

    await forget()
    await page.goto(`${town.url}/sign-in?next=/my/account`)
    await checkAccessibility(page)
    await page.getByRole('button', { name: /パスキー/ }).click()
    await page.waitForURL(`${town.url}/my/account`)
    expect(await page.locator('main').innerText()).toContain('登録と安全')
    const { level } = await town.hall.db
      .selectFrom('session')
      .select('level')
      .orderBy('created_at', 'desc')
      .executeTakeFirstOrThrow()
    expect(level).toBe('passkey')

    await page.getByRole('button', { name: 'このパスキーを消す' }).click()
    await page.getByText('まだ登録していません。').waitFor()
    await forget()
    await page.goto(`${town.url}/sign-in`)
    await page.getByRole('button', { name: /パスキー/ }).click()
    await page.getByText('メールの確認コードもお使いいただけます。').first().waitFor()
    await checkAccessibility(page)
  })

  test('本人と確かめられない端末では、別の入り方を示す', async () => {
    const { page } = await device(PHONE, { verifies: false })
    await page.goto(`${town.url}/sign-in`)
    await page.getByRole('button', { name: /パスキー/ }).click()
    await page.getByText('パスキーを使えませんでした。').waitFor()
    expect(page.url()).toContain('/sign-in')
  })

  test('住民のパスキーでは、職員の画面に入れない', async () => {
    const { page, forget } = await device(DESKTOP)
    await signInResident(town, page, 'tonari@example.jp')
    await register(page, '/my/account')
    await forget()
    await page.goto(`${town.url}/desk/sign-in`)
    await page.getByRole('button', { name: 'パスキーで入る' }).click()
    await page.getByText('パスキーを確かめられませんでした。').first().waitFor()
    expect((await page.goto(`${town.url}/desk`))?.url()).toContain('/desk/sign-in')
  })
})

describe('職員', () => {
  test('パスキーを登録し、次からはパスワードも数字もなしで入り、記録に残る', async () => {
    const { page, forget } = await device(DESKTOP)
    await signInStaff(town, page, 'tantou')
    await register(page, '/desk/account')
    await forget()
    await page.goto(`${town.url}/desk`)
    await page.getByRole('button', { name: 'パスキーで入る' }).click()
    await page.waitForURL(`${town.url}/desk`)
    expect(await page.locator('header').innerText()).toContain('見本 担一')
    const line = await town.hall.db
      .selectFrom('audit_entry')
      .select('detail')
      .where('action', '=', 'staff.sign-in')
      .orderBy('at', 'desc')
      .executeTakeFirstOrThrow()
    expect(line.detail).toMatchObject({ by: 'passkey' })
  })
})

test('同じ答えを2度送っても、2度目は開かない', async () => {
  const { page, forget } = await device(PHONE)
  await signInResident(town, page, 'nido@example.jp')
  await register(page, '/my/account')
  await forget()
  await page.goto(`${town.url}/sign-in`)
  const [sent] = await Promise.all([
    page.waitForRequest((request) => request.url().endsWith('/sign-in/passkey')),
    page.getByRole('button', { name: /パスキー/ }).click(),
  ])
  await page.waitForURL(`${town.url}/my`)
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }
  const cookie = (await page.context().cookies()).filter(({ name }) => name.endsWith('visitor'))
  const again = await fetch(sent.url(), {
    method: 'POST',
    redirect: 'manual',
    headers: { ...headers, cookie: cookie.map(({ name, value }) => `${name}=${value}`).join('; ') },
    body: sent.postData() ?? '',
  })
  expect(again.status).toBe(422)
  expect(again.headers.getSetCookie().join()).not.toContain('session')
})
