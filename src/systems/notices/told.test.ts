import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { ResidentActor } from '#platform/people'
import { everybody, fileSurvey, resident, testHall } from '../cases/testing-desk.ts'
import { visit } from '../cases/testing-visit.ts'
import { openNotice } from './inbox.ts'
// Systems say what they show beside a case when they are loaded together.
import '../index.ts'

vi.mock('../../platform/web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
}))

let open: Awaited<ReturnType<typeof testHall>>
let people: Awaited<ReturnType<typeof everybody>>
let hanako: ResidentActor
beforeAll(async () => {
  open = await testHall()
  people = await everybody(open.hall)
  hanako = await resident(open.hall, '渡邉 花子')
})
afterAll(() => open.close())

/** What stands beside a case. */
async function beside(id: string): Promise<string> {
  const { text } = await visit(open.hall, people.clerk, `/desk/cases/${id}`)
  return (
    /<section[^>]*aria-label="本人に知らせたこと">.*?<\/section>/s
      .exec(text)?.[0]
      .replaceAll('<!-- -->', '') ?? ''
  )
}

test('申請のそばに、何をどの方法でいつ知らせたか、届かなかったわけ、本人が開いたかが出る', async () => {
  const { db, clock } = open.hall
  const id = await fileSurvey(open.hall, hanako)
  for (const part of ['マイページに届きました', '未開封', 'メール：これから送ります'])
    expect(await beside(id)).toContain(part)
  const notice = await db
    .selectFrom('notice')
    .select('id')
    .where('about_id', '=', id)
    .executeTakeFirstOrThrow()
  const sent = { notice_id: notice.id, created_at: clock.now() }
  await db
    .insertInto('notice_delivery')
    .values([
      { ...sent, id: crypto.randomUUID(), channel: 'push', recipient: 'a', sent_at: clock.now() },
      {
        ...{ ...sent, id: crypto.randomUUID(), channel: 'line', recipient: 'b', failed_at: clock.now() },
        reason: '相手がブロックしていました。',
      },
    ])
    .execute()
  await openNotice(open.hall, hanako, notice.id)
  const shown = await beside(id)
  expect(shown).toMatch(/端末への通知：令和8年11月24日.*送りました/)
  expect(shown).toMatch(/LINE：.*送れませんでした。相手がブロックしていました。/)
  expect(shown).toContain('開封')
  expect(shown).not.toContain('未開封')
})

test('ほかの申請の知らせは、混ざらない', async () => {
  const [one, other] = [await fileSurvey(open.hall, hanako), await fileSurvey(open.hall, hanako)]
  expect((await beside(one)).match(/マイページに届きました/g)).toHaveLength(1)
  expect((await beside(other)).match(/マイページに届きました/g)).toHaveLength(1)
})
