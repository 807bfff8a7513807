import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { tokenHash } from '#platform/web'
import { testWeb, visitor } from '../../web/testing.ts'
import { acceptCode, sendCode } from '../email-code.ts'
import { identify } from '../session.ts'
import { sweepSignIns } from '../sweep.ts'
import { codesFor } from '../testing.ts'
import { pemOf, signInByCard, type TestProvider, testProvider } from './testing.ts'

vi.mock('../../web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
  assetResponse: () => undefined,
}))

let provider: TestProvider
let app: ReturnType<typeof testWeb>
beforeAll(async () => {
  provider = await testProvider()
  app = testWeb(provider.house)
})
afterAll(() => provider.close())

let person = 0
let browser: ReturnType<typeof visitor>
let card = ''
beforeEach(async () => {
  browser = visitor(app)
  card = `mihon-${(person++ % 8) + 1}`
  provider.tamper = undefined
  provider.lie = undefined
  await provider.house.db.deleteFrom('card_link').execute()
})

const signIn = (...rest: [(back: URL) => void] | []) => signInByCard(provider, browser, card, ...rest)
const actorOf = (from = browser) =>
  identify(provider.house, tokenHash(from.cookies.get('yakuba-session') ?? ''))
const refusals = async () =>
  (
    await provider.house.db
      .selectFrom('audit_entry')
      .select('detail')
      .where('action', '=', 'resident.card-refused')
      .orderBy('id', 'desc')
      .limit(1)
      .execute()
  ).map(({ detail }) => (detail as { why: string }).why)

/** Signs the browser in by e-mail. */
async function byMail(email: string, from = browser) {
  await from.get('/sign-in')
  const at = { visitor: tokenHash(from.cookies.get('yakuba-visitor') ?? ''), agent: '', address: '' }
  await sendCode(provider.house, at.visitor, email)
  const opened = await acceptCode(provider.house, at, (await codesFor(provider.house, email)).at(-1) ?? '')
  if ('token' in opened) from.cookies.set('yakuba-session', opened.token)
}

describe('カードで入る', () => {
  test('はじめての人は、登録も同時に済み、基本4情報がその間だけわかる', async () => {
    card = 'mihon-1'
    const answer = await signIn()
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/my/account'])
    expect(await actorOf()).toMatchObject({
      kind: 'resident',
      name: '佐藤 花子',
      level: 'card',
      card: { name: '佐藤 花子', birth: '1990-05-14', gender: 'female' },
    })
  })

  test('次に来ても、同じ登録が開く', async () => {
    await signIn()
    const first = await actorOf()
    browser = visitor(app)
    await signIn()
    expect(await actorOf()).toMatchObject({ id: (first as { id: string }).id })
  })

  test('メールで入っていた人は、同じ登録のまま水準が上がり、前の出入りは終わる', async () => {
    await byMail('link@example.jp')
    const before = await actorOf()
    const token = browser.cookies.get('yakuba-session') ?? ''
    await signIn()
    expect(await actorOf()).toMatchObject({
      id: (before as { id: string }).id,
      email: 'link@example.jp',
      level: 'card',
    })
    expect(await identify(provider.house, tokenHash(token))).toEqual({ kind: 'anonymous' })
  })

  test('やめれば、何も起こらず、戻る道がある', async () => {
    const answer = await signInByCard(provider, browser, null)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('本人確認をやめました')
    expect(await actorOf()).toEqual({ kind: 'anonymous' })
    expect(await refusals()).toEqual(['cancelled'])
  })
})

describe('人を取り違えない', () => {
  test('一つの登録に、二人目のカードは結び付かない', async () => {
    await byMail('two@example.jp')
    await signIn()
    card = card === 'mihon-1' ? 'mihon-2' : 'mihon-1'
    const answer = await signIn()
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('別の方のカードが結び付いています')
    expect(await refusals()).toEqual(['account-taken'])
  })

  test('別の登録のカードでは、いまの登録の水準は上がらず、二つは一つにならない', async () => {
    await signIn()
    const owner = await actorOf()
    browser = visitor(app)
    await byMail('other@example.jp')
    const answer = await signIn()
    expect(answer.status).toBe(403)
    expect(await refusals()).toEqual(['card-taken'])
    expect(await actorOf()).toMatchObject({ email: 'other@example.jp', level: 'email' })
    expect((owner as { id: string }).id).not.toBe(((await actorOf()) as { id: string }).id)
  })

  test('行って戻る間に入り直した人のものにはならない', async () => {
    const gone = await browser.get('/sign-in/card/go')
    const back = new URL(await provider.choose(gone.headers.get('location') ?? '', card))
    await byMail('meanwhile@example.jp')
    expect((await browser.get(back.pathname + back.search)).status).toBe(400)
  })

  test('同じ人が二つの窓で同時に初めて入っても、登録は一つ', async () => {
    const browsers = [visitor(app), visitor(app), visitor(app)]
    await Promise.all(browsers.map((each) => signInByCard(provider, each, card)))
    const ids = await Promise.all(browsers.map(async (each) => ((await actorOf(each)) as { id: string }).id))
    expect(new Set(ids).size).toBe(1)
  })
})

describe('一度きり、始めたブラウザーだけ', () => {
  test('同じ返事は、二度は開かない', async () => {
    let address = ''
    await signIn((back) => {
      address = back.pathname + back.search
    })
    browser.cookies.delete('yakuba-session')
    const again = await browser.get(address)
    expect(again.status).toBe(400)
    expect(await again.text()).toContain('この本人確認は終わっています')
  })

  test('ほかのブラウザーでは開かない', async () => {
    let address = ''
    const held = (back: URL) => {
      address = back.pathname + back.search
      back.searchParams.set('state', 'x')
    }
    await signIn(held)
    expect((await visitor(app).get(address)).status).toBe(400)
  })

  test('15分を過ぎたら開かない', async () => {
    const answer = await signIn(() => provider.clock.advance(15 * 60_000))
    expect(answer.status).toBe(400)
  })

  test('発行者の名乗りがない返事、別の発行者の返事は信じない（RFC 9207）', async () => {
    await signIn((back) => back.searchParams.delete('iss'))
    expect(await refusals()).toEqual(['invalid'])
    await signIn((back) => back.searchParams.set('iss', 'https://evil.example'))
    expect(await refusals()).toEqual(['invalid'])
    expect(await actorOf()).toEqual({ kind: 'anonymous' })
  })
})

describe('確かめられない証明は信じない', () => {
  test.each<[string, NonNullable<TestProvider['tamper']>]>([
    ['nonceが違う', (_, claims) => Object.assign(claims, { nonce: 'another' })],
    ['nonceがない', (_, claims) => Reflect.deleteProperty(claims, 'nonce')],
    ['署名がない（alg none）', (header) => Object.assign(header, { alg: 'none' })],
    ['ほかの鍵で署名された', () => 'foreign'],
    ['期限が切れた', (_, claims) => Object.assign(claims, { exp: Math.floor(Date.now() / 1_000) - 3_600 })],
    ['まだ使えない', (_, claims) => Object.assign(claims, { nbf: Math.floor(Date.now() / 1_000) + 3_600 })],
    ['別のサービスあて', (_, claims) => Object.assign(claims, { aud: 'another' })],
    ['別の発行者', (_, claims) => Object.assign(claims, { iss: 'https://evil.example' })],
    ['署名の方式が違う', (header) => Object.assign(header, { alg: 'RS256' })],
  ])('%s', async (_, tamper) => {
    provider.tamper = tamper
    expect((await signIn()).status).toBe(400)
    expect(await refusals()).toEqual(['invalid'])
    expect(await actorOf()).toEqual({ kind: 'anonymous' })
  })

  test('時計が少しずれていても、入れる', async () => {
    provider.tamper = (_, claims) => Object.assign(claims, { nbf: Math.floor(Date.now() / 1_000) + 30 })
    expect((await signIn()).status).toBe(303)
  })

  test('別の人の4情報は、受け取らない', async () => {
    provider.lie = (claims) => ({ ...claims, sub: 'somebody-else' })
    await signIn()
    expect(await refusals()).toEqual(['invalid'])
  })

  test('4情報が欠けていれば、同意を求め直す', async () => {
    provider.lie = ({ birthdate: _, ...claims }) => claims
    expect(await (await signIn()).text()).toContain('同意して、もう一度')
    expect(await refusals()).toEqual(['facts'])
  })
})

describe('見本の認証アプリは、本物と同じことを求める', () => {
  const ask = (change: (url: URL) => void) =>
    browser.get('/sign-in/card/go').then(async (gone) => {
      const url = new URL(gone.headers.get('location') ?? '')
      change(url)
      return provider.choose(url.href, card)
    })

  test('PKCEのない求めは断る', async () => {
    const back = await ask((url) => {
      url.searchParams.delete('code_challenge')
      url.searchParams.delete('code_challenge_method')
    })
    expect(new URL(back).searchParams.get('error')).toBe('invalid_request')
  })

  test('人から盗んだ返事を自分の返事に差し替えても、PKCEの答えが合わず開かない', async () => {
    const stolen = new URL(await ask(() => undefined)).searchParams.get('code') ?? ''
    browser = visitor(app)
    const answer = await signIn((back) => back.searchParams.set('code', stolen))
    expect(answer.status).toBe(400)
    expect(await refusals()).toEqual(['invalid'])
  })

  test('登録していない鍵では、通らない', async () => {
    const wrong = await testProvider({}, pemOf())
    const outsider = visitor(testWeb(wrong.house))
    expect((await signInByCard(wrong, outsider)).status).toBe(400)
    await wrong.close()
  })

  test('署名のあて先は、設定で選べる', async () => {
    const other = await testProvider({ CARD_AUDIENCE: 'issuer', CARD_ACR_VALUES: 'aal3 crl' })
    expect((await signInByCard(other, visitor(testWeb(other.house)))).status).toBe(303)
    await other.close()
  })
})

describe('つながらないとき', () => {
  test('行く前なら、ほかの方法をすすめる。戻ってからでも、何も失わない', async () => {
    const gone = await testProvider()
    const outsider = visitor(testWeb(gone.house))
    const begun = await outsider.get('/sign-in/card/go')
    const back = new URL(await gone.choose(begun.headers.get('location') ?? '', 'mihon-1'))
    await gone.down()
    const late = await outsider.get(back.pathname + back.search)
    expect(late.status).toBe(503)
    expect(await late.text()).toContain('つながりません')
    await gone.close()
    const never = await testProvider()
    await never.down()
    const early = await visitor(testWeb(never.house)).get('/sign-in/card/go')
    expect(early.status).toBe(503)
    expect(await early.text()).toContain('メールでサインインする')
    await never.close()
  })
})

describe('知ったことを漏らさない', () => {
  test('カードの内容は、データベースにも記録にもそのままでは残らず、サインアウトで消える', async () => {
    const said = vi.spyOn(console, 'error')
    await signIn()
    const actor = (await actorOf()) as { id: string; card: { name: string; address: string } }
    const { db } = provider.house
    const sessions = await db.selectFrom('session').select('card').where('person_id', '=', actor.id).execute()
    expect(JSON.stringify(sessions)).toContain('v1.')
    const lines = await db.selectFrom('audit_entry').selectAll().execute()
    expect(JSON.stringify([sessions, lines.map(({ detail }) => detail)])).not.toContain(actor.card.address)
    expect(said).not.toHaveBeenCalled()
    await browser.get('/my/account')
    await browser.post('/sign-out')
    const after = await db.selectFrom('session').select('card').where('person_id', '=', actor.id).execute()
    expect(after).toEqual([{ card: null }])
  })

  test('休んだまま終わった出入りのものも、掃除で消える', async () => {
    await signIn()
    const { id } = (await actorOf()) as { id: string }
    provider.clock.advance(3 * 3_600_000)
    await sweepSignIns(provider.house)
    const kept = await provider.house.db
      .selectFrom('session')
      .select('card')
      .where('person_id', '=', id)
      .where('card', 'is not', null)
      .execute()
    expect(kept).toEqual([])
  })

  test('入ったことと結び付けたことは、監査記録に残る', async () => {
    await signIn()
    const { id } = (await actorOf()) as { id: string }
    const lines = await provider.house.db
      .selectFrom('audit_entry')
      .select(['action'])
      .where('resident', '=', id)
      .orderBy('id')
      .execute()
    expect(lines.map(({ action }) => action)).toEqual(['resident.card-linked', 'resident.sign-in'])
  })

  test('本物がつながっている町に、見本の認証アプリはない', async () => {
    for (const path of ['/sample/card/protocol/openid-connect/auth', '/sample/card/people/x'])
      expect((await browser.get(path)).status).toBe(404)
  })
})
