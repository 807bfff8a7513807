import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '#platform/database'
import { testDatabase } from '../database/testing.ts'
import { finder, matching, normalise, withSearchMemory } from './index.ts'

const { db, close } = await testDatabase()
afterAll(close)

const alphabet = [...'柴田町役場の児童手当abＡ１%_\\𠮷 ']
const texts = fc
  .sample(fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 40 }), { numRuns: 2000, seed: 1 })
  .map((text) => normalise(text))

beforeAll(async () => {
  await sql`create table doc (id int, body text not null)`.execute(db)
  await sql`insert into doc select row_number() over (), t from unnest(${texts}::text[]) t`.execute(db)
  await sql`create index doc_body on doc using gin (ngrams(body))`.execute(db)
  await sql`analyze doc`.execute(db)
})

const count = async (query: string) =>
  (
    await sql<{ n: number }>`select count(*) as n from doc where ${matching(sql.ref('body'), query)}`.execute(
      db,
    )
  ).rows[0]!.n

test('どんな語でも、総当たりと同じ件数になる', async () => {
  const word = fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(word, async (query) => {
      const words = normalise(query).split(' ')
      expect(await count(query)).toBe(
        texts.filter((text) => words.every((part) => text.includes(part))).length,
      )
    }),
    { numRuns: 300 },
  )
})

test('2文字の語も、索引で探す', async () => {
  const plan = await db.transaction().execute(async (tx) => {
    await withSearchMemory(tx)
    const query = sql<
      Record<string, string>
    >`explain select id from doc where ${matching(sql.ref('body'), '柴田')} limit 20`
    return (await query.execute(tx)).rows
  })
  expect(JSON.stringify(plan)).toContain('doc_body')
})

/** What is typed or written, and as what it is searched. */
const meetings = [
  ['渡邉', '渡辺'],
  ['渡邊', '渡辺'],
  ['髙橋', '高橋'],
  ['齋藤', '斉藤'],
  ['濵田', '浜田'],
  ['𠮷野家', '吉野家'],
  ['葛\u{E0100}飾', '葛飾'],
  ['ﾊﾝｶｸ　カナ', 'ハンカク カナ'],
  ['ﾊﾞｽ', 'バス'],
  ['ひらがな', 'ヒラガナ'],
  ['わ\u3099', 'ヷ'],
  ['ゟ', 'ヨリ'],
  ['ＡＢＣ１２３', 'abc123'],
  ['José ÑÚ', 'josé ñú'],
  ['J\u030c', 'ǰ'],
  ['ΟΔΟΣ', 'οδοσ'],
  ['İstanbul', 'istanbul'],
  ['①㈱', '1(株)'],
  [' 二つ\t\n\u00a0の　語 ', '二ツ ノ 語'],
] as const

test.each(meetings)('「%s」は「%s」として探せる', (written, searched) => {
  expect(normalise(written)).toBe(normalise(searched))
})

const searchable = async (texts: readonly string[]) => {
  const query = sql<{
    done: string
  }>`select searchable(t) as done from unnest(${texts}::text[]) with ordinality as given(t, place) order by place`
  return (await query.execute(db)).rows.map(({ done }) => done)
}

test('データベースの整え方は、画面の整え方と同じ', async () => {
  const written = meetings.flat()
  expect(await searchable(written)).toEqual(written.map((text) => normalise(text)))
})

/** Blocks of which PostgreSQL 15 and Node 20 know the same characters. */
const inBlocks = fc
  .constantFrom(
    [0x20, 0x2af],
    [0x300, 0x52f],
    [0x1e00, 0x33ff],
    [0x4e00, 0x9fff],
    [0xf900, 0xfaff],
    [0xfe00, 0xffef],
  )
  .chain(([min, max]) => fc.integer({ min: min!, max: max! }))
  .map((code) => String.fromCodePoint(code))

test('どんな文字でも、データベースと画面は同じに整え、もう一度整えても変わらない', async () => {
  const anything = fc.sample(fc.string({ unit: inBlocks, maxLength: 30 }), { numRuns: 5_000, seed: 7 })
  const done = await searchable(anything)
  expect(done).toEqual(anything.map((text) => normalise(text)))
  expect(done.map((text) => normalise(text))).toEqual(done)
})

test('壊れた文字やNULが届いても、探せるか、見つからないかのどちらか', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 20 }), async (text) => {
      expect(normalise(normalise(text))).toBe(normalise(text))
      await count(text)
    }),
    { numRuns: 100 },
  )
  expect(await count('柴\0田\ud800')).toBe(0)
})

test('定義のように手もとにある値も、同じ決まりで探せる', () => {
  const find = finder((each: { text: string }) => each.text)
  fc.assert(
    fc.property(fc.constantFrom(...meetings), ([written, searched]) => {
      const value = { text: `前の語 ${written} 後の語` }
      expect(find([value], searched, undefined)).toEqual([value])
      expect(find([value], `${searched} ない語`, undefined)).toEqual([])
    }),
  )
})
