/** Fills any procedure's form with answers made up from its definition, page by page, by whichever hand. */
import type { Page } from 'playwright-core'
import { type Definition, kindOf, type Row, trialOf } from '#language'
import { formContext } from '../src/systems/cases/form-context.ts'
import { checkAccessibility } from './accessibility.ts'
import { type Hand, ONWARD } from './hands.ts'
import type { JourneyTown } from './town.ts'

/** The draft whose form is open. */
const draftOf = (page: Page) => /\/forms\/([\w-]{36})/.exec(page.url())?.[1] ?? ''

/** From the page that is open to check-your-answers, with the fewest answers. Every page is checked on the way. */
export async function fillAnyForm({ hall }: JourneyTown, page: Page, hand: Hand): Promise<void> {
  await passRules(page, hand)
  const id = draftOf(page)
  const { procedure } = await hall.db
    .selectFrom('draft')
    .select('procedure')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const definition = hall.town.procedures.find((each) => each.id === procedure)!
  const { findFile, ...context } = await formContext(hall.db, hall, definition, id)
  const { answers, problems } = trialOf(definition, context, { amount: 'fewest' })
  if (problems.length > 0) throw new Error(problems.join('\n'))
  while (!page.url().endsWith('/check')) {
    await checkAccessibility(page)
    await fillPage(page, hand, definition, answers)
    const before = page.url()
    await hand.press(page, ONWARD)
    await page.waitForURL((url) => url.href !== before).catch(() => refused(page))
  }
  await checkAccessibility(page)
}

/** The rules that stand before a form: all hold. */
async function passRules(page: Page, hand: Hand): Promise<void> {
  await page.waitForURL(/\/(eligibility|forms\/)/)
  if (!page.url().includes('/eligibility')) return
  await checkAccessibility(page)
  const names = await page
    .locator('input[type=radio]')
    .evaluateAll((all) => [...new Set(all.map((each) => (each as HTMLInputElement).name))])
  for (const name of names) {
    const first = await page.locator(`input[name="${name}"]`).first().getAttribute('value')
    await hand.give(page, name, first ?? '')
  }
  await hand.press(page, ONWARD)
  await page.waitForURL(/\/forms\//)
}

async function fillPage(page: Page, hand: Hand, { pages }: Definition, answers: Row): Promise<void> {
  const asked = pages.find(({ id }) => new URL(page.url()).pathname.endsWith(`/${id}`))
  for (const field of asked?.fields ?? []) {
    const given = answers[field.id]
    if (given === undefined) continue
    const inputs = kindOf(field).write(field, given as never, field.id)
    for (const [name, value] of Object.entries(inputs))
      for (const each of [value].flat()) await hand.give(page, name, String(each))
  }
  const files = await page
    .locator('input[type=file]:visible')
    .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).name))
  for (const name of files) await hand.give(page, name, '書類.jpg')
}

async function refused(page: Page): Promise<never> {
  const said = page.locator('.summary')
  throw new Error(
    `${page.url()} was refused: ${(await said.isVisible()) ? await said.innerText() : await page.locator('main').innerText()}`,
  )
}
