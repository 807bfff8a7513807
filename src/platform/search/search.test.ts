import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '#platform/database'
import { testDatabase } from '../database/testing.ts'
import { matching, normalise, withSearchMemory } from './index.ts'

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

test.each([
  ['渡邉', '渡辺'],
  ['渡邊', '渡辺'],
  ['髙橋', '高橋'],
  ['齋藤', '斉藤'],
  ['濵田', '浜田'],
  ['𠮷野家', '吉野家'],
  ['葛\u{E0100}飾', '葛飾'],
  ['ﾊﾝｶｸ　カナ', 'ハンカク カナ'],
  ['ＡＢＣ１２３', 'abc123'],
])('「%s」は「%s」として探せる', (written, searched) => {
  expect(normalise(written)).toBe(searched)
})

test('整えた文字列は、もう一度整えても変わらない', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(normalise(normalise(text))).toBe(normalise(text))
    }),
  )
})
