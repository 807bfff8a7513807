import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { parseRegister, usualGrants } from '#language'
import type { StaffActor } from '#platform/people'
import type { FormInput } from '#platform/web'
import { visit } from '../../cases/testing-visit.ts'
import { gallery } from '../gallery/index.ts'
import { registers } from '../index.ts'
import { type RegisterHall, registerHall } from '../testing-registers.ts'
import { readBody } from './body.ts'
import { registerProblems } from './problems.ts'

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

test.each(gallery.map((each) => [each.name, each] as const))(
  'できあがったアプリ「%s」は、そのまま公開できる',
  (_, each) => {
    const body = each.make('app-try', 'tax')
    expect(registerProblems(body, new Map())).toEqual([])
    expect(parseRegister(body).definition?.office).toBe('tax')
  },
)

test('個人の記録にすると担当課だけが読み、やめると役場のみなが読む。手で決めた権限は変わらない', () => {
  const body = gallery.find(({ id }) => id === 'equipment')!.make('app-try', 'tax')
  const posted = (personal: boolean): FormInput => ({
    all: () => [],
    text: (name) => (name === 'personal' && personal ? '1' : undefined),
    names: () => [],
    files: async () => [],
  })
  const personal = readBody(body, posted(true))
  expect(personal.grants).toEqual(usualGrants('tax', { personal: true }))
  expect(personal.grants).not.toContainEqual({ may: ['read', 'export'] })
  expect(readBody(personal, posted(false)).grants).toEqual(body.grants)
  const own = { ...body, grants: [{ may: ['read'] as const }] }
  expect(readBody(own, posted(true)).grants).toEqual(own.grants)
})

test('できあがったアプリは10以上ある', () => expect(gallery.length).toBeGreaterThanOrEqual(10))

test('Excelの表から作り、直し、申し出て、別の人が決めると、台帳になる', async () => {
  const { clerk, chief } = house.people
  const csv = new TextEncoder().encode(
    [
      '車名,登録日,区分',
      ...Array.from({ length: 9 }, (_, n) => `車${n},2020-04-0${n + 1},${n % 2 ? '軽' : '普通'}`),
    ].join('\n'),
  )
  const begun = await at(
    clerk,
    '/desk/registers/make',
    { office: 'tax', from: 'file', name: '公用車' },
    { name: '車.csv', bytes: csv },
  )
  const draft = begun.location!
  expect((await at(clerk, draft)).text).toContain('普通、軽')
  await at(clerk, draft, {
    version: '1',
    press: 'add',
    'f1.label': '車の名前',
    'f1.kind': 'text',
    'f1.must': '1',
    'view.chart': 'f3',
  })
  const built = await at(clerk, draft)
  expect(built.text).toContain('value="車の名前"')
  expect(built.text).toContain('name="f4.label"')
  await at(clerk, draft, { version: '2', press: 'remove f4' })
  expect((await at(clerk, draft, { version: '2', press: 'save' })).status).toBe(409)
  await at(clerk, draft, { version: '3', press: 'propose', note: 'お願いします' })
  expect((await at(clerk, draft, { version: '5', press: 'approve' })).status).toBe(403)
  const done = await at(chief, draft, { version: '5', press: 'approve' })
  const app = done.location!.split('/imports/')[0]!
  expect((await at(clerk, app)).text).toContain('公用車')
  const added = await at(clerk, `${app}/new`, { f1: '新しい車', f2: '2026-01-01', f3: 'c1' })
  expect(added.location).toContain('done=added')
  expect((await at(clerk, `${app}?view=chart`)).text).toContain('<svg')
  expect((await at(clerk, draft)).status).toBe(404)
})

test('公開したアプリの形を変えても、記録は残る。合わない変え方は、言葉で断る', async () => {
  const { clerk, chief } = house.people
  const draft = (await at(clerk, '/desk/registers/make', { office: 'tax', from: 'blank', name: '棚' }))
    .location!
  await at(clerk, draft, { version: '1', press: 'propose' })
  const app = (await at(chief, draft, { version: '3', press: 'approve' })).location!.split('?')[0]!
  await at(clerk, `${app}/new`, { f1: '上の棚' })
  const publish = async (fields: Fields) => {
    const again = (await at(clerk, `${app}/remake`, {})).location!
    await at(clerk, again, { version: '1', press: 'save', ...fields })
    await at(clerk, again, { version: '2', press: 'propose' })
    return [again, await at(chief, again, { version: '4', press: 'approve' })] as const
  }
  const [draftAgain, refused] = await publish({ 'f1.label': '棚の名前', 'f1.kind': 'date', 'f1.must': '1' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('種類は、いま入っている値と合わない')
  await at(clerk, draftAgain, { version: '4', press: 'discard' })
  const [, kept] = await publish({ 'f1.label': '棚の呼び名', 'f1.kind': 'text', 'f1.must': '1' })
  expect(kept.location).toContain('done=published')
  const list = (await at(clerk, app)).text
  expect(list).toContain('棚の呼び名')
  expect(list).toContain('上の棚')
})

test('アプリは1つのファイルになり、別の課が受け取れる。壊れたものは断る', async () => {
  const { clerk, chief } = house.people
  const draft = (await at(clerk, '/desk/registers/make', { office: 'tax', from: 'key' })).location!
  await at(clerk, draft, { version: '1', press: 'propose' })
  const app = (await at(chief, draft, { version: '3', press: 'approve' })).location!.split('?')[0]!
  const { bytes } = await at(clerk, `${app}/share`)
  const taken = await at(
    clerk,
    '/desk/registers/make',
    { office: 'tax', from: 'file' },
    { name: 'かぎ.yakuba-app.json', bytes },
  )
  expect((await at(clerk, taken.location!)).text).toContain('鍵の管理簿')
  const broken = await at(
    clerk,
    '/desk/registers/make',
    { office: 'tax', from: 'file' },
    { name: 'x.json', bytes: bytes.slice(0, 200) },
  )
  expect(broken.status).toBe(422)
})

test('ほかの課のアプリは作れず、下書きも見えない', async () => {
  const { clerk, stranger } = house.people
  const draft = (await at(clerk, '/desk/registers/make', { office: 'tax', from: 'blank' })).location!
  expect((await at(stranger, draft)).status).toBe(404)
  expect((await at(clerk, '/desk/registers/make', { office: 'health', from: 'blank' })).status).toBe(403)
})

test('式の間違い、つなぐ先のない欄は、公開の前に言う', () => {
  const body = gallery.find(({ id }) => id === 'contract')!.make('app-x', 'tax')
  const fields = body.fields.map((field) =>
    field.kind === 'calculated' ? { ...field, expression: 'net * ritsu' } : field,
  )
  expect(registerProblems({ ...body, fields }, new Map())).toEqual([
    '「税込みの金額」：式の中の「ritsu」がわかりません。',
  ])
  const linked = {
    ...body,
    fields: [...body.fields, { id: 'x', kind: 'link', label: '相手先', register: 'nothing', optional: true }],
  }
  expect(registerProblems(linked, new Map())).toEqual(['「相手先」のつなぐ先の台帳がありません。'])
})

test('見本は、保存していない欄の名前と順で描かれ、下書きは変わらない。組み立てに加わらない人には見えない', async () => {
  const { clerk, stranger } = house.people
  const draft = (await at(clerk, '/desk/registers/make', { office: 'tax', from: 'key' })).location!
  const before = (await at(clerk, draft)).text
  const order = /name="order" value="([^"]*)"/.exec(before)![1]!.split(' ')
  const asked = { order: [...order].reverse().join(' '), 'number.label': '鍵の札', 'number.kind': 'text' }
  const shown = (await at(clerk, `${draft}/preview`, asked)).text
  expect(shown).toContain('（見本）')
  expect(shown.indexOf('返す日')).toBeGreaterThan(0)
  expect(shown.indexOf('返す日')).toBeLessThan(shown.indexOf('鍵の札'))
  expect((await at(clerk, `${draft}/preview`)).text).not.toContain('鍵の札')
  expect((await at(clerk, draft)).text).toBe(before)
  expect((await at(stranger, `${draft}/preview`)).status).toBe(404)
  expect((await at(stranger, `${draft}/preview`, asked)).status).toBe(404)
})

test('つかんで動かした順は保存され、欄を知らない順は何も変えない', () => {
  const body = gallery.find(({ id }) => id === 'equipment')!.make('app-try', 'tax')
  const ids = body.fields.map(({ id }) => id)
  const posted = (order: string): FormInput => ({
    all: () => [],
    text: (name) => (name === 'order' ? order : undefined),
    names: () => [],
    files: async () => [],
  })
  const orderOf = (order: string) => readBody(body, posted(order)).fields.map(({ id }) => id)
  expect(orderOf([...ids].reverse().join(' '))).toEqual([...ids].reverse())
  expect(orderOf(ids.slice(1).join(' '))).toEqual(ids)
  expect(orderOf([...ids.slice(1), ids[1]].join(' '))).toEqual(ids)
  expect(orderOf([...ids.slice(1), 'nowhere'].join(' '))).toEqual(ids)
})
