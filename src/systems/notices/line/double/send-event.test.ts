import { createServer, type IncomingHttpHeaders } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openNotices } from '../../testing-notices.ts'
import { sendEvent } from './send-event.ts'
import { follow } from './talk.ts'

let open: Awaited<ReturnType<typeof openNotices>>
beforeAll(async () => {
  open = await openNotices()
})
afterAll(() => open.close())

test('200が返るまで、同じ出来事を、再送のしるしを付けて届けなおす', async () => {
  const { house } = open
  const user = `U${'a'.repeat(32)}`
  await follow(house, user)
  const { id } = await house.db.selectFrom('sample_line_event').select('id').executeTakeFirstOrThrow()
  const calls: { headers: IncomingHttpHeaders; body: string }[] = []
  await expect(sendEvent({ event: id }, house)).rejects.toThrow()
  const server = createServer(async (incoming, response) => {
    calls.push({ headers: incoming.headers, body: await text(incoming) })
    response.writeHead(calls.length === 1 ? 500 : 200).end()
  })
  await new Promise<void>((ready) => server.listen(house.config.port, '127.0.0.1', ready))
  await expect(sendEvent({ event: id }, house)).rejects.toThrow('500')
  await sendEvent({ event: id }, house)
  await sendEvent({ event: id }, house)
  await new Promise((closed) => server.close(closed))
  const events = calls.map(({ body }) => JSON.parse(body).events[0])
  expect(events.map(({ deliveryContext }) => deliveryContext.isRedelivery)).toEqual([true, true])
  expect(new Set(events.map(({ webhookEventId }) => webhookEventId))).toEqual(new Set([id]))
  expect(id).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
})
