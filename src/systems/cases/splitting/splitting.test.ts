import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Row } from '#language'
import { inboxOf } from '../../notices/inbox.ts'
import { act } from '../act.ts'
import { findCase } from '../case.ts'
import { filesOf } from '../case-papers.ts'
import { correct, startCorrection } from '../correct.ts'
import { findDuplicates } from '../duplicates.ts'
import { joinCases } from '../joining/join-cases.ts'
import { myApplications } from '../mine.ts'
import { showNumber } from '../number.ts'
import { revealNumbers } from '../reveal-numbers.ts'
import { everybody, fileSurvey, resident, testHall } from '../testing-desk.ts'
import { visit } from '../testing-visit.ts'
import { type Choice, divide, type Goes, pathOn } from './divide.ts'
import { splitCase } from './split-case.ts'
import { type Family, family, fileFamily } from './testing-split.ts'

vi.mock('../../../platform/web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
}))

let open: Awaited<ReturnType<typeof testHall>>
let people: Awaited<ReturnType<typeof everybody>>
let owner: Awaited<ReturnType<typeof resident>>
let filed: Family
beforeAll(async () => {
  open = await testHall()
  people = await everybody(open.hall)
})
afterAll(() => open.close())

const REASON = '第2子は、別に決定する必要があるため。'
const caseOf = async (id: string) => (await findCase(open.hall.db, id))!
const choosing = (places: readonly number[], files: Readonly<Record<string, Goes>> = {}): Choice => ({
  entries: new Map([['children', new Set(places)]]),
  files: new Map(Object.entries(files)),
})
const split = async (id: string, choice = choosing([1]), actor = people.clerk) =>
  splitCase(open.hall, actor, {
    ...{ id, version: (await caseOf(id)).application.version, choice, reason: REASON },
  })
const given = ({ children }: Row): string[] =>
  (children as { name: { given: string } }[]).map(({ name }) => name.given)
const fresh = async () => {
  owner = await resident(open.hall, '渡邉 花子')
  filed = await fileFamily(open.hall, owner)
  return filed.id
}

describe('分ける', () => {
  test('選んだ行だけが新しい申請に移り、ほかの答えは両方に残り、何も失われない', async () => {
    const id = await fresh()
    const into = await split(id)
    const [origin, part] = [await caseOf(id), await caseOf(into)]
    expect(given(origin.answers)).toEqual(['一郎', '三郎'])
    expect(given(part.answers)).toEqual(['二郎'])
    expect(part.answers.applicant).toEqual(origin.answers.applicant)
    expect(origin.former && given(origin.former)).toEqual(['一郎', '二郎', '三郎'])
    // Asked only where a child lives apart.
    expect([origin.answers.apart, part.answers.apart]).toEqual([undefined, [expect.anything()]])
  })

  test('新しい申請は、受付の日、受け付け方、本人、本人確認、期限、担当を引き継ぎ、番号は自分のもの', async () => {
    const id = await fresh()
    await act(open.hall, people.clerk, {
      applicationId: id,
      event: { kind: 'assigned', to: people.clerk.id },
    })
    const before = await caseOf(id)
    open.clock.set('2026-11-30')
    const into = await split(id)
    open.clock.set('2026-11-24')
    const { application, life, answers, log } = await caseOf(into)
    const { filed_at, due_on, door, office, resident_id, applicant, definition } = before.application
    expect(application).toMatchObject({ due_on, door, office, resident_id, applicant, definition })
    expect(application.filed_at).toEqual(filed_at)
    expect(application.number).not.toBe(before.application.number)
    expect(answers['@identity']).toBe(before.answers['@identity'])
    expect(life).toMatchObject({ state: 'checking', assignedTo: people.clerk.id })
    expect(log.map(({ event }) => event.kind)).toEqual(['submitted', 'assigned', 'splitOff'])
    expect(log[0]).toMatchObject({ actorKind: 'resident', actorId: owner.id })
    expect((await caseOf(id)).answers['@identity']).toBe(before.answers['@identity'])
  })

  test('移された申請、経路を変えた申請も、いまの課と経路のまま分かれる', async () => {
    const id = await fresh()
    await act(open.hall, people.head, {
      ...{ applicationId: id, event: { kind: 'transferred', to: 'construction', reason: '所管' } },
    })
    const into = await split(id, choosing([1]), people.consulted)
    const { application, life, route } = await caseOf(into)
    expect(application.office).toBe('construction')
    expect(life.waitsFor).toEqual({ kind: 'office', office: 'construction' })
    expect(route[0]).toMatchObject({ step: 'check', office: 'construction' })
    expect((await visit(open.hall, people.clerk, `/desk/cases/${into}`)).status).toBe(404)
  })

  test('添付は行とともに移り、共通のものは選んだ側から、どちらも開ける', async () => {
    const id = await fresh()
    const into = await split(id, choosing([1], { [filed.other]: 'goes' }))
    const names = async (of: string) =>
      (await filesOf(open.hall, await caseOf(of))).filter(({ label }) => label).map(({ name }) => name)
    expect((await names(into)).sort()).toEqual(['そのほか.png', '出生.png', '申立書.png'].sort())
    expect(await names(id)).toEqual([])
    for (const file of [filed.paper, filed.apart, filed.other]) {
      expect((await visit(open.hall, people.clerk, `/desk/files/${file}`)).status).toBe(200)
      expect((await visit(open.hall, owner, `/my/files/${file}`)).status).toBe(200)
    }
  })

  test('個人番号は、行のものは移り、共通のものは別々に封をして、どちらでも読める', async () => {
    const id = await fresh()
    const into = await split(id)
    const read = async (of: string) =>
      (await revealNumbers(open.hall, people.clerk, await caseOf(of))).map(({ digits }) => digits)
    expect(await read(id)).toEqual(['123456789018'])
    expect(await read(into)).toEqual(['123456789018', '987654321013'])
    const refs = await open.hall.db
      .selectFrom('my_number')
      .select(['ref', 'application_id'])
      .where('application_id', 'in', [id, into])
      .execute()
    expect(refs).toHaveLength(3)
    expect((await caseOf(into)).answers.number).not.toEqual({ ref: filed.refs.parent })
  })

  test('申請した人に知らせ、マイページに両方が出て、互いに行ける', async () => {
    const id = await fresh()
    const into = await split(id)
    expect((await inboxOf(open.hall, owner, {})).rows[0]?.title).toBe(
      '申請を2つに分けて審査します（児童の手当の請求）',
    )
    const { rows } = await myApplications(open.hall, owner, {})
    expect(rows.map((row) => row.id).sort()).toEqual([id, into].sort())
    expect((await visit(open.hall, owner, `/my/applications/${id}`)).text).toContain(
      `/my/applications/${into}`,
    )
    const mine = await visit(open.hall, owner, `/my/applications/${into}`)
    expect(mine.text).toContain(`/my/applications/${id}`)
    expect(mine.text).not.toContain(REASON)
  })

  test('どちらの経過にも、もう一方の番号と理由が残り、重複には数えない', async () => {
    const id = await fresh()
    const into = await split(id)
    const again = await split(id, choosing([1]))
    for (const [at, other] of [
      [id, into],
      [into, id],
    ] as const) {
      const { text } = await visit(open.hall, people.clerk, `/desk/cases/${at}`)
      expect(text).toContain(showNumber((await caseOf(other)).application.number))
      expect(text).toContain(REASON)
      expect(text).not.toContain('同じ人から、同じ手続きの申請がほかにもあります')
    }
    for (const each of [id, into, again])
      expect(await findDuplicates(open.hall, people.clerk, [each])).toEqual([])
  })

  test('分けた後も、補正、決裁、分け直し（まとめ）ができる', async () => {
    const id = await fresh()
    const returned = { kind: 'returned', reasons: [{ path: 'children.0.name', reason: '字' }] } as const
    await act(open.hall, people.clerk, { applicationId: id, event: returned })
    await startCorrection(open.hall, { visitor: 'v', actor: owner }, id)
    await act(open.hall, people.clerk, { applicationId: id, event: { kind: 'pulledBack' } })
    const into = await split(id)
    for (const [each, names] of [
      [id, ['一郎', '三郎']],
      [into, ['二郎']],
    ] as const) {
      await act(open.hall, people.clerk, { applicationId: each, event: returned })
      const filer = { visitor: 'v', actor: owner }
      const sent = await correct(open.hall, filer, await startCorrection(open.hall, filer, each))
      expect(sent.errors).toBeUndefined()
      expect(given((await caseOf(each)).answers)).toEqual(names)
    }
    const seen = async (of: string) => ({ id: of, version: (await caseOf(of)).application.version })
    await joinCases(open.hall, people.clerk, {
      ...{ main: await seen(id), other: await seen(into), reason: '分ける必要がなかったため。' },
    })
    expect((await caseOf(into)).life.state).toBe('joined')
    const whole = await act(open.hall, people.clerk, {
      ...{ applicationId: id, event: { kind: 'proposed', outcome: 'approved', result: 'half' } },
    })
    expect(whole.state).toBe('deciding')
  })

  test('同じ押し方を2度しても、新しい申請は1つ', async () => {
    const id = await fresh()
    const { version } = (await caseOf(id)).application
    const wish = { id, version, choice: choosing([0]), reason: REASON }
    const both = await Promise.all([
      splitCase(open.hall, people.clerk, wish),
      splitCase(open.hall, people.clerk, wish),
    ])
    expect(both[0]).toBe(both[1])
    expect((await myApplications(open.hall, owner, {})).rows).toHaveLength(2)
    await expect(splitCase(open.hall, people.second, wish)).rejects.toThrow(
      'ほかの人（佐藤 主事）が先に「分割」',
    )
  })
})

describe('分けられないとき', () => {
  test('すべての行、行なし、決まりに合わない分け方は、書いたものを残して断る', async () => {
    const id = await fresh()
    await expect(split(id, choosing([]))).rejects.toThrow('1つ以上選んで')
    await expect(split(id, choosing([0, 1, 2]))).rejects.toThrow('すべては移せません')
    await expect(split(id, choosing([1], { [filed.apart]: 'stays' }))).rejects.toThrow(
      '新しい申請の内容がそろいません',
    )
    const { status, text } = await visit(open.hall, people.clerk, `/desk/cases/${id}/split`, {
      ...{ 'entry:children': ['1'], reason: '', expected: '1' },
      [`file:${filed.other}`]: 'goes',
    })
    expect(status).toBe(422)
    expect(text).toContain('分ける理由を入力してください')
    expect(text).toMatch(/checked="" value="1"|value="1" checked=""/)
    expect((await caseOf(id)).application.version).toBe(1)
  })

  test('分けられる行のない手続きでは、代わりにどうするかを言う', async () => {
    const id = await fileSurvey(open.hall, await resident(open.hall, '渡邉 花子'))
    const { status, text } = await visit(open.hall, people.clerk, `/desk/cases/${id}/split`)
    expect(status).toBe(409)
    expect(text).toContain('その分を新しく申請してもらってください')
  })

  test('終わった申請、決裁の途中、補正待ち、納付のあった申請は、断る', async () => {
    const by = (id: string, event: Parameters<typeof act>[2]['event']) =>
      act(open.hall, people.clerk, { applicationId: id, event })
    const [over, deciding, returned] = [await fresh(), await fresh(), await fresh()]
    await by(over, { kind: 'withdrawn', reason: '申し出' })
    await by(deciding, { kind: 'proposed', outcome: 'rejected', reason: '対象外' })
    await by(returned, { kind: 'returned', reasons: [{ path: 'children.0.name', reason: '字' }] })
    await expect(split(over)).rejects.toThrow('終わっている')
    await expect(split(deciding)).rejects.toThrow('決裁の途中')
    await expect(split(returned)).rejects.toThrow('補正を待っている')
  })

  test('審査する課の職員のほかは、できない', async () => {
    const id = await fresh()
    for (const actor of [people.stranger, people.consulted, people.mayor, people.engineer]) {
      await expect(split(id, choosing([1]), actor)).rejects.toMatchObject({ status: expect.any(Number) })
      const { status } = await visit(open.hall, actor, `/desk/cases/${id}/split`, {
        ...{ 'entry:children': ['1'], reason: REASON, expected: '1' },
      })
      expect([403, 404, 409]).toContain(status)
    }
    expect((await caseOf(id)).application.version).toBe(1)
  })
})

test('どう分けても、行の和は元と同じで、重ならず、道は行を指しつづける', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string(), { minLength: 1, maxLength: 8 }),
      fc.array(fc.nat(7)),
      (names, picked) => {
        const places = new Set(picked.filter((at) => at < names.length))
        const choice: Choice = { entries: new Map([['children', places]]), files: new Map() }
        const children = names.map((name, at) => ({ name: { family: name, given: String(at) } }))
        const { stays, goes } = divide(family, { children, '@identity': 'card' }, choice)
        const parts = places.size === 0 ? [given(stays)] : [given(stays), given(goes)]
        expect(parts.flat().sort()).toEqual(names.map((_, at) => String(at)).sort())
        for (const side of ['stays', 'goes'] as const)
          for (const at of names.keys()) {
            const path = pathOn(`children.${at}.name`, choice, side)
            const place = path && Number(path.split('.')[1])
            if (place !== undefined)
              expect(given(side === 'stays' ? stays : goes)[place as number]).toBe(String(at))
            else expect(places.has(at)).toBe(side === 'stays')
          }
      },
    ),
  )
})
