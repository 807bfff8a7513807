import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { checkAccessibility } from './accessibility.ts'
import { fillAnyForm } from './any-form.ts'
import { DESKTOP, PHONE } from './browser.ts'
import { finger, type Hand, keyboard, ONWARD } from './hands.ts'
import { codeFor, signInResident } from './people.ts'
import { stage } from './stage.ts'

const at = stage()

/** What somebody to whom it happened answers, and what they then apply for. */
const EVENTS: Readonly<
  Record<string, { readonly answers: readonly (readonly [string, string])[]; readonly apply: string }>
> = {
  引っ越し: {
    answers: [
      ['way', 'in'],
      ['children', 'no'],
      ['care', 'no'],
      ['insured', 'no'],
    ],
    apply: 'moving-in-booking',
  },
  出産: {
    answers: [
      ['stage', 'born'],
      ['others', 'no'],
      ['nursery', 'no'],
    ],
    apply: 'child-allowance',
  },
  子育て: {
    answers: [
      ['allowance', 'yes'],
      ['changed', 'no'],
      ['nursery', 'using'],
      ['single', 'no'],
    ],
    apply: 'nursery-yearly',
  },
  介護: {
    answers: [
      ['level', 'ending'],
      ['wishes', 'none'],
      ['lost', 'none'],
    ],
    apply: 'care-certification-renewal',
  },
  災害: {
    answers: [
      ['house', 'home'],
      ['child', 'no'],
    ],
    apply: 'disaster-certificate',
  },
  おくやみ: {
    answers: [
      ['care', 'yes'],
      ['allowance', 'no'],
      ['insured', 'no'],
    ],
    apply: 'care-high-cost',
  },
  結婚: {
    answers: [
      ['moves', 'out'],
      ['child', 'no'],
    ],
    apply: 'moving-out',
  },
}

let people = 0

/** Where the visitor comes in, with a code from their mail. */
async function comeIn(page: Page, email: string, hand: Hand): Promise<void> {
  if (hand === finger) return signInResident(at.town, page, email)
  await page.goto(`${at.town.url}/sign-in`)
  await hand.give(page, 'email', email)
  await page.keyboard.press('Enter')
  await page.locator('[name="code"]').waitFor()
  await hand.give(page, 'code', await codeFor(at.town, email))
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

/** From what happened to the number of the application: sign-in, guide, form, sending. */
async function live(page: Page, event: string, hand: Hand, language = 'ja'): Promise<void> {
  const { answers, apply } = EVENTS[event]!
  const email = `kurashi${people++}@example.jp`
  await comeIn(page, email, hand)
  await page.context().addCookies([{ name: 'lang', value: language, url: at.town.url }])
  await page.goto(`${at.town.url}/guide/${encodeURIComponent(event)}`)
  await checkAccessibility(page)
  for (const [name, value] of answers) await hand.give(page, name, value)
  await hand.press(page, ONWARD)
  await page.locator('main a[href^="/procedures/"]').first().waitFor()
  await checkAccessibility(page)
  await hand.press(page, `main form[action*="/procedures/${apply}/"] button.primary`)
  await fillAnyForm(at.town, page, hand)
  await hand.press(page, ONWARD)
  await page.waitForURL(/\/done$/)
  await checkAccessibility(page)
  const sent = await at.town.hall.db
    .selectFrom('application')
    .innerJoin('resident', 'resident.id', 'application.resident_id')
    .select(['number', 'procedure'])
    .where('email', '=', email)
    .executeTakeFirstOrThrow()
  expect(sent.procedure).toBe(apply)
  expect((await page.locator('main').innerText()).replaceAll('-', '')).toContain(sent.number)
}

describe('くらしのできごとから申請まで', () => {
  it.each(Object.keys(EVENTS))('%s：スマートフォンで、案内から送信まで進める', async (event) => {
    await live(await at.open(PHONE), event, finger)
  })

  it('やさしい日本語で、案内から送信まで進める', async () => {
    await live(await at.open(PHONE), '子育て', finger, 'easy')
  })

  it('英語で、案内から送信まで進める', async () => {
    await live(await at.open(PHONE), '災害', finger, 'en')
  })

  it('キーボードだけで、サインインから送信まで進める', async () => {
    await live(await at.open(DESKTOP), '出産', keyboard)
  })
})
