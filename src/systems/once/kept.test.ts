import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Given } from '#doors/form'
import type { ResidentActor } from '#platform/people'
import { type TestHouse, testHouse } from '../../platform/web/testing.ts'
import { eraseKept, type KeptKind, keep, keptOf, takeKept } from './kept.ts'

let open: TestHouse
beforeAll(async () => {
  open = await testHouse()
})
afterAll(() => open.close())

const given: Given = {
  'jpki.name': { family: '渡邉', given: '花子' },
  'account.tel': '090-1234-5678',
  'account.bank': { use: 'public' },
}

async function resident(): Promise<ResidentActor> {
  const id = uuid()
  const email = `${id}@example.jp`
  await open.house.db.insertInto('resident').values({ id, email, created_at: open.clock.now() }).execute()
  return { kind: 'resident', id, name: '渡邉 花子', email, level: 'email', sessionId: uuid() }
}

const keepAs = (actor: ResidentActor, ...kinds: KeptKind[]) =>
  open.house.db
    .transaction()
    .execute((tx) =>
      keep(tx, open.house, actor, kinds, { given, procedure: '児童手当の認定請求', number: '2026-1' }),
    )

const linesOf = async (actor: ResidentActor) =>
  (
    await open.house.db
      .selectFrom('audit_entry')
      .select('action')
      .where('resident', '=', actor.id)
      .orderBy('id')
      .execute()
  ).map(({ action }) => action)

test('選んだものだけが残る。口座は、口座を選んだときだけ', async () => {
  const actor = await resident()
  await keepAs(actor)
  expect(await keptOf(open.house, actor)).toEqual([])
  await keepAs(actor, 'person')
  expect(await keptOf(open.house, actor)).toMatchObject([
    {
      kind: 'person',
      given: { 'jpki.name': { family: '渡邉', given: '花子' }, 'account.tel': '090-1234-5678' },
      procedure: '児童手当の認定請求',
      number: '2026-1',
    },
  ])
})

test('残したものは本人だけのもので、データベースには封をして置く', async () => {
  const [actor, other] = [await resident(), await resident()]
  await keepAs(actor, 'person', 'account')
  expect(await keptOf(open.house, other)).toEqual([])
  const rows = await open.house.db.selectFrom('kept_answer').select('sealed').execute()
  expect(JSON.stringify(rows)).not.toContain('渡邉')
  await open.house.db
    .updateTable('kept_answer')
    .set({ resident_id: other.id })
    .where('resident_id', '=', actor.id)
    .execute()
  await expect(keptOf(open.house, other)).rejects.toThrow()
  await open.house.db.deleteFrom('kept_answer').where('resident_id', '=', other.id).execute()
})

test('残す・使う・消すは、すべて記録に残る。消せば、もうない', async () => {
  const actor = await resident()
  await keepAs(actor, 'person')
  expect(await takeKept(open.house, actor, 'person')).toHaveProperty(['account.tel'])
  await eraseKept(open.house, actor, 'person')
  await eraseKept(open.house, actor, 'person')
  expect(await takeKept(open.house, actor, 'person')).toEqual({})
  expect(await linesOf(actor)).toEqual(['kept-answer.kept', 'kept-answer.used', 'kept-answer.erased'])
})
