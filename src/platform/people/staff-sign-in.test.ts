import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { WebApp } from '#platform/web'
import { type TestHouse, testHouse, testWeb, visitor } from '../web/testing.ts'
import { noteRefusal } from './refusals.ts'
import { acceptPassword, acceptSecondFactor, findHalfSignedIn } from './staff-sign-in.ts'
import { browser, hire, PASSWORD, SECRET } from './testing.ts'
import { newTotpSecret, openTotp, totpCode } from './totp.ts'

vi.mock('../web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
  assetResponse: () => undefined,
}))

let open: TestHouse
let app: WebApp
beforeAll(async () => {
  open = await testHouse({ SAMPLE: 'no' })
  app = testWeb(open.house)
})
afterAll(() => open.close())

let count = 0
let login = ''
let here = browser('')
beforeEach(() => {
  login = `shokuin${++count}`
  here = browser(`visitor-${count}`)
  open.clock.advance(60_000)
})

const password = (text = PASSWORD, name = login) => acceptPassword(open.house, here.visitor, name, text)
/** As after the right password, without hashing it once more. */
const gave = async () => {
  const { id: staff_id } = await open.house.db
    .selectFrom('staff')
    .select('id')
    .where('login', '=', login)
    .executeTakeFirstOrThrow()
  const now = open.clock.now()
  const expires_at = new Date(now.getTime() + 600_000)
  await open.house.db
    .insertInto('sign_in_proof')
    .values({ id: uuid(), visitor: here.visitor, kind: 'password', staff_id, created_at: now, expires_at })
    .execute()
}
const halfWay = async () => {
  await hire(open.house, login)
  await gave()
}
const half = async () => {
  const found = await findHalfSignedIn(open.house, here.visitor)
  if (!found) throw new Error('nobody is half signed in')
  return found
}
const second = async (code: string, enrol?: string) =>
  acceptSecondFactor(open.house, here, await half(), code, enrol)
const codeNow = (secret = SECRET) => totpCode(secret, open.clock.now())

describe('パスワード', () => {
  test('正しくても、2つ目の確認までは入れない', async () => {
    await hire(open.house, login)
    expect(await password()).toHaveProperty('proof')
    expect(await open.house.db.selectFrom('session').select('id').execute()).toEqual([])
    expect(await second(codeNow())).toHaveProperty('token')
  })

  test('ログインIDの大文字も全角も、同じ人', async () => {
    await hire(open.house, login)
    expect(await password(PASSWORD, ` ${login.toUpperCase()} `)).toHaveProperty('proof')
  })

  test('ID が違うのかパスワードが違うのかは、言わない', async () => {
    await hire(open.house, login)
    const wrong = await password('chigau-uma-denchi')
    expect(await password(PASSWORD, 'no-such-login')).toEqual(wrong)
    expect(wrong).toHaveProperty('error')
  })

  test('10回違えば15分止まり、正しくても入れない', async () => {
    await hire(open.house, login)
    for (let at = 0; at < 9; at++) await noteRefusal(open.house, `staff:${login}`)
    await password('chigau')
    await expect(password()).rejects.toMatchObject({ status: 429, message: expect.stringContaining('15分') })
    open.clock.advance(15 * 60_000)
    expect(await password()).toHaveProperty('proof')
  })

  test('とても長いログインIDも、ただ違うと言う', async () => {
    expect(await password('x', 'あ'.repeat(500_000))).toHaveProperty('error')
  })

  test('退職した人は、正しくても入れない', async () => {
    const id = await hire(open.house, login)
    await password()
    await open.house.db
      .updateTable('staff')
      .set({ closed_at: open.clock.now() })
      .where('id', '=', id)
      .execute()
    expect(await findHalfSignedIn(open.house, here.visitor)).toBeUndefined()
    expect(await password()).toHaveProperty('error')
  })
})

describe('認証アプリの数字', () => {
  test('違う数字では入れない', async () => {
    await halfWay()
    expect(await second('000000')).toHaveProperty('error')
    expect(await second('')).toHaveProperty('error')
    expect(await second(codeNow(newTotpSecret()))).toHaveProperty('error')
  })

  test('前後30秒のずれは許す。1分前の数字は許さない', async () => {
    await halfWay()
    const at = (ms: number) => totpCode(SECRET, new Date(open.clock.now().getTime() + ms))
    expect(await second(at(-90_000))).toHaveProperty('error')
    expect(await second(at(-30_000))).toHaveProperty('token')
  })

  test('一度使った数字では、二度入れない', async () => {
    await halfWay()
    const code = codeNow()
    expect(await second(code)).toHaveProperty('token')
    await gave()
    expect(await second(code)).toHaveProperty('error')
    open.clock.advance(30_000)
    expect(await second(codeNow())).toHaveProperty('token')
  })

  test('同じ数字を同時に送っても、開くのは1つだけ', async () => {
    await halfWay()
    const before = await half()
    const both = await Promise.all([1, 2].map(() => acceptSecondFactor(open.house, here, before, codeNow())))
    expect(both.filter((each) => 'token' in each)).toHaveLength(1)
  })

  test('10回違えば15分止まる', async () => {
    await halfWay()
    for (let at = 0; at < 10; at++) await second('000000')
    await expect(second(codeNow())).rejects.toMatchObject({ status: 429 })
  })

  test('パスワードから10分たてば、はじめから', async () => {
    await halfWay()
    open.clock.advance(10 * 60_000)
    expect(await findHalfSignedIn(open.house, here.visitor)).toBeUndefined()
  })

  test('パスワードを入れたのと別のブラウザーでは、続きに進めない', async () => {
    await halfWay()
    expect(await findHalfSignedIn(open.house, 'somebody-else')).toBeUndefined()
  })
})

describe('はじめての職員', () => {
  const newcomer = async () => {
    const id = await hire(open.house, login, undefined, '')
    const person = visitor(app)
    await person.get('/desk/sign-in')
    await person.post('/desk/sign-in', { login, password: PASSWORD })
    const html = await (await person.get('/desk/sign-in/second')).text()
    const secret = (
      /この文字を入力します：([A-Z2-7 ]+)/.exec(html.replaceAll('<!-- -->', ''))?.[1] ?? ''
    ).replaceAll(' ', '')
    const enrolment = /name="enrolment" value="([^"]+)"/.exec(html)?.[1] ?? ''
    return { id, person, secret, enrolment }
  }
  const enrolled = async (id: string) =>
    (await open.house.db.selectFrom('staff').select('totp').where('id', '=', id).executeTakeFirstOrThrow())
      .totp

  test('示された文字をアプリに入れて、その数字で入る', async () => {
    const { id, person, secret, enrolment } = await newcomer()
    const response = await person.post('/desk/sign-in/second', { enrolment, code: codeNow(secret) })
    expect([response.status, response.headers.get('location')]).toEqual([303, '/desk'])
    expect(openTotp(open.house.vault, id, (await enrolled(id)) ?? '')).toBe(secret)
    expect((await person.get('/desk/account')).status).toBe(200)
  })

  test('間違えても、同じ文字のまま続けられる', async () => {
    const { person, secret, enrolment } = await newcomer()
    const again = await (await person.post('/desk/sign-in/second', { enrolment, code: '000000' })).text()
    expect(again.replaceAll(/ |<!-- -->/g, '')).toContain(secret)
  })

  test('鍵をブラウザーが選ぶことはできない', async () => {
    const { id, person } = await newcomer()
    const { vault } = open.house
    for (const enrolment of [
      '',
      SECRET,
      vault.seal(SECRET, 'enrol:somebody-else'),
      vault.seal(SECRET, `totp:${id}`),
    ]) {
      const response = await person.post('/desk/sign-in/second', { enrolment, code: codeNow() })
      expect(response.status).toBe(422)
    }
    expect(await enrolled(id)).toBeNull()
  })

  test('登録が済んだあとで、もう一度登録し直すことはできない', async () => {
    const { id, person, secret, enrolment } = await newcomer()
    await person.post('/desk/sign-in/second', { enrolment, code: codeNow(secret) })
    const before = await enrolled(id)
    const thief = await newcomerAgain()
    await thief.post('/desk/sign-in/second', {
      enrolment: open.house.vault.seal(SECRET, `enrol:${id}`),
      code: codeNow(),
    })
    expect(await enrolled(id)).toBe(before)
  })

  async function newcomerAgain() {
    const thief = visitor(app)
    await thief.get('/desk/sign-in')
    await thief.post('/desk/sign-in', { login, password: PASSWORD })
    return thief
  }
})

test('本物の町では、認証アプリの数字を画面に出さない', async () => {
  await hire(open.house, login)
  const person = visitor(app)
  await person.get('/desk/sign-in')
  await person.post('/desk/sign-in', { login, password: PASSWORD })
  expect(await (await person.get('/desk/sign-in/second')).text()).not.toContain('data-sample-code')
})
