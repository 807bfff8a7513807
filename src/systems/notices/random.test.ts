import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyBytes, anyText, damaged } from '../../testing-random.ts'
import { checkMessages } from './line/double/check-messages.ts'
import { readEvents } from './line/read-events.ts'
import { readSubscription } from './push/read-subscription.ts'
import { browserAt } from './push/testing-push.ts'

const event = {
  ...{ type: 'accountLink', mode: 'active', timestamp: 1, webhookEventId: '01HEVENTEVENTEVENTEVENTEVE' },
  ...{ source: { type: 'user', userId: `U${'a'.repeat(32)}` }, replyToken: 'r'.repeat(32) },
  ...{ deliveryContext: { isRedelivery: false }, link: { result: 'ok', nonce: 'n'.repeat(43) } },
}
const good = JSON.stringify({ destination: 'U', events: [event] })
const bytes = (text: string) => new TextEncoder().encode(text)

test('LINEから何が届いても、読めるところだけを読み、壊れない', () => {
  fc.assert(
    fc.property(
      fc.oneof(anyBytes, anyText.map(bytes), fc.json().map(bytes), damaged(good).map(bytes)),
      (body) => {
        for (const each of readEvents(body) ?? []) {
          expect(each.user).toMatch(/^U[0-9a-f]{32}$/)
          expect(each.kind === 'linked' ? each.nonceHash : 'x').toBeTruthy()
        }
      },
    ),
    { numRuns: 500, examples: [[bytes('{"events":[null,1,[],{}]}')], [bytes(good)]] },
  )
  expect(readEvents(bytes(good))).toHaveLength(1)
})

test('端末が何を言っても、公開されたインターネットの送り先と正しい鍵のほかは受け取らない', () => {
  const { subscription } = browserAt('https://push.example.jp')
  const right = JSON.stringify(subscription)
  const endpoint = fc
    .oneof(
      fc.webUrl(),
      fc.ipV4().map((ip) => `https://${ip}/`),
      fc.ipV6().map((ip) => `https://[${ip}]/`),
    )
    .map((url) => JSON.stringify({ ...subscription, endpoint: url }))
  fc.assert(
    fc.property(fc.oneof(anyText, fc.json(), damaged(right), endpoint), (text) => {
      const read = readSubscription(text, [])
      if (!read) return
      expect(new URL(read.endpoint).protocol).toBe('https:')
      expect(Buffer.from(read.keys.auth, 'base64url')).toHaveLength(16)
    }),
    { numRuns: 500 },
  )
  expect(readSubscription(right, [])).toEqual(subscription)
  for (const host of ['127.0.0.1', '10.0.0.1', '169.254.169.254', '[::1]', '[fd00::1]', '192.168.1.1'])
    expect(
      readSubscription(JSON.stringify({ ...subscription, endpoint: `https://${host}/x` }), []),
    ).toBeUndefined()
})

test('見本のLINEは、どんな言葉の束でも、よいか、どこが悪いかを言う', () => {
  fc.assert(
    fc.property(fc.anything(), (messages) => {
      expect(Array.isArray(checkMessages(messages))).toBe(true)
    }),
  )
})
