import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { anyBytes, damaged } from '../../testing-random.ts'
import { testDatabase } from '../database/testing.ts'
import { HeadsDamaged, headsFileIn, readHeads } from './heads.ts'
import { verifyAudit } from './index.ts'

const { db, close } = await testDatabase()
afterAll(close)

const file = headsFileIn(mkdtempSync(join(tmpdir(), 'heads-')))
const good = [1, 2, 3]
  .map((seq) => `${JSON.stringify({ seq, hash: 'a'.repeat(64), at: '2026-11-23' })}\n`)
  .join('')

test('控えが何バイトでも、読めるか、何行目が壊れているかを言う', () => {
  const bytes = fc.oneof(
    anyBytes,
    damaged(good).map((text) => Buffer.from(text)),
  )
  fc.assert(
    fc.property(bytes, (content) => {
      writeFileSync(file, content)
      try {
        for (const { seq, hash } of readHeads(file)) {
          expect(Number.isSafeInteger(seq)).toBe(true)
          expect(hash).toMatch(/^[0-9a-f]{64}$/)
        }
      } catch (error) {
        expect(error).toBeInstanceOf(HeadsDamaged)
        expect((error as Error).message).toMatch(/行目が壊れています。$/)
      }
    }),
    { numRuns: 500 },
  )
})

test('壊れた控えでは、鎖を確かめたとは言わない', async () => {
  writeFileSync(file, 'null\n')
  expect(await verifyAudit(db, { headsFile: file })).toMatchObject({
    ok: false,
    problem: expect.stringContaining('1行目が壊れています。'),
  })
})
