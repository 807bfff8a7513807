import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Definition, trialOf } from '#language'
import { isoDate, today } from '#platform/clock'
import { addressBookOf, getDefinition } from '#systems/cases'
import { offered } from '#systems/procedures'
import { file, resident } from '../cases/testing-desk.ts'
import { proceduresNow } from '../procedures-now.ts'
import { approve, sendBack } from './approve.ts'
import { changeForm } from './change-form.ts'
import { close, reopen } from './close.ts'
import { discard } from './discard.ts'
import { listForms } from './form.ts'
import { propose, pullBack } from './propose.ts'
import { standingOf } from './standing.ts'
import { startForm } from './start-form.ts'
import { begin, formOf, formsHall, now, OFFICE, publish, rename, templateOf } from './testing-forms.ts'
import { undoChange } from './undo-change.ts'

let open: Awaited<ReturnType<typeof formsHall>>
beforeAll(async () => {
  open = await formsHall()
})
afterAll(() => open.close())

const word = async (id: string) => standingOf(open.hall, await formOf(open.hall, id)).word
const isOffered = async (procedure: string) =>
  (await offered(open.hall)).some((each) => each.id === procedure)

describe('下書き', () => {
  test('職員は自分の課の用紙だけを作れる。ほかの課の職員には見えない', async () => {
    const { hall, people } = open
    const id = await begin(hall, people.clerk)
    expect(await word(id)).toBe('下書き')
    expect((await listForms(hall, people.second)).map((each) => each.id)).toContain(id)
    expect(await listForms(hall, people.stranger)).toEqual([])
    await expect(
      startForm(hall, people.stranger, OFFICE, templateOf(hall, 'survey'), { from: 'blank' }),
    ).rejects.toMatchObject({ status: 403 })
    await expect(rename(hall, people.stranger, id, 'よその課')).rejects.toMatchObject({ status: 404 })
  })

  test('二人が同時に直すと、後の人は、だれが先に変えたかを知らされる', async () => {
    const { hall, people } = open
    const id = await begin(hall, people.clerk)
    const seen = await now(hall, id)
    await rename(hall, people.clerk, id, '先の名前')
    await expect(
      changeForm(hall, people.second, seen, '名前', (body) => ({ ...body, name: '後の名前' })),
    ).rejects.toMatchObject({ status: 409, message: expect.stringContaining('佐藤 主事') })
    expect((await formOf(hall, id)).body.name).toBe('先の名前')
  })

  test('最後の変更は元に戻せ、戻したことも戻せる', async () => {
    const { hall, people } = open
    const id = await begin(hall, people.clerk)
    const before = (await formOf(hall, id)).body.name
    await rename(hall, people.clerk, id, '間違えた名前')
    await undoChange(hall, people.second, await now(hall, id))
    expect((await formOf(hall, id)).body.name).toBe(before)
    await undoChange(hall, people.second, await now(hall, id))
    expect((await formOf(hall, id)).body.name).toBe('間違えた名前')
  })

  test('すべての操作が、監査記録に残る', async () => {
    const { hall, people } = open
    const id = await begin(hall, people.clerk)
    await rename(hall, people.clerk, id, '記録に残る名前')
    await publish(hall, people.clerk, people.chief, id)
    await close(hall, people.head, await now(hall, id), '終わりました。')
    const lines = await hall.db
      .selectFrom('audit_entry')
      .select(['action', 'actor_name', 'purpose'])
      .where('about_id', '=', id)
      .orderBy('at')
      .orderBy('id')
      .execute()
    expect(lines.map((each) => [each.action, each.actor_name])).toEqual([
      ['form.started', '佐藤 主事'],
      ['form.changed', '佐藤 主事'],
      ['form.proposed', '佐藤 主事'],
      ['form.published', '高橋 係長'],
      ['form.closed', '伊藤 課長'],
    ])
    expect(lines.every((each) => each.purpose?.includes('申請の用紙'))).toBe(true)
  })

  test('大きすぎる用紙は、受け付けない', async () => {
    const { hall, people } = open
    const id = await begin(hall, people.clerk)
    const field = { id: 'x', kind: 'text', label: 'x' } as const
    const many = Array.from({ length: 200 }, (_, at) => ({ ...field, id: `x${at}` }))
    await expect(
      changeForm(hall, people.clerk, await now(hall, id), '増やす', (body) => ({
        ...body,
        pages: [{ id: 'p', title: 'p', fields: many }],
      })),
    ).rejects.toMatchObject({ status: 422 })
  })
})

describe('公開', () => {
  test('直すところがあるうちは、決裁に上げられない', async () => {
    const { hall, people } = open
    const id = await begin(hall, people.clerk)
    await rename(hall, people.clerk, id, '')
    await expect(propose(hall, people.clerk, await now(hall, id), '')).rejects.toMatchObject({ status: 422 })
  })

  test('起案した人も、主事も、ほかの課の課長も、決裁できない', async () => {
    const { hall, people } = open
    const id = await begin(hall, people.chief)
    await propose(hall, people.chief, await now(hall, id), '急ぎです')
    expect(await word(id)).toBe('公開の決裁待ち')
    for (const [actor, status] of [
      [people.chief, 403],
      [people.second, 403],
      [people.stranger, 404],
    ] as const)
      await expect(approve(hall, actor, await now(hall, id))).rejects.toMatchObject({ status })
    await expect(rename(hall, people.clerk, id, '決裁の途中')).rejects.toMatchObject({ status: 409 })
    await approve(hall, people.head, await now(hall, id))
    expect(await word(id)).toBe('公開中')
  })

  test('差し戻すと理由が残り、取り下げると直せる', async () => {
    const { hall, people } = open
    const id = await begin(hall, people.clerk)
    await propose(hall, people.clerk, await now(hall, id), '')
    await expect(sendBack(hall, people.head, await now(hall, id), ' ')).rejects.toMatchObject({ status: 422 })
    await sendBack(hall, people.head, await now(hall, id), '根拠の要綱を書いてください。')
    expect(await formOf(hall, id)).toMatchObject({ stage: 'draft', sentBack: '根拠の要綱を書いてください。' })
    await propose(hall, people.clerk, await now(hall, id), '')
    await pullBack(hall, people.second, await now(hall, id))
    expect(await word(id)).toBe('下書き')
  })

  test('公開すると、町の手続きのどこにも出る', async () => {
    const { hall, people } = open
    const id = await begin(hall, people.clerk)
    const { procedure } = await formOf(hall, id)
    expect(await isOffered(procedure)).toBe(false)
    await publish(hall, people.clerk, people.head, id)
    expect(await isOffered(procedure)).toBe(true)
    expect((await proceduresNow(hall)).all.some((each) => each.id === procedure)).toBe(true)
  })

  test('ほかのプロセスの公開は、数秒のうちに見える', async () => {
    const { hall, people } = open
    const id = await begin(hall, people.clerk)
    const { procedure } = await publish(hall, people.clerk, people.head, id)
    await proceduresNow(hall)
    await hall.db
      .updateTable('form')
      .set({ closed_at: hall.clock.now(), closed_note: 'よそで終了' })
      .where('id', '=', id)
      .execute()
    await expect.poll(() => isOffered(procedure), { timeout: 10_000, interval: 200 }).toBe(false)
  })

  test('受付期間は、ひとりでに始まり、ひとりでに終わる', async () => {
    const { hall, clock, people } = open
    const id = await begin(hall, people.clerk)
    await changeForm(hall, people.clerk, await now(hall, id), '期間', (body) => ({
      ...body,
      effective: { from: isoDate('2026-12-01'), to: isoDate('2026-12-25') },
    }))
    const { procedure } = await publish(hall, people.clerk, people.head, id)
    const seen: [boolean, string][] = []
    for (const day of ['2026-11-30', '2026-12-01', '2026-12-25', '2026-12-26']) {
      clock.set(day)
      seen.push([await isOffered(procedure), await word(id)])
    }
    clock.set('2026-11-24')
    expect(seen).toEqual([
      [false, '公開中（受付前）'],
      [true, '公開中'],
      [true, '公開中'],
      [false, '受付終了'],
    ])
  })

  test('受付は手でも終えられ、住民への文が要る。終わった用紙は送れず、紙は入力できる', async () => {
    const { hall, people } = open
    const id = await begin(hall, people.clerk, 'survey')
    const { procedure, body } = await publish(hall, people.clerk, people.head, id)
    await expect(close(hall, people.head, await now(hall, id), '')).rejects.toMatchObject({ status: 422 })
    await close(hall, people.head, await now(hall, id), '予算に達しました。')
    expect([await word(id), await isOffered(procedure)]).toEqual(['受付終了', false])
    expect((await proceduresNow(hall)).closed.get(procedure)).toBe('予算に達しました。')
    const owner = await resident(hall, '渡邉 花子')
    await expect(file(hall, owner, body, answersFor(body))).rejects.toMatchObject({
      status: 410,
      message: expect.stringContaining('予算に達しました。'),
    })
    await expect(file(hall, people.clerk as never, body, answersFor(body))).resolves.toBeTypeOf('string')
    await reopen(hall, people.head, await now(hall, id))
    expect(await isOffered(procedure)).toBe(true)
  })

  test('新しい版は、新しい申請からだけ。前の申請は、前の版のまま', async () => {
    const { hall, people } = open
    const id = await begin(hall, people.clerk)
    const first = await publish(hall, people.clerk, people.head, id)
    const owner = await resident(hall, '渡邉 花子')
    const old = await file(hall, owner, first.body, answersFor(first.body))
    await rename(hall, people.clerk, id, '物価高騰対応給付金（追加分）')
    expect((await offered(hall)).find((each) => each.id === first.procedure)?.name).toBe(first.body.name)
    const second = await publish(hall, people.clerk, people.head, id)
    expect((await offered(hall)).find((each) => each.id === first.procedure)?.name).toBe(second.body.name)
    const under = await hall.db
      .selectFrom('application')
      .select('definition')
      .where('id', '=', old)
      .executeTakeFirstOrThrow()
    expect(under.definition).toBe(first.published)
    expect((await getDefinition(hall.db, under.definition)).name).toBe(first.body.name)
  })

  test('直しかけは捨てられ、公開中の内容に戻る', async () => {
    const { hall, people } = open
    const id = await begin(hall, people.clerk)
    const { body } = await publish(hall, people.clerk, people.head, id)
    await rename(hall, people.clerk, id, '直しかけ')
    await discard(hall, people.clerk, await now(hall, id))
    expect(await formOf(hall, id)).toMatchObject({ stage: 'clean', body: { name: body.name } })
    await rename(hall, people.clerk, id, '直しかけ')
    await rename(hall, people.clerk, id, body.name)
    expect((await formOf(hall, id)).stage).toBe('clean')
  })
})

function answersFor(body: Definition) {
  const { hall } = open
  const context = { today: today(hall.clock), addresses: addressBookOf(hall.town) }
  const { answers, problems } = trialOf(body, context, { amount: 'fewest' })
  expect(problems).toEqual([])
  return answers
}
