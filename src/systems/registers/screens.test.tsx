import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { StaffActor } from '#platform/people'
import { visit } from '../cases/testing-visit.ts'
import { runImport } from './imports/imports.ts'
import { registers } from './index.ts'
import { type RegisterHall, registerHall } from './testing-registers.ts'

vi.mock('../../platform/web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
}))

let house: RegisterHall
beforeAll(async () => {
  house = await registerHall()
})
afterAll(() => house.close())

type Fields = Readonly<Record<string, string | readonly string[]>>
type File = { readonly name: string; readonly bytes: Uint8Array }
const at = (actor: StaffActor, address: string, fields?: Fields, file?: File) =>
  visit(house.hall, actor, address, fields, { routes: registers.routes ?? [], ...(file && { file }) })
const added = async (fields: Fields, register = 'equipment') =>
  (await at(house.people.clerk, `/desk/registers/${register}/new`, fields)).location!.split('?')[0]!

test('加え、見て、直し、消し、戻すまでが、画面でできる', async () => {
  const { clerk, chief } = house.people
  const empty = await at(clerk, '/desk/registers/equipment/new', { name: '', kind: 'pc', price: 'たくさん' })
  expect(empty.status).toBe(422)
  expect(empty.text).toContain('「品名」を入力してください。')
  expect(empty.text).toContain('value="たくさん"')
  const record = await added({ name: '投影機', kind: 'pc', price: '80,000' })
  expect((await at(clerk, record)).text).toContain('2026-0001')
  const changed = await at(clerk, `${record}/edit`, {
    version: '1',
    name: '大きな投影機',
    kind: 'pc',
    price: '80000',
  })
  expect(changed.location).toBe(`${record}?done=changed`)
  expect((await at(clerk, record)).text).toContain('投影機 → 大きな投影機')
  expect((await at(clerk, '/desk/registers/equipment?q=大きな')).text).toContain('大きな投影機')
  expect((await at(clerk, `${record}/remove`, { version: '2' })).status).toBe(403)
  expect((await at(chief, `${record}/remove`, { version: '2' })).location).toBe(`${record}?done=removed`)
  expect((await at(chief, '/desk/registers/equipment/removed')).text).toContain('大きな投影機')
  expect((await at(chief, `${record}/restore`, { version: '3' })).location).toBe(`${record}?done=restored`)
})

test('同じ欄を先に変えられていたら、両方の内容が並び、打ったものは残る', async () => {
  const record = await added({ name: '脚立', kind: 'desk' })
  await at(house.people.second, `${record}/edit`, { version: '1', name: '長い脚立', kind: 'desk' })
  const clash = await at(house.people.clerk, `${record}/edit`, {
    version: '1',
    name: '短い脚立',
    kind: 'desk',
  })
  expect(clash.status).toBe(409)
  for (const text of [
    '脚立',
    '長い脚立',
    '短い脚立',
    '鈴木 主事さんが、先に同じ欄を変えました',
    'name="version" value="2"',
  ])
    expect(clash.text).toContain(text)
  const own = await at(house.people.clerk, `${record}/edit`, { version: '2', name: '短い脚立', kind: 'desk' })
  expect(own.location).toContain('done=changed')
})

test('どの表示も開き、しぼり込みの番地は、書き出しでも同じものを指す', async () => {
  for (const view of ['all', 'kinds', 'board', 'dear', 'cards', 'calendar', 'map'])
    expect((await at(house.people.clerk, `/desk/registers/equipment?view=${view}`)).status).toBe(200)
  await added({ name: '=cmd|calc', kind: 'car', price: '5' })
  const csv = await at(house.people.clerk, '/desk/registers/equipment/file?view=all&f=name&o=contains&v=cmd')
  expect(csv.text).toContain("'=cmd|calc")
  expect(csv.text.trim().split('\r\n')).toHaveLength(2)
  const xlsx = await at(house.people.clerk, '/desk/registers/equipment/file?format=xlsx')
  expect(xlsx.type).toContain('spreadsheetml')
})

test('内容を確かめた日と人が残る。担当課のほかは、確かめたと言えない', async () => {
  expect((await at(house.people.clerk, '/desk/registers/equipment')).text).toContain('まだ記録されていません')
  expect((await at(house.people.stranger, '/desk/registers/equipment/confirm', {})).status).toBe(403)
  await at(house.people.clerk, '/desk/registers/equipment/confirm', {})
  expect((await at(house.people.stranger, '/desk/registers/equipment')).text).toContain(
    '佐藤 主事が内容を確かめました',
  )
})

test('2つの条件でしぼり込み、言葉でさがしても、どちらの条件も残る', async () => {
  const lines = 'f=kind&o=is&v=机&f=name&o=contains&v=棚'
  const page = await at(house.people.clerk, `/desk/registers/equipment?view=all&${lines}&q=書`)
  for (const [name, value] of [
    ['f', 'kind'],
    ['f', 'name'],
    ['o', 'is'],
    ['o', 'contains'],
    ['v', '机'],
    ['v', '棚'],
  ])
    expect(page.text).toContain(`<input type="hidden" name="${name}" value="${value}"/>`)
})

test('グラフもボードも選択肢の順に並び、記録のない選択肢も出る', async () => {
  const board = await at(house.people.clerk, '/desk/registers/equipment?view=board')
  const heads = [...board.text.matchAll(/<section class="grid gap-2" aria-label="([^"]+)"/g)].map(
    ([, name]) => name,
  )
  expect(heads).toEqual(['パソコン', '机', '自動車'])
})

test('カレンダーはその月の記録を日に置き、地図は同じ記録を表にも並べる', async () => {
  await added({
    name: '寄贈の<時計>',
    kind: 'desk',
    bought: '2024-02-29',
    'where.lat': '38.05',
    'where.lng': '140.76',
  })
  const february = await at(house.people.clerk, '/desk/registers/equipment?view=calendar&month=2024-02')
  expect(february.text).toContain('寄贈の&lt;時計&gt;')
  expect(february.text).toContain('month=2024-03')
  const march = await at(house.people.clerk, '/desk/registers/equipment?view=calendar&month=2024-03')
  expect(march.text).not.toContain('寄贈')
  const map = await at(house.people.clerk, '/desk/registers/equipment?view=map&q=寄贈')
  expect(map.text).toContain('地図に出る記録は1件')
  expect(map.text).toContain('data-lat="38.05"')
})

test('見られない台帳、記録、番地は、あるともないとも言わない', async () => {
  const { stranger } = house.people
  expect((await at(stranger, '/desk/registers/nothing')).status).toBe(404)
  const record = await added({ name: '金庫', kind: 'desk', price: '700000' })
  expect((await at(stranger, record)).status).toBe(404)
  expect((await at(stranger, '/desk/registers/equipment/records/x')).status).toBe(404)
  expect((await at(stranger, '/desk/registers/equipment?q=金庫')).text).not.toContain(record)
  expect((await at(stranger, '/desk/registers/equipment/import')).status).toBe(403)
})

test('表を選び、対応を確かめ、ためし、取り込む', async () => {
  const { chief } = house.people
  const bytes = new TextEncoder().encode('名称,種別,金額\r\n延長コード,パソコン,300\r\n,机,1')
  const begun = await at(chief, '/desk/registers/equipment/import', {}, { name: '備品.csv', bytes })
  const match = await at(chief, begun.location!)
  expect(match.text).toContain('延長コード')
  const wish = { 'column.0': 'name', 'column.1': 'kind', 'column.2': 'price', key: '' }
  const id = begun.location!.split('/').at(-1)!
  await at(chief, begun.location!, { ...wish, press: 'try' })
  await runImport({ import: id } as never, house.hall)
  const judged = await at(chief, begun.location!)
  expect(judged.text).toContain('A3')
  expect((await at(chief, '/desk/registers/equipment?q=延長コード')).text).not.toContain('records/')
  await at(chief, begun.location!, { press: 'take', skip: '1' })
  await runImport({ import: id } as never, house.hall)
  expect((await at(chief, begun.location!)).text).toContain('取り込みました')
  expect((await at(chief, '/desk/registers/equipment?q=延長コード')).text).toContain('records/')
  await runImport({ import: id } as never, house.hall)
  expect((await at(house.people.clerk, begun.location!)).status).toBe(403)
})

test('表で直しているあいだに一覧が動いても、書いた行は保存され、消された行は断って伝える', async () => {
  const { clerk, chief } = house.people
  const [first, second] = [
    await added({ name: '動く一号', kind: 'pc' }),
    await added({ name: '動く二号', kind: 'pc' }),
  ]
  const [one, other] = [first.split('/').at(-1)!, second.split('/').at(-1)!]
  const cells = '/desk/registers/equipment/cells?view=all&f=name&o=is&v=動く一号&f=name&o=is&v=動く二号&m=any'
  const open = await at(clerk, `${cells}&at=${one}.name`)
  expect(open.text).toMatch(new RegExp(`id="${one}\\.name"[^>]*autofocus`, 'i'))
  const typed = (name: string) => ({ [`${one}.version`]: '1', [`${one}.name`]: name })
  // The name takes the record out of the list that the cells were opened on.
  expect((await at(clerk, cells, typed('別の名前'))).location).toContain('done=cells-1')
  await at(chief, `${second}/remove`, { version: '1' })
  const late = await at(clerk, cells, {
    ...{ [`${one}.version`]: '2', [`${one}.name`]: 'もう一度の名前' },
    ...{ [`${other}.version`]: '1', [`${other}.name`]: '遅れた名前' },
  })
  expect(late.status).toBe(422)
  expect(late.text).toContain('1件は保存しました')
  expect(late.text).toContain('消されたか、見られなくなりました')
  expect((await at(clerk, first)).text).toContain('もう一度の名前')
})

test('履歴から前の内容を入れ、確かめて保存すると、そこにもどる。あいだの内容も残る', async () => {
  const { clerk } = house.people
  const record = await added({ name: '拡大鏡', kind: 'pc', price: '3,000' })
  const edit = `${record}/edit`
  await at(clerk, edit, { version: '1', name: '大きな拡大鏡', kind: 'pc', price: '3000' })
  await at(clerk, edit, { version: '2', name: '大きな拡大鏡', kind: 'pc', price: '9000' })
  expect((await at(clerk, record)).text).toContain(`${edit}?as=1`)
  const first = await at(clerk, `${edit}?as=1`)
  expect(first.text).toContain('変わる前の内容を入れました')
  expect(first.text).toContain('value="拡大鏡"')
  expect(first.text).toMatch(/name="version" value="3"/)
  await at(clerk, edit, { version: '3', name: '拡大鏡', kind: 'pc', price: '3000' })
  const restored = (await at(clerk, record)).text
  expect(restored).toContain('大きな拡大鏡 → 拡大鏡')
  expect(restored).toContain('拡大鏡 → 大きな拡大鏡')
  for (const as of ['0', '9', '-1', '1.5', 'x'])
    expect((await at(clerk, `${edit}?as=${as}`)).text).not.toContain('変わる前の内容')
})
