import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from '#platform/database'
import type { Permission, TownFacts } from '#platform/house'
import { assignmentsOf } from '../people/session.ts'
import { hire, holding } from '../people/testing.ts'
import { type TestHouse, testHouse } from '../web/testing.ts'
import { may, officesWith, postsIn, purposeOf, visible } from './permission.ts'

const own = (posts: Permission['posts'], verb: string, purpose: string): Permission => ({
  ...{ posts, purpose },
  may: [verb],
  within: 'own-office',
})
const town = {
  offices: ['tax', 'health', 'citizens'].map((id) => ({ id, name: id, tel: '', mail: '', place: '' })),
  permissions: [
    own(['主事', '係長'], 'case.read', '審査'),
    { posts: ['町長'], may: ['case.read'], within: 'town', purpose: '町の決裁' },
    own(['係長'], 'case.decide', '決裁'),
  ],
} as unknown as TownFacts

const clerk = holding({ office: 'tax', post: '主事' })
const both = holding({ office: 'tax', post: '主事' }, { office: 'health', post: '係長' })
const mayor = holding({ office: 'citizens', post: '町長' })
const nobody = holding()

describe('権限', () => {
  test('自分の課のことだけ、職に応じてできる', () => {
    expect(may(town, clerk, 'case.read')).toBe(true)
    expect(may(town, clerk, 'case.read', 'tax')).toBe(true)
    expect(may(town, clerk, 'case.read', 'health')).toBe(false)
    expect(may(town, clerk, 'case.decide', 'tax')).toBe(false)
  })

  test('兼務の職は、その課でだけ効く', () => {
    expect(may(town, both, 'case.decide', 'health')).toBe(true)
    expect(may(town, both, 'case.decide', 'tax')).toBe(false)
    expect(postsIn(both, 'health')).toEqual(['係長'])
  })

  test('町全体の権限は、どの課にも及ぶ', () => {
    expect(officesWith(town, mayor, 'case.read')).toEqual(['tax', 'health', 'citizens'])
    expect(officesWith(town, clerk, 'case.read')).toEqual(['tax'])
  })

  test('職のない人、住民、だれでもない人には、何もできない', () => {
    for (const actor of [nobody, { kind: 'anonymous' }, { kind: 'system', name: 'x' }] as const) {
      expect(may(town, actor, 'case.read')).toBe(false)
      expect(officesWith(town, actor, 'case.read')).toEqual([])
    }
  })

  test('知らない動詞は、だれもできない', () => {
    expect(may(town, mayor, 'case.erase')).toBe(false)
  })

  test('利用目的は、どの権限で見たかによる', () => {
    expect(purposeOf(town, clerk, 'case.read', 'tax')).toBe('審査')
    expect(purposeOf(town, mayor, 'case.read', 'tax')).toBe('町の決裁')
    expect(purposeOf(town, clerk, 'case.read', 'health')).toBeUndefined()
  })
})

describe('データベースで', () => {
  let open: TestHouse
  beforeAll(async () => {
    open = await testHouse()
  })
  afterAll(() => open.close())

  test('一覧は、見てよい課の行だけを数える', async () => {
    const seen = async (actor: Parameters<typeof visible>[1]) => {
      const rows = await open.house.db
        .selectFrom(
          sql<{ office: string }>`(values ('tax'), ('health'), ('citizens'))`.as<'row'>(sql`row(office)`),
        )
        .select('office')
        .where((builder) => visible(town, actor, 'case.read', builder, 'office'))
        .execute()
      return rows.map((row) => row.office)
    }
    expect(await seen(clerk)).toEqual(['tax'])
    expect(await seen(both)).toEqual(['tax', 'health'])
    expect(await seen(mayor)).toHaveLength(3)
    expect(await seen(nobody)).toEqual([])
    expect(await seen({ kind: 'anonymous' })).toEqual([])
  })

  test('職は、発令の日から、解かれる日まで', async () => {
    const id = await hire(open.house, 'tenkin', [
      { office: 'tax', post: '主事', from: '2026-04-01', until: '2026-11-30' },
      { office: 'health', post: '係長', from: '2026-12-01' },
    ])
    const on = async (date: string) => {
      open.clock.set(date)
      return (await assignmentsOf(open.house, id)).map(({ office }) => office)
    }
    expect(await on('2026-03-31')).toEqual([])
    expect(await on('2026-04-01')).toEqual(['tax'])
    expect(await on('2026-11-30')).toEqual(['tax'])
    expect(await on('2026-12-01')).toEqual(['health'])
  })

  test('代理は、だれの代わりかがわかる', async () => {
    open.clock.set('2026-11-24')
    const chief = await hire(open.house, 'kacho', [{ office: 'tax', post: '課長' }])
    const deputy = await hire(open.house, 'dairi', [{ office: 'tax', post: '課長', deputyFor: chief }])
    expect(await assignmentsOf(open.house, deputy)).toEqual([
      { office: 'tax', post: '課長', deputyFor: chief },
    ])
    expect(await assignmentsOf(open.house, chief)).toEqual([{ office: 'tax', post: '課長' }])
  })
})
