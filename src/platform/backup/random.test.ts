import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyBytes, anyJson, damaged, damagedBytes } from '../../testing-random.ts'
import { sha256, writeArchive } from './archive.ts'
import { BackupRefused, checkArchive } from './index.ts'
import { FORMAT, isManifest, MANIFEST } from './manifest.ts'

const path = join(mkdtempSync(join(tmpdir(), 'archive-')), 'town.tar.gz')
const rows = Buffer.from('1\t柴田\n')
const manifest = JSON.stringify({
  ...{
    format: FORMAT,
    town: 'shibata',
    at: '2026-11-23T00:00:00Z',
    migrations: [],
    sequences: [],
    files: [],
  },
  tables: [
    {
      ...{ name: 'resident', columns: ['id'], rows: 1, shape: [] },
      parts: [{ path: 'tables/resident-0', bytes: rows.length, sha256: sha256(rows) }],
    },
  ],
})
const write = (text: string) =>
  writeArchive(path, new Date('2026-11-23'), async (archive) => {
    await archive.add('tables/resident-0', rows)
    await archive.add(MANIFEST, Buffer.from(text))
  })

const check = () => checkArchive(path).catch((error: unknown) => error)

test('目録に何が書いてあっても、控えとして読めるか、断る', async () => {
  await write(manifest)
  expect(isManifest(await check())).toBe(true)
  const texts = fc.oneof(
    anyJson,
    damaged(manifest),
    anyJson.map((json) => `{"format":1,"tables":${json}}`),
  )
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      await write(text)
      const answer = await check()
      if (!(answer instanceof BackupRefused)) expect(isManifest(answer)).toBe(true)
    }),
    { numRuns: 150, examples: [['{"format":1}'], ['null'], ['{"format":1,"tables":[null],"files":[]}']] },
  )
})

test('控えのどのバイトが違っていても、待たせず、断るか、中身の同じものとして読む', async () => {
  await write(manifest)
  const whole = readFileSync(path)
  const tar = gunzipSync(whole)
  const files = fc.oneof(
    anyBytes,
    damagedBytes(whole),
    damagedBytes(tar).map((bytes) => gzipSync(bytes)),
    fc.nat(whole.length).map((length) => whole.subarray(0, length)),
  )
  await fc.assert(
    fc.asyncProperty(files, async (bytes) => {
      writeFileSync(path, bytes)
      const answer = await check()
      if (!(answer instanceof BackupRefused)) expect(isManifest(answer)).toBe(true)
    }),
    { numRuns: 200 },
  )
})
