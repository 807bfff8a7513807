import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { act } from './act.ts'
import { findCase } from './case.ts'
import { issueLetter } from './letters/issue-letter.ts'
import { everybody, fileSurvey, resident, staffMember, testHall } from './testing-desk.ts'
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

const found = async (id: string) => (await findCase(open.hall.db, id))!
const version = async (id: string) => String((await found(id)).application.version)
const filed = () => fileSurvey(open.hall, hanako)

/** A case as far as 係長's desk. */
const proposed = async () => {
  const id = await filed()
  const event = { kind: 'proposed', outcome: 'approved', result: 'half' } as const
  await act(open.hall, people.clerk, { applicationId: id, event })
  return id
}

describe('同時の操作', () => {
  test('2人が同時に決めると、1人だけが通り、もう1人は誰が何をしたかを知らされ、書いたものは残る', async () => {
    const { hall } = open
    const id = await filed()
    const expected = await version(id)
    const fields = { expected, outcome: 'approved', result: 'half' }
    const both = await Promise.all([
      visit(hall, people.clerk, `/desk/cases/${id}/propose`, { ...fields, reason: '佐藤の理由です。' }),
      visit(hall, people.second, `/desk/cases/${id}/propose`, { ...fields, reason: '鈴木の理由です。' }),
    ])
    expect(both.map((each) => each.status).sort()).toEqual([303, 409])
    const loser = both[0].status === 409 ? 0 : 1
    const [winner, told] = loser === 0 ? ['鈴木 主事', '佐藤の理由です。'] : ['佐藤 主事', '鈴木の理由です。']
    expect(both[loser]?.text).toContain(`ほかの人（${winner}）が先に「起案」をしました`)
    const kept = await hall.db
      .selectFrom('desk_draft')
      .select('body')
      .where('application_id', '=', id)
      .executeTakeFirstOrThrow()
    expect(JSON.stringify(kept.body)).toContain(told)
    expect((await found(id)).log.map((each) => each.event.kind)).toEqual(['submitted', 'proposed'])
  })

  test('断られた操作に書いたものは、次に開いたときも欄に残り、操作が通ると消える', async () => {
    const { hall } = open
    const id = await proposed()
    const back = { to: '0', reason: '写真の日付を確かめてください。' }
    const stale = await visit(hall, people.chief, `/desk/cases/${id}/send-back`, { ...back, expected: '1' })
    expect(stale.status).toBe(409)
    expect(stale.text).toContain('写真の日付を確かめてください。')
    expect((await visit(hall, people.chief, `/desk/cases/${id}`)).text).toContain(
      '写真の日付を確かめてください。',
    )
    const done = await visit(hall, people.chief, `/desk/cases/${id}/send-back`, {
      ...back,
      expected: await version(id),
    })
    expect(done).toMatchObject({ status: 303, location: `/desk/cases/${id}?done=send-back` })
    expect(
      await hall.db.selectFrom('desk_draft').select('staff_id').where('application_id', '=', id).execute(),
    ).toEqual([])
  })

  test('メモは、ほかの人が先に操作していても、断られずに残る', async () => {
    const { hall } = open
    const id = await filed()
    await visit(hall, people.clerk, `/desk/cases/${id}/assign`, { expected: '1', to: people.clerk.id })
    const note = await visit(hall, people.second, `/desk/cases/${id}/note`, {
      expected: '1',
      text: '電話がありました。',
    })
    expect(note.status).toBe(303)
  })
})

describe('決裁', () => {
  test('次の人が手を付ける前なら引き戻せ、手を付けたあとは引き戻せない', async () => {
    const { hall } = open
    const id = await proposed()
    await act(hall, people.clerk, { applicationId: id, event: { kind: 'pulledBack' } })
    expect((await found(id)).life).toMatchObject({ state: 'submitted', step: 0 })
    await act(hall, people.clerk, {
      applicationId: id,
      event: { kind: 'proposed', outcome: 'approved', result: 'half' },
    })
    await act(hall, people.chief, { applicationId: id, event: { kind: 'agreed' } })
    const late = act(hall, people.clerk, { applicationId: id, event: { kind: 'pulledBack' } })
    await expect(late).rejects.toMatchObject({ status: 409, message: expect.stringContaining('引戻し') })
  })

  test('合議を求められた課は、その申請だけを見て承認できる', async () => {
    const { hall } = open
    const [id, other] = [await proposed(), await proposed()]
    expect((await visit(hall, people.consulted, `/desk/cases/${id}`)).status).toBe(404)
    await act(hall, people.chief, { applicationId: id, event: { kind: 'agreed' } })
    expect((await visit(hall, people.consulted, `/desk/cases/${id}`)).status).toBe(200)
    expect((await visit(hall, people.consulted, `/desk/cases/${other}`)).status).toBe(404)
    expect((await visit(hall, people.consulted, '/desk/cases?view=for-me')).text).toContain('渡邉 花子')
    await act(hall, people.consulted, { applicationId: id, event: { kind: 'agreed' } })
    expect((await found(id)).life.waitsFor).toMatchObject({ kind: 'post', post: '課長', office: 'tax' })
  })

  test('代理の決裁は代決として記録され、本人の後閲を待つ', async () => {
    const { hall } = open
    const { chief, consulted, head } = people
    const deputy = await staffMember(hall, '代理 係長', 'tax', '課長', head.id)
    const id = await proposed()
    await act(hall, chief, { applicationId: id, event: { kind: 'agreed' } })
    await act(hall, consulted, { applicationId: id, event: { kind: 'agreed' } })
    await act(hall, deputy, { applicationId: id, event: { kind: 'decided', outcome: 'approved' } })
    const { life } = await found(id)
    expect(life.reviewsDue).toMatchObject([{ post: '課長', staff: head.id }])
    expect((await visit(hall, head, `/desk/cases/${id}`)).text).toContain('伊藤 課長の代決')
    const looked = await visit(hall, head, `/desk/cases/${id}/look-over`, {
      expected: await version(id),
      of: String(life.reviewsDue[0]?.of),
    })
    expect(looked.status).toBe(303)
    expect((await found(id)).life.reviewsDue).toEqual([])
  })

  test('認めないときは理由が要り、段階のある結果は選ばないと進まない', async () => {
    const { hall } = open
    const id = await filed()
    const post = (fields: Record<string, string>) =>
      visit(hall, people.clerk, `/desk/cases/${id}/propose`, { expected: '1', ...fields })
    expect(await post({ outcome: 'rejected' })).toMatchObject({
      status: 422,
      text: expect.stringContaining('行政手続法8条'),
    })
    expect((await post({ outcome: 'approved' })).text).toContain('被害の程度を選んでください。')
    expect((await post({})).text).toContain('結論を選んでください。')
    expect((await post({ outcome: 'rejected', reason: '対象ではありません。' })).status).toBe(303)
  })
})

describe('補正', () => {
  test('欄ごとの理由と期限が要り、断られても書いたものが残る', async () => {
    const { hall } = open
    const id = await filed()
    const post = (fields: Record<string, string>) =>
      visit(hall, people.clerk, `/desk/cases/${id}/return`, { expected: '1', ...fields })
    expect((await visit(hall, people.clerk, `/desk/cases/${id}/return`)).text).toContain('被害の状況')
    expect((await post({ until: '令和8年12月8日' })).text).toContain('理由を一つ以上書いてください')
    const past = await post({ 'reason:damage': '深さを書いてください。', until: '令和8年11月1日' })
    expect(past.status).toBe(422)
    expect(past.text).toContain('深さを書いてください。')
    const done = await post({ 'reason:damage': '深さを書いてください。', until: '令和8年12月8日' })
    expect(done.status).toBe(303)
    expect((await found(id)).life).toMatchObject({ state: 'returned', returnedUntil: '2026-12-08' })
  })

  test('引き戻した補正の依頼は、申請者に取消しを知らせ、通知書にならない', async () => {
    const { hall } = open
    const taro = await resident(hall, '見本 太郎')
    const id = await fileSurvey(hall, taro)
    const event = {
      kind: 'returned',
      reasons: [{ path: 'damage', reason: '深さ' }],
      until: '2026-12-08',
    } as const
    await act(hall, people.clerk, { applicationId: id, event })
    await act(hall, people.clerk, { applicationId: id, event: { kind: 'pulledBack' } })
    await issueLetter({ application: id, kind: 'returned', round: 1 }, hall)
    expect(
      await hall.db.selectFrom('letter').select('id').where('application_id', '=', id).execute(),
    ).toEqual([])
    const told = await hall.db
      .selectFrom('notice')
      .select('title')
      .where('resident_id', '=', taro.id)
      .execute()
    expect(told.map((each) => each.title)).toContain('直しのお願いを取り消しました（家屋の調査の申請）')
    await act(hall, people.clerk, { applicationId: id, event })
    await issueLetter({ application: id, kind: 'returned', round: 2 }, hall)
    expect(
      await hall.db.selectFrom('letter').select('round').where('application_id', '=', id).execute(),
    ).toEqual([{ round: 2 }])
  })

  test('もう聞かれない欄や、欄の組への理由も、内部の名前ではなく言葉で出る', async () => {
    const { hall } = open
    const id = await filed()
    const reasons = ['applicant', 'applicant.tel', 'children.3.name'].map((path) => ({
      path,
      reason: '確認',
    }))
    await act(hall, people.clerk, {
      applicationId: id,
      event: { kind: 'returned', reasons, until: '2026-12-08' },
    })
    const { text } = await visit(hall, people.clerk, `/desk/cases/${id}`)
    for (const words of ['申請する人：確認', '電話番号：確認', '申請の内容：確認'])
      expect(text).toContain(words)
  })
})
