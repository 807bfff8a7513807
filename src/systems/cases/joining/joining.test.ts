import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Row } from '#language'
import { addWorkingDays, dateOf, wareki } from '#platform/clock'
import { inboxOf } from '../../notices/inbox.ts'
import { act } from '../act.ts'
import { STANDING, standingOf } from '../api/standing.ts'
import { findCase } from '../case.ts'
import { findDuplicates } from '../duplicates.ts'
import { withdraw } from '../mine.ts'
import { showNumber } from '../number.ts'
import { FACTS } from '../sheet/facts.ts'
import { ANSWERS, attach, everybody, fileSurvey, PNG, resident, testHall } from '../testing-desk.ts'
import { visit } from '../testing-visit.ts'
import { joinCases } from './join-cases.ts'
import { partCase } from './part-case.ts'

vi.mock('../../../platform/web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
}))

let open: Awaited<ReturnType<typeof testHall>>
let people: Awaited<ReturnType<typeof everybody>>
let owner: Awaited<ReturnType<typeof resident>>
beforeAll(async () => {
  open = await testHall()
  people = await everybody(open.hall)
})
afterAll(() => open.close())

const REASON = '同じ内容が2度送られたため。'
const caseOf = async (id: string) => (await findCase(open.hall.db, id))!
const seen = async (id: string) => ({ id, version: (await caseOf(id)).application.version })
const numberOf = async (id: string) => (await caseOf(id)).application.number
const kinds = async (id: string) => (await caseOf(id)).log.map(({ event }) => event.kind)
const join = async (main: string, other: string, actor = people.clerk, reason = REASON) =>
  joinCases(open.hall, actor, { main: await seen(main), other: await seen(other), reason })
const part = async (id: string, actor = people.clerk) =>
  partCase(open.hall, actor, { ...(await seen(id)), reason: '別の家屋だったため。' })
const by = (id: string, actor: typeof people.clerk, event: Parameters<typeof act>[2]['event']) =>
  act(open.hall, actor, { applicationId: id, event })
const proposed = { kind: 'proposed', outcome: 'approved', result: 'half' } as const
const decide = async (id: string) => {
  await by(id, people.clerk, proposed)
  await by(id, people.chief, { kind: 'agreed' })
  await by(id, people.consulted, { kind: 'agreed' })
  await by(id, people.head, { kind: 'decided', outcome: 'approved' })
}
/** Two applications of one person, the second three days later. */
const two = async (second: Row = ANSWERS): Promise<[string, string]> => {
  owner = await resident(open.hall, '渡邉 花子')
  open.clock.set('2026-11-24')
  const first = await fileSurvey(open.hall, owner)
  open.clock.set('2026-11-27')
  return [first, await fileSurvey(open.hall, owner, second)]
}

describe('まとめる', () => {
  test('もう一方は却下でも取下げでもなく「まとめ済み」で終わり、どちらの経過にも理由が残る', async () => {
    const [first, second] = await two()
    await join(first, second)
    const [main, joined] = [await caseOf(first), await caseOf(second)]
    expect(joined.application).toMatchObject({ state: 'joined', result: null })
    expect(joined.life).toMatchObject({ waitsFor: { kind: 'nobody' }, joined: { into: first } })
    expect(main.life.takenIn).toEqual([
      { of: second, number: joined.application.number, filedOn: '2026-11-27' },
    ])
    expect(main.life.state).toBe('submitted')
    const letters = await open.hall.db
      .selectFrom('letter')
      .where('application_id', '=', second)
      .select('id')
      .execute()
    expect(letters).toEqual([])
    for (const [id, other] of [
      [first, second],
      [second, first],
    ] as const) {
      const { text } = await visit(open.hall, people.clerk, `/desk/cases/${id}`)
      expect(text).toContain(REASON)
      expect(text).toContain(`href="/desk/cases/${other}"`)
      expect(text).toContain(showNumber(await numberOf(other)))
    }
  })

  test('期限は早い方の受付日から数え、補正で延びた日数は残り、解くと元に戻る', async () => {
    const [first, second] = await two()
    const before = (await caseOf(second)).application.due_on
    expect(before).toBe(addWorkingDays(dateOf((await caseOf(second)).application.filed_at), 10))
    await join(second, first)
    expect((await caseOf(second)).application.due_on).toBe(addWorkingDays('2026-11-24' as never, 10))
    const { text } = await visit(open.hall, people.clerk, `/desk/cases/${second}`)
    expect(text).toContain(`期限は、${wareki('2026-11-24' as never)}の受付から数えています`)
    await part(first)
    expect((await caseOf(second)).application.due_on).toBe(before)
    await open.hall.db
      .updateTable('application')
      .set({ due_on: addWorkingDays(before as never, 4) })
      .where('id', '=', second)
      .execute()
    await join(second, first)
    expect((await caseOf(second)).application.due_on).toBe(addWorkingDays('2026-11-24' as never, 14))
  })

  test('申請した人には、却下ではないことと、どの申請で結果が分かるかを知らせ、マイページからもう一方へ行ける', async () => {
    const [first, second] = await two()
    await join(first, second)
    const [notice] = (await inboxOf(open.hall, owner, {})).rows
    expect(notice?.title).toBe('2つの申請を、1つにまとめました（家屋の調査の申請）')
    const row = await open.hall.db
      .selectFrom('notice')
      .select('body')
      .where('id', '=', notice!.id)
      .executeTakeFirstOrThrow()
    expect(row.body).toContain('認められなかったのではありません')
    expect(row.body).toContain(showNumber(await numberOf(first)))
    const mine = await visit(open.hall, owner, `/my/applications/${second}`)
    expect(mine.text).toContain('この申請は、ほかの申請にまとめて審査しています')
    expect(mine.text).toContain(`href="/my/applications/${first}"`)
    expect(mine.text).not.toContain('取り下げる')
    const main = await visit(open.hall, owner, `/my/applications/${first}`)
    expect(main.text).toContain(`href="/my/applications/${second}"`)
    expect(main.text).not.toContain(REASON)
  })

  test('まとめた申請の答え、添付、メモは、主な申請に合議する課も読め、読んだことが残る', async () => {
    const file = await attach(open.hall, await resident(open.hall, '渡邉 花子'), PNG, '被害.png')
    const [first] = await two()
    const second = await fileSurvey(open.hall, owner, { ...ANSWERS, photos: [file] }, [file.id])
    await by(second, people.clerk, { kind: 'noted', text: '電話で確かめました。' })
    await by(first, people.clerk, proposed)
    await by(first, people.chief, { kind: 'agreed' })
    expect((await visit(open.hall, people.consulted, `/desk/cases/${second}`)).status).toBe(404)
    await join(first, second)
    const { text } = await visit(open.hall, people.consulted, `/desk/cases/${second}`)
    expect(text).toContain('電話で確かめました。')
    expect((await visit(open.hall, people.consulted, `/desk/files/${file.id}`)).status).toBe(200)
    expect((await visit(open.hall, people.consulted, `/desk/cases/${first}/join/${second}`)).status).toBe(200)
    const reads = await open.hall.db
      .selectFrom('audit_entry')
      .select('action')
      .where('actor_id', '=', people.consulted.id)
      .where('action', 'in', ['application.read', 'file.read'])
      .execute()
    expect(reads.map(({ action }) => action).sort()).toEqual(
      expect.arrayContaining(['application.read', 'file.read']),
    )
    for (const outsider of [people.stranger]) {
      expect((await visit(open.hall, outsider, `/desk/cases/${second}`)).status).toBe(404)
      expect((await visit(open.hall, outsider, `/desk/files/${file.id}`)).status).toBe(404)
    }
  })

  test('主な申請が決まっても、まとめた申請は決まらず、通知書も出ない。重複にも数えない', async () => {
    const [first, second] = await two()
    expect((await findDuplicates(open.hall, people.clerk, [first])).map(({ id }) => id)).toContain(second)
    await join(first, second)
    expect((await findDuplicates(open.hall, people.clerk, [first])).map(({ id }) => id)).not.toContain(second)
    await decide(first)
    expect((await caseOf(second)).life).toMatchObject({ state: 'joined' })
    expect((await caseOf(second)).life.outcome).toBeUndefined()
    await expect(part(second)).rejects.toMatchObject({ status: 409 })
  })

  test('予約は、主な申請にもあるときだけ手放し、主な申請が取り下げられれば、まとめた方の予約も空く', async () => {
    const book = (application_id: string) =>
      open.hall.db
        .insertInto('booking')
        .values({
          application_id,
          procedure: 'survey',
          field: 'visit',
          day: '2026-12-10',
          start_time: '10:00',
        })
        .execute()
    const booked = async () =>
      (await open.hall.db.selectFrom('booking').select('application_id').execute()).map(
        (row) => row.application_id,
      )
    const [first, second] = await two()
    await book(first)
    await book(second)
    await join(first, second)
    expect(await booked()).toEqual([first])
    await withdraw(open.hall, { visitor: 'v', actor: owner }, first, '')
    const [third, fourth] = await two()
    await book(fourth)
    await join(third, fourth)
    expect(await booked()).toEqual([fourth])
    await withdraw(open.hall, { visitor: 'v', actor: owner }, third, '')
    expect(await booked()).toEqual([])
  })

  test('APIには、まとめた先の番号が出て、表には決定日が入らない', async () => {
    const [first, second] = await two()
    await join(first, second)
    const row = await open.hall.db
      .selectFrom('application')
      .select(STANDING)
      .where('id', '=', second)
      .executeTakeFirstOrThrow()
    expect(await standingOf(open.hall.db, row)).toMatchObject({
      ...{ state: 'joined', stateName: 'まとめ済み', joinedInto: await numberOf(first) },
    })
    const fact = FACTS.find(({ key }) => key === '@decidedOn')
    const { definition } = await caseOf(second)
    expect(fact?.of({ ...row, decided_at: row.decided_at } as never, definition)).toBeUndefined()
    const list = await visit(open.hall, people.clerk, '/desk/cases?view=done')
    expect(list.text).toContain(`/desk/cases/${second}`)
  })

  test('英語で読む人にも、やさしい日本語で読む人にも、まとめたことが分かる', async () => {
    const [first, second] = await two()
    await join(first, second)
    const read = async (id: string, language: 'en' | 'easy') =>
      (await visit(open.hall, owner, `/my/applications/${id}`, undefined, { language })).text
    expect(await read(second, 'en')).toContain(
      'This application is decided together with another one of yours',
    )
    expect(await read(second, 'en')).toContain('Joined with another application')
    expect(await read(second, 'easy')).toContain('もう1つの申し込みといっしょに調べています')
    expect(await read(first, 'en')).toContain(
      'Another application of yours is decided together with this one',
    )
  })

  test('まとめた申請のあるあいだは、ほかの課へ移せない', async () => {
    const [first, second] = await two()
    await join(first, second)
    await expect(
      by(first, people.head, { kind: 'transferred', to: 'construction', reason: '所管' }),
    ).rejects.toThrow('先に、まとめを解いてください')
  })
})

describe('まとめられないとき', () => {
  const other = (change: Row): Row => ({
    ...ANSWERS,
    applicant: { ...(ANSWERS.applicant as Row), ...change },
  })

  test('別の人、別のアカウントの申請は、断る', async () => {
    const [first] = await two()
    const sibling = await fileSurvey(open.hall, owner, other({ birth: '2001-01-01' }))
    await expect(join(first, sibling)).rejects.toThrow('氏名か生年月日が違う')
    const elsewhere = await fileSurvey(open.hall, await resident(open.hall, '渡邉 花子'))
    await expect(join(first, elsewhere)).rejects.toThrow('別のアカウント')
    await expect(join(first, first)).rejects.toThrow('もう一方の申請')
  })

  test('終わった申請、決裁の途中の申請、ほかをまとめた申請は、断る', async () => {
    const [first, second] = await two()
    await by(second, people.clerk, proposed)
    await expect(join(first, second)).rejects.toThrow('決裁の途中')
    // The other way round it fits: the proposal stands, and whoever decides is told to read again.
    const before = await seen(second)
    await join(second, first)
    await expect(
      act(open.hall, people.chief, {
        ...{ applicationId: second, expected: before.version, event: { kind: 'agreed' } },
      }),
    ).rejects.toThrow('先に「まとめの受入れ」')
    const third = await fileSurvey(open.hall, owner)
    await expect(join(third, second)).rejects.toThrow(/決裁の途中/)
    await withdraw(open.hall, { visitor: 'v', actor: owner }, third, '')
    await expect(join(second, third)).rejects.toThrow('「取下げ」で終わっている')
    const [fourth, fifth] = await two()
    const sixth = await fileSurvey(open.hall, owner)
    await join(fourth, fifth)
    await expect(join(sixth, fourth)).rejects.toThrow('ほかの申請がまとめてあります')
    await expect(join(sixth, fifth)).rejects.toThrow('「まとめ済み」で終わっている')
  })

  test('納付のあった申請は、断る', async () => {
    const [first, second] = await two()
    await open.hall.db.transaction().execute(async (tx) => {
      const { append } = await import('../append.ts')
      await append(tx, open.hall, {
        ...{ applicationId: second, actor: { kind: 'system', name: '納付' } },
        event: { kind: 'paid', amount: 300 },
      })
    })
    await expect(join(first, second)).rejects.toThrow('納付か支給の記録')
    await join(second, first)
  })

  test('ほかの課の申請は、まとめられず、あることも知られない', async () => {
    const [first, second] = await two()
    await by(second, people.head, { kind: 'transferred', to: 'construction', reason: '所管' })
    const { clerk } = people
    const byNumber = await visit(
      open.hall,
      clerk,
      `/desk/cases/${first}/join?number=${showNumber(await numberOf(second))}`,
    )
    const unknown = await visit(open.hall, clerk, `/desk/cases/${first}/join?number=2026-9999-9999`)
    expect([byNumber.status, unknown.status]).toEqual([422, 422])
    const sentence = /この受付番号の申請は見つかりません。[^<]+/
    expect(byNumber.text.match(sentence)?.[0]).toBe(unknown.text.match(sentence)?.[0])
    expect((await visit(open.hall, clerk, `/desk/cases/${first}/join/${second}`)).status).toBe(404)
    await expect(join(first, second)).rejects.toThrow('受け持つ課が違う')
  })

  test('審査する課の職員だけが、まとめ、解ける', async () => {
    const [first, second] = await two()
    for (const actor of [people.stranger, people.consulted, people.mayor, people.engineer]) {
      await expect(join(first, second, actor)).rejects.toMatchObject({ status: expect.any(Number) })
      const { status } = await visit(open.hall, actor, `/desk/cases/${first}/join/${second}`, {
        ...{ main: first, reason: REASON },
        ...{ [`expected:${first}`]: '1', [`expected:${second}`]: '1' },
      })
      expect([403, 404, 409]).toContain(status)
    }
    expect(await kinds(second)).toEqual(['submitted'])
    await join(first, second)
    for (const actor of [people.stranger, people.consulted, people.engineer])
      await expect(part(second, actor)).rejects.toMatchObject({ status: expect.any(Number) })
    expect((await caseOf(second)).life.state).toBe('joined')
  })

  test('理由がないと、書いたものを残して断る', async () => {
    const [first, second] = await two()
    const { status, text } = await visit(open.hall, people.clerk, `/desk/cases/${first}/join/${second}`, {
      ...{ main: second, reason: '' },
      ...{ [`expected:${first}`]: '1', [`expected:${second}`]: '1' },
    })
    expect(status).toBe(422)
    expect(text).toContain('まとめる理由を入力してください')
    expect(text).toMatch(new RegExp(`checked=""[^>]*value="${second}"|value="${second}"[^>]*checked=""`))
  })
})

describe('まとめを解く', () => {
  test('まとめる前の状態に戻り、補正の依頼もメモもそのままで、申請した人に知らせる', async () => {
    const [first, second] = await two()
    await by(second, people.chief, { kind: 'assigned', to: people.second.id })
    await by(second, people.clerk, {
      ...{ kind: 'returned', reasons: [{ path: 'damage', reason: '深さ' }], until: '2026-12-15' },
    })
    await join(first, second)
    await by(second, people.clerk, { kind: 'noted', text: 'まとめた後のメモ' })
    expect((await visit(open.hall, people.clerk, `/desk/cases/${second}`)).text).toContain('まとめを解く')
    await part(second)
    const found = await caseOf(second)
    expect(found.life).toMatchObject({
      ...{ state: 'returned', assignedTo: people.second.id, returnedUntil: '2026-12-15' },
      reasons: [{ path: 'damage', reason: '深さ' }],
    })
    expect(found.life.joined).toBeUndefined()
    expect(found.application).toMatchObject({ state: 'returned', decided_at: null })
    expect((await caseOf(first)).life.takenIn).toEqual([])
    expect((await inboxOf(open.hall, owner, {})).rows[0]?.title).toContain('また別に審査します')
    const rows = await open.hall.db
      .selectFrom('joined_case')
      .selectAll()
      .where('application_id', '=', second)
      .execute()
    expect(rows).toEqual([])
  })

  test('同じものを、解いた後にまたまとめられる', async () => {
    const [first, second] = await two()
    await join(first, second)
    await part(second)
    await join(first, second)
    expect(await kinds(second)).toEqual(['submitted', 'joined', 'parted', 'joined'])
    expect(
      (await inboxOf(open.hall, owner, {})).rows.filter(({ title }) => title.includes('まとめました')),
    ).toHaveLength(2)
  })
})

describe('二人が同時に', () => {
  test('逆の向きに同時にまとめても、止まらず、片方だけが通る', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [first, second] = await two()
      const [a, b] = [await seen(first), await seen(second)]
      const results = await Promise.allSettled([
        joinCases(open.hall, people.clerk, { main: a, other: b, reason: REASON }),
        joinCases(open.hall, people.second, { main: b, other: a, reason: REASON }),
      ])
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      const lost = results.find((each) => each.status === 'rejected')
      expect(lost?.reason).toMatchObject({ status: 409 })
      const states = [(await caseOf(first)).life.state, (await caseOf(second)).life.state]
      expect(states.filter((state) => state === 'joined')).toHaveLength(1)
    }
  })

  test('まとめるのと解くのと書くのが同時でも、止まらない', async () => {
    const [first, second] = await two()
    await join(first, second)
    await Promise.allSettled([
      part(second),
      part(second, people.second),
      by(first, people.clerk, { kind: 'noted', text: '一' }),
      by(second, people.clerk, { kind: 'noted', text: '二' }),
    ])
    const joined = (await caseOf(second)).life.state === 'joined'
    expect((await caseOf(first)).life.takenIn).toHaveLength(joined ? 1 : 0)
    expect((await kinds(second)).filter((kind) => kind === 'parted')).toHaveLength(joined ? 0 : 1)
  })

  test('同じ押し方を2度しても、1度だけまとまる', async () => {
    const [first, second] = await two()
    const [a, b] = [await seen(first), await seen(second)]
    const wish = { main: a, other: b, reason: REASON }
    await Promise.all([joinCases(open.hall, people.clerk, wish), joinCases(open.hall, people.clerk, wish)])
    expect(await kinds(first)).toEqual(['submitted', 'tookIn'])
    expect(await kinds(second)).toEqual(['submitted', 'joined'])
    const undo = { ...(await seen(second)), reason: '別' }
    await partCase(open.hall, people.clerk, undo)
    await partCase(open.hall, people.clerk, undo)
    expect(await kinds(second)).toEqual(['submitted', 'joined', 'parted'])
  })

  test('見ていないあいだに誰かが手を付けたら、だれが何をしたかを伝える', async () => {
    const [first, second] = await two()
    const wish = { main: await seen(first), other: await seen(second), reason: REASON }
    await by(second, people.second, { kind: 'assigned', to: people.second.id })
    await expect(joinCases(open.hall, people.clerk, wish)).rejects.toThrow(
      'ほかの人（鈴木 主事）が先に「担当」',
    )
  })
})
