import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { tokenHash } from '#platform/web'
import { visitor } from '../../../platform/web/testing.ts'
import {
  aResident,
  browserOf,
  deliveriesOf,
  jobsOf,
  openNotices,
  saidTo,
  tellThem,
  tie,
  until,
} from '../testing-notices.ts'
import { sampleSettings } from './double/sample-settings.ts'
import { userOf } from './double/talk.ts'
import { makeToken } from './double/tokens.ts'
import { issueNonce } from './issue-nonce.ts'
import { linkFriend } from './link-friend.ts'

vi.mock('../../../platform/web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
  assetResponse: () => undefined,
}))

let open: Awaited<ReturnType<typeof openNotices>>
beforeAll(async () => {
  open = await openNotices()
  await open.start()
})
afterAll(() => open.close())

type Browser = ReturnType<typeof visitor>

const lineOf = (browser: Browser) => userOf(browser.cookies.get('yakuba-sample-line') ?? '')
const linkOf = (resident: string) =>
  open.house.db
    .selectFrom('line_link')
    .select('line_user')
    .where('resident_id', '=', resident)
    .executeTakeFirst()

/** Adds the account as a friend. @returns the address of the button in the talk */
async function befriend(browser: Browser): Promise<string> {
  await browser.get('/sample/line')
  await browser.post('/sample/line/follow')
  const button = await until(async () =>
    (await saidTo(open.house, lineOf(browser))).flatMap(({ template }) => template?.actions ?? []).at(-1),
  )
  return button.uri.replace('http://town.example', '')
}

/** Agrees in the town. @returns the address of the dialog */
async function toDialog(browser: Browser, address: string): Promise<string> {
  const linkToken = new URL(address, 'http://town.example').searchParams.get('linkToken') ?? ''
  await browser.get(address)
  const page = await (await browser.post('/line/link', { linkToken })).text()
  const href = /href="(http:\/\/town\.example\/sample\/line\/dialog[^"]+)"/.exec(page)?.[1] ?? ''
  return href.replace('http://town.example', '').replaceAll('&amp;', '&')
}

async function agreeAt(browser: Browser, dialog: string): Promise<Response> {
  await browser.get(dialog)
  const wishes = new URL(dialog, 'http://town.example').searchParams
  return browser.post('/sample/line/dialog/bot/accountLink', {
    linkToken: wishes.get('linkToken') ?? '',
    nonce: wishes.get('nonce') ?? '',
  })
}

test('友だちになり、サインインして、LINEで同意すると、結び付く。本人にはほかの方法でも知らせる', async () => {
  const person = await aResident(open.house)
  const browser = await browserOf(open, person)
  const address = await befriend(browser)
  expect(address).toMatch(/^\/line\/link\?linkToken=/)
  expect((await agreeAt(browser, await toDialog(browser, address))).status).toBe(303)
  const link = await until(() => linkOf(person.id))
  expect(link.line_user).toBe(lineOf(browser))
  expect((await deliveriesOf(open.house, person)).map(({ channel }) => channel)).toEqual(['email'])
  await until(async () => (await saidTo(open.house, lineOf(browser))).at(-1)?.text?.startsWith('これで'))
  expect(await (await browser.get('/my/account/notices')).text()).toContain('LINEと結び付いています')
  await browser.post('/my/account/notices/try')
  await until(async () => (await saidTo(open.house, lineOf(browser))).at(-1)?.text?.includes('/my/letters/'))
})

test('サインインしていなければ、先にサインインして、同じところへ戻る', async () => {
  const answer = await visitor(open.app).get('/line/link?linkToken=abcdefgh')
  expect(answer.headers.get('location')).toBe(
    `/sign-in?next=${encodeURIComponent('/line/link?linkToken=abcdefgh')}`,
  )
})

test('人から送られたボタンを押しても、その人のLINEには結び付かない', async () => {
  const victim = await aResident(open.house)
  const thief = visitor(open.app)
  const address = await befriend(thief)
  const browser = await browserOf(open, victim)
  await browser.get('/sample/line')
  await agreeAt(browser, await toDialog(browser, address))
  await until(async () => (await jobsOf(open.house)).length === 0)
  const event = await open.house.db
    .selectFrom('sample_line_event')
    .select('body')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  expect(event.body).toMatchObject({ type: 'accountLink', link: { result: 'failed' } })
  expect(await linkOf(victim.id)).toBeUndefined()
})

test('連携のボタンは、10分が過ぎても、2度目にも、開かない', async () => {
  const browser = await browserOf(open, await aResident(open.house))
  const address = await befriend(browser)
  const dialog = await toDialog(browser, address)
  await agreeAt(browser, dialog)
  expect((await browser.get(dialog)).status).toBe(400)
  expect((await agreeAt(browser, dialog)).status).toBe(400)
  const late = `/sample/line/dialog/bot/accountLink?linkToken=${await makeToken(open.house.db, open.house, 'link', lineOf(browser))}&nonce=${'n'.repeat(40)}`
  expect((await browser.get(late)).status).toBe(200)
  open.clock.advance(11 * 60_000)
  expect((await browser.get(late)).status).toBe(400)
})

test('町の出したしるし（nonce）は、一度だけ、10分だけ、本人のためだけに開く', async () => {
  const { house } = open
  const [person, other] = [await aResident(house), await aResident(house)]
  const [first, second] = [`U${'1'.repeat(32)}`, `U${'2'.repeat(32)}`]
  const nonce = await issueNonce(house, person)
  expect(nonce.length).toBeGreaterThanOrEqual(43)
  expect(await linkFriend(house, first, tokenHash(nonce))).toBe(true)
  expect(await linkFriend(house, second, tokenHash(nonce))).toBe(false)
  expect(await linkOf(person.id)).toEqual({ line_user: first })
  // The worker that had done it died before it answered.
  expect(await linkFriend(house, first, tokenHash(nonce))).toBe(true)
  expect(await linkOf(other.id)).toBeUndefined()
  expect(await linkFriend(house, second, tokenHash('somebody else’s'))).toBe(false)
  const late = await issueNonce(house, other)
  open.clock.advance(11 * 60_000)
  expect(await linkFriend(house, second, tokenHash(late))).toBe(false)
})

test('1つの登録に1つのLINE、1つのLINEに1つの登録。新しいほうが残る', async () => {
  const { house } = open
  const [one, two] = [await aResident(house), await aResident(house)]
  const [first, second] = [`U${'3'.repeat(32)}`, `U${'4'.repeat(32)}`]
  await linkFriend(house, first, tokenHash(await issueNonce(house, one)))
  await linkFriend(house, second, tokenHash(await issueNonce(house, one)))
  expect(await linkOf(one.id)).toEqual({ line_user: second })
  await linkFriend(house, second, tokenHash(await issueNonce(house, two)))
  expect(await linkOf(one.id)).toBeUndefined()
  expect(await linkOf(two.id)).toEqual({ line_user: second })
})

test('マイページで外すと、すぐに外れる', async () => {
  const person = await aResident(open.house)
  await tie(open.house, person)
  const browser = await browserOf(open, person)
  await browser.post('/my/account/notices/line/end')
  expect(await linkOf(person.id)).toBeUndefined()
  expect((await tellThem(open.house, person)).map(({ channel }) => channel)).toEqual(['email'])
})

test('ブロックすると外れ、止めていたメールがまた届く', async () => {
  const { house } = open
  const person = await aResident(house)
  const browser = await browserOf(open, person)
  await agreeAt(browser, await toDialog(browser, await befriend(browser)))
  await until(() => linkOf(person.id))
  await browser.post('/my/account/notices/try')
  await until(() =>
    house.db
      .selectFrom('line_link')
      .select('id')
      .where('resident_id', '=', person.id)
      .where('worked_at', 'is not', null)
      .executeTakeFirst(),
  )
  expect((await browser.post('/my/account/notices', { by: 'line' })).status).toBe(303)
  expect((await tellThem(house, person)).at(-1)?.channel).toBe('line')
  await browser.post('/sample/line/block')
  await until(async () => (await linkOf(person.id)) === undefined)
  expect((await tellThem(house, person)).at(-1)?.channel).toBe('email')
})

test('話しかけられたら、一度だけ、どこへ行けばよいかを答える', async () => {
  const browser = visitor(open.app)
  await befriend(browser)
  await browser.post('/sample/line/say', { text: '子どもが生まれました' })
  const said = await until(async () => {
    const all = await saidTo(open.house, lineOf(browser))
    return all.length > 2 && all
  })
  expect(said[1]?.text).toContain(open.house.town.hall.tel)
  const kept = await open.house.db.selectFrom('line_event').selectAll().execute()
  expect(JSON.stringify([kept, await jobsOf(open.house)])).not.toContain('生まれました')
})

/** A webhook as the platform would send it. */
function webhook(
  events: readonly object[],
  { secret = sampleSettings(open.house)?.channelSecret ?? '' } = {},
) {
  const body = JSON.stringify({ destination: 'U', events })
  const signature = createHmac('sha256', secret).update(body).digest('base64')
  const send = (headers: Readonly<Record<string, string>>) =>
    open.app.fetch(new Request('http://town.example/line/webhook', { method: 'POST', body, headers }))
  return { signed: () => send({ 'x-line-signature': signature }), send, signature }
}

const message = (user: string, webhookEventId: string, replyToken?: string) => ({
  ...{ type: 'message', mode: 'active', timestamp: 1, webhookEventId, message: { type: 'text', text: 'a' } },
  ...{ source: { type: 'user', userId: user }, deliveryContext: { isRedelivery: false }, replyToken },
})

const received = (id: string) =>
  open.house.db.selectFrom('line_event').select('id').where('id', '=', id).executeTakeFirst()

test('署名が合わない知らせは、受け取らない', async () => {
  const event = [message(`U${'a'.repeat(32)}`, 'FORGEDFORGED')]
  const real = webhook(event)
  expect((await webhook(event, { secret: 'x' }).signed()).status).toBe(401)
  for (const signature of ['', 'x', real.signature.slice(1), real.signature.toLowerCase()])
    expect((await real.send({ 'x-line-signature': signature })).status).toBe(401)
  expect((await real.send({})).status).toBe(401)
  expect(await received('FORGEDFORGED')).toBeUndefined()
})

test('同じ知らせが何度届いても、一度だけ受け取り、どれにも200を返す', async () => {
  const { house } = open
  const user = await tie(house, await aResident(house))
  const replyToken = await makeToken(house.db, house, 'reply', user)
  const call = webhook([message(user, 'AGAINAGAIN01', replyToken)])
  const answers = await Promise.all([call.signed(), call.signed(), call.signed()])
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  await until(async () => (await saidTo(house, user)).length === 2)
  expect((await call.signed()).status).toBe(200)
  await until(async () => (await jobsOf(house)).length === 0)
  expect(await saidTo(house, user)).toHaveLength(2)
})

test('知らない出来事や、ほかのモジュールの出来事には、200を返して何もしない', async () => {
  const user = `U${'b'.repeat(32)}`
  const others = [
    { ...message(user, 'OTHEROTHER01'), type: 'beacon' },
    { ...message(user, 'OTHEROTHER02'), mode: 'standby' },
    { ...message(user, 'OTHEROTHER03'), source: { type: 'group', groupId: 'C1' } },
  ]
  expect((await webhook(others).signed()).status).toBe(200)
  expect((await webhook([]).signed()).status).toBe(200)
  for (const { webhookEventId } of others) expect(await received(webhookEventId)).toBeUndefined()
})
