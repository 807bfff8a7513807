import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test.each(['src/main.ts', 'src/yakuba.ts', 'bench/run.ts'])(
  '%s は、何かを描くものより先に、開発用の検査を切る',
  (path) => {
    const text = readFileSync(join(import.meta.dirname, '..', path), 'utf8')
    expect(/^import .*$/m.exec(text)?.[0]).toMatch(/^import '\.\.?\/(src\/)?production\.ts'$/)
  },
)
