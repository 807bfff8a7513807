import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { checkAccessibility } from './accessibility.ts'
import { begin } from './begin.ts'
import { DESKTOP, PHONE } from './browser.ts'
import { APPLICANT, answer, CHILD, fillAllowance, next, REASON } from './child-allowance.ts'
import { signInResident } from './people.ts'
import { stage } from './stage.ts'

const at = stage()

const receiptOf = (page: Page) => page.locator('.receipt b').innerText()

const filedUnder = (number: string) =>
  at.town.hall.db
    .selectFrom('application')
    .selectAll()
    .where('number', '=', number.replaceAll('-', ''))
    .execute()

describe('児童手当を申請する', () => {
  it('スマートフォンで、はじめから終わりまで申請できる', async () => {
    const page = await at.open()
    await fillAllowance(page, at.town.url)
    await checkAccessibility(page)
    expect(await page.locator('h1').innerText()).toBe('入力内容の確認')
    expect(await page.locator('main').innerText()).toContain('渡邉 花子（ワタナベ ハナコ）')
    expect(await page.locator('main').innerText()).toContain('平成2年5月14日')
    expect(await page.locator('main').innerText()).toContain('090-1234-5678')
    expect(await page.locator('main').innerText()).not.toContain('123456789018')
    await page.getByRole('link', { name: 'サインインして送信へ進む' }).click()
    await checkAccessibility(page)
    await signInResident(at.town, page, 'phone@example.jp')
    await page.getByRole('button', { name: 'この内容で申請する' }).click()
    await checkAccessibility(page)
    const [filed] = await filedUnder(await receiptOf(page))
    expect(filed).toMatchObject({
      procedure: 'child-allowance',
      applicant: '渡邉 花子',
      state: 'submitted',
      door: 'form',
    })
    await page.goto(`${at.town.url}/my`)
    await checkAccessibility(page)
    await page.getByRole('link', { name: /児童手当の認定請求/ }).click()
    await checkAccessibility(page)
    await page.goto(`${at.town.url}/my/letters`)
    await checkAccessibility(page)
    expect(await page.locator('main').innerText()).toContain('申請を受け付けました')
  })

  it('JavaScriptのないスマートフォンでも申請できる', async () => {
    const page = await at.open({ ...PHONE, javaScriptEnabled: false })
    await fillAllowance(page, at.town.url, { check: false })
    await page.getByRole('link', { name: 'サインインして送信へ進む' }).click()
    await signInResident(at.town, page, 'noscript@example.jp')
    await page.getByRole('button', { name: 'この内容で申請する' }).click()
    expect(await filedUnder(await receiptOf(page))).toHaveLength(1)
  })

  it('送信のあと読み込み直しても、二重に申請されない', async () => {
    const page = await at.open()
    await fillAllowance(page, at.town.url, { check: false })
    await page.getByRole('link', { name: 'サインインして送信へ進む' }).click()
    await signInResident(at.town, page, 'twice@example.jp')
    const check = page.url()
    await page.getByRole('button', { name: 'この内容で申請する' }).click()
    const number = await receiptOf(page)
    await page.reload()
    expect(await receiptOf(page)).toBe(number)
    await page.goBack()
    const again = page.getByRole('button', { name: 'この内容で申請する' })
    if ((await again.count()) > 0) await again.click()
    await page.goto(check)
    const rows = await at.town.hall.db
      .selectFrom('application')
      .innerJoin('resident', 'resident.id', 'application.resident_id')
      .select('number')
      .where('email', '=', 'twice@example.jp')
      .execute()
    expect(rows.map((row) => row.number)).toEqual([number.replaceAll('-', '')])
  })

  it('答えに合わせて質問が増え、戻っても消えない', async () => {
    const page = await at.open(DESKTOP)
    await begin(page, at.town.url, 'child-allowance')
    await answer(page, APPLICANT)
    await answer(page, REASON)
    const spouse = page.locator('[name="spouse.name.family"]')
    expect(await spouse.isVisible()).toBe(false)
    await page.locator('[name="spouse.has"][value="yes"]').check()
    await spouse.waitFor({ state: 'visible' })
    await checkAccessibility(page)
    await page.locator('[name="spouse.has"][value="no"]').check()
    await spouse.waitFor({ state: 'hidden' })
    await next(page)
    await page.getByRole('link', { name: '前へ戻る' }).click()
    await page.getByRole('link', { name: '前へ戻る' }).click()
    await page.getByRole('link', { name: '前へ戻る' }).click()
    expect(await page.locator('[name="applicant.name.family"]').inputValue()).toBe('渡邉')
    expect(await page.locator('[name="number"]').inputValue()).toBe('')
  })

  it('JavaScriptがなくても、増えた質問を責めずにたずねる', async () => {
    const page = await at.open({ ...PHONE, javaScriptEnabled: false })
    await begin(page, at.town.url, 'child-allowance')
    await answer(page, APPLICANT, { check: false })
    await answer(page, REASON, { check: false })
    await page.locator('[name="spouse.has"][value="yes"]').check()
    await page.getByRole('button', { name: '次へ', exact: true }).last().click()
    expect(await page.locator('[name="spouse.name.family"]').isVisible()).toBe(true)
  })

  it('間違いは、上のまとめと欄のそばに、直し方で示す', async () => {
    const page = await at.open()
    await begin(page, at.town.url, 'child-allowance')
    for (const [name, value] of Object.entries(APPLICANT)) {
      const box = page.locator(`[name="${name}"]`)
      if (name.endsWith('.era')) await box.selectOption(value)
      else await box.fill(value)
    }
    await page.locator('[name="applicant.birth.month"]').fill('13')
    await page.locator('[name="number"]').fill('123456789012')
    await page.getByRole('button', { name: '次へ', exact: true }).last().click()
    await checkAccessibility(page)
    const summary = await page.getByRole('alert').innerText()
    expect(summary).toContain('入力を確かめてください')
    expect(summary).toContain('個人番号が正しくありません')
    expect(await page.locator('[name="applicant.name.family"]').inputValue()).toBe('渡邉')
    expect(await page.locator('[name="applicant.birth.month"]').inputValue()).toBe('13')
  })

  it('児童を増やしても減らしても、入力した内容は残る', async () => {
    const page = await at.open()
    await begin(page, at.town.url, 'child-allowance')
    await answer(page, APPLICANT, { check: false })
    await answer(page, REASON, { check: false })
    await answer(page, { 'spouse.has': 'no' }, { check: false })
    await page.locator('[name="children.0.name.family"]').fill('渡邉')
    await page.getByRole('button', { name: '児童をもう1件追加する' }).click()
    await page.locator('[name="children.1.name.family"]').fill('柴田')
    await page.getByRole('button', { name: '児童1を取り消す' }).click()
    expect(await page.locator('[name="children.0.name.family"]').inputValue()).toBe('柴田')
    expect(await page.locator('[name="children.1.name.family"]').count()).toBe(0)
    await answer(page, CHILD)
  })

  it('保存して閉じ、別の端末で続きから入力できる', async () => {
    const first = await at.open()
    await signInResident(at.town, first, 'later@example.jp')
    await begin(first, at.town.url, 'child-allowance')
    await answer(first, APPLICANT, { check: false })
    await first.locator('[name="reason"][value="birth"]').check()
    await first.getByRole('button', { name: '保存して閉じる' }).click()
    await checkAccessibility(first)
    const second = await at.open(DESKTOP)
    await signInResident(at.town, second, 'later@example.jp')
    await second.goto(`${at.town.url}/my`)
    await second.getByRole('link', { name: '続きを入力する' }).click()
    expect(await second.locator('[name="reason"][value="birth"]').isChecked()).toBe(true)
  })

  it('入力の途中でサインインの期限が切れても、入力した内容は失われない', async () => {
    const page = await at.open()
    await signInResident(at.town, page, 'expired@example.jp')
    await begin(page, at.town.url, 'child-allowance')
    await answer(page, APPLICANT, { check: false })
    await page.locator('[name="reason"][value="moved"]').check()
    await at.town.hall.db.updateTable('session').set({ ended_at: new Date() }).execute()
    await page.getByRole('button', { name: '次へ', exact: true }).last().click()
    await signInResident(at.town, page, 'expired@example.jp')
    await checkAccessibility(page)
    await page.getByRole('button', { name: '続きを送信する' }).click()
    expect(await page.locator('[name="reason"][value="moved"]').isChecked()).toBe(true)
  })

  it('入力をはじめる前に、条件に当てはまるかを確かめ、当てはまらなければ先に伝える', async () => {
    const page = await at.open({ ...PHONE, javaScriptEnabled: false })
    await page.goto(`${at.town.url}/procedures/child-allowance`)
    await page.getByRole('link', { name: '申請をはじめる' }).first().click()
    await page.getByRole('button', { name: '次へ', exact: true }).click()
    expect(await page.getByRole('alert').innerText()).toContain('当てはまるかどうかを、1つ選んでください。')
    const resident = page.getByRole('group', { name: /柴田町に住んでいる/ })
    await resident.getByRole('radio', { name: '当てはまらない' }).check()
    for (const rest of (await page.getByRole('radio', { name: 'わからない' }).all()).slice(1))
      await rest.check()
    await page.getByRole('button', { name: '次へ', exact: true }).click()
    expect(await page.locator('h1').innerText()).toBe('対象にならない見込みです')
    expect(await page.locator('main').innerText()).toContain('お住まいの市区町村に請求してください')
    await page.getByRole('button', { name: 'このまま申請を続ける' }).click()
    expect(page.url()).toMatch(/\/forms\/[^/]+\/applicant$/)
  })

  it('対象にならない見込みのときは、入力の前に理由を伝え、申請の道は閉ざさない', async () => {
    const page = await at.open()
    await begin(page, at.town.url, 'child-allowance')
    await answer(page, {
      ...APPLICANT,
      'applicant.address.postcode': '9800000',
      'applicant.address.area': '宮城県仙台市青葉区',
      'applicant.address.town': '見本町',
    })
    expect(await page.locator('h1').innerText()).toBe('対象にならない見込みです')
    await checkAccessibility(page)
    expect(await page.locator('main').innerText()).toContain('お住まいの市区町村に請求してください')
    await page.getByRole('link', { name: 'このまま申請を続ける' }).click()
    expect(page.url()).toContain('/reason')
  })
})
