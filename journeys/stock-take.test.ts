import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openRegister, PROGRAM } from '../src/systems/registers/open-register.ts'
import { createRecord } from '../src/systems/registers/records/create-record.ts'
import { checkAccessibility } from './accessibility.ts'
import { signInStaff } from './people.ts'
import { stage } from './stage.ts'

const play = stage()
const PHONE = { viewport: { width: 375, height: 812 }, hasTouch: true } as const
const DEVICES = 200
const PATH = '/desk/stock-takes'
const ROOM = '(見本)船岡小学校 3年1組'
const STORE = '(見本)船岡小学校 充電保管庫'

const number = (at: number) => `試験-${String(at).padStart(4, '0')}`

/** As many devices as the town's schools get at once, all in the classroom. */
async function fill(): Promise<void> {
  const { hall } = play.town
  const places = await openRegister(hall, PROGRAM, 'location')
  const { rows } = await (await import('kysely')).sql<{ id: string }>`
    select id from register__location where f_name = ${ROOM}`.execute(hall.db)
  expect(places.definition.id).toBe('location')
  const open = await openRegister(hall, PROGRAM, 'pupil-device')
  for (let at = 1; at <= DEVICES; at++)
    await createRecord(hall, PROGRAM, open, {
      ...{ number: number(at), model: '見本電算S-13', school: 'funaoka-e', grade: '3', group: '1組' },
      ...{ state: 'used', place: rows[0]!.id },
    })
}

let take = ''
const takeId = () => take.split('/').at(-1)!

/** The page with its list, kept for where no net is. */
async function takeAlong(login: string): Promise<Page> {
  const page = await play.asStaff(login, PHONE)
  await page.goto(`${play.town.url}${take}/phone`)
  await page.getByText(`${DEVICES}件のうち0件を、この端末で見つけました。`).waitFor()
  await page.waitForFunction(async (path) => Boolean(await caches.match(path)), `${take}/phone`)
  return page
}

async function type(page: Page, codes: readonly string[]): Promise<void> {
  for (const code of codes) {
    await page.getByLabel('番号を打つ').fill(code)
    await page.getByRole('button', { name: '記録する' }).click()
    await page.locator('[data-said]').filter({ hasText: code }).waitFor()
  }
}

const kept = async () =>
  await play.town.hall.db
    .selectFrom('stock_sighting')
    .select(['id', 'code', 'seen_by_name'])
    .where('stock_take', '=', takeId())
    .execute()

const offline = async (contexts: readonly BrowserContext[], off: boolean) => {
  for (const context of contexts) await context.setOffline(off)
}

test('台帳の一覧から棚卸をはじめ、場所の欄と確かめた日の欄を選ぶ', { timeout: 120_000 }, async () => {
  await fill()
  const page = await play.asStaff('madoguchi')
  await page.goto(
    `${play.town.url}/desk/registers/pupil-device?f=number&o=contains&v=${encodeURIComponent('試験')}`,
  )
  await checkAccessibility(page)
  await page.locator('summary', { hasText: 'そのほか' }).click()
  await page.getByRole('link', { name: '棚卸をはじめる' }).click()
  await checkAccessibility(page)
  await page.getByLabel('棚卸の名前').fill('令和8年度 端末の棚卸')
  expect(await page.getByLabel('場所の欄').inputValue()).toBe('place')
  expect(await page.getByLabel('確かめた日を書く欄').inputValue()).toBe('checked')
  await page.getByRole('button', { name: 'この一覧で棚卸をはじめる' }).click()
  await page.getByText('棚卸をはじめました').waitFor()
  await checkAccessibility(page)
  take = new URL(page.url()).pathname
  expect(take).toMatch(new RegExp(`^${PATH}/[0-9a-f-]{36}$`))
})

test('電波のないところで2台が同時に読み、電波が戻ると、1件も失わず、重ならず、食い違いの写しもない', {
  timeout: 400_000,
}, async () => {
  const first = await takeAlong('madoguchi')
  const second = await takeAlong('tantou')
  const contexts = [first.context(), second.context()]
  await checkAccessibility(first)
  await offline(contexts, true)
  // Opened anew in the cellar: the page and its list are on the telephone.
  for (const page of [first, second]) {
    await page.reload()
    await page.getByText('電波がありません').waitFor()
  }
  await type(first, []).then(() => first.getByRole('button', { name: '記録する' }).click())
  await first.getByText('番号を入力してください。').waitFor()
  await first.getByLabel('番号を打つ').fill(number(1))
  await first.getByRole('button', { name: '記録する' }).click()
  await first.getByText('はじめに、いまいる場所を選んでください。').waitFor()

  await first.getByLabel('いまいる場所').selectOption({ label: ROOM })
  await second.getByLabel('いまいる場所').selectOption({ label: STORE })
  const codes = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, at) => number(from + at))
  // Ten are seen by both: carried from one room into the other meanwhile.
  await Promise.all([type(first, codes(1, 105)), type(second, codes(96, 195))])
  await type(second, ['ほかの課の札-1'])
  await second.getByText('この棚卸の一覧にない番号です。そのまま記録しました。').waitFor()
  await checkAccessibility(second)
  expect(await kept()).toHaveLength(0)
  await first.getByText('105件をこの端末に残しています').waitFor()

  await offline(contexts, false)
  for (const page of [first, second])
    await page.getByText('読んだものは、すべて送りました。').waitFor({ timeout: 60_000 })
  const all = await kept()
  expect(all).toHaveLength(105 + 100 + 1)
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  expect(all.filter(({ seen_by_name }) => seen_by_name === '見本 窓子')).toHaveLength(105)
  // Once more by everybody: nothing comes twice.
  for (const page of [first, second]) {
    await page.reload()
    await page.getByText('読んだものは、すべて送りました。').waitFor({ timeout: 60_000 })
  }
  expect(await kept()).toHaveLength(all.length)
})

test('サインインが切れても、読んだものは端末に残り、サインインし直すと送られる', {
  timeout: 120_000,
}, async () => {
  const phone = await play.asStaff('kakaricho', PHONE)
  await phone.goto(`${play.town.url}${take}/phone`)
  await phone.getByText('この端末で見つけました').waitFor()
  await phone.getByLabel('いまいる場所').selectOption({ label: ROOM })
  const before = (await kept()).length
  const cookies = await phone.context().cookies()
  await phone.context().clearCookies({ name: cookies.find(({ name }) => name.includes('session'))!.name })
  await type(phone, [number(196)])
  await phone.getByText('サインインが切れました').waitFor()
  await checkAccessibility(phone)
  expect(await kept()).toHaveLength(before)
  await phone.getByRole('link', { name: 'サインインし直す' }).click()
  await phone.waitForURL(/sign-in/)
  await signInStaff(play.town, phone, 'kakaricho')
  await phone.goto(`${play.town.url}${take}/phone`)
  await phone.getByText('読んだものは、すべて送りました。').waitFor()
  expect(await kept()).toHaveLength(before + 1)
})

test('締めると、署名された一覧ができ、台帳の場所が変わり、棚卸はもう変わらない', {
  timeout: 120_000,
}, async () => {
  const page = await play.asStaff('kacho')
  await page.goto(`${play.town.url}${take}`)
  await checkAccessibility(page)
  const tile = (label: string) =>
    page.locator('.tile').filter({ hasText: label }).first().locator('b').innerText()
  expect(await tile('対象')).toBe(String(DEVICES))
  expect(Number(await tile('見つからない'))).toBe(4)
  expect(Number(await tile('2か所以上で見た'))).toBe(10)
  expect(Number(await tile('あった'))).toBeGreaterThanOrEqual(96)
  expect(Number(await tile('対象にないもの'))).toBe(1)
  await page.getByLabel('すべての端末が送り終えたことを確かめた').check()
  await page.getByRole('button', { name: '署名して締める' }).click()
  await page.getByText('この一覧は、署名したときのままです。').waitFor()
  await checkAccessibility(page)
  const pdf = await page.request.get(`${play.town.url}${take}/list.pdf`)
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
  await page.goto(`${play.town.url}/desk/registers/pupil-device?q=${encodeURIComponent(number(150))}`)
  await page.getByRole('link', { name: number(150) }).click()
  const record = await page.locator('main').innerText()
  expect(record).toContain(STORE)
  expect(record).toContain('（棚卸）')

  const late = await play.asStaff('madoguchi', PHONE)
  await late.goto(`${play.town.url}${take}/phone`)
  expect(new URL(late.url()).pathname).toBe(take)
})
