import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { checkAccessibility } from './accessibility.ts'
import { begin } from './begin.ts'
import { answer } from './child-allowance.ts'
import { signInResident } from './people.ts'
import { photo } from './photo.ts'
import { stage } from './stage.ts'

const at = stage()
const MOTHER = 'proxy-mother@example.jp'
const DAUGHTER = 'proxy-daughter@example.jp'

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const main = (page: Page) => page.locator('main').innerText()
const day = (path: string, [era, year, month, date]: readonly [string, string, string, string]) => ({
  [`${path}.era`]: era,
  [`${path}.year`]: year,
  [`${path}.month`]: month,
  [`${path}.day`]: date,
})
const named = (path: string, names: readonly string[]) =>
  Object.fromEntries(
    ['family', 'given', 'familyKana', 'givenKana'].map((part, index) => [
      `${path}.${part}`,
      names[index] ?? '',
    ]),
  )

/** 花子 asks 桃子 to be her proxy. */
async function ask(page: Page) {
  await signInResident(at.town, page, MOTHER)
  await page.goto(`${at.town.url}/my`)
  await page.getByRole('link', { name: '家族・代理人' }).click()
  await checkAccessibility(page)
  expect(await main(page)).toContain('子どもの手続きは、親などの保護者が自分の名前で申請します')
  await page.getByRole('link', { name: '代理人を頼む' }).click()
  await checkAccessibility(page)
  await press(page, '内容を確かめる')
  await checkAccessibility(page)
  await page.getByLabel('あなたの氏名').fill('渡邉 花子')
  await page.getByLabel('代理人になる人のメールアドレス').fill(DAUGHTER)
  await page.getByRole('radio', { name: '家族' }).check()
  await page.getByRole('radio', { name: '選んだ手続きだけ' }).check()
  if (!(await page.getByRole('checkbox', { name: /被保険者証の再交付/ }).isVisible()))
    await page.getByText('手続きを選ぶ', { exact: true }).click()
  await page.getByRole('checkbox', { name: /被保険者証の再交付/ }).check()
  await page.getByRole('radio', { name: '申請して、状況と通知を見る' }).check()
  await press(page, '内容を確かめる')
  await checkAccessibility(page)
  await page.getByRole('checkbox', { name: '上のことに同意します' }).check()
  await press(page, '相手に頼む')
  await checkAccessibility(page)
  expect(await main(page)).toContain('返事を待っています')
}

/** 桃子 accepts, and is told nothing before she signed in with that address. */
async function takeOn(page: Page) {
  await signInResident(at.town, page, DAUGHTER)
  await page.goto(`${at.town.url}/my/proxies`)
  await page.getByRole('link', { name: '内容を見て答える' }).click()
  await checkAccessibility(page)
  await page.getByLabel('あなたの氏名').fill('渡邉 桃子')
  await page.getByRole('checkbox', { name: '上のことに同意します' }).check()
  await press(page, '代理人を引き受ける')
  await checkAccessibility(page)
  expect(await main(page)).toContain('続いています')
}

/** From 「だれの申請ですか」 to the receipt. */
async function fileForMother(page: Page): Promise<string> {
  await begin(page, at.town.url, 'insurance-card-reissue')
  expect(await page.locator('h1').innerText()).toContain('だれの申請ですか')
  await checkAccessibility(page)
  await page.getByRole('radio', { name: /渡邉 花子/ }).check()
  await press(page, '次へ')
  expect(await main(page)).toContain('代理の申請です')
  await answer(page, { who: 'family' })
  await answer(page, {
    ...named('insured.name', ['渡邉', '花子', 'ワタナベ', 'ハナコ']),
    ...day('insured.birth', ['昭和', '15', '5', '14']),
    'insured.address.postcode': '9891601',
    'insured.address.area': '宮城県柴田郡柴田町',
    'insured.address.town': '船岡中央一丁目',
    'insured.address.rest': '901-1',
    'insured.tel': '0224550000',
  })
  await answer(page, {
    ...named('agent.name', ['渡邉', '桃子', 'ワタナベ', 'モモコ']),
    'agent.relation': '長女',
    'agent.tel': '09012345678',
    agreed: 'yes',
  })
  await answer(page, { reason: 'lost' })
  await page.locator('[name="mandate.new"]').setInputFiles(await photo('委任状.jpg'))
  await page.locator('[name="identification.new"]').setInputFiles(await photo('本人確認書類.jpg'))
  await answer(page, {})
  // The form has asked for a 委任状 by itself: not again.
  expect(await page.locator('h1').innerText()).toBe('入力内容の確認')
  await checkAccessibility(page)
  const review = await main(page)
  expect(review).toContain('渡邉 花子')
  expect(review).toContain('渡邉 桃子（家族）')
  expect(review).not.toContain('次の申請のために')
  await press(page, 'この内容で申請する')
  await checkAccessibility(page)
  expect(await main(page)).toContain('本人に、申請したことを知らせました。')
  expect(await main(page)).toContain('渡邉 花子')
  return page.locator('.receipt b').innerText()
}

describe('娘が、母の代わりに申請する', () => {
  it('母に知らせが届き、母が同意をやめると、娘には何も見えない', { timeout: 240_000 }, async () => {
    const [mother, daughter] = [await at.open(), await at.open()]
    await ask(mother)
    await takeOn(daughter)
    const number = await fileForMother(daughter)

    await mother.goto(`${at.town.url}/my/letters`)
    expect(await main(mother)).toContain('代理人が申請しました（介護保険被保険者証の再交付申請）')
    await mother.goto(`${at.town.url}/my`)
    await checkAccessibility(mother)
    expect(await main(mother)).toContain('代理人が申請：渡邉 桃子')
    await daughter.goto(`${at.town.url}/my`)
    await daughter.getByRole('link', { name: new RegExp(number) }).click()
    await checkAccessibility(daughter)
    expect(await main(daughter)).toContain('渡邉 花子さんの申請です')
    const seen = daughter.url()
    await mother.goto(`${at.town.url}/my/records`)
    expect(await main(mother)).toContain('代理人（渡邉 桃子）')
    expect(await main(mother)).toContain('代理人の閲覧')

    await mother.goto(`${at.town.url}/my`)
    await mother.getByRole('link', { name: new RegExp(number) }).click()
    await checkAccessibility(mother)
    await mother.getByRole('link', { name: '任せた内容を見る・やめる' }).click()
    await press(mother, '代理をすぐにやめる')
    expect(await main(mother)).toContain('いま、あなたの代理人はいません。')

    const answered = await daughter.goto(seen)
    expect(answered?.status()).toBe(404)
    await daughter.goto(`${at.town.url}/my`)
    expect(await main(daughter)).not.toContain(number)
    expect(await main(daughter)).not.toContain('花子')
    await begin(daughter, at.town.url, 'insurance-card-reissue')
    expect(daughter.url()).not.toContain('/whose')

    const clerk = await at.asStaff('madoguchi')
    await clerk.goto(`${at.town.url}/desk/cases?q=${encodeURIComponent('桃子')}`)
    await clerk.getByRole('link', { name: '渡邉 花子' }).first().click()
    expect(await clerk.locator('main').innerText()).toContain('代理の同意が終わりました')
    await checkAccessibility(clerk)
  })
})
