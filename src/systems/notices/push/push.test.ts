import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { deliver } from '../deliver.ts'
import { aResident, browserOf, deliveriesOf, jobsOf, openNotices, tellThem } from '../testing-notices.ts'
import { addDevice } from './add-device.ts'
import { pushKeys } from './keys.ts'
import { browserAt, openPushService, vapidClaims } from './testing-push.ts'

vi.mock('../../../platform/web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
  assetResponse: () => new Response('worker', { headers: { 'cache-control': 'immutable' } }),
}))

let open: Awaited<ReturnType<typeof openNotices>>
let service: Awaited<ReturnType<typeof openPushService>>
beforeAll(async () => {
  open = await openNotices({ PUSH_NETWORKS: '127.0.0.0/8' })
  service = await openPushService()
})
afterAll(async () => {
  await open.close()
  await service.close()
})
beforeEach(() => {
  service.received.length = 0
  service.answers.length = 0
})

/** Somebody with one device, told something. */
async function told(email: string | null | undefined = undefined) {
  const { house } = open
  const person = await aResident(house, email)
  const device = browserAt(service.origin)
  await addDevice(house, person, device.subscription, 'iPhone')
  const push = (await tellThem(house, person)).find(({ channel }) => channel === 'push')!
  return { house, person, device, push, carry: () => deliver({ delivery: push.id }, house) }
}

const devicesOf = (resident: string) =>
  open.house.db
    .selectFrom('push_device')
    .select(['id', 'worked_at', 'sealed'])
    .where('resident_id', '=', resident)
    .execute()

test('その端末だけが読める暗号で、題も内容もないお知らせが、町の署名つきで届く', async () => {
  const { house, person, device, push, carry } = await told()
  await carry()
  const [call] = service.received
  expect(device.open(call!.body)).toEqual({
    title: '柴田町役場',
    body: expect.stringContaining('お知らせが届いています'),
    path: `/my/letters/${push.notice_id}`,
    tag: push.notice_id,
  })
  expect(call!.headers).toMatchObject({ 'content-encoding': 'aes128gcm', urgency: 'normal', ttl: '259200' })
  const { publicKey } = await pushKeys(house)
  expect(vapidClaims(call!.headers.authorization ?? '')).toMatchObject({
    ...{ aud: service.origin, key: publicKey, sub: expect.stringMatching(/^mailto:/) },
  })
  expect(() => browserAt(service.origin).open(call!.body)).toThrow()
  expect((await devicesOf(person.id))[0]?.worked_at).not.toBeNull()
})

test('町の鍵は一度だけ作られ、封をして残る', async () => {
  const { house } = open
  const all = await Promise.all([pushKeys(house), pushKeys(house), pushKeys(house)])
  expect(new Set(all.map(({ privateKey }) => privateKey)).size).toBe(1)
  const rows = await house.db.selectFrom('push_key').selectAll().execute()
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain(all[0]!.privateKey)
})

test('送り先と鍵は、封をして残る', async () => {
  const { person, device } = await told()
  const kept = JSON.stringify(await devicesOf(person.id))
  expect(kept).not.toContain(device.subscription.endpoint)
  expect(kept).not.toContain(device.subscription.keys.auth)
})

test('送ってから印を付ける前に落ちても、同じ題目（topic）で送るので、端末に出るのは1つ', async () => {
  const { house, push, device, carry } = await told()
  await carry()
  await house.db.updateTable('notice_delivery').set({ sent_at: null }).where('id', '=', push.id).execute()
  await carry()
  const topics = service.received.map(({ headers }) => headers.topic)
  expect(topics).toEqual([push.notice_id.replaceAll('-', ''), push.notice_id.replaceAll('-', '')])
  const tags = service.received.map(({ body }) => (device.open(body) as { tag: string }).tag)
  expect(new Set(tags)).toEqual(new Set([push.notice_id]))
  await carry()
  expect(service.received).toHaveLength(2)
})

test.each([404, 410])(
  '端末が受け取りをやめていたら（%i）外し、ほかになければメールで届ける',
  async (status) => {
    const { house, person, carry } = await told()
    await house.db.deleteFrom('notice_delivery').where('channel', '=', 'email').execute()
    service.answers.push({ status })
    await carry()
    expect(await devicesOf(person.id)).toEqual([])
    const rows = await deliveriesOf(house, person)
    expect(rows.find(({ channel }) => channel === 'push')?.reason).toContain('終わっていました')
    expect(rows.filter(({ channel }) => channel === 'email')).toHaveLength(1)
  },
)

test('混んでいるときは言われただけ待ち、壊れているときはまた試す', async () => {
  const { house, carry } = await told()
  service.answers.push({ status: 429, headers: { 'retry-after': '120' } }, { status: 503 })
  await carry()
  const waiting = (await jobsOf(house)).filter(({ task }) => task === 'notices.deliver').at(-1)
  expect(waiting?.run_at.getTime()).toBe(house.clock.now().getTime() + 120_000)
  await expect(carry()).rejects.toThrow('503')
  await carry()
  expect(service.received).toHaveLength(3)
})

test('庁内を指す送り先は、登録できず、あとから庁内を指すようになっても呼ばない', async () => {
  const outside = { ...open.house, config: { ...open.house.config, pushNetworks: [] } }
  const { person, push } = await told(null)
  await deliver({ delivery: push.id }, outside as never)
  expect(service.received).toEqual([])
  expect((await deliveriesOf(open.house, person))[0]?.reason).toContain('インターネットにありません')
  expect(await devicesOf(person.id)).toEqual([])
})

test('画面のボタンから加え、1台ずつ外せる。よその送り先や壊れたものは加えない', async () => {
  const person = await aResident(open.house)
  const browser = await browserOf(open, person)
  const add = (subscription: string) =>
    browser.post('/my/account/notices/devices', { subscription }, { 'user-agent': 'Mozilla (iPhone)' })
  const { subscription } = browserAt(service.origin)
  for (const text of [
    '',
    '{}',
    JSON.stringify({ ...subscription, endpoint: 'http://10.0.0.1/x' }),
    JSON.stringify({ ...subscription, endpoint: 'http://push.example.jp/x' }).replace('http:', 'ftp:'),
    JSON.stringify({ ...subscription, keys: { ...subscription.keys, auth: 'x' } }),
  ])
    expect((await add(text)).status, text).toBe(422)
  expect((await add(JSON.stringify(subscription))).status).toBe(303)
  expect(await (await browser.get('/my/account/notices')).text()).toContain('iPhone')
  const [device] = await devicesOf(person.id)
  const other = await browserOf(open, await aResident(open.house))
  await other.post('/my/account/notices/devices/remove', { id: device!.id })
  expect(await devicesOf(person.id)).toHaveLength(1)
  await browser.post('/my/account/notices/devices/remove', { id: device!.id })
  expect(await devicesOf(person.id)).toEqual([])
})

test('別の人が同じ端末で受け取ることにしたら、前の人のお知らせは出ない', async () => {
  const { house, person, device } = await told()
  await addDevice(house, await aResident(house), device.subscription, 'iPhone')
  expect(await devicesOf(person.id)).toEqual([])
})

test('ホーム画面に置けるように、ページは自分の名前と始まりを言う', async () => {
  const browser = await browserOf(open, await aResident(open.house))
  const page = await (await browser.get('/my/account/notices')).text()
  expect(page.slice(0, page.indexOf('</head>'))).toContain('href="/my-page.webmanifest"')
  expect(await (await browser.get('/my-page.webmanifest')).json()).toMatchObject({
    ...{ name: '柴田町役場', display: 'standalone', start_url: '/my' },
  })
})

test('働き手のスクリプトは、変わらない名前で、すぐ新しくなるように出す', async () => {
  const answer = await browserOf(open, await aResident(open.house)).then((browser) =>
    browser.get('/push-worker.js'),
  )
  expect(answer.headers.get('cache-control')).toBe('no-cache')
})
