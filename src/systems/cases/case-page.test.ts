import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { json } from '#platform/database'
import { act } from './act.ts'
import { correct, startCorrection } from './correct.ts'
import {
  ANSWERS,
  attach,
  everybody,
  fileNumbered,
  fileSurvey,
  PNG,
  resident,
  testHall,
} from './testing-desk.ts'
import { visit } from './testing-visit.ts'

vi.mock('../../platform/web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
}))

let open: Awaited<ReturnType<typeof testHall>>
let people: Awaited<ReturnType<typeof everybody>>
let hanako: Awaited<ReturnType<typeof resident>>
beforeAll(async () => {
  open = await testHall()
  people = await everybody(open.hall)
  hanako = await resident(open.hall, '渡邉 花子')
})
afterAll(() => open.close())

const reads = (action: string, about: string) =>
  open.hall.db
    .selectFrom('audit_entry')
    .select(['actor_name', 'resident', 'purpose'])
    .where('action', '=', action)
    .where('about_id', '=', about)
    .execute()

test('申請を開くたびに、だれが何のために見たかが、本人のこととして残る', async () => {
  const id = await fileSurvey(open.hall, hanako)
  const { status, text } = await visit(open.hall, people.clerk, `/desk/cases/${id}`)
  expect(status).toBe(200)
  for (const part of ['渡邉 花子', '床上まで水につかりました。', '担当になる', '電子申請が届きました'])
    expect(text).toContain(part)
  expect(await reads('application.read', id)).toEqual([
    { actor_name: '佐藤 主事', resident: hanako.id, purpose: '申請の受付と審査' },
  ])
})

test('次にすることは1つのボタンで、押すと何が起きるかを言う', async () => {
  const id = await fileSurvey(open.hall, hanako)
  const primary = (text: string) => text.match(/class="button primary"[^>]*>[^<]*/g)
  const before = await visit(open.hall, people.clerk, `/desk/cases/${id}`)
  expect(primary(before.text)).toHaveLength(1)
  await act(open.hall, people.clerk, { applicationId: id, event: { kind: 'assigned', to: people.clerk.id } })
  const mine = await visit(open.hall, people.clerk, `/desk/cases/${id}`)
  expect(primary(mine.text)).toHaveLength(1)
  expect(mine.text).toContain('係長へ回付します。')
  await act(open.hall, people.clerk, {
    applicationId: id,
    event: { kind: 'proposed', outcome: 'approved', result: 'half' },
  })
  const chief = await visit(open.hall, people.chief, `/desk/cases/${id}`)
  expect(primary(chief.text)).toHaveLength(1)
  expect(chief.text).toContain('都市建設課の課長へ合議します。')
  const waiting = await visit(open.hall, people.second, `/desk/cases/${id}`)
  expect(primary(waiting.text)).toBeNull()
  expect(waiting.text).toContain('係長の承認を待っています。')
})

test('補正で変わった答えに印が付き、変わらない答えには付かない', async () => {
  const { hall } = open
  const id = await fileSurvey(hall, hanako)
  const event = {
    kind: 'returned',
    reasons: [{ path: 'damage', reason: '深さ' }],
    until: '2026-12-08',
  } as const
  await act(hall, people.clerk, { applicationId: id, event })
  const filer = { visitor: 'v', actor: hanako }
  const draft = await startCorrection(hall, filer, id)
  const mended = { ...ANSWERS, damage: '床上30センチです。' }
  await hall.db
    .updateTable('draft')
    .set({ answers: json(mended) })
    .where('id', '=', draft)
    .execute()
  await correct(hall, filer, draft)
  const { text } = await visit(hall, people.clerk, `/desk/cases/${id}`)
  expect(text).toContain('補正で1か所が変わりました')
  expect(text.match(/変更あり<\/span>/g)).toHaveLength(1)
})

test('添付は、その申請を見られる職員だけに、記録を残して開く。ファイル名でもさがせる', async () => {
  const { hall } = open
  const file = await attach(hall, hanako, PNG, '玄関の写真.png')
  const id = await fileSurvey(hall, hanako, { ...ANSWERS, photos: [file] }, [file.id])
  const { text } = await visit(hall, people.clerk, `/desk/cases/${id}`)
  expect(text).toContain(`<img src="/desk/files/${file.id}" alt="被害の写真：玄関の写真.png"`)
  expect((await visit(hall, people.clerk, `/desk/files/${file.id}`)).type).toBe(file.type)
  expect((await visit(hall, people.stranger, `/desk/files/${file.id}`)).status).toBe(404)
  expect((await visit(hall, people.engineer, `/desk/files/${file.id}`)).status).toBe(403)
  expect(await reads('file.read', file.id)).toHaveLength(1)
  expect((await visit(hall, people.clerk, '/desk/cases?q=玄関の写真')).text).toContain(id)
})

test('同じ人のほかの申請は、見てよいものだけが並び、控えはPDFで出る', async () => {
  const { hall } = open
  const jiro = await resident(hall, '次郎')
  const [id, other] = [await fileSurvey(hall, jiro), await fileSurvey(hall, jiro)]
  expect((await visit(hall, people.clerk, `/desk/cases/${id}`)).text).toContain(`/desk/cases/${other}`)
  const pdf = await visit(hall, people.clerk, `/desk/cases/${id}/review.pdf`)
  expect(new TextDecoder().decode(pdf.bytes.slice(0, 5))).toBe('%PDF-')
})

test('申請書の形の写しは、本人と担当の職員だけが、記録を残して印刷できる', async () => {
  const { hall } = open
  const [saburo, other] = [await resident(hall, '三郎'), await resident(hall, '四郎')]
  const id = await fileSurvey(hall, saburo)
  for (const [actor, address] of [
    [people.clerk, `/desk/cases/${id}/paper.pdf`],
    [saburo, `/my/applications/${id}/paper.pdf`],
  ] as const) {
    const pdf = await visit(hall, actor, address)
    expect(new TextDecoder().decode(pdf.bytes.slice(0, 5))).toBe('%PDF-')
  }
  expect((await visit(hall, people.stranger, `/desk/cases/${id}/paper.pdf`)).status).toBe(404)
  expect((await visit(hall, other, `/my/applications/${id}/paper.pdf`)).status).toBe(404)
  expect((await visit(hall, saburo, '/my/applications/nothing/paper.pdf')).status).toBe(404)
  expect(await reads('application.read', id)).toHaveLength(2)
})

test('個人番号は、ふだんは見えず、ボタンで1度だけ、記録を残して見える', async () => {
  const { hall } = open
  const { clerk, mayor, stranger } = people
  const id = await fileNumbered(hall, hanako, { ...ANSWERS, number: { ref: uuid() } }, '123456789018')
  const before = await visit(hall, clerk, `/desk/cases/${id}`)
  expect(before.text).toContain('個人番号を表示する')
  expect(before.text).not.toMatch(/1234 ?5678/)
  expect((await visit(hall, clerk, `/desk/cases/${id}/my-number`, {})).text).toContain('1234 5678 9018')
  expect((await visit(hall, clerk, `/desk/cases/${id}`)).text).not.toMatch(/1234 ?5678/)
  expect((await visit(hall, mayor, `/desk/cases/${id}/my-number`, {})).status).toBe(403)
  expect((await visit(hall, stranger, `/desk/cases/${id}/my-number`, {})).status).toBe(404)
  expect(await reads('my-number.read', id)).toEqual([
    { actor_name: '佐藤 主事', resident: hanako.id, purpose: '番号法第9条による個人番号利用事務' },
  ])
})
