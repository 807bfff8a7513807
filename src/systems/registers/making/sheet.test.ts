import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { StaffActor } from '#platform/people'
import { visit } from '../../cases/testing-visit.ts'
import { runImport, sweepImports } from '../imports/imports.ts'
import { registers } from '../index.ts'
import { openRegister } from '../open-register.ts'
import { listRecords } from '../records/list-records.ts'
import { type RegisterHall, registerHall } from '../testing-registers.ts'

vi.mock('../../../platform/web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
}))

let house: RegisterHall
beforeAll(async () => {
  house = await registerHall()
})
afterAll(() => house.close())

type Fields = Readonly<Record<string, string | readonly string[]>>
const at = (
  actor: StaffActor,
  address: string,
  fields?: Fields,
  file?: { name: string; bytes: Uint8Array },
) => visit(house.hall, actor, address, fields, { routes: registers.routes ?? [], ...(file && { file }) })

const bytesOf = (lines: readonly string[]) => new TextEncoder().encode(lines.join('\n'))
const CARS = [
  '公用車の一覧',
  '車名,登録日,区分,メモ',
  ...Array.from({ length: 9 }, (_, n) => `車${n},令和2年4月${n + 1}日,${n % 2 ? '軽' : '普通'},`),
]

/** An app from a file: the address of its draft. */
const begin = async (name: string, lines: readonly string[], file = '車.csv') =>
  (
    await at(
      house.people.clerk,
      '/desk/registers/make',
      { office: 'tax', from: 'file', name },
      { name: file, bytes: bytesOf(lines) },
    )
  ).location!

const versionOf = async (draft: string) =>
  /name="version" value="(\d+)"/.exec((await at(house.people.clerk, draft)).text)?.[1] ?? ''
const press = async (draft: string, fields: Fields, actor = house.people.clerk) =>
  at(actor, draft, { version: await versionOf(draft), ...fields })

/** Proposed and published: where the chief goes on. */
async function publish(draft: string, fields: Fields = {}) {
  await press(draft, { press: 'propose', ...fields })
  return (await press(draft, { press: 'approve' }, house.people.chief)).location!
}

const importIn = (address: string) => /imports\/([0-9a-f-]{36})/.exec(address)?.[1] ?? ''
const work = (address: string) => runImport({ import: importIn(address) } as never, house.hall)

async function recordsOf(address: string) {
  const id = /registers\/(app-[0-9a-f]+)/.exec(address)![1]!
  const open = await openRegister(house.hall, house.people.chief, id)
  return (await listRecords(house.hall.db, open, {})).records.map(({ values }) => values)
}

const filesFor = async (purpose: string) =>
  (await house.hall.db.selectFrom('file').select('id').where('purpose', '=', purpose).execute()).length

test('表から作ったアプリを公開すると、表の行も入る。名前や順を変えた欄にも、元の列から入る', async () => {
  const draft = await begin('公用車', CARS)
  expect((await at(house.people.clerk, draft)).text).toContain('9行を、公開したときに')
  await press(draft, { press: 'down f1', 'f1.label': '車の呼び名', 'f1.kind': 'text', 'f1.must': '1' })
  await press(draft, { press: 'remove f4' })
  expect((await at(house.people.clerk, draft)).text).toContain('欄をはずしたので、取り込みません。')
  const there = await publish(draft, { 'f2.label': '登録日', 'f2.kind': 'longText' })
  expect(there).toContain('/imports/')
  await work(there)
  expect((await at(house.people.chief, there)).text).toContain('9件のうち、新しい記録 9件')
  const records = await recordsOf(there)
  expect(records).toHaveLength(9)
  expect(records.at(-1)).toMatchObject({ f1: '車0', f2: '令和2年4月1日', f3: 'c1' })
})

test('二度押しても、二度は公開されず、二度は入らない', async () => {
  const draft = await begin('二度押し', CARS)
  await press(draft, { press: 'propose' })
  const version = await versionOf(draft)
  const pressed = await Promise.all(
    [1, 2].map(() => at(house.people.chief, draft, { version, press: 'approve' })),
  )
  expect(pressed.map(({ status }) => status).sort()).toEqual([303, 404])
  const there = pressed.find(({ location }) => location)!.location!
  const twice = await Promise.allSettled([work(there), work(there)])
  expect(twice.some(({ status }) => status === 'fulfilled')).toBe(true)
  await work(there)
  expect(await recordsOf(there)).toHaveLength(9)
})

test('合わない行は、公開の前にも後にも、どのセルかを言う。何も失われず、正しい行だけも入れられる', async () => {
  const draft = await begin('合わない行', CARS)
  await press(draft, { press: 'save', 'f4.label': 'メモ', 'f4.kind': 'text', 'f4.must': '1' })
  const before = (await at(house.people.clerk, `${draft}/rows`)).text
  expect(before).toContain('9行のうち、9行がいまの形に合いません。')
  expect(before).toContain('D3')
  await press(draft, { press: 'save', 'f4.label': 'メモ', 'f4.kind': 'text' })
  expect((await at(house.people.clerk, `${draft}/rows`)).text).toContain('9行すべてが、いまの形に合います。')
  const choices = { 'f3.label': '区分', 'f3.kind': 'choice', 'f3.option': '普通' }
  const there = await publish(draft, choices)
  await work(there)
  const judged = (await at(house.people.chief, there)).text
  expect(judged).toContain('まだ取り込んでいません。9件のうち、新しい記録 5件')
  expect(judged).toContain('C4')
  expect(await recordsOf(there)).toHaveLength(0)

  const day = 24 * 60 * 60 * 1_000
  const later = { ...house.hall, clock: { now: () => new Date(house.hall.clock.now().getTime() + 3 * day) } }
  await sweepImports(later)
  const app = there.split('/imports/')[0]!
  expect((await at(house.people.chief, app)).text).toContain('表の中身の取り込みを続ける')
  expect((await at(house.people.clerk, app)).text).not.toContain('表の中身の取り込みを続ける')
  await at(house.people.chief, there.split('?')[0]!, { press: 'take', skip: '1' })
  await work(there)
  expect(await recordsOf(there)).toHaveLength(5)
  expect((await at(house.people.chief, app)).text).not.toContain('表の中身の取り込みを続ける')
})

test('下書きを捨てるか、表の中身をやめると、ファイルもなくなる', async () => {
  const before = await filesFor('register-draft')
  const [one, other] = [await begin('捨てる', CARS), await begin('やめる', CARS)]
  expect(await filesFor('register-draft')).toBe(before + 2)
  await press(one, { press: 'discard' })
  await press(other, { press: 'drop-sheet' })
  expect(await filesFor('register-draft')).toBe(before)
  expect((await at(house.people.clerk, other)).text).not.toContain('公開したときに')
  expect(await publish(other)).toContain('?done=published')
})

test('下書きの表の中身は、ほかの課には見えない', async () => {
  const draft = await begin('見えない', CARS)
  expect((await at(house.people.stranger, `${draft}/rows`)).status).toBe(404)
})

test('GeoJSONからは、地図の位置と形の欄のあるアプリになり、場所も入る', async () => {
  const feature = (name: string, geometry: object) => ({ type: 'Feature', properties: { name }, geometry })
  const geojson = JSON.stringify({
    type: 'FeatureCollection',
    features: [
      feature('入口', { type: 'Point', coordinates: [140.76, 38.05] }),
      feature('道', {
        type: 'LineString',
        coordinates: [
          [140.76, 38.05],
          [140.77, 38.06],
        ],
      }),
    ],
  })
  const draft = await begin('散歩道', [geojson], '散歩道.geojson')
  const there = await publish(draft)
  await work(there)
  const [road, gate] = await recordsOf(there)
  expect(gate).toMatchObject({ f1: '入口', f2: { lat: 38.05, lng: 140.76 } })
  expect(road).toMatchObject({ f1: '道', f4: { type: 'LineString' } })
  expect((await at(house.people.clerk, `${there.split('/imports/')[0]!}?view=map`)).text).toContain('入口')
})

test('緯度と経度の列は、1つの位置の欄になる', async () => {
  const draft = await begin('避難所', ['名前,経度,緯度', '小学校,140.76,38.05', '中学校,140.77,38.06'])
  const there = await publish(draft)
  await work(there)
  expect((await recordsOf(there)).at(-1)).toMatchObject({ f1: '小学校', f2: { lat: 38.05, lng: 140.76 } })
})
