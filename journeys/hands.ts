/** Two ways to use a page: with a finger, and with nothing but a keyboard. */
import type { Page } from 'playwright-core'
import { photo } from './photo.ts'

export interface Hand {
  /** Answers the question `name`: a text, the value of a choice, or a file. */
  give(page: Page, name: string, value: string): Promise<void>
  /** Presses the first button that matches. */
  press(page: Page, selector: string): Promise<void>
}

/** The button that leads on. */
export const ONWARD = 'main .actions button.primary'
const escaped = (text: string) => text.replaceAll(/["\\]/g, '\\$&')
const quoted = (name: string) => `[name="${escaped(name)}"]`

/** What stands at `name` on this page. */
async function kindAt(page: Page, name: string, value: string) {
  const input = page.locator(quoted(name))
  if ((await input.count()) === 0) return undefined
  const tag = await input.first().evaluate((element) => element.tagName)
  const type = (await input.first().getAttribute('type')) ?? ''
  if (tag === 'SELECT') return 'select'
  if (type === 'radio' || type === 'checkbox') {
    const there = await page.locator(`${quoted(name)}[value="${escaped(value)}"]`).count()
    return there > 0 ? type : undefined
  }
  return type === 'file' ? 'file' : type === 'hidden' ? undefined : 'text'
}

export const finger: Hand = {
  async give(page, name, value) {
    const input = page.locator(quoted(name))
    switch (await kindAt(page, name, value)) {
      case 'select':
        return void (await input.selectOption(value))
      case 'radio':
      case 'checkbox':
        return page.locator(`${quoted(name)}[value="${escaped(value)}"]`).check()
      case 'file':
        return input.setInputFiles(await photo(value))
      case 'text':
        return input.fill(value)
    }
  },
  press: (page, selector) => page.locator(selector).first().click(),
}

/** What has the focus, and whether it matches. */
const focused = (page: Page, selector: string) =>
  page.evaluate((wanted) => {
    const at = document.activeElement as HTMLInputElement | null
    return {
      value: at?.value ?? '',
      checked: at?.checked === true,
      here: at?.matches(wanted) === true,
      seen: at !== null && getComputedStyle(at).outlineStyle !== 'none',
    }
  }, selector)

/** Tab by tab, as somebody who cannot point; who never comes to it could never answer it. */
async function tabTo(page: Page, selector: string) {
  for (let presses = 0; presses < 300; presses++) {
    const focus = await focused(page, selector)
    if (focus.here) {
      if (!focus.seen) throw new Error(`${page.url()}: ${selector} does not show that it has the focus`)
      return focus
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`${page.url()}: no way by keyboard to ${selector}`)
}

/** Down through a group of choices until the value is reached. */
async function arrowTo(page: Page, name: string, value: string): Promise<void> {
  for (let presses = 0; presses < 100; presses++) {
    if ((await focused(page, '*')).value === value) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`${page.url()}: no way by keyboard to ${name} = ${value}`)
}

export const keyboard: Hand = {
  async give(page, name, value) {
    const kind = await kindAt(page, name, value)
    if (!kind) return
    const box = kind === 'checkbox' ? `[value="${escaped(value)}"]` : ''
    const { checked } = await tabTo(page, `${quoted(name)}${box}`)
    switch (kind) {
      case 'select':
        return arrowTo(page, name, value)
      case 'radio':
        if (!checked) await page.keyboard.press('Space')
        return arrowTo(page, name, value)
      case 'checkbox':
        return checked ? undefined : page.keyboard.press('Space')
      case 'file': {
        const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Space')])
        return chooser.setFiles(await photo(value))
      }
      case 'text':
        await page.keyboard.press('ControlOrMeta+A')
        return page.keyboard.insertText(value)
    }
  },
  async press(page, selector) {
    await tabTo(page, selector)
    await page.keyboard.press('Enter')
  },
}
