import { expect, test } from 'vitest'
import { drillRestore } from './restore.ts'

test('控えから、別のサーバーの別のスキーマに、すべての行とファイルが同じに戻る', async () => {
  const { ok, summary } = await drillRestore()
  expect(summary).toMatch(/^restore: tables \d+ equal, rows \d+ equal, files \d+ equal, audit chain ok$/)
  expect(ok).toBe(true)
}, 120_000)
