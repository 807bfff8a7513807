import type { Page } from 'playwright-core'
import { checkAccessibility } from './accessibility.ts'

/** From a procedure's page, over the question whether its rules hold, to its first page. */
export async function begin(
  page: Page,
  url: string,
  procedure: string,
  options: { check?: boolean } = { check: false },
): Promise<void> {
  const check = async () => {
    if (options.check !== false) await checkAccessibility(page)
  }
  await page.goto(`${url}/procedures/${procedure}`)
  await check()
  await page
    .getByRole('link', { name: /(申請|予約)をはじめる/ })
    .first()
    .click()
  await check()
  for (const holds of await page.getByRole('radio', { name: '当てはまる', exact: true }).all())
    await holds.check()
  await page.getByRole('button', { name: '次へ', exact: true }).click()
}
