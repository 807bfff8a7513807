import { describe, expect, test, vi } from 'vitest'
import { addWorkingDays, dateOf, wareki } from '#platform/clock'
import { inboxOf } from '../../notices/inbox.ts'
import { STANDING, standingOf } from '../api/standing.ts'
import { findDuplicates } from '../duplicates.ts'
import { withdraw } from '../mine.ts'
import { showNumber } from '../number.ts'
import { FACTS } from '../sheet/facts.ts'
import { ANSWERS, attach, fileSurvey, PNG, resident } from '../testing-desk.ts'
import { visit } from '../testing-visit.ts'
import { joiningPlay, proposed, REASON } from './testing-joining.ts'

vi.mock('../../../platform/web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
}))

const at = joiningPlay()
const { by, caseOf, decide, join, kinds, numberOf, part, two } = at

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
    const letters = await at.hall.db
      .selectFrom('letter')
      .where('application_id', '=', second)
      .select('id')
      .execute()
    expect(letters).toEqual([])
    for (const [id, other] of [
      [first, second],
      [second, first],
    ] as const) {
      const { text } = await visit(at.hall, at.people.clerk, `/desk/cases/${id}`)
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
    const { text } = await visit(at.hall, at.people.clerk, `/desk/cases/${second}`)
    expect(text).toContain(`期限は、${wareki('2026-11-24' as never)}の受付から数えています`)
    await part(first)
    expect((await caseOf(second)).application.due_on).toBe(before)
    await at.hall.db
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
    const [notice] = (await inboxOf(at.hall, at.owner, {})).rows
    expect(notice?.title).toBe('2つの申請を、1つにまとめました（家屋の調査の申請）')
    const row = await at.hall.db
      .selectFrom('notice')
      .select('body')
      .where('id', '=', notice!.id)
      .executeTakeFirstOrThrow()
    expect(row.body).toContain('認められなかったのではありません')
    expect(row.body).toContain(showNumber(await numberOf(first)))
    const mine = await visit(at.hall, at.owner, `/my/applications/${second}`)
    expect(mine.text).toContain('この申請は、ほかの申請にまとめて審査しています')
    expect(mine.text).toContain(`href="/my/applications/${first}"`)
    expect(mine.text).not.toContain('取り下げる')
    const main = await visit(at.hall, at.owner, `/my/applications/${first}`)
    expect(main.text).toContain(`href="/my/applications/${second}"`)
    expect(main.text).not.toContain(REASON)
  })

  test('まとめた申請の答え、添付、メモは、主な申請に合議する課も読め、読んだことが残る', async () => {
    const file = await attach(at.hall, await resident(at.hall, '渡邉 花子'), PNG, '被害.png')
    const [first] = await two()
    const second = await fileSurvey(at.hall, at.owner, { ...ANSWERS, photos: [file] }, [file.id])
    await by(second, at.people.clerk, { kind: 'noted', text: '電話で確かめました。' })
    await by(first, at.people.clerk, proposed)
    await by(first, at.people.chief, { kind: 'agreed' })
    expect((await visit(at.hall, at.people.consulted, `/desk/cases/${second}`)).status).toBe(404)
    await join(first, second)
    const { text } = await visit(at.hall, at.people.consulted, `/desk/cases/${second}`)
    expect(text).toContain('電話で確かめました。')
    expect((await visit(at.hall, at.people.consulted, `/desk/files/${file.id}`)).status).toBe(200)
    expect((await visit(at.hall, at.people.consulted, `/desk/cases/${first}/join/${second}`)).status).toBe(
      200,
    )
    const reads = await at.hall.db
      .selectFrom('audit_entry')
      .select('action')
      .where('actor_id', '=', at.people.consulted.id)
      .where('action', 'in', ['application.read', 'file.read'])
      .execute()
    expect(reads.map(({ action }) => action).sort()).toEqual(
      expect.arrayContaining(['application.read', 'file.read']),
    )
    for (const outsider of [at.people.stranger]) {
      expect((await visit(at.hall, outsider, `/desk/cases/${second}`)).status).toBe(404)
      expect((await visit(at.hall, outsider, `/desk/files/${file.id}`)).status).toBe(404)
    }
  })

  test('主な申請が決まっても、まとめた申請は決まらず、通知書も出ない。重複にも数えない', async () => {
    const [first, second] = await two()
    expect((await findDuplicates(at.hall, at.people.clerk, [first])).map(({ id }) => id)).toContain(second)
    await join(first, second)
    expect((await findDuplicates(at.hall, at.people.clerk, [first])).map(({ id }) => id)).not.toContain(
      second,
    )
    await decide(first)
    expect((await caseOf(second)).life).toMatchObject({ state: 'joined' })
    expect((await caseOf(second)).life.outcome).toBeUndefined()
    await expect(part(second)).rejects.toMatchObject({ status: 409 })
  })

  test('予約は、主な申請にもあるときだけ手放し、主な申請が取り下げられれば、まとめた方の予約も空く', async () => {
    const book = (application_id: string) =>
      at.hall.db
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
      (await at.hall.db.selectFrom('booking').select('application_id').execute()).map(
        (row) => row.application_id,
      )
    const [first, second] = await two()
    await book(first)
    await book(second)
    await join(first, second)
    expect(await booked()).toEqual([first])
    await withdraw(at.hall, { visitor: 'v', actor: at.owner }, first, '')
    const [third, fourth] = await two()
    await book(fourth)
    await join(third, fourth)
    expect(await booked()).toEqual([fourth])
    await withdraw(at.hall, { visitor: 'v', actor: at.owner }, third, '')
    expect(await booked()).toEqual([])
  })

  test('APIには、まとめた先の番号が出て、表には決定日が入らない', async () => {
    const [first, second] = await two()
    await join(first, second)
    const row = await at.hall.db
      .selectFrom('application')
      .select(STANDING)
      .where('id', '=', second)
      .executeTakeFirstOrThrow()
    expect(await standingOf(at.hall.db, row)).toMatchObject({
      ...{ state: 'joined', stateName: 'まとめ済み', joinedInto: await numberOf(first) },
    })
    const fact = FACTS.find(({ key }) => key === '@decidedOn')
    const { definition } = await caseOf(second)
    expect(fact?.of({ ...row, decided_at: row.decided_at } as never, definition)).toBeUndefined()
    const list = await visit(at.hall, at.people.clerk, '/desk/cases?view=done')
    expect(list.text).toContain(`/desk/cases/${second}`)
  })

  test('英語で読む人にも、やさしい日本語で読む人にも、まとめたことが分かる', async () => {
    const [first, second] = await two()
    await join(first, second)
    const read = async (id: string, language: 'en' | 'easy') =>
      (await visit(at.hall, at.owner, `/my/applications/${id}`, undefined, { language })).text
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
      by(first, at.people.head, { kind: 'transferred', to: 'construction', reason: '所管' }),
    ).rejects.toThrow('先に、まとめを解いてください')
  })
})

describe('まとめを解く', () => {
  test('まとめる前の状態に戻り、補正の依頼もメモもそのままで、申請した人に知らせる', async () => {
    const [first, second] = await two()
    await by(second, at.people.chief, { kind: 'assigned', to: at.people.second.id })
    await by(second, at.people.clerk, {
      ...{ kind: 'returned', reasons: [{ path: 'damage', reason: '深さ' }], until: '2026-12-15' },
    })
    await join(first, second)
    await by(second, at.people.clerk, { kind: 'noted', text: 'まとめた後のメモ' })
    expect((await visit(at.hall, at.people.clerk, `/desk/cases/${second}`)).text).toContain('まとめを解く')
    await part(second)
    const found = await caseOf(second)
    expect(found.life).toMatchObject({
      ...{ state: 'returned', assignedTo: at.people.second.id, returnedUntil: '2026-12-15' },
      reasons: [{ path: 'damage', reason: '深さ' }],
    })
    expect(found.life.joined).toBeUndefined()
    expect(found.application).toMatchObject({ state: 'returned', decided_at: null })
    expect((await caseOf(first)).life.takenIn).toEqual([])
    expect((await inboxOf(at.hall, at.owner, {})).rows[0]?.title).toContain('また別に審査します')
    const rows = await at.hall.db
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
      (await inboxOf(at.hall, at.owner, {})).rows.filter(({ title }) => title.includes('まとめました')),
    ).toHaveLength(2)
  })
})
