import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tokenHash } from '#platform/web'
import { anyJson, anyText, damaged } from '../../testing-random.ts'
import { type TestHouse, testHouse } from '../web/testing.ts'
import { acceptCode, plainEmail, sendCode } from './email-code.ts'
import { acceptPasskey, addPasskey } from './passkey.ts'
import { parsePasskeyResponse } from './passkey-response.ts'
import { passwordMatches } from './password.ts'
import { safeNext } from './safe-next.ts'
import { endSessions, identify } from './session.ts'
import { acceptTotp, newTotpSecret, totpCode } from './totp.ts'

let open: TestHouse
beforeAll(async () => {
  open = await testHouse()
})
afterAll(() => open.close())

const answer = JSON.stringify({
  id: 'AAAA',
  rawId: 'AAAA',
  type: 'public-key',
  clientExtensionResults: {},
  response: {
    clientDataJSON: Buffer.from(
      '{"type":"webauthn.get","challenge":"YQ","origin":"http://town.example"}',
    ).toString('base64url'),
    attestationObject: 'o2NmbXRkbm9uZQ',
    authenticatorData: 'SZYN5YgOjGh0NBcPZHZgW4_krrmihjLHmVzzuoMdl2MBAAAAAA',
    signature: 'MEUCIQ',
    transports: ['internal'],
  },
})
const responses = fc.oneof(anyText, anyJson, damaged(answer), fc.constant(answer))

test('どんなパスキーの答えでも、読むか、読めないかのどちらかで、確かめられないものは開けない', async () => {
  const { house } = open
  const person = '00000000-0000-7000-8000-000000000001'
  await house.db
    .insertInto('passkey')
    .values({
      id: 'AAAA',
      realm: 'resident',
      person_id: person,
      public_key: Buffer.from('a'),
      counter: 0,
      transports: [],
      label: '鍵',
      created_at: house.clock.now(),
    })
    .execute()
  await fc.assert(
    fc.asyncProperty(responses, async (text) => {
      const read = parsePasskeyResponse(text)
      if (read === undefined) return
      expect(typeof read.id).toBe('string')
      expect(await acceptPasskey(house, 'visitor', 'resident', read)).toBeUndefined()
      expect(await addPasskey(house, 'visitor', 'resident', person, '鍵', read)).toHaveProperty('error')
    }),
    { numRuns: 400 },
  )
})

test('どんな鍵でも、発行していないものはだれでもない人', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (token) => {
      expect(await identify(open.house, tokenHash(token))).toEqual({ kind: 'anonymous' })
      await endSessions(
        open.house,
        { realm: 'staff', id: '00000000-0000-7000-8000-000000000001' },
        { only: token },
      )
    }),
    { numRuns: 60 },
  )
})

test('どんな確認コード・メールアドレスでも、入れないと言うだけ', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(anyText, damaged('taro@example.jp')), async (text) => {
      const sent = await sendCode(open.house, 'visitor-1', plainEmail(text))
      expect('sent' in sent || sent.error.endsWith('。')).toBe(true)
      const from = { visitor: 'nobody', agent: text, address: '' }
      expect(await acceptCode(open.house, from, text)).toHaveProperty('error')
    }),
    { numRuns: 120 },
  )
})

test('どんな6桁でも投げず、その時の数字のほかは開けない', () => {
  const secret = newTotpSecret()
  const at = new Date('2026-11-23T00:00:00Z')
  const good = [-30, 0, 30].map((drift) => totpCode(secret, new Date(at.getTime() + drift * 1000)))
  const codes = fc.oneof(anyText, damaged('123456'), fc.stringMatching(/^\d{6}$/))
  fc.assert(
    fc.property(codes, (code) => {
      const digits = code.normalize('NFKC').replaceAll(/\D/g, '')
      expect(acceptTotp(secret, code, at, 0) !== undefined).toBe(good.includes(digits))
    }),
  )
})

test('壊れた控えのパスワードは、どんな言葉でも開かない', async () => {
  const stored = fc.oneof(
    anyText,
    anyText.map((text) => `scrypt$${text}`),
    anyText.map((text) => `scrypt$c2FsdA$${text}`),
  )
  await fc.assert(
    fc.asyncProperty(anyText, stored, async (password, broken) => {
      expect(await passwordMatches(password, broken)).toBe(false)
    }),
    {
      numRuns: 30,
      examples: [
        ['', 'scrypt$c2FsdA$!'],
        ['x', 'scrypt$c2FsdA$ー'],
      ],
    },
  )
})

test('どんな続きの先も、この町の中の道になる', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, damaged('/my?a=1')), (wish) => {
      const path = safeNext(wish, '/home')
      expect(path).toMatch(/^\/(?!\/)[\x21-\x7e]*$/)
      expect(new URL(path, 'http://town.example').host).toBe('town.example')
    }),
  )
})
