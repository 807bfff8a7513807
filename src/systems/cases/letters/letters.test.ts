import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { act } from '../act.ts'
import { findCase } from '../case.ts'
import { everybody, fileSurvey, resident, testHall } from '../testing-desk.ts'
import { visit } from '../testing-visit.ts'
import { draftLetter } from './draft-letter.ts'
import { issueLetter } from './issue-letter.ts'
import { letterPrefix } from './letter-number.ts'

vi.mock('../../../platform/web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
}))

let open: Awaited<ReturnType<typeof testHall>>
let people: Awaited<ReturnType<typeof everybody>>
beforeAll(async () => {
  open = await testHall()
  people = await everybody(open.hall)
})
afterAll(() => open.close())

const rejected = async (name = '渡邉 花子') => {
  const { hall } = open
  const owner = await resident(hall, name)
  const applicationId = await fileSurvey(hall, owner)
  const reason = '住家ではないため。'
  await act(hall, people.clerk, { applicationId, event: { kind: 'proposed', outcome: 'rejected', reason } })
  await act(hall, people.chief, { applicationId, event: { kind: 'agreed' } })
  await act(hall, people.consulted, { applicationId, event: { kind: 'agreed' } })
  await act(hall, people.head, { applicationId, event: { kind: 'decided', outcome: 'rejected' } })
  return { applicationId, owner, wish: { application: applicationId, kind: 'rejected', round: 1 } as const }
}
const lettersOf = (id: string) =>
  open.hall.db.selectFrom('letter').selectAll().where('application_id', '=', id).execute()

test('仕事が同時に何度動いても、通知書は1通で、番号は飛ばない', async () => {
  const { hall } = open
  const { wish, applicationId } = await rejected()
  await Promise.all(Array.from({ length: 4 }, () => issueLetter(wish, hall)))
  await issueLetter(wish, hall)
  expect(await lettersOf(applicationId)).toHaveLength(1)
  const before = await hall.db
    .selectFrom('letter_number')
    .select('last')
    .where('office', '=', 'tax')
    .executeTakeFirstOrThrow()
  const many = await Promise.all(Array.from({ length: 5 }, () => rejected()))
  await Promise.all(many.map((each) => issueLetter(each.wish, hall)))
  const numbers = await hall.db.selectFrom('letter').select('number').orderBy('number').execute()
  const expected = Array.from({ length: before.last + 5 }, (_, index) => `柴税第${index + 1}号`)
  expect(numbers.map((each) => each.number)).toEqual(expected)
})

test('足りないところのある通知書は出さず、番号も使わず、仕事の失敗として見える', async () => {
  const { hall } = open
  const applicationId = await fileSurvey(hall, await resident(hall, '渡邉 花子'))
  const before = await hall.db.selectFrom('letter_number').selectAll().execute()
  // Its letter says until when; this request does not.
  const event = { kind: 'returned', reasons: [{ path: 'damage', reason: '深さ' }] } as const
  await act(hall, people.clerk, { applicationId, event })
  const job = issueLetter({ application: applicationId, kind: 'returned', round: 1 }, hall)
  await expect(job).rejects.toThrow('「補正の期限」がまだありません。')
  expect(await lettersOf(applicationId)).toEqual([])
  expect(await hall.db.selectFrom('letter_number').selectAll().execute()).toEqual(before)
})

test('通知書に、番号、宛先、理由、教示が載る', async () => {
  const { hall } = open
  const { wish, applicationId } = await rejected()
  await issueLetter(wish, hall)
  const [letter] = await lettersOf(applicationId)
  const shown = await visit(hall, people.clerk, `/desk/letters/${letter?.id}`)
  expect(shown.type).toBe('application/pdf')
  const { text } = await extractText(await getDocumentProxy(shown.bytes.slice()))
  const words = text.join('').replace(/[\s\u200b]/g, '')
  for (const part of [
    letter?.number ?? '',
    '渡邉花子様',
    '船岡中央二丁目',
    '住家ではないため。',
    '審査請求',
    '税務課',
  ])
    expect(words).toContain(part)
})

test('通知書は本人だけが開け、開いたことが課に分かり、記録に残る', async () => {
  const { hall } = open
  const { wish, applicationId, owner } = await rejected()
  await issueLetter(wish, hall)
  const [letter] = await lettersOf(applicationId)
  const address = `/my/letters/pdf/${letter?.id}`
  expect((await visit(hall, await resident(hall, '別人'), address)).status).toBe(404)
  expect((await visit(hall, people.stranger, `/desk/letters/${letter?.id}`)).status).toBe(404)
  expect((await lettersOf(applicationId))[0]?.read_at).toBeNull()
  expect((await visit(hall, owner, address)).type).toBe('application/pdf')
  expect((await lettersOf(applicationId))[0]?.read_at).not.toBeNull()
  const reads = await hall.db
    .selectFrom('audit_entry')
    .select('actor_id')
    .where('action', '=', 'letter.read')
    .where('about_id', '=', letter?.id ?? '')
    .execute()
  expect(reads).toEqual([{ actor_id: owner.id }])
})

test('文書番号の字は、課ごとに違う', () => {
  const { town } = open.hall
  const prefixes = town.offices.map((office) => letterPrefix(open.hall, office.id))
  expect(new Set(prefixes).size).toBe(prefixes.length)
  expect(letterPrefix(open.hall, 'child-family')).toBe('柴子')
})

const textOf = async (bytes: Uint8Array) =>
  (await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })).text

test('通知の文面をこの申請のためだけに直し、案を読んで決裁し、そのとおりに届く', async () => {
  const { hall } = open
  const id = await fileSurvey(hall, await resident(hall, '髙橋 さくら'))
  const edit = await visit(hall, people.clerk, `/desk/cases/${id}/word?letter=approved`)
  expect(edit.status).toBe(200)
  expect(edit.text).toContain('{結果}')
  const found = (await findCase(hall.db, id))!
  const body = `${found.definition.letters.approved.body.join('\n')}\nなお、浸水した家財の写真を大切に保管してください。`
  const saved = await visit(hall, people.clerk, `/desk/cases/${id}/word`, {
    expected: String(found.application.version),
    letter: 'approved',
    body,
  })
  expect(saved.location).toContain('done=word')
  await act(hall, people.clerk, {
    applicationId: id,
    event: { kind: 'proposed', outcome: 'approved', result: 'half' },
  })
  const draft = await draftLetter(hall, (await findCase(hall.db, id))!, 'approved')
  expect(await textOf(draft)).toMatch(/家財の写真[\s\S]*半壊|半壊[\s\S]*家財の写真/)
  expect(await textOf(draft)).toContain('案')
  const history = await visit(hall, people.chief, `/desk/cases/${id}`)
  expect(history.text).toContain('家財の写真を大切に')
  for (const actor of [people.chief, people.consulted])
    await act(hall, actor, { applicationId: id, event: { kind: 'agreed' } })
  await act(hall, people.head, { applicationId: id, event: { kind: 'decided', outcome: 'approved' } })
  await issueLetter({ application: id, kind: 'approved', round: 1 }, hall)
  const { file_id } = await hall.db
    .selectFrom('letter')
    .select('file_id')
    .where('application_id', '=', id)
    .executeTakeFirstOrThrow()
  const file = await hall.db
    .selectFrom('file')
    .selectAll()
    .where('id', '=', file_id)
    .executeTakeFirstOrThrow()
  expect(await textOf(await hall.files.read(file))).toContain('家財の写真を大切に')
})

test('通知の文面は、法律が求めることを消したり、ない項目を差し込んだりできない', async () => {
  const { hall } = open
  const id = await fileSurvey(hall, await resident(hall, '葛󠄀城 一郎'))
  const save = async (fields: Record<string, string>) =>
    visit(hall, people.clerk, `/desk/cases/${id}/word`, { expected: '1', ...fields })
  const noReason = await save({ letter: 'rejected', body: '認められませんでした。' })
  expect(noReason.status).toBe(422)
  expect(noReason.text).toContain('理由を示します')
  expect(noReason.text).toContain('認められませんでした。')
  const unknown = await save({ letter: 'approved', body: '{犬の名前} 様' })
  expect(unknown.text).toContain('{犬の名前}')
  expect(unknown.status).toBe(422)
  const long = await save({ letter: 'approved', body: 'あ'.repeat(2001) })
  expect(long.status).toBe(422)
  const other = await visit(hall, people.stranger, `/desk/cases/${id}/word`, {
    expected: '1',
    letter: 'approved',
    body: 'x',
  })
  expect([403, 404, 409]).toContain(other.status)
})

test('起案の後は、文面は引き戻さないと変わらない。ひな形に戻せる', async () => {
  const { hall } = open
  const id = await fileSurvey(hall, await resident(hall, '渡邉 次郎'))
  const word = (body: string[]) =>
    act(hall, people.clerk, { applicationId: id, event: { kind: 'worded', letter: 'approved', body } })
  await word(['{結果}です。'])
  expect((await findCase(hall.db, id))!.life.wording).toEqual({ approved: ['{結果}です。'] })
  await word([])
  expect((await findCase(hall.db, id))!.life.wording).toEqual({})
  await act(hall, people.clerk, {
    applicationId: id,
    event: { kind: 'proposed', outcome: 'approved', result: 'half' },
  })
  await expect(word(['変えます。'])).rejects.toMatchObject({ status: 409 })
})
