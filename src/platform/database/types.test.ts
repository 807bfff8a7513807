import { afterAll, expect, test } from 'vitest'
import { sql } from './index.ts'
import { testDatabase } from './testing.ts'

const { db, close } = await testDatabase()
afterAll(close)

const one = async (expression: string) =>
  (await sql<{ v: unknown }>`select ${sql.raw(expression)} as v`.execute(db)).rows[0]!.v

test.each([
  ['count(*)', 1],
  ['9007199254740991::int8', 9007199254740991],
  [`'{1,2}'::int8[]`, [1, 2]],
  [`'2026-02-28'::date`, '2026-02-28'],
  [`'{2026-01-01}'::date[]`, ['2026-01-01']],
  ['1500.50::numeric', '1500.50'],
  [`'2026-11-23T09:00+09:00'::timestamptz`, new Date('2026-11-23T00:00:00Z')],
])('%s は、丸めも時差もなく届く', async (expression, expected) => {
  expect(await one(expression)).toEqual(expected)
})

test('数に収まらない整数は、黙って丸めずに失敗する', async () => {
  await expect(one('9007199254740993::int8')).rejects.toThrow(RangeError)
})
