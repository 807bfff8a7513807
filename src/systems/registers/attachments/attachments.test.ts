import { afterAll, beforeAll, expect, test } from 'vitest'
import { attachment, type RegisterDefinition, register, text } from '#language'
import type { StaffActor } from '#platform/people'
import { PNG } from '../../cases/testing-desk.ts'
import { type Visited, visit } from '../../cases/testing-visit.ts'
import { importRecords } from '../imports/import-records.ts'
import { fileColumns, mapColumns } from '../imports/map-columns.ts'
import { registers } from '../index.ts'
import { PROGRAM } from '../open-register.ts'
import { createRecord } from '../records/create-record.ts'
import { findRecord } from '../records/record.ts'
import { type RegisterHall, registerHall } from '../testing-registers.ts'
import { openFileBook } from './file-book.ts'
import { sweepRecordFiles, takeFile } from './take-files.ts'

const lamps: RegisterDefinition = register({
  id: 'lamp',
  name: '街路灯',
  about: '町の街路灯です。',
  office: 'tax',
  fields: {
    name: text('番号'),
    photo: attachment('写真', { optional: true }),
    papers: attachment('書類', { optional: true, maxFiles: 3, camera: true }),
  },
  title: 'name',
  key: 'name',
  grants: [
    { may: ['read'], hide: ['photo'] },
    { office: 'tax', may: ['read', 'add', 'change', 'remove', 'export', 'import'] },
  ],
})

const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n',
)
const LAMP = '/desk/registers/lamp'

let house: RegisterHall
beforeAll(async () => {
  house = await registerHall([lamps])
})
afterAll(() => house.close())

type Fields = Readonly<Record<string, string | readonly string[]>>
const at = (
  actor: StaffActor,
  path: string,
  fields?: Fields,
  file?: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Visited> =>
  visit(house.hall, actor, LAMP + path, fields, { routes: registers.routes ?? [], ...(file && { file }) })

const idIn = ({ location = '' }: Visited): string => /records\/([0-9a-f-]{36})/.exec(location)?.[1] ?? ''

const send = async (actor: StaffActor, field: 'photo' | 'papers', name: string, bytes: Uint8Array = PNG) => {
  const open = await house.open(actor, 'lamp')
  const own = open.definition.fields.find(({ id }) => id === field) as never
  return (await takeFile(house.hall, actor, open, own, { bytes, name })).id
}

async function lamp(name: string, values: Record<string, unknown>): Promise<string> {
  const { clerk } = house.people
  return createRecord(house.hall, clerk, await house.open(clerk, 'lamp'), { name, ...values })
}

test('写真を付けて加えた記録には、写真がその場に出て、アドレスからも見られる', async () => {
  const { clerk } = house.people
  const added = await at(clerk, '/new', { name: 'A-1' }, { name: '灯 1.png', bytes: PNG })
  const id = idIn(added)
  const { text } = await at(clerk, `/records/${id}`)
  const [address] = /\/desk\/registers\/lamp\/files\/[0-9a-f-]{36}/.exec(text) ?? []
  expect(text).toContain(`<img src="${address}" alt="写真：灯 1.png"`)
  const shown = await at(clerk, address!.slice(LAMP.length))
  expect(shown).toMatchObject({ status: 200, type: 'image/png' })
})

test('ほかの欄に誤りがあっても、送ったファイルは選び直さなくてよい', async () => {
  const { clerk } = house.people
  const refused = await at(clerk, '/new', { name: '' }, { name: '灯.png', bytes: PNG })
  expect(refused.status).toBe(422)
  const [, file] = /name="photo"[^>]*value="([0-9a-f-]{36})"/.exec(refused.text) ?? []
  const added = await at(clerk, '/new', { name: 'A-2', photo: file! })
  const record = await findRecord(house.hall.db, await house.open(clerk, 'lamp'), idIn(added))
  expect(record?.values.photo).toMatchObject([{ id: file, name: '灯.png' }])
})

test('中身が画像でもPDFでもないものは、名前が何でも、欄のそばの言葉で断る', async () => {
  const { clerk } = house.people
  const refused = await at(clerk, '/new', { name: 'A-3' }, { name: '写真.png', bytes: Buffer.from('MZ\0\0') })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('「写真.png」：このファイルの種類(exe)は受け取れません。')
})

test('替えたファイルは前のものが残り、履歴から付け直せる', async () => {
  const { clerk } = house.people
  const [first, second] = [await send(clerk, 'photo', '前.png'), await send(clerk, 'photo', '後.png')]
  const id = await lamp('A-4', { photo: [first] })
  await at(clerk, `/records/${id}/edit`, { version: '1', name: 'A-4', photo: second })
  const { text } = await at(clerk, `/records/${id}`)
  expect(text).toContain('前に付いていたファイル（1件）')
  expect(text).toContain('写真：前.png → 後.png')
  const back = await at(clerk, `/files/${first}/restore`, { version: '2' })
  expect(back.location).toContain(id)
  const record = await findRecord(house.hall.db, await house.open(clerk, 'lamp'), id)
  expect(record?.values.photo).toMatchObject([{ id: first }])
  expect((await at(clerk, `/files/${second}`)).status).toBe(200)
})

test('記録を消してもファイルは消えず、戻せばまた見られる。消えているあいだは、戻せる人だけが見る', async () => {
  const { clerk, stranger } = house.people
  const file = await send(clerk, 'papers', '図面.pdf', PDF)
  const id = await lamp('A-5', { papers: [file] })
  expect((await at(stranger, `/files/${file}`)).status).toBe(200)
  await at(clerk, `/records/${id}/remove`, { version: '1' })
  expect((await at(stranger, `/files/${file}`)).status).toBe(404)
  expect((await at(clerk, `/files/${file}`)).type).toBe('application/pdf')
})

test('見えない欄のファイルは、ないファイルと同じ答えになる', async () => {
  const { clerk, stranger } = house.people
  const [photo, paper] = [await send(clerk, 'photo', '秘.png'), await send(clerk, 'papers', '公.png')]
  const id = await lamp('A-6', { photo: [photo], papers: [paper] })
  const none = await at(stranger, '/files/00000000-0000-4000-8000-000000000000')
  expect(await at(stranger, `/files/${photo}`)).toEqual(none)
  expect((await at(stranger, `/files/${paper}`)).status).toBe(200)
  const { text } = await at(stranger, `/records/${id}`)
  expect(text).toContain('公.png')
  expect(text).not.toContain('秘.png')
})

test('保存の前のファイルは、送った本人だけが見て、本人だけが使える', async () => {
  const { clerk, second } = house.people
  const file = await send(clerk, 'photo', '下書き.png')
  expect((await at(clerk, `/files/${file}`)).status).toBe(200)
  expect((await at(second, `/files/${file}`)).status).toBe(404)
  const stolen = await at(second, '/new', { name: 'A-7', photo: file })
  expect(stolen.status).toBe(422)
  expect(stolen.text).toContain('ファイルが見つかりません。')
})

test('ほかの記録や、ほかの欄のファイルは付けられない', async () => {
  const { clerk } = house.people
  const photo = await send(clerk, 'photo', '一つ.png')
  await lamp('A-8', { photo: [photo] })
  expect((await at(clerk, '/new', { name: 'A-9', photo })).status).toBe(422)
  const paper = await send(clerk, 'papers', '書類.png')
  expect((await at(clerk, '/new', { name: 'A-10', photo: paper })).status).toBe(422)
  const facts = { id: paper, name: 'x', type: 'image/png', bytes: 1 }
  expect((await at(clerk, '/new', { name: 'A-11', photo: JSON.stringify([facts]) })).status).toBe(422)
  const open = await house.open(clerk, 'lamp')
  const book = await openFileBook(house.hall.db, open, clerk, { photo: [photo, paper] })
  expect([book('photo', photo), book('photo', paper)]).toEqual([undefined, undefined])
})

test('欄が許す数より多くは付けられない', async () => {
  const { clerk } = house.people
  const files = await Promise.all([1, 2, 3, 4].map((n) => send(clerk, 'papers', `${n}.png`)))
  const refused = await at(clerk, '/new', { name: 'A-12', papers: files })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('付けられるファイルは3個までです。')
})

test('書き出した表にはファイルの名前があり、ZIPにはファイルが記録ごとに入る', async () => {
  const { clerk, stranger } = house.people
  const photo = await send(clerk, 'photo', '灯.png')
  const twin = await send(clerk, 'papers', '灯.png')
  await lamp('B/1', { photo: [photo], papers: [twin] })
  const csv = await at(clerk, '/file?q=B%2F1')
  expect(csv.text).toContain('灯.png')
  const zip = await at(clerk, '/files.zip?q=B%2F1')
  expect(zip.type).toBe('application/zip')
  const names = Buffer.from(zip.bytes).toString('utf8')
  expect(names).toContain('B_1/写真_灯.png')
  expect(names).toContain('B_1/書類_灯.png')
  expect((await at(stranger, '/files.zip')).status).toBe(403)
})

test('表からの取り込みは、ファイルの列を読まず、付いているファイルを消さない', async () => {
  const { clerk } = house.people
  const photo = await send(clerk, 'photo', '残る.png')
  const id = await lamp('C-1', { photo: [photo] })
  const rows = [
    ['番号', '写真'],
    ['C-1', '別.png'],
    ['C-2', ''],
  ]
  expect(fileColumns(lamps, rows[0]!)).toEqual(['写真'])
  const open = await house.open(clerk, 'lamp')
  const mapping = mapColumns(lamps, { rows })
  expect(mapping.columns).toEqual(['name', undefined])
  const done = await importRecords(house.hall, clerk, open, { rows } as never, {
    ...{ mapping, key: 'name', via: 'import' },
  })
  expect(done).toMatchObject({ done: true, added: 1, unchanged: 1 })
  expect((await findRecord(house.hall.db, open, id))?.values.photo).toMatchObject([{ id: photo }])
})

test('記録に付けられなかったファイルは1日たつと消え、付いたものは消えない', async () => {
  const { clerk } = house.people
  const [left, kept] = [await send(clerk, 'photo', '忘れ.png'), await send(clerk, 'photo', '残す.png')]
  await lamp('D-1', { photo: [kept] })
  const late = { now: () => new Date(house.hall.clock.now().getTime() + 25 * 60 * 60 * 1_000) }
  await sweepRecordFiles({ ...house.hall, clock: late } as never)
  expect((await at(clerk, `/files/${left}`)).status).toBe(404)
  expect((await at(clerk, `/files/${kept}`)).status).toBe(200)
})

test('町のプログラムは、だれかの送ったファイルを付けられない', async () => {
  const { clerk } = house.people
  const file = await send(clerk, 'photo', '人の.png')
  const open = await house.open(PROGRAM, 'lamp')
  await expect(createRecord(house.hall, PROGRAM, open, { name: 'E-1', photo: [file] })).rejects.toThrow(
    'ファイルが見つかりません。',
  )
})
