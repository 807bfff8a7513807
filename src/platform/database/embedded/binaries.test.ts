import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { restoreSymlinks } from './binaries.ts'

test('npm が導入時のスクリプトを動かさなくても、共有ライブラリのリンクは作られる', () => {
  const dir = mkdtempSync(join(tmpdir(), 'binaries-'))
  mkdirSync(join(dir, 'native', 'lib'), { recursive: true })
  writeFileSync(join(dir, 'native', 'lib', 'libicu.so.60.2'), 'library')
  const links = [{ source: 'native/lib/libicu.so.60.2', target: 'native/lib/libicu.so.60' }]
  writeFileSync(join(dir, 'native', 'pg-symlinks.json'), JSON.stringify(links))
  restoreSymlinks(dir)
  restoreSymlinks(dir)
  expect(readFileSync(join(dir, 'native', 'lib', 'libicu.so.60'), 'utf8')).toBe('library')
})
