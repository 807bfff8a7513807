import { readFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { describeTables, tablesFile } from './describe-tables.ts'
import { testDatabase } from './testing.ts'

const { url, schema, close } = await testDatabase()
afterAll(close)

test('表の型は、マイグレーションと一致している(npm run tables)', async () => {
  expect(await describeTables({ url, schema })).toBe(readFileSync(tablesFile, 'utf8'))
})
