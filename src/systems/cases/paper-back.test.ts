import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { definitionHash } from '#language'
import { rememberDefinition } from './definitions.ts'
import { everybody, fileSurvey, resident, survey, testHall } from './testing-desk.ts'
import { visit } from './testing-visit.ts'

vi.mock('../../platform/web/assets.ts', () => ({
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

const scan = (text: string, who = people.clerk) =>
  visit(open.hall, who, `/desk/counter?code=${encodeURIComponent(text)}`)
const address = (version: string, more = '') =>
  `http://town.example/procedures/${survey.id}?paper=${version}${more}`

test('白紙の用紙を読み取ると、その用紙の版の質問で入力できる', async () => {
  const { hall } = open
  const now = await scan(address(definitionHash(survey)))
  expect(now.text).toContain('この用紙を入力する')
  expect(now.text).not.toContain('前の版です')
  const former = { ...survey, summary: '前の年の説明' }
  const version = await rememberDefinition(hall, former)
  expect((await scan(address(version))).text).toContain('前の版です')
  const begun = await visit(hall, people.clerk, `/desk/counter/${survey.id}/start`, { version })
  const draft = begun.location?.split('/').at(-1) ?? ''
  const row = await hall.db
    .selectFrom('draft')
    .select('definition')
    .where('id', '=', draft)
    .executeTakeFirstOrThrow()
  expect(row.definition).toBe(version)
})

test('記入済みの写しを読み取ると、その申請が開く。ほかの課の人には開かない', async () => {
  const { hall } = open
  const id = await fileSurvey(hall, await resident(hall, '渡邉 花子'))
  const { number } = await hall.db
    .selectFrom('application')
    .select('number')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const text = address(definitionHash(survey), `&case=${number}`)
  expect((await scan(text)).location).toBe(`/desk/cases/${id}`)
  expect((await scan(text, people.stranger)).text).toContain('あなたの課の申請の中に見つかりません')
})

test('町の用紙でないもの、知らない版は、どうすればよいかを言う', async () => {
  expect((await scan('4901234567894')).text).toContain('この町の用紙のQRコードではありません')
  expect((await scan(address('f'.repeat(64)))).text).toContain('いまの質問で入力してください')
  expect((await scan(address(definitionHash(survey)), people.stranger)).text).toContain('担当課の職員が')
})
