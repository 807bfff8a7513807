/** A form with 1,000 repeated rows and conditional questions in a real browser: what one key stroke costs. */
import { newToken, tokenHash } from '#platform/web'
import { launchBrowser } from '../journeys/browser.ts'
import { keepAnswers, startDraft } from '../src/systems/cases/drafts.ts'
import { type Bench, percentile, timed } from './figure.ts'
import { longAnswers, longForm, ROWS } from './long-form.ts'

const KEYS = 40
const WARM = 5
const GOAL_MS = 50

export const keyStroke: Bench = {
  name: '長い様式',
  async run({ hall, url }) {
    const token = newToken()
    const filer = { visitor: tokenHash(token), actor: { kind: 'anonymous' } } as const
    const draft = await startDraft(hall, filer, longForm)
    await hall.db.transaction().execute((tx) => keepAnswers(tx, hall, filer, draft, longAnswers))

    const browser = await launchBrowser()
    const context = await browser.newContext()
    await context.addCookies([{ name: 'yakuba-visitor', value: token, url }])
    const page = await context.newPage()
    await page.goto(`${url}/forms/${draft}/${longForm.pages[0]!.id}`)
    const shown = await page.locator('[data-when]').count()
    if (shown < ROWS) throw new Error(`${shown} conditional questions are on the page, not ${ROWS}`)
    // From the capture at the window, before any script of the page, to its bubbling back there, after all of them.
    const times = await page.evaluateHandle(() => {
      const found: number[] = []
      let began = 0
      // No function is given a name: the compiler's helper for names is not in the browser.
      window.addEventListener(
        'input',
        () => {
          began = performance.now()
        },
        true,
      )
      window.addEventListener('input', () => found.push(performance.now() - began))
      return found
    })
    const measured = async () => {
      const all = await times.jsonValue()
      await times.evaluate((found) => found.splice(0))
      return all.slice(WARM)
    }
    await page.locator('input[name="rows.500.name"]').focus()
    for (let at = 0; at < WARM + KEYS; at++) await page.keyboard.type('a')
    const typed = await measured()
    // Each arrow changes the answer on which the row's question hangs: it appears, and goes again.
    await page.locator('input[name="rows.500.kind"]').first().focus()
    for (let at = 0; at < WARM + KEYS; at++) await page.keyboard.press('ArrowDown')
    const chosen = await measured()
    await browser.close()
    return [
      timed('1,000行の様式、打鍵ごとの処理（中央値）', 'ms', percentile(typed, 0.5), GOAL_MS),
      timed('1,000行の様式、打鍵ごとの処理（95%）', 'ms', percentile(typed, 0.95), GOAL_MS),
      timed('同、質問が現れる選択（中央値）', 'ms', percentile(chosen, 0.5), GOAL_MS),
      timed('同、質問が現れる選択（95%）', 'ms', percentile(chosen, 0.95), GOAL_MS),
    ]
  },
}
