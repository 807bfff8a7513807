import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText, damaged } from '../../testing-random.ts'
import { findMigrations } from './migrations.ts'
import { checkSchemaName } from './schema-name.ts'

test('どんな名前のファイルが混じっても、順に並べるか、どの名前が悪いかを言う', () => {
  const names = fc.array(
    fc
      .oneof(anyText, damaged('20261123-01-ngrams'))
      .map((name) => name.toWellFormed().replaceAll(/[/\0]/g, '_').slice(0, 40)),
    { maxLength: 4 },
  )
  fc.assert(
    fc.property(names, (given) => {
      const folder = join(mkdtempSync(join(tmpdir(), 'migrations-')), 'migrations')
      mkdirSync(folder)
      for (const name of given) writeFileSync(join(folder, `${name}.sql`), 'select 1')
      try {
        const found = findMigrations(join(folder, '..')).map(({ name }) => name)
        for (const name of found) expect(name).toMatch(/^\d{8}-\d{2}-[a-z0-9-]+\.sql$/)
        expect(found).toEqual([...found].sort())
      } catch (error) {
        expect((error as Error).message).toMatch(/^マイグレーション/)
      }
    }),
    { numRuns: 100 },
  )
})

test('どんなスキーマ名も、引用符なしで書けるものだけを通す', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, damaged('shibata')), (name) => {
      try {
        expect(checkSchemaName(name)).toMatch(/^[a-z][a-z0-9_]{0,39}$/)
      } catch (error) {
        expect((error as Error).message).toContain('スキーマ名')
      }
    }),
  )
})
