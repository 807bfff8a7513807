import type { Page } from 'playwright-core'
import { checkAccessibility } from './accessibility.ts'
import { begin } from './begin.ts'
import { photo } from './photo.ts'

/** Answers by the name of the input: a text, or the value of a radio button or box. */
type Answers = Readonly<Record<string, string>>

/** Fills one page of questions as a person would, then goes on. Every page visited is checked for accessibility. */
export async function answer(page: Page, answers: Answers, { check = true } = {}): Promise<void> {
  if (check) await checkAccessibility(page)
  const [first] = Object.keys(answers)
  if (first !== undefined)
    await page
      .locator(`[name="${first}"]`)
      .first()
      .waitFor({ state: 'attached', timeout: 20_000 })
      .catch(async () => {
        throw new Error(`${page.url()} does not ask ${first}: ${await page.locator('main').innerText()}`)
      })
  for (const [name, value] of Object.entries(answers)) {
    const option = page.locator(`input[name="${name}"][value="${value}"]`)
    if ((await option.count()) > 0) await option.check()
    else if ((await page.locator(`select[name="${name}"]`).count()) > 0) {
      await page.locator(`select[name="${name}"]`).selectOption(value)
    } else await page.locator(`[name="${name}"]`).fill(value)
  }
  await next(page)
}

/** Goes on by one press; a page that was refused says why. */
export async function next(page: Page): Promise<void> {
  const before = page.url()
  await page.getByRole('button', { name: '次へ', exact: true }).last().click()
  await page
    .waitForURL((url) => url.href !== before)
    .catch(async (late: unknown) => {
      const refused = page.locator('.summary')
      throw (await refused.isVisible())
        ? new Error(`the page was refused: ${await refused.innerText()}`)
        : late
    })
}

const person = (
  path: string,
  [family, given, familyKana, givenKana]: readonly [string, string, string, string],
): Answers => ({
  [`${path}.family`]: family,
  [`${path}.given`]: given,
  [`${path}.familyKana`]: familyKana,
  [`${path}.givenKana`]: givenKana,
})

const day = (path: string, era: string, year: string, month: string, date: string): Answers => ({
  [`${path}.era`]: era,
  [`${path}.year`]: year,
  [`${path}.month`]: month,
  [`${path}.day`]: date,
})

export const APPLICANT: Answers = {
  ...person('applicant.name', ['渡邉', '花子', 'わたなべ', 'ﾊﾅｺ']),
  ...day('applicant.birth', '平成', '２', '5', '14'),
  'applicant.address.postcode': '９８９－１６０１',
  'applicant.address.area': '宮城県柴田郡柴田町',
  'applicant.address.town': '船岡中央一丁目',
  'applicant.address.rest': '901-1',
  'applicant.tel': '０９０１２３４５６７８',
  number: '123456789018',
}

export const REASON: Answers = {
  reason: 'birth',
  ...day('since', '令和', '8', '11', '10'),
  occupation: 'employee',
  pension: 'employees',
}

export const CHILD: Answers = {
  ...person('children.0.name', ['渡邉', '陽', 'ワタナベ', 'ヨウ']),
  ...day('children.0.birth', '令和', '8', '11', '10'),
  'children.0.relation': 'child',
  'children.0.living': 'together',
  'children.0.custody': 'yes',
  'children.0.support': 'same',
}

/** From the procedure's page to check-your-answers, with the fewest answers. */
export async function fillAllowance(
  page: Page,
  url: string,
  options: { check?: boolean } = {},
): Promise<void> {
  await begin(page, url, 'child-allowance', options)
  await fillPages(page, options)
}

/** Every page of questions, from the first to check-your-answers. */
export async function fillPages(page: Page, options: { check?: boolean } = {}): Promise<void> {
  await answer(page, APPLICANT, options)
  await answer(page, REASON, options)
  await answer(page, { 'spouse.has': 'no' }, options)
  await answer(page, CHILD, options)
  await answer(page, {}, options)
  await answer(page, { 'account.use': 'public' }, options)
  if ((await page.locator('[name="identification.new"]:visible').count()) > 0)
    await page.locator('[name="identification.new"]').setInputFiles(await photo('本人確認書類.jpg'))
  await answer(page, { agree: 'yes' }, options)
}
