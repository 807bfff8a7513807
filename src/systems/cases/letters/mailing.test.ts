import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Row } from '#language'
import { act } from '../act.ts'
import { ANSWERS, everybody, fileSurvey, resident, testHall } from '../testing-desk.ts'
import { visit } from '../testing-visit.ts'
import { issueLetter } from './issue-letter.ts'
import { makeMailing } from './mailing.ts'

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

/** A letter of 補正 to somebody at a postcode; on paper unless `online`. */
async function letterTo(family: string, postcode: string, { online = false } = {}): Promise<string> {
  const { hall } = open
  const applicant = ANSWERS.applicant as Row
  const answers = {
    ...ANSWERS,
    applicant: {
      ...applicant,
      name: { ...(applicant.name as Row), family },
      address: { ...(applicant.address as Row), postcode },
    },
  }
  const application = await fileSurvey(hall, await resident(hall, family), answers)
  if (!online)
    await hall.db
      .updateTable('application')
      .set({ resident_id: null })
      .where('id', '=', application)
      .execute()
  const reasons = [{ path: 'damage', reason: '浸水の深さを書いてください。' }]
  await act(hall, people.clerk, {
    applicationId: application,
    event: { kind: 'returned', reasons, until: '2026-12-10' as never },
  })
  await issueLetter({ application, kind: 'returned', round: 1 }, hall)
  const { id } = await hall.db
    .selectFrom('letter')
    .select('id')
    .where('application_id', '=', application)
    .executeTakeFirstOrThrow()
  return id
}

const pagesOf = async (bytes: Uint8Array) =>
  (await extractText(await getDocumentProxy(new Uint8Array(bytes)))).text

test('紙でしか届かない人の通知書だけが、郵送の一覧に並ぶ。マイページの人の分も、選べば送れる', async () => {
  await letterTo('郵送', '9891601')
  await letterTo('電子', '9891601', { online: true })
  const list = await visit(open.hall, people.clerk, '/desk/letters')
  expect(list.text).toContain('郵送 花子')
  expect(list.text).not.toContain('電子 花子')
  const all = await visit(open.hall, people.clerk, '/desk/letters?view=all')
  expect(all.text).toContain('電子 花子')
  const found = await visit(
    open.hall,
    people.clerk,
    `/desk/letters?view=all&q=${encodeURIComponent('電子 花子')}`,
  )
  expect(found.text).not.toContain('郵送 花子')
})

test('郵便番号の順に、1つのPDFになり、両面なら1通ごとに新しい紙から始まる', async () => {
  const { hall } = open
  const ids = [
    await letterTo('乙山', '9891699'),
    await letterTo('甲野', '9891501'),
    await letterTo('丙川', '9891601'),
  ]
  const made = await visit(hall, people.clerk, '/desk/letters/mailings', { id: ids, duplex: 'yes' })
  const path = made.location!
  const shown = await visit(hall, people.clerk, path)
  const order = ['甲野', '丙川', '乙山'].map((name) => shown.text.indexOf(`${name} 花子`))
  expect(order).toEqual([...order].sort((a, b) => a - b))
  const print = await visit(hall, people.clerk, `${path}/print`)
  expect(print.type).toBe('application/pdf')
  const pages = await pagesOf(print.bytes)
  const at = ['甲野', '丙川', '乙山'].map((name) => pages.findIndex((text) => text.includes(name)))
  expect(at).toEqual([...at].sort((a, b) => a - b))
  for (const page of at) expect(page % 2).toBe(0)
  expect(pages.length % 2).toBe(0)
  const read = await hall.db
    .selectFrom('audit_entry')
    .select('id')
    .where('action', '=', 'letter.read')
    .where('actor_id', '=', people.clerk.id)
    .execute()
  expect(read.length).toBeGreaterThanOrEqual(6)
})

test('住所を聞かない手続の通知書は、束のはじめに並び、封筒に書くことを伝える', async () => {
  const { hall } = open
  const ids = [await letterTo('住所有', '9891501'), await letterTo('住所無', '9891502')]
  await hall.db.updateTable('letter').set({ postcode: null, address: '' }).where('id', '=', ids[1]!).execute()
  const { location } = await visit(hall, people.clerk, '/desk/letters/mailings', { id: ids })
  const { text } = await visit(hall, people.clerk, location!)
  expect(text).toContain('封筒に宛先を書くか、窓口で渡してください')
  expect(text.indexOf('住所無 花子')).toBeLessThan(text.indexOf('住所有 花子'))
})

test('2人が同じ通知書を束にしようとしても、1つの束にだけ入る', async () => {
  const { hall } = open
  const ids = [await letterTo('同時', '9891601'), await letterTo('同時二', '9891602')]
  const both = await Promise.allSettled(
    [people.clerk, people.second].map((actor) => makeMailing(hall, actor, { letters: ids, duplex: false })),
  )
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const again = await visit(hall, people.clerk, '/desk/letters/mailings', { id: ids })
  expect(again.status).toBe(409)
  expect(again.text).toContain('ほかの人が先に')
})

test('やめた束の通知書はまた並び、発送した束は二度と動かない', async () => {
  const { hall } = open
  const id = await letterTo('再束', '9891601')
  const first = (await visit(hall, people.clerk, '/desk/letters/mailings', { id })).location!
  expect((await visit(hall, people.clerk, `${first}/undo`, {})).location).toBe('/desk/letters?done=undone')
  const second = (await visit(hall, people.clerk, '/desk/letters/mailings', { id })).location!
  await visit(hall, people.clerk, `${second}/posted`, {})
  expect((await visit(hall, people.clerk, `${second}/posted`, {})).status).toBe(409)
  expect((await visit(hall, people.clerk, `${second}/undo`, {})).text).toContain('すでに発送済み')
  const { application_id } = await hall.db
    .selectFrom('letter')
    .select('application_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect((await visit(hall, people.clerk, `/desk/cases/${application_id}`)).text).toContain('発送')
  expect((await visit(hall, people.clerk, '/desk/letters?view=posted')).text).toContain('再束 花子')
})

test('ほかの課の通知書は、見ることも束にすることもできない', async () => {
  const { hall } = open
  const id = await letterTo('秘密', '9891601')
  expect((await visit(hall, people.stranger, '/desk/letters')).text).not.toContain('秘密 花子')
  expect((await visit(hall, people.stranger, '/desk/letters/mailings', { id })).status).toBe(409)
  const path = (await visit(hall, people.clerk, '/desk/letters/mailings', { id })).location!
  for (const address of [path, `${path}/print`])
    expect((await visit(hall, people.stranger, address)).status).toBe(404)
  expect((await visit(hall, people.clerk, '/desk/letters/mailings', { none: 'x' })).status).toBe(422)
})
