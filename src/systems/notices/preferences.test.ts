import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { addDevice } from './push/add-device.ts'
import { browserAt } from './push/testing-push.ts'
import { MUST_REACH } from './save-preferences.ts'
import { aResident, browserOf, jobsOf, openNotices, tellThem, tie } from './testing-notices.ts'

vi.mock('../../platform/web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
  assetResponse: () => undefined,
}))

let open: Awaited<ReturnType<typeof openNotices>>
beforeAll(async () => {
  open = await openNotices()
})
afterAll(() => open.close())

const device = browserAt('https://push.example.jp')

/** Somebody with everything, and their browser. */
async function equipped() {
  const { house } = open
  const person = await aResident(house)
  await tie(house, person)
  await addDevice(house, person, browserAt('https://push.example.jp').subscription, 'Android')
  return { person, browser: await browserOf(open, person) }
}

const works = (table: 'line_link' | 'push_device', resident: string) =>
  open.house.db
    .updateTable(table)
    .set({ worked_at: open.house.clock.now() })
    .where('resident_id', '=', resident)
    .execute()

const save = (browser: Awaited<ReturnType<typeof browserOf>>, ...by: string[]) =>
  browser.post(
    '/my/account/notices',
    by.map((each) => ['by', each] as const),
  )

test('何も選ばなければ、持っているすべての方法で、1つずつ知らせる', async () => {
  const { person } = await equipped()
  const rows = await tellThem(open.house, person, 'all')
  expect(rows.map(({ channel }) => channel).sort()).toEqual(['email', 'line', 'push'])
  expect(await tellThem(open.house, person, 'all')).toHaveLength(3)
})

test('端末が2台あれば、2台に1つずつ', async () => {
  const { person } = await equipped()
  await addDevice(open.house, person, device.subscription, 'iPad')
  const rows = await tellThem(open.house, person)
  expect(rows.filter(({ channel }) => channel === 'push')).toHaveLength(2)
})

test('選んだ方法だけで知らせる', async () => {
  const { person, browser } = await equipped()
  await works('line_link', person.id)
  expect((await save(browser, 'line')).status).toBe(303)
  expect((await tellThem(open.house, person)).map(({ channel }) => channel)).toEqual(['line'])
})

test('ほかの方法で一度も届いていなければ、メールは止められない', async () => {
  const { person, browser } = await equipped()
  const refused = await save(browser, 'line', 'push')
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain(MUST_REACH)
  await works('push_device', person.id)
  // What has worked must also be kept on.
  expect((await save(browser, 'line')).status).toBe(422)
  expect((await save(browser, 'push')).status).toBe(303)
})

test('届いた方法がなくなれば、メールがまた届く', async () => {
  const { person, browser } = await equipped()
  await works('push_device', person.id)
  await save(browser, 'push')
  const { id } = await open.house.db
    .selectFrom('push_device')
    .select('id')
    .where('resident_id', '=', person.id)
    .executeTakeFirstOrThrow()
  await browser.post('/my/account/notices/devices/remove', { id })
  expect((await tellThem(open.house, person)).map(({ channel }) => channel)).toEqual(['email'])
})

test('メールアドレスのない人にも、いつも届いた通知には載る', async () => {
  const person = await aResident(open.house, null)
  expect(await tellThem(open.house, person)).toEqual([])
  const inbox = await open.house.db
    .selectFrom('notice')
    .select('title')
    .where('resident_id', '=', person.id)
    .execute()
  expect(inbox).toHaveLength(1)
})

test.each([
  ['2026-11-24T22:30:00+09:00', '2026-11-25T07:00:00+09:00'],
  ['2026-11-25T00:30:00+09:00', '2026-11-25T07:00:00+09:00'],
  ['2026-11-25T06:59:00+09:00', '2026-11-25T07:00:00+09:00'],
])('夜（%s）は、選んだ人のLINEと端末には朝まで待ち、メールは待たない', async (night, morning) => {
  open.clock.set(new Date('2026-11-24T12:00:00+09:00'))
  const { person, browser } = await equipped()
  await save(browser, 'email', 'line', 'push', 'quiet')
  open.clock.set(new Date(night))
  const before = (await jobsOf(open.house)).length
  const rows = await tellThem(open.house, person)
  const jobs = (await jobsOf(open.house)).slice(before)
  const runAt = (channel: string) => {
    const id = rows.find((each) => each.channel === channel)?.id
    return jobs.find(({ payload }) => payload.delivery === id)?.run_at.getTime()
  }
  const at = new Date(morning).getTime()
  expect([runAt('line'), runAt('push')]).toEqual([at, at])
  expect(runAt('email')).not.toBe(at)
})

test('ためしに送ると、選んだすべての方法に、1分に1度だけ送る', async () => {
  const { person, browser } = await equipped()
  await browser.post('/my/account/notices/try')
  await browser.post('/my/account/notices/try')
  const rows = await open.house.db
    .selectFrom('notice')
    .select('title')
    .where('resident_id', '=', person.id)
    .execute()
  expect(rows).toEqual([{ title: 'ためしのお知らせ' }])
})

test('JavaScriptがなくても、どうすればよいかが書いてあり、残りは使える', async () => {
  const browser = await browserOf(open, await aResident(open.house))
  const text = await (await browser.get('/my/account/notices')).text()
  for (const part of ['JavaScriptを使えるとき', 'LINEで友だちに追加する', 'ためしに送る'])
    expect(text).toContain(part)
  expect(text).not.toMatch(/<script(?![^>]*src=)/)
})

test('LINEを使わない町では、LINEのことは出ず、見本のLINEもない', async () => {
  const real = await openNotices({ SAMPLE: 'no' })
  const browser = await browserOf(real, await aResident(real.house))
  expect(await (await browser.get('/my/account/notices')).text()).not.toContain('LINEで受け取る')
  expect((await browser.get('/sample/line')).status).toBe(404)
  expect((await browser.get('/line/link?linkToken=abcdefghij')).status).toBe(400)
  const call = new Request('http://town.example/line/webhook', { method: 'POST', body: '{}' })
  expect((await real.app.fetch(call)).status).toBe(404)
  await real.close()
})
