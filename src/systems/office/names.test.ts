import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { EVENT_NAMES, type EventKind } from '#language'
import { auditName } from '../cases/audit-name.ts'
import { actionName } from './names.ts'

const src = join(import.meta.dirname, '..', '..')
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  (path) => /\.tsx?$/.test(path) && !/test/.test(path),
)

test('記録に残すことには、どれも日本語の名前がある', () => {
  const written = sources.flatMap((path) =>
    [...readFileSync(join(src, path), 'utf8').matchAll(/\baction: '([a-z-]+\.[a-z-]+)'/g)].map(
      ([, name]) => name ?? '',
    ),
  )
  const events = (Object.keys(EVENT_NAMES) as EventKind[]).map(auditName)
  const nameless = [...new Set([...written, ...events])].filter((name) => actionName(name) === name)
  expect(nameless).toEqual([])
  expect(written.length).toBeGreaterThan(10)
})
