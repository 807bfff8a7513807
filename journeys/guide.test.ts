import { describe, expect, it } from 'vitest'
import { checkAccessibility } from './accessibility.ts'
import { DESKTOP, PHONE } from './browser.ts'
import { stage } from './stage.ts'

const at = stage()

/** Answers one life event on a page of questions. */
const CHOICES: Readonly<Record<string, readonly [string, string][]>> = {
  引っ越し: [
    ['way', 'in'],
    ['children', 'yes'],
    ['care', 'yes'],
    ['insured', 'yes'],
  ],
  出産: [
    ['stage', 'born'],
    ['others', 'no'],
    ['nursery', 'yes'],
  ],
  子育て: [
    ['allowance', 'yes'],
    ['changed', 'yes'],
    ['nursery', 'using'],
    ['single', 'yes'],
  ],
  介護: [
    ['level', 'ending'],
    ['wishes', 'repair'],
    ['lost', 'share'],
  ],
  災害: [
    ['house', 'home'],
    ['child', 'no'],
  ],
  おくやみ: [
    ['care', 'yes'],
    ['allowance', 'yes'],
    ['insured', 'yes'],
  ],
  結婚: [
    ['moves', 'within'],
    ['child', 'yes'],
  ],
}
const FOUND: Readonly<Record<string, readonly string[]>> = {
  引っ越し: ['転入届・転居届の来庁予約', '児童手当の認定請求', '国民健康保険'],
  出産: ['児童手当の認定請求', '出生届'],
  子育て: ['児童扶養手当'],
  介護: ['更新', '住宅改修', '負担割合証'],
  災害: ['罹災証明書'],
  おくやみ: ['未支払', '高額介護', '死亡届'],
  結婚: ['転入届・転居届の来庁予約', '婚姻届'],
}

describe('くらしのできごとの案内', () => {
  it.each(Object.keys(CHOICES))('%s：スマートフォンで質問に答えると、することがわかる', async (event) => {
    const page = await at.open(PHONE)
    await page.goto(at.town.url)
    await page.getByRole('link', { name: event, exact: true }).first().click()
    await checkAccessibility(page)
    for (const [name, value] of CHOICES[event] ?? [])
      await page.locator(`[name="${name}"][value="${value}"]`).check()
    await page.getByRole('button', { name: 'することを見る' }).click()
    await checkAccessibility(page)
    const text = await page.locator('main').innerText()
    for (const each of FOUND[event] ?? []) expect(text).toContain(each)
  })

  it('やさしい日本語でも、英語でも、キーボードだけでも進める', async () => {
    for (const [lang, button] of [
      ['easy', 'することを見る'],
      ['en', 'Show what to do'],
    ] as const) {
      const page = await at.open(DESKTOP)
      await page.context().addCookies([{ name: 'lang', value: lang, url: at.town.url }])
      await page.goto(`${at.town.url}/guide/${encodeURIComponent('出産')}`)
      await checkAccessibility(page)
      await page.locator('[name="stage"]').first().focus()
      await page.keyboard.press('Space')
      await page.locator('[name="nursery"]').first().focus()
      await page.keyboard.press('Space')
      await page.getByRole('button', { name: button }).focus()
      await page.keyboard.press('Enter')
      await page.locator('main a[href="/procedures/pregnancy"]').waitFor()
      await checkAccessibility(page)
    }
  })

  it('JavaScriptがなくても、案内で答えたことが、申請の質問に入っている', async () => {
    const page = await at.open({ ...PHONE, javaScriptEnabled: false })
    await page.goto(`${at.town.url}/guide/${encodeURIComponent('引っ越し')}`)
    for (const [name, value] of CHOICES.引っ越し ?? [])
      await page.locator(`[name="${name}"][value="${value}"]`).check()
    await page.getByRole('button', { name: 'することを見る' }).click()
    await page.getByRole('button', { name: /申請をはじめる.*児童手当の認定請求/ }).click()
    await page.goto(page.url().replace(/[^/]+$/, 'reason'))
    expect(await page.locator('[name="reason"][value="moved"]').isChecked()).toBe(true)
  })
})
