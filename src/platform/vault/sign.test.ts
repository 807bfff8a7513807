import { expect, test } from 'vitest'
import { isSigned, signStatement } from './sign.ts'
import { openVault } from './vault.ts'

const vault = openVault({ secretKey: 'ab'.repeat(32), dataDir: '/nowhere' })

test('署名した文はそのとおりと確かめられ、1文字でも違えば違うとわかる', () => {
  const signed = signStatement(vault, '棚卸の一覧 1')
  expect(isSigned('棚卸の一覧 1', signed)).toBe(true)
  expect(isSigned('棚卸の一覧 2', signed)).toBe(false)
  expect(signStatement(vault, '棚卸の一覧 1')).toEqual(signed)
})

test('ほかの鍵の署名も、壊れた署名も、確かめられない', () => {
  const other = signStatement(openVault({ secretKey: 'cd'.repeat(32), dataDir: '/nowhere' }), '一覧')
  const mine = signStatement(vault, '一覧')
  expect(isSigned('一覧', { ...mine, signature: other.signature })).toBe(false)
  for (const broken of ['', 'x', '////', mine.publicKey]) {
    expect(isSigned('一覧', { ...mine, signature: broken })).toBe(false)
    if (broken !== mine.publicKey) expect(isSigned('一覧', { ...mine, publicKey: broken })).toBe(false)
  }
})
