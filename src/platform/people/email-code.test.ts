import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { tokenHash } from '#platform/web'
import { type TestHouse, testHouse } from '../web/testing.ts'
import { acceptCode, plainEmail, sendCode } from './email-code.ts'
import { identify } from './session.ts'
import { browser, codesFor } from './testing.ts'

let open: TestHouse
beforeAll(async () => {
  open = await testHouse()
})
afterAll(() => open.close())

let count = 0
let email = ''
let here = browser('')
beforeEach(() => {
  email = `person${++count}@example.jp`
  here = browser(`visitor-${count}`)
})

const send = async (visitor = here.visitor) => {
  await sendCode(open.house, visitor, email)
  return (await codesFor(open.house, email)).at(-1) as string
}
const accept = (code: string, from = here) => acceptCode(open.house, from, code)
const wrong = (code: string) => (code === '000000' ? '111111' : '000000')

test('届いた6桁で、その人として入る。はじめての人の登録も同時に済む', async () => {
  const opened = await accept(await send())
  const actor = 'token' in opened && (await identify(open.house, tokenHash(opened.token)))
  expect(actor).toMatchObject({ kind: 'resident', email, level: 'email' })
  const again = await accept(await send())
  expect('token' in again && (await identify(open.house, tokenHash(again.token)))).toMatchObject({
    id: (actor as { id: string }).id,
  })
})

test('全角の数字でも、間に空白があっても入れる', async () => {
  const code = await send()
  const wide = code.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
  expect(await accept(` ${wide.slice(0, 3)} ${wide.slice(3)}　`)).toHaveProperty('token')
})

test('違う数字では入れず、正しい数字ならまだ入れる', async () => {
  const code = await send()
  expect(await accept(wrong(code))).toEqual({
    error: '確認コードが違います。メールに書いてある6桁の数字を入力してください。',
  })
  expect(await accept(code)).toHaveProperty('token')
})

test('10分で使えなくなる', async () => {
  const code = await send()
  open.clock.advance(10 * 60_000)
  expect(await accept(code)).toEqual({ error: expect.stringContaining('期限が切れました') })
})

test('一度使った数字では、二度入れない', async () => {
  const code = await send()
  await accept(code)
  expect(await accept(code)).toHaveProperty('error')
})

test('同じ数字を同時に2度送っても、開くのは1つだけ', async () => {
  const code = await send()
  const both = await Promise.all([accept(code), accept(code)])
  expect(both.filter((each) => 'token' in each)).toHaveLength(1)
})

test('ほかのブラウザーでは、正しい数字でも入れない', async () => {
  const code = await send()
  expect(await accept(code, browser('somebody-else'))).toHaveProperty('error')
})

test('5回違えば、その数字はもう使えない。同時に送っても数える', async () => {
  const code = await send()
  await Promise.all(Array.from({ length: 20 }, () => accept(wrong(code)).catch(() => undefined)))
  expect(await accept(code)).toEqual({ error: expect.stringContaining('期限が切れました') })
})

test('新しい数字を送ると、前の数字は使えない', async () => {
  const first = await send()
  open.clock.advance(1_000)
  const second = await send()
  if (first !== second) expect(await accept(first)).toHaveProperty('error')
  expect(await accept(second)).toHaveProperty('token')
})

test('1つのあて先へは、1時間に6通まで', async () => {
  for (let at = 0; at < 6; at++) expect(await sendCode(open.house, `v${at}`, email)).toEqual({ sent: true })
  expect(await sendCode(open.house, 'v7', email)).toEqual({
    error: expect.stringContaining('1時間ほど待って'),
  })
  open.clock.advance(3_600_000)
  expect(await sendCode(open.house, 'v8', email)).toEqual({ sent: true })
})

test('知っているあて先かどうかは、答えからわからない', async () => {
  const unknown = await sendCode(open.house, here.visitor, email)
  await accept((await codesFor(open.house, email)).at(-1) as string)
  expect(await sendCode(open.house, here.visitor, email)).toEqual(unknown)
})

test.each([
  'taro',
  'taro@',
  '@example.jp',
  'a b@example.jp',
  'a@b',
  '柴田@example.jp',
  'a\u202eb@example.jp',
  `${'a'.repeat(65)}@example.jp`,
  'a@b..jp',
  'a\r\nBcc: x@example.jp',
])('あて先 %j は、書き方を添えて断る', async (text) => {
  expect(await sendCode(open.house, 'v', plainEmail(text))).toEqual({
    error: expect.stringContaining('taro@example.jp のように'),
  })
})

test('数字は、データベースにはそのままでは残らない', async () => {
  const code = await send()
  const proof = await open.house.db
    .selectFrom('sign_in_proof')
    .select('code_hash')
    .where('email', '=', email)
    .executeTakeFirstOrThrow()
  expect(proof.code_hash).not.toContain(code)
})

test('入ったことは、監査記録に1行残る', async () => {
  await accept(await send())
  const { id } = await open.house.db
    .selectFrom('resident')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow()
  const lines = await open.house.db
    .selectFrom('audit_entry')
    .select('action')
    .where('about_id', '=', id)
    .execute()
  expect(lines).toEqual([{ action: 'resident.sign-in' }])
})
