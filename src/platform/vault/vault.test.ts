import { mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText, damaged } from '../../testing-random.ts'
import { openVault } from './index.ts'

const dir = () => mkdtempSync(join(tmpdir(), 'vault-'))
const dataDir = dir()
const vault = openVault({ dataDir })

test('封をした文字列は、同じ文脈でだけ元に戻る', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string(),
      fc.string({ minLength: 1 }),
      (plain, context, more) => {
        const sealed = vault.seal(plain, context)
        expect(vault.open(sealed, context)).toBe(plain)
        expect(() => vault.open(sealed, context + more)).toThrow()
      },
    ),
  )
})

test('どの1文字を変えても開かない', () => {
  const sealed = vault.seal('123456789018', 'resident:1')
  for (let at = 0; at < sealed.length - 1; at++) {
    const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1)
    expect(() => vault.open(changed, 'resident:1')).toThrow()
  }
})

test('同じ値に2度封をしても、同じ文字列にはならない', () => {
  expect(vault.seal('x', 'c')).not.toBe(vault.seal('x', 'c'))
})

test('鍵は持ち主だけが読めるファイルに残り、次の起動でも開く', () => {
  const sealed = vault.seal('秘密', 'c')
  expect(openVault({ dataDir }).open(sealed, 'c')).toBe('秘密')
  expect(statSync(join(dataDir, 'secret.key')).mode & 0o777).toBe(0o600)
})

test('鍵を替えても、古い鍵を後ろに残せば前のものが開く', () => {
  const [old, fresh] = ['a'.repeat(64), 'b'.repeat(64)]
  const sealed = openVault({ secretKey: old, dataDir }).seal('秘密', 'c')
  expect(openVault({ secretKey: `${fresh},${old}`, dataDir }).open(sealed, 'c')).toBe('秘密')
  expect(() => openVault({ secretKey: fresh, dataDir }).open(sealed, 'c')).toThrow('SECRET_KEY')
})

test('壊れた鍵ファイルでは始まらず、作り直しもしない', () => {
  const broken = dir()
  writeFileSync(join(broken, 'secret.key'), 'zzz')
  expect(() => openVault({ dataDir: broken })).toThrow('壊れています')
})

test('目的ごとの鍵は、同じ目的なら同じで、封の鍵とは別のもの', () => {
  expect(vault.derive('csrf')).toEqual(openVault({ dataDir }).derive('csrf'))
  expect(vault.derive('csrf')).not.toEqual(vault.derive('challenge'))
  expect(vault.derive('csrf')).toHaveLength(32)
})

test('どんな文字列も、封をしたものでなければ開かず、わけを言う', () => {
  const vault = openVault({ secretKey: 'b'.repeat(64), dataDir: '' })
  const sealed = vault.seal('柴田', 'a')
  fc.assert(
    fc.property(fc.oneof(anyText, damaged(sealed)), (text) => {
      let opened: string | undefined
      try {
        opened = vault.open(text, 'a')
      } catch (error) {
        expect(error).toBeInstanceOf(Error)
      }
      if (opened !== undefined) expect(opened).toBe('柴田')
    }),
  )
})
