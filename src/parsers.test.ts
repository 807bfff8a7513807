import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const table = readFileSync(join(root, 'docs/parsers.md'), 'utf8')
const tests = [...new Set([...table.matchAll(/\| `(src\/[^`]+\.test\.ts)` \|/g)].map(([, path]) => path!))]

test('外から来るものを読むところには、どれもでたらめを渡す試験がある', () => {
  expect(tests.length).toBeGreaterThan(20)
  const without = tests.filter(
    (path) => !/\bfc\.(assert|sample)\(/.test(readFileSync(join(root, path), 'utf8')),
  )
  expect(without).toEqual([])
})
