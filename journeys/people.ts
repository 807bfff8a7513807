import type { Page } from 'playwright-core'
import { checkAccessibility } from './accessibility.ts'
import type { JourneyTown } from './town.ts'

/** A resident signs in with the code that came by mail: through the real form, SMTP and mailbox. */
export async function signInResident(
  town: Pick<JourneyTown, 'url' | 'hall'>,
  page: Page,
  email: string,
): Promise<void> {
  if (!page.url().includes('/sign-in')) await page.goto(`${town.url}/sign-in`)
  await page.getByLabel('メールアドレス').fill(email)
  const before = await codesFor(town, email)
  await page.getByRole('button', { name: '確認コードを送る' }).click()
  await page.getByLabel('確認コード').fill(await nextCode(town, email, before.length))
  await page.getByRole('button', { name: 'サインインする' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

/** From the page before the app, through the sample's app with an invented person's card, and back. */
export async function signInByCard(
  page: Page,
  name: string,
  { check = false }: { check?: boolean } = {},
): Promise<void> {
  await page.getByRole('link', { name: 'デジタル認証アプリ（見本）へ進む' }).click()
  if (check) await checkAccessibility(page)
  await page.getByRole('radio', { name: new RegExp(name.replace('　', '\\s')) }).check()
  await page.getByRole('button', { name: '同意して、カードを読み取る' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sample/card'))
}

async function codesFor(town: Pick<JourneyTown, 'hall'>, email: string): Promise<string[]> {
  const mails = await town.hall.db
    .selectFrom('sample_mail')
    .select('subject')
    .where('recipient', '=', email)
    .where('subject', 'like', '%確認コード%')
    .orderBy('received_at')
    .orderBy('id')
    .execute()
  return mails.map((mail) => /\d{6}/.exec(mail.subject)?.[0] ?? '')
}

/** The code that was mailed to somebody who had none before. */
export const codeFor = (town: Pick<JourneyTown, 'hall'>, email: string): Promise<string> =>
  nextCode(town, email, 0)

async function nextCode(town: Pick<JourneyTown, 'hall'>, email: string, known: number): Promise<string> {
  for (let tries = 0; tries < 200; tries++) {
    const codes = await codesFor(town, email)
    if (codes.length > known) return codes.at(-1) ?? ''
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`no code came for ${email}`)
}

/** Staff sign in with password and the authenticator's code, which the sample town shows. */
export async function signInStaff(
  town: Pick<JourneyTown, 'url' | 'hall'>,
  page: Page,
  login: string,
): Promise<void> {
  await page.goto(`${town.url}/desk/sign-in`)
  await page.getByLabel('ログインID').fill(login)
  await page.getByLabel('パスワード').fill('yakuba-mihon-2026')
  await page.getByRole('button', { name: '次へ' }).click()
  // A code opens once, and the third of one person within half a minute is too early: wait rather than
  // be refused so often that the door closes.
  for (let tries = 0; tries < 5; tries++) {
    const code = await page.locator('[data-sample-code]').innerText()
    await page.getByLabel('認証アプリに出ている6桁の数字').fill(code)
    const answered = page.waitForResponse(
      (response) => response.request().method() === 'POST' && response.url().includes('/desk/sign-in/second'),
    )
    await page.getByRole('button', { name: 'サインインする' }).click()
    if ((await answered).status() === 303) return page.waitForURL((url) => !url.pathname.includes('/sign-in'))
    await page.waitForTimeout(10_000)
  }
  throw new Error(`${login} could not sign in`)
}
