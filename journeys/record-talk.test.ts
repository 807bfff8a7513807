import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { checkAccessibility } from './accessibility.ts'
import { photo } from './photo.ts'
import { stage } from './stage.ts'

const play = stage()
const REGISTER = '/desk/registers/sample-request'
const NARROW = { viewport: { width: 375, height: 812 } } as const

const open = (page: Page, path: string) => page.goto(play.town.url + path)
const words = (page: Page) => page.locator('main').innerText()

test('こわれた物をスマートフォンで撮って記録し、同僚に名前で知らせると、同僚は机で気づいて答える', {
  timeout: 180_000,
}, async () => {
  const phone = await play.asStaff('madoguchi', NARROW)
  await open(phone, REGISTER)
  await phone.getByRole('link', { name: '記録を加える' }).click()
  await phone.getByLabel('件名').fill('公園のベンチがこわれている')
  await phone.getByRole('radio', { name: '公園' }).check()
  await phone.getByRole('textbox', { name: '内容（必須）' }).fill('座る板が割れています。')
  const camera = phone.getByLabel('写真やファイルを選ぶ')
  expect(await camera.getAttribute('capture')).toBe('environment')
  await camera.setInputFiles([await photo('bench.jpg'), await photo('bench2.jpg')])
  await checkAccessibility(phone)
  // The day was forgotten: what was chosen need not be chosen again.
  await phone.getByRole('button', { name: '保存する' }).click()
  expect(await phone.locator('.summary').innerText()).toContain('受けた日')
  expect(await phone.getByRole('checkbox', { name: /bench/ }).count()).toBe(2)
  await checkAccessibility(phone)
  const day = phone.getByRole('group', { name: '受けた日' })
  await day.getByLabel('年', { exact: true }).fill('8')
  await day.getByLabel('月', { exact: true }).fill('11')
  await day.getByLabel('日', { exact: true }).fill('2')
  await phone.getByRole('button', { name: '保存する' }).click()
  await phone.getByText('記録を加えました。').waitFor()
  const picture = phone.getByRole('img', { name: '写真：bench.jpg' })
  await picture.scrollIntoViewIfNeeded()
  await expect.poll(() => picture.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBe(300)

  await phone
    .getByLabel('コメントを書く')
    .fill('あぶないので、今日のうちに見てもらえますか。\nhttps://example.jp/bench')
  await phone.getByText('名前で知らせる', { exact: true }).click()
  await phone.getByRole('checkbox', { name: /見本 担一/ }).check()
  await checkAccessibility(phone)
  await phone.getByRole('button', { name: 'コメントする' }).click()
  await phone.getByText('@見本 担一').waitFor()
  await checkAccessibility(phone)
  expect(await phone.getByRole('link', { name: 'https://example.jp/bench' }).count()).toBe(1)

  const desk = await play.asStaff('tantou')
  await open(desk, '/desk')
  await checkAccessibility(desk)
  await desk.getByRole('link', { name: /コメントで、あなたに知らせています/ }).click()
  expect(await words(desk)).toContain('あぶないので、今日のうちに見てもらえますか。')
  await desk.locator('summary', { hasText: '答える' }).first().click()
  await desk.getByLabel('答え', { exact: true }).fill('午後に直しに行きます。')
  await desk.getByRole('button', { name: '答える', exact: true }).click()
  await desk.getByText('見本 窓子さんのコメント').waitFor()
  await checkAccessibility(desk)
  await open(desk, '/desk')
  expect(await desk.getByRole('link', { name: /コメントで、あなたに知らせています/ }).count()).toBe(0)

  await open(phone, '/desk/notices')
  await checkAccessibility(phone)
  await phone.getByRole('link', { name: /あなたのコメントに答えました/ }).click()
  expect(await words(phone)).toContain('午後に直しに行きます。')

  const stranger = await play.asStaff('nousei')
  await stranger.goto(phone.url())
  expect(await words(stranger)).toContain('この台帳は見つかりません。')
  const source = await picture.getAttribute('src')
  const refused = await stranger.goto(play.town.url + source)
  expect(refused?.status()).toBe(404)
})
