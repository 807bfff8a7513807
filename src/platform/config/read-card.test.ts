import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type ConfigError, readConfig } from './index.ts'

const pem = generateKeyPairSync('ec', {
  namedCurve: 'P-256',
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
})
const whole = {
  CARD_ISSUER: 'https://auth-and-sign.go.jp/api/realms/main',
  CARD_CLIENT_ID: 'shibata',
  CARD_KEY: pem.privateKey,
}
const read = (env: Record<string, string>) => readConfig(env, [], ['shibata']).card
const problems = (env: Record<string, string>): string[] => {
  try {
    read(env)
    return []
  } catch (error) {
    return (error as ConfigError).problems.map((line) => line.split(':')[0] ?? '')
  }
}

test('何も書かなければ、カードでは入れない', () => {
  expect(read({})).toBeUndefined()
})

test('3つを書けば、ほかは決まっている', () => {
  expect(read(whole)).toEqual({
    issuer: whole.CARD_ISSUER,
    clientId: 'shibata',
    privateKey: pem.privateKey,
    scope: 'openid name address birthdate gender',
    audience: 'token-endpoint',
    idTokenAlgorithm: 'ES256',
  })
})

test('鍵は、ファイルでも、改行を \\n と書いた1行でもよい', () => {
  const folder = mkdtempSync(join(tmpdir(), 'card-'))
  const file = join(folder, 'card.pem')
  writeFileSync(file, pem.privateKey)
  expect(read({ ...whole, CARD_KEY: file })?.privateKey).toBe(pem.privateKey)
  expect(read({ ...whole, CARD_KEY: pem.privateKey.replaceAll('\n', '\\n') })?.privateKey).toBe(
    pem.privateKey,
  )
  rmSync(folder, { recursive: true })
})

test.each([
  [{ CARD_CLIENT_ID: 'shibata' }, ['CARD_ISSUER', 'CARD_KEY']],
  [{ ...whole, CARD_ISSUER: 'http://auth-and-sign.go.jp/api' }, ['CARD_ISSUER']],
  [{ ...whole, CARD_ISSUER: 'auth-and-sign.go.jp' }, ['CARD_ISSUER']],
  [{ ...whole, CARD_KEY: '/nowhere/card.pem' }, ['CARD_KEY']],
  [{ ...whole, CARD_KEY: pem.publicKey }, ['CARD_KEY']],
  [{ ...whole, CARD_KEY: '-----BEGIN nonsense' }, ['CARD_KEY']],
  [{ ...whole, CARD_SCOPE: 'openid name' }, ['CARD_SCOPE']],
  [{ ...whole, CARD_AUDIENCE: 'everybody' }, ['CARD_AUDIENCE']],
  [{ ...whole, CARD_ID_TOKEN_ALG: 'none' }, ['CARD_ID_TOKEN_ALG']],
])('%j は、名指しで断る', (env, names) => {
  expect(problems(env)).toEqual(names)
})

test('鍵の中身は、誤りの知らせに出さない', () => {
  try {
    read({ ...whole, CARD_KEY: `${pem.privateKey.slice(0, 60)}broken` })
  } catch (error) {
    expect((error as Error).message).not.toContain(pem.privateKey.slice(30, 50))
  }
  expect.assertions(1)
})
