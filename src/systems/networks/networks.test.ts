import { createServer } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { v4 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { visit } from '../cases/testing-visit.ts'
import { deviceHall } from '../devices/testing-devices.ts'
import { PROGRAM } from '../registers/open-register.ts'
import { createRecord } from '../registers/records/create-record.ts'
import { networks } from './index.ts'
import { mayAsk } from './reach/address.ts'
import { ask } from './reach/ask.ts'
import { availabilityOf, durationInWords, shareInWords } from './reach/availability.ts'
import { noteOutcome } from './reach/note-outcome.ts'
import { watchReach } from './reach/watch.ts'
import { lineOf } from './routes-of-cables.ts'
import { OWN_CERTIFICATE } from './testing-certificate.ts'

vi.mock('../../platform/web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
}))

const HERE = ['127.0.0.0/8']
let followed = 0
let status = 200
const server = createServer((request, response) => {
  if (request.url === '/elsewhere') followed += 1
  response.writeHead(status, { location: '/elsewhere' }).end()
})
let port = 0
let house: Awaited<ReturnType<typeof deviceHall>>
beforeAll(async () => {
  house = await deviceHall()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  port = (server.address() as AddressInfo).port
})
afterAll(async () => {
  server.close()
  await house.close()
})

test('自分の計算機も、クラウドの内側も、許していない庁内の番地も、確かめに行かない', () => {
  for (const address of [
    '127.0.0.1',
    '::1',
    '::ffff:127.0.0.1',
    '169.254.169.254',
    '10.0.0.1',
    '192.168.1.1',
    '0.0.0.0',
    'fe80::1',
    'fd00::1',
    '192.0.2.1',
    'x',
  ])
    expect(mayAsk(address, []), address).toBe(false)
  expect(mayAsk('192.168.1.1', ['192.168.1.0/24'])).toBe(true)
  expect(mayAsk('192.168.2.1', ['192.168.1.0/24'])).toBe(false)
  expect(mayAsk('203.178.0.1', [])).toBe(true)
})

test('許されない先は「わからない」で、障害にはならない', async () => {
  const refused = await ask({ check: 'tcp', host: '127.0.0.1', port }, [])
  expect(refused.reached).toBeUndefined()
  for (const host of ['-c5', '127.0.0.1; reboot', 'a b', '$(x)'])
    expect((await ask({ check: 'icmp', host, port: undefined }, HERE)).reached).toBeUndefined()
})

test('HTTPは返事があれば届いたとし、よそへ導かれても行かない。500番台とつながらない先は届かない', async () => {
  status = 302
  expect(await ask({ check: 'http', host: '127.0.0.1', port }, HERE)).toEqual({ reached: true })
  expect(followed).toBe(0)
  status = 503
  expect(await ask({ check: 'http', host: '127.0.0.1', port }, HERE)).toMatchObject({ reached: false })
  status = 200
  expect(await ask({ check: 'tcp', host: '127.0.0.1', port }, HERE)).toEqual({ reached: true })
  const closed = await ask({ check: 'tcp', host: '127.0.0.1', port: 1 }, HERE)
  expect(closed).toEqual({ reached: false, error: 'つながりを断られました。' })
})

test('同じ結果が続くあいだは1行で、確かめなかった時間はどちらにも数えない', async () => {
  const { db } = house.hall
  const record = uuid()
  const at = (minutes: number) => new Date(Date.parse('2026-11-24T00:00:00Z') + minutes * 60_000)
  const note = (minutes: number, reached: boolean) =>
    noteOutcome(db, { register: 'access-point', record, reached, error: '時間切れ', at: at(minutes) })
  for (const [minutes, reached] of [
    [0, true],
    [5, true],
    [10, false],
    [15, false],
    [20, true],
    [20, false],
    [25, true],
    [90, true],
    [95, true],
  ] as const)
    await note(minutes, reached)
  const rows = await db
    .selectFrom('reach_span')
    .selectAll()
    .where('record', '=', record)
    .orderBy('from_at')
    .execute()
  expect(rows.map(({ reached, from_at, to_at }) => [reached, from_at, to_at])).toEqual([
    [true, at(0), at(10)],
    [false, at(10), at(20)],
    [true, at(20), at(25)],
    [true, at(90), at(95)],
  ])
  const spans = rows.map(({ reached, from_at: from, to_at: to, error }) => ({ reached, from, to, error }))
  expect(availabilityOf(spans, at(-60), at(600))).toEqual({
    share: 20 / 30,
    watchedMs: 30 * 60_000,
    downMs: 10 * 60_000,
  })
  expect(availabilityOf(spans, at(15), at(22)).downMs).toBe(5 * 60_000)
  expect(shareInWords({ share: 0.99999, watchedMs: 1, downMs: 0 })).toBe('99.99%')
  expect(durationInWords(90 * 60_000)).toBe('1時間30分')
})

test('台帳に書かれた先を確かめ、届かないと画面に出て、直ると履歴に残る', async () => {
  const { people } = house
  const hall = { ...house.hall, config: { ...house.hall.config, reachNetworks: HERE } }
  const open = await house.open(PROGRAM, 'access-point')
  const usual = { site: 'hall', state: 'used', check: 'tcp', host: '127.0.0.1' }
  const good = await createRecord(hall, PROGRAM, open, { ...usual, number: 'W-1', name: '親機 一号', port })
  const bad = await createRecord(hall, PROGRAM, open, { ...usual, number: 'W-2', name: '親機 二号', port: 1 })
  await createRecord(hall, PROGRAM, open, {
    ...usual,
    number: 'W-3',
    name: '親機 三号',
    state: 'stock',
    port: 1,
  })
  house.clock.set('2026-11-24')
  await watchReach({}, hall)
  const page = (path: string) =>
    visit(hall, people.keeper, path, undefined, { routes: networks.routes ?? [] })
  const list = await page('/desk/networks')
  expect(list.text).toContain('<b>1</b>いま届かないもの')
  expect(list.text).toContain('<b>1</b>いま届くもの')
  const one = await page(`/desk/networks/access-point/${bad}`)
  expect(one.text).toContain('つながりを断られました。')
  expect((await page(`/desk/networks/access-point/${good}`)).text).toContain('ありません。')
  expect((await page(`/desk/networks/access-point/${uuid()}`)).status).toBe(404)
  expect((await page('/desk/networks/cables')).status).toBe(200)
})

test('経路は1行に1点で、読めない行のあるものは地図に出ない。何を書かれても壊れない', () => {
  expect(lineOf('38.05,140.76\n３８．０６，１４０．７７\n')).toEqual({
    type: 'LineString',
    coordinates: [
      [140.76, 38.05],
      [140.77, 38.06],
    ],
  })
  expect(lineOf('38.05,140.76')).toBeUndefined()
  expect(lineOf('38.05,140.76\nここで曲がる')).toBeUndefined()
  fc.assert(
    fc.property(fc.anything(), (text) => {
      for (const [lng, lat] of lineOf(text)?.coordinates ?? [])
        expect(Math.abs(lat) <= 90 && Math.abs(lng) <= 180).toBe(true)
    }),
  )
})

test('機器が自分で作った証明書のページも、返事があれば届いている。証明書のない先には届かない', async () => {
  const secure = createSecureServer(OWN_CERTIFICATE, (_, response) => response.end())
  await new Promise<void>((ready) => secure.listen(0, '127.0.0.1', ready))
  const { port: own } = secure.address() as AddressInfo
  expect(await ask({ check: 'https', host: '127.0.0.1', port: own }, HERE)).toEqual({ reached: true })
  secure.close()
  expect(await ask({ check: 'https', host: '127.0.0.1', port: own }, HERE)).toMatchObject({ reached: false })
  expect(await ask({ check: 'https', host: '127.0.0.1', port }, HERE)).toMatchObject({ reached: false })
})
