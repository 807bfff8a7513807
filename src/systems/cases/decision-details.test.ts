import { extractText, getDocumentProxy } from 'unpdf'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Definition, Hall } from '#language'
import { json } from '#platform/database'
import { act } from './act.ts'
import { rememberDefinitions } from './definitions.ts'
import { startDraft } from './drafts.ts'
import { issueLetter } from './letters/issue-letter.ts'
import { submit } from './submit.ts'
import { ANSWERS, everybody, resident, survey, testHall } from './testing-desk.ts'
import { visit } from './testing-visit.ts'

vi.mock('../../platform/web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
}))

/** Like the survey; who is granted something is told how much, and in one case until when. */
const grant: Definition = {
  ...survey,
  id: 'grant',
  outcomes: {
    ...survey.outcomes,
    details: [
      { id: 'amount', kind: 'yen', label: '支給額', min: 1 },
      {
        id: 'until',
        kind: 'date',
        label: '期限',
        when: { op: 'is', field: '@result', value: 'half' },
      },
    ],
  },
  letters: {
    ...survey.letters,
    approved: {
      title: '支給決定通知書',
      body: ['次のとおり決定しました。'],
      facts: [
        { label: '支給額', slot: '@decision.amount' },
        { label: '期限', slot: '@decision.until' },
      ],
      remedy: { body: '見本県審査会', first: true },
    },
  },
}

let close: () => Promise<void>
let hall: Hall
let people: Awaited<ReturnType<typeof everybody>>
beforeAll(async () => {
  const open = await testHall()
  close = open.close
  hall = { ...open.hall, town: { ...open.hall.town, procedures: [...open.hall.town.procedures, grant] } }
  await rememberDefinitions(hall)
  people = await everybody(hall)
})
afterAll(() => close())

async function taken(): Promise<string> {
  const filer = { visitor: uuid(), actor: await resident(hall, '渡邉 花子') }
  const draft = await startDraft(hall, filer, grant)
  await hall.db
    .updateTable('draft')
    .set({ answers: json(ANSWERS) })
    .where('id', '=', draft)
    .execute()
  const { applicationId } = await submit(hall, filer, draft)
  if (!applicationId) throw new Error('the grant does not pass')
  await act(hall, people.clerk, { applicationId, event: { kind: 'assigned', to: people.clerk.id } })
  return applicationId
}

const propose = async (id: string, fields: Record<string, string>) => {
  const { version } = await hall.db
    .selectFrom('application')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const posted = { expected: String(version), outcome: 'approved', reason: '', ...fields }
  return visit(hall, people.clerk, `/desk/cases/${id}/propose`, posted)
}

test('支給額のない起案は断られ、書いたものは残る', async () => {
  const id = await taken()
  const refused = await propose(id, { result: 'total', 'details.amount': '' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('「支給額」を入力してください。')
  const wrong = await propose(id, { result: 'total', 'details.amount': 'たくさん' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('value="たくさん"')
})

test('結果によって要る欄は、その結果のときだけ求められ、ほかの結果では残らない', async () => {
  const half = await propose(await taken(), { result: 'half', 'details.amount': '２７，０００円' })
  expect(half.status).toBe(422)
  expect(half.text).toContain('「期限」を入力してください。')
  const id = await taken()
  const whole = await propose(id, {
    result: 'total',
    'details.amount': '27000',
    'details.until': '2027/3/31',
  })
  expect(whole.status).toBe(303)
  const { text } = await visit(hall, people.chief, `/desk/cases/${id}`)
  expect(text).toContain('支給額：27,000円')
  expect(text).not.toContain('期限：令和9年')
})

test('まとめて承認する画面と決裁書にも、決定の内容が載る', async () => {
  const id = await taken()
  await propose(id, { result: 'total', 'details.amount': '27000' })
  const many = await visit(hall, people.chief, '/desk/cases/approvals', { id: [id] })
  expect(many.text).toContain('支給額：27,000円')
  const { bytes, status } = await visit(hall, people.chief, `/desk/cases/${id}/decision.pdf`)
  expect(status).toBe(200)
  const { text } = await extractText(await getDocumentProxy(bytes.slice()))
  expect(text.join('').replace(/[\s\u200b]/g, '')).toContain('支給額：27,000円')
})

test('画面を通らない決定も、同じ決まりで断る', async () => {
  const id = await taken()
  const event = { kind: 'proposed', outcome: 'approved', result: 'total' } as const
  await expect(act(hall, people.clerk, { applicationId: id, event })).rejects.toThrow('「支給額」を入力')
  const details = { amount: -5 }
  await expect(act(hall, people.clerk, { applicationId: id, event: { ...event, details } })).rejects.toThrow(
    '支給額：',
  )
})

test('決定の内容と、法律が定める審査請求の相手が、通知書に載る', async () => {
  const id = await taken()
  await propose(id, { result: 'half', 'details.amount': '27000', 'details.until': '令和9年3月31日' })
  await act(hall, people.chief, { applicationId: id, event: { kind: 'agreed' } })
  await act(hall, people.consulted, { applicationId: id, event: { kind: 'agreed' } })
  await act(hall, people.head, { applicationId: id, event: { kind: 'decided', outcome: 'approved' } })
  await issueLetter({ application: id, kind: 'approved', round: 1 }, hall)
  const letter = await hall.db
    .selectFrom('letter')
    .select('id')
    .where('application_id', '=', id)
    .executeTakeFirstOrThrow()
  const { bytes } = await visit(hall, people.clerk, `/desk/letters/${letter.id}`)
  const { text } = await extractText(await getDocumentProxy(bytes.slice()))
  const words = text.join('').replace(/[\s\u200b]/g, '')
  for (const part of [
    '27,000円',
    '令和9年3月31日',
    '見本県審査会に対して審査請求',
    '裁決を経た後に',
    '柴田町を被告として',
  ])
    expect(words).toContain(part)
  expect(words).not.toContain('町長に対して審査請求')
})
