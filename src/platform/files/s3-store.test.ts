import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
// @ts-expect-error the package carries no types
import S3rver from 's3rver'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openS3Store } from './s3-store.ts'
import type { Store } from './store.ts'

const server = new S3rver({
  ...{ address: '127.0.0.1', port: 0, silent: true, directory: mkdtempSync(join(tmpdir(), 's3-')) },
  configureBuckets: [{ name: 'town', configs: [] }],
})
let store: Store
beforeAll(async () => {
  const { port } = await server.run()
  store = openS3Store({
    ...{ endpoint: `http://127.0.0.1:${port}`, bucket: 'town', region: 'us-east-1' },
    ...{ accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
  })
})
afterAll(() => server.close())

test('S3 に置いたものは、大きくても1バイトも変わらずに戻る', async () => {
  for (const length of [1, 1_000, 12_000_000]) {
    const bytes = randomBytes(length)
    await store.put('aa/x', bytes)
    expect(Buffer.from(await store.get('aa/x')).equals(bytes)).toBe(true)
  }
})

test('並べて、消せる', async () => {
  await store.put('bb/y', Buffer.from('y'))
  const keys: string[] = []
  for await (const batch of store.list()) keys.push(...batch.map(({ key }) => key))
  expect(keys).toContain('bb/y')
  await store.remove('bb/y')
  await store.remove('bb/y')
  await expect(store.get('bb/y')).rejects.toThrow()
})
