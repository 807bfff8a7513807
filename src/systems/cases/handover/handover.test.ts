import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { checkHandover, HANDOVER, type HandoverLayout, type Row } from '#language'
import { readZip, writeZip, type ZipEntry } from '#platform/archive'
import type { StaffActor } from '#platform/people'
import { work } from '../sheet/testing-sheet.ts'
import {
  ANSWERS,
  attach,
  everybody,
  fileNumbered,
  fileSurvey,
  PNG,
  resident,
  testHall,
} from '../testing-desk.ts'
import { visit } from '../testing-visit.ts'

vi.mock('../../../platform/web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
}))

const LIMITS = { entries: 999, entryBytes: 1e8, bytes: 1e8 }
const NUMBER = '123456789018'
type Open = Awaited<ReturnType<typeof testHall>>
/** Two town halls: what one hands over, the other takes in. */
let from: Open
let to: Open
let people: Awaited<ReturnType<typeof everybody>>
let others: Awaited<ReturnType<typeof everybody>>
const ids: string[] = []
beforeAll(async () => {
  ;[from, to] = await Promise.all([testHall(), testHall()])
  Object.assign(to.hall.town, { code: '043214' })
  people = await everybody(from.hall)
  others = await everybody(to.hall)
  const owner = await resident(from.hall, '渡邉 花子')
  // One after the other: they lie in the archive in the order in which they came.
  const photos = [
    await attach(from.hall, owner, PNG, '家/表 側.png'),
    await attach(from.hall, owner, PNG, '=裏.png'),
  ]
  const number = { ref: '0190f000-0000-7000-8000-000000000002' }
  const answers = { ...ANSWERS, photos, damage: '=床上\n"浸水", 髙﨑' }
  ids.push(
    await fileSurvey(
      from.hall,
      owner,
      answers,
      photos.map((each) => each.id),
    ),
  )
  ids.push(await fileNumbered(from.hall, owner, { ...ANSWERS, number }, NUMBER))
}, 60_000)
afterAll(() => Promise.all([from.close(), to.close()]))
const layout = (changes: Partial<HandoverLayout>) => {
  for (const { hall } of [from, to]) Object.assign(hall.town, { handover: { ...HANDOVER, ...changes } })
}
beforeEach(() => layout({}))

async function written(chosen: readonly string[] = ids, actor: StaffActor = people.clerk) {
  const asked = await visit(from.hall, actor, '/desk/handover/out', { id: chosen })
  const id = asked.location!.split('/').at(-1)!
  const transfer = await work(from.hall, id)
  return { id, transfer, file: await visit(from.hall, actor, `/desk/transfers/${id}/file`) }
}
async function sent(bytes: Uint8Array, actor: StaffActor = others.clerk) {
  const answer = await visit(to.hall, actor, '/desk/handover/in', {}, { file: { name: 'x.zip', bytes } })
  if (!answer.location) return { id: '', transfer: undefined, answer }
  const id = answer.location.split('/').at(-1)!
  return { id, transfer: await work(to.hall, id), answer }
}
async function taken(id: string, actor: StaffActor = others.clerk) {
  await visit(to.hall, actor, `/desk/transfers/${id}/take`, {})
  return work(to.hall, id, 'handover.file')
}
const count = async () => (await to.hall.db.selectFrom('application').select('id').execute()).length
const unzipped = (bytes: Uint8Array) => readZip(bytes, LIMITS)
const zipped = (entries: readonly ZipEntry[]) =>
  buffer(
    writeZip(
      entries.map(({ path, bytes }) => ({ path, content: bytes })),
      new Date('2026-11-24T00:00:00Z'),
    ),
  )
const changed = async (change: (entry: ZipEntry) => ZipEntry | undefined) =>
  zipped((await unzipped((await written()).file.bytes)).flatMap((entry) => change(entry) ?? []))

test('選んだ申請の、答え、控え、添付が入り、個人番号は入らない', async () => {
  const { transfer, file } = await written()
  expect(transfer).toMatchObject({ state: 'done', result: { rows: 2 } })
  const entries = await unzipped(file.bytes)
  const numbers = await from.hall.db.selectFrom('application').select('number').orderBy('number').execute()
  const [first, second] = numbers.map((row) => row.number)
  expect(entries.map(({ path }) => path).sort()).toEqual(
    [
      '申請一覧.csv',
      ...[`${first}/添付/01_表 側.png`, `${first}/添付/02_=裏.png`],
      ...[first, second].flatMap((number) => [
        `${number}/${number}_申請データ.csv`,
        `${number}/${number}_申請の控え.pdf`,
      ]),
    ].sort(),
  )
  expect(entries.filter(({ bytes }) => bytes.includes(NUMBER) || bytes.includes('0190f000'))).toEqual([])
  const lines = await from.hall.db
    .selectFrom('audit_entry')
    .select(['about_id', 'purpose'])
    .where('action', '=', 'application.export')
    .execute()
  expect(new Set(lines.map((line) => line.about_id))).toEqual(new Set(ids))
  expect(lines.every((line) => line.purpose)).toBe(true)
})

test.each([
  ['既定の形', {}],
  ['CP932', { encoding: 'cp932' }],
  [
    '列と名前を変えた形',
    {
      index: 'LIST/index.csv',
      folder: 'data/{procedure}/{number}',
      answers: 'answers.csv',
      review: 'review.pdf',
      attachment: '{n}_{name}',
      answerColumns: [
        { title: 'VALUE', of: 'value' },
        { title: 'ID', of: 'name' },
      ],
    },
  ],
] as const)('引き渡したものは、ほかの役場で同じ申請になる：%s', async (_, changes) => {
  layout(changes)
  const { file } = await written()
  await to.hall.db.deleteFrom('application_origin').execute()
  const before = await count()
  const { id, transfer } = await sent(file.bytes)
  expect(transfer).toMatchObject({ state: 'checked', result: { errorCount: 0, rows: 2 } })
  expect(await count()).toBe(before)
  expect((await visit(to.hall, others.clerk, `/desk/transfers/${id}`)).text).toContain('2件を受け付ける')
  expect(await taken(id)).toMatchObject({ state: 'done' })
  expect(await count()).toBe(before + 2)
  const row = await to.hall.db
    .selectFrom('application')
    .innerJoin('application_origin', 'application_id', 'id')
    .select(['door', 'answers', 'state', 'source', 'application.id'])
    .orderBy('application_origin.number')
    .limit(1)
    .executeTakeFirstOrThrow()
  expect(row).toMatchObject({ door: 'handover', state: 'submitted' })
  const answers = row.answers as typeof ANSWERS & { photos: { name: string }[] }
  expect(answers.damage).toBe('=床上\n"浸水", 髙﨑')
  const { address: home, ...person } = ANSWERS.applicant as Row
  expect(home).toBeDefined()
  expect(answers.applicant).toMatchObject(person)
  expect(answers.photos.map((each) => each.name)).toEqual(['表 側.png', '=裏.png'])
  const files = await to.hall.db
    .selectFrom('application_file')
    .select('file_id')
    .where('application_id', '=', row.id)
    .execute()
  expect(files).toHaveLength(2)
})

test('同じものは2度受け付けず、出した役場に戻っても増えない', async () => {
  await to.hall.db.deleteFrom('application_origin').execute()
  const { file } = await written()
  await taken((await sent(file.bytes)).id)
  const before = await count()
  const again = await sent(file.bytes)
  expect(again.transfer!.result).toMatchObject({
    errorCount: 1,
    known: [expect.any(String), expect.any(String)],
  })
  expect((await visit(to.hall, others.clerk, `/desk/transfers/${again.id}/take`, {})).status).toBe(409)
  expect(await count()).toBe(before)
  const home = await visit(
    from.hall,
    people.clerk,
    '/desk/handover/in',
    {},
    { file: { name: 'x.zip', bytes: file.bytes } },
  )
  const back = await work(from.hall, home.location!.split('/').at(-1)!)
  expect(back.result).toMatchObject({ known: [expect.any(String), expect.any(String)] })
})

test('半分のZIP、欠けたファイル、余計なファイル、違う種類は、わけを言って断る', async () => {
  await to.hall.db.deleteFrom('application_origin').execute()
  const { file } = await written()
  const problem = async (bytes: Uint8Array) => {
    const { transfer, answer } = await sent(bytes)
    if (!transfer) return answer.text
    const { result } = transfer as { result: { problem?: string; errors?: { message: string }[] } }
    return result.problem ?? result.errors?.map((each) => each.message).join() ?? 'taken'
  }
  const without = (ending: string) => changed((entry) => (entry.path.endsWith(ending) ? undefined : entry))
  const replaced = (ending: string, bytes: string) =>
    changed((entry) => (entry.path.endsWith(ending) ? { ...entry, bytes: Buffer.from(bytes) } : entry))
  expect(await problem(file.bytes.slice(0, file.bytes.length / 2))).toMatch(/壊れ|受け取れません/)
  expect(await problem(await without('申請一覧.csv'))).toContain('「申請一覧.csv」がありません')
  expect(await problem(await without('申請データ.csv'))).toContain('がありません')
  expect(await problem(await without('控え.pdf'))).toContain('途中で欠けた')
  expect(await problem(await without('=裏.png'))).toContain('読み取れませんでした')
  expect(await problem(await replaced('控え.pdf', 'MZ'))).toContain('PDFではありません')
  expect(await problem(await replaced('=裏.png', '<script>'))).toMatch(/受け取れません|付けられません/)
  expect(
    await problem(await replaced('申請データ.csv', '項目ID,項目名,値,表示\r\nnumber,,123456789018,\r\n')),
  ).toContain('質問にありません')
  expect(
    await problem(await replaced('申請データ.csv', '項目ID,項目名,値,表示\r\n__proto__.x,,1,\r\n')),
  ).toContain('読めない項目')
  expect(await problem(await replaced('申請一覧.csv', '受付番号\r\n1\r\n'))).toContain('列がありません')
  const more = [...(await unzipped(file.bytes)), { path: 'virus.exe', bytes: Buffer.from('MZ') }]
  expect(await problem(await zipped(more))).toContain('virus.exe')
  expect(
    await problem(await buffer(writeZip([{ path: 'a', content: new Uint8Array(25_000_000) }], new Date()))),
  ).toContain('大きすぎます')
  expect(await problem(Buffer.from('not a zip'))).toContain('受け取れません')
})

test('CP932にない文字は、ZIPを受け取る前に知らされる', async () => {
  layout({ encoding: 'cp932' })
  const owner = await resident(from.hall, '吉田')
  const id = await fileSurvey(from.hall, owner, { ...ANSWERS, damage: '𠮷田の家' })
  const { transfer } = await written([id])
  expect(transfer.result).toMatchObject({ lacks: [{ character: '𠮷', codes: 'U+20BB7', instead: '〓' }] })
})

test('ほかの課の申請は引き渡せず、ほかの課の手続きは受け付けられない', async () => {
  await to.hall.db.deleteFrom('application_origin').execute()
  const asked = await visit(from.hall, people.stranger, '/desk/handover/out', { id: ids })
  const refused = await work(from.hall, asked.location!.split('/').at(-1)!)
  expect(refused).toMatchObject({ state: 'failed', file_id: null })
  const { file } = await written()
  const { transfer } = await sent(file.bytes, others.stranger)
  expect(transfer!.result).toMatchObject({ errorCount: 2 })
  expect((await visit(from.hall, people.clerk, '/desk/handover/out', { id: ['x'] })).status).toBe(422)
})

test('町の決めた形に誤りがあれば、始まる前に言葉で知らされる', () => {
  expect(checkHandover(HANDOVER)).toEqual([])
  expect(checkHandover({ ...HANDOVER, folder: '../{number}' })).toHaveLength(1)
  expect(checkHandover({ ...HANDOVER, folder: 'all' })).toEqual([
    '引き渡しの「folder」に {number} が要ります。',
  ])
  expect(checkHandover({ ...HANDOVER, attachment: '{name}', answerColumns: [] })).toHaveLength(3)
  const [title] = HANDOVER.indexColumns
  expect(checkHandover({ ...HANDOVER, indexColumns: [...HANDOVER.indexColumns, title!] })).toHaveLength(1)
})
