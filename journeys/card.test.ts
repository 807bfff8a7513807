import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { checkAccessibility } from './accessibility.ts'
import { begin } from './begin.ts'
import { PHONE } from './browser.ts'
import { answer, CHILD, fillAllowance, REASON } from './child-allowance.ts'
import { signInByCard, signInResident } from './people.ts'
import { stage } from './stage.ts'

const at = stage()

const typedIn = (page: Page, name: string) => page.locator(`[name="${name}"]`).inputValue()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** From after the first page of 児童手当 to check-your-answers, without an identity document. */
async function rest(page: Page) {
  await answer(page, REASON, { check: false })
  await answer(page, { 'spouse.has': 'no' }, { check: false })
  await answer(page, CHILD, { check: false })
  await answer(page, {}, { check: false })
  await answer(page, { 'account.use': 'public' }, { check: false })
  expect(await page.locator('[name="identification.new"]:visible').count()).toBe(0)
  await answer(page, { agree: 'yes' }, { check: false })
}

const KANA = {
  'applicant.name.familyKana': 'サトウ',
  'applicant.name.givenKana': 'ハナコ',
  'applicant.tel': '0224550000',
  number: '123456789018',
}

describe('マイナンバーカードで', () => {
  it('スマートフォンで入り、氏名や住所を書かずに、本人確認書類なしで申請できる', async () => {
    const page = await at.open()
    await page.goto(`${at.town.url}/sign-in`)
    await page.getByRole('link', { name: /マイナンバーカード/ }).click()
    await checkAccessibility(page)
    await signInByCard(page, '佐藤　花子', { check: true })
    await begin(page, at.town.url, 'child-allowance')
    await checkAccessibility(page)
    expect(await typedIn(page, 'applicant.name.family')).toBe('佐藤')
    expect(await typedIn(page, 'applicant.birth.year')).toBe('2')
    expect(await typedIn(page, 'applicant.address.town')).toBe('船岡中央一丁目')
    expect(await page.locator('main').innerText()).toContain('マイナンバーカードの内容です。')
    await answer(page, KANA, { check: false })
    await rest(page)
    await checkAccessibility(page)
    expect(await page.locator('main').innerText()).toContain('カードと同じ')
    await press(page, 'この内容で申請する')
    const clerk = await at.asStaff('madoguchi')
    const { id } = await at.town.hall.db
      .selectFrom('application')
      .select('id')
      .where('applicant', '=', '佐藤 花子')
      .orderBy('filed_at', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    await clerk.goto(`${at.town.url}/desk/cases/${id}`)
    expect(await clerk.locator('main').innerText()).toContain('本人確認：マイナンバーカード')
  })

  it.each([true, false])(
    '入力の途中で本人確認をしても、書いたものは失われない（JavaScript %s）',
    async (script) => {
      const page = await at.open({ ...PHONE, javaScriptEnabled: script })
      await begin(page, at.town.url, 'child-allowance')
      for (const [name, value] of Object.entries({ ...KANA, 'applicant.tel': '022455' }))
        await page.locator(`[name="${name}"]`).fill(value)
      await press(page, 'マイナンバーカードで入力する')
      await signInByCard(page, script ? '髙橋　美咲' : '鈴木　一郎')
      if (script) await checkAccessibility(page)
      expect(await typedIn(page, 'applicant.name.family')).toBe(script ? '髙橋' : '鈴木')
      expect(await typedIn(page, 'applicant.name.familyKana')).toBe('サトウ')
      expect(await typedIn(page, 'applicant.tel')).toBe('022455')
      await answer(page, { 'applicant.tel': '0224550000' }, { check: false })
      await rest(page)
      await press(page, 'この内容で申請する')
      expect(await page.locator('.receipt').count()).toBe(1)
    },
  )

  it('やめても、書いたものは失われない', async () => {
    const page = await at.open()
    await begin(page, at.town.url, 'child-allowance')
    await page.locator('[name="applicant.name.family"]').fill('途中')
    await press(page, 'マイナンバーカードで入力する')
    await page.getByRole('link', { name: 'デジタル認証アプリ（見本）へ進む' }).click()
    await press(page, 'やめて戻る')
    await checkAccessibility(page)
    await page.getByRole('link', { name: '元の画面へ戻る' }).click()
    expect(await typedIn(page, 'applicant.name.family')).toBe('途中')
  })

  it('別の人の申請では、カードの内容と違うと伝え、本人確認書類を求める', async () => {
    const page = await at.open()
    await page.goto(`${at.town.url}/sign-in/card?next=/my`)
    await signInByCard(page, '菅原　由美')
    await begin(page, at.town.url, 'child-allowance')
    await answer(page, { ...KANA, 'applicant.name.given': '別人' }, { check: false })
    await page.getByRole('link', { name: '前へ戻る' }).click()
    await checkAccessibility(page)
    expect(await page.locator('main').innerText()).toContain('マイナンバーカードの内容と違うところがあります')
    await press(page, 'カードの内容を入れる')
    expect(await typedIn(page, 'applicant.name.given')).toBe('由美')
    expect(await typedIn(page, 'applicant.tel')).toBe('0224-55-0000')
  })

  it('メールの登録に結び付け、次からはカードだけで同じ登録に入れる', async () => {
    const page = await at.open()
    await signInResident(at.town, page, 'both@example.jp')
    await page.goto(`${at.town.url}/my/account`)
    await checkAccessibility(page)
    await page.getByRole('link', { name: 'マイナンバーカードを結び付ける' }).click()
    expect(await page.locator('main').innerText()).toContain('both@example.jp')
    await signInByCard(page, '阿部　誠')
    expect(await page.locator('main').innerText()).toContain('マイナンバーカードと結び付いています')
    const other = await at.open()
    await other.goto(`${at.town.url}/sign-in/card?next=/my/account`)
    await signInByCard(other, '阿部　誠')
    expect(await other.locator('main').innerText()).toContain('both@example.jp')
  })
})

describe('一度書いたことは', () => {
  it('残すと選べば、次の申請で使え、消せば残らない', async () => {
    const page = await at.open()
    await signInResident(at.town, page, 'once@example.jp')
    await fillAllowance(page, at.town.url, { check: false })
    await checkAccessibility(page)
    const boxes = page.getByRole('checkbox')
    expect(await boxes.count()).toBe(2)
    for (const box of await boxes.all()) expect(await box.isChecked()).toBe(false)
    await boxes.first().check()
    await press(page, 'この内容で申請する')

    await begin(page, at.town.url, 'child-allowance')
    await checkAccessibility(page)
    expect(await typedIn(page, 'applicant.name.family')).toBe('')
    expect(await page.locator('main').innerText()).toContain('児童手当の認定請求（受付番号')
    await page.locator('[name="number"]').fill('123456789018')
    await press(page, 'この内容で入力する')
    expect(await typedIn(page, 'applicant.name.family')).toBe('渡邉')
    expect(await typedIn(page, 'applicant.name.familyKana')).toBe('ワタナベ')
    expect(await typedIn(page, 'applicant.tel')).toBe('090-1234-5678')
    expect(await page.getByRole('button', { name: 'この内容で入力する' }).count()).toBe(0)

    await page.goto(`${at.town.url}/my/account`)
    await checkAccessibility(page)
    expect(await page.locator('main').innerText()).toContain('渡邉 花子（ワタナベ ハナコ）')
    expect(await page.locator('main').innerText()).not.toContain('123456789018')
    await press(page, 'この内容を消す')
    expect(await page.locator('main').innerText()).not.toContain('渡邉 花子（ワタナベ')
    await begin(page, at.town.url, 'disaster-certificate')
    expect(await page.getByRole('button', { name: 'この内容で入力する' }).count()).toBe(0)
  })
})
