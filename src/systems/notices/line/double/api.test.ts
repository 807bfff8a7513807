import { type HTTPFetchError, LineBotClient, type messagingApi } from '@line/bot-sdk'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aResident, openNotices, saidTo, tie } from '../../testing-notices.ts'
import { openSampleLine } from './sample-line.ts'
import { makeAccessToken } from './tokens.ts'

let open: Awaited<ReturnType<typeof openNotices>>
let user: string
let url: string
beforeAll(async () => {
  open = await openNotices()
  user = await tie(open.house, await aResident(open.house))
  url = (await openSampleLine(open.house)).url
})
afterAll(() => open.close())

const line = (channelAccessToken = makeAccessToken(open.house).access_token) =>
  LineBotClient.fromChannelAccessToken({ channelAccessToken, apiBaseURL: url })
const text = (words: string): messagingApi.Message => ({ type: 'text', text: words })
const refused = (call: Promise<unknown>): Promise<HTTPFetchError> =>
  call.then(
    () => Promise.reject(new Error('it was accepted')),
    (error: HTTPFetchError) => error,
  )

test('トークンが違えば 401', async () => {
  for (const token of ['x', '99999999999999.x', `${makeAccessToken(open.house).access_token}x`])
    expect((await refused(line(token).getMessageQuota())).status).toBe(401)
})

test('チャネルの秘密が違えば、トークンを出さない', async () => {
  const form = { grant_type: 'client_credentials', client_id: '2000000000', client_secret: 'x' }
  const answer = await fetch(`${url}/oauth2/v3/token`, { method: 'POST', body: new URLSearchParams(form) })
  expect(answer.status).toBe(400)
})

test.each([
  ['0通', [], 'messages'],
  ['6通', Array.from({ length: 6 }, () => ({ type: 'text', text: 'a' })), 'messages'],
  ['空の文', [{ type: 'text', text: '' }], 'messages[0].text'],
  ['5001字', [{ type: 'text', text: 'あ'.repeat(5_001) }], 'messages[0].text'],
  ['知らない形', [{ type: 'flex' }], 'messages[0].type'],
])('%s は、どこが悪いかを言って断る', async (_, messages, property) => {
  const error = await refused(line().pushMessage({ to: user, messages: messages as never }))
  expect(error.status).toBe(400)
  expect(JSON.parse(error.body).details).toEqual([{ message: expect.any(String), property }])
})

test('知らない相手と、形の違う相手を断る', async () => {
  const to = `U${'f'.repeat(32)}`
  expect(await refused(line().pushMessage({ to, messages: [text('a')] }))).toMatchObject({
    status: 400,
    body: expect.stringContaining('Failed to send messages'),
  })
  expect((await refused(line().pushMessage({ to: 'x', messages: [text('a')] }))).body).toContain("'to'")
  expect((await refused(line().getProfile(to))).status).toBe(404)
})

test('断った鍵は使われず、受け付けた鍵は24時間、409で前の受付を言う', async () => {
  const key = '123e4567-e89b-12d3-a456-426614174000'
  const push = (words: string) => line().pushMessageWithHttpInfo({ to: user, messages: [text(words)] }, key)
  expect((await refused(push(''))).status).toBe(400)
  const first = await push('一度')
  const again = await refused(push('一度'))
  expect(again.status).toBe(409)
  expect(again.headers.get('x-line-accepted-request-id')).toBe(
    first.httpResponse.headers.get('x-line-request-id'),
  )
  expect((await saidTo(open.house, user)).filter((each) => each.text === '一度')).toHaveLength(1)
  expect((await refused(line().pushMessage({ to: user, messages: [text('a')] }, 'key'))).status).toBe(400)
})

test('ブロックした相手へは、受け付けて、届けない', async () => {
  const blocked = await tie(open.house, await aResident(open.house), { friend: false })
  await line().pushMessage({ to: blocked, messages: [text('a')] })
  expect(await saidTo(open.house, blocked)).toEqual([])
})

test('返信のしるしは、一度だけ使える', async () => {
  const { makeToken } = await import('./tokens.ts')
  const replyToken = await makeToken(open.house.db, open.house, 'reply', user)
  await line().replyMessage({ replyToken, messages: [text('返信')] })
  expect((await refused(line().replyMessage({ replyToken, messages: [text('返信')] }))).body).toContain(
    'Invalid reply token',
  )
})
