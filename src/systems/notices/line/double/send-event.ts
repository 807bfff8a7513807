import { createHmac } from 'node:crypto'
import type { House } from '#platform/house'
import { sampleSettings } from './sample-settings.ts'

const PATIENCE_MS = 10_000

/** Of the account itself. */
const BOT = `U${'0'.repeat(31)}1`

/**
 * Task `line.sample-event`: calls the webhook with one event, signed. Without a 200 it is delivered again, marked so. The
 * town is called where it listens on this machine: its public address may lie behind a proxy that is not reached from here.
 * @throws Error without a 200, so that the jobs room tries again
 */
export async function sendEvent(payload: object, house: House): Promise<void> {
  const { event } = payload as { event: string }
  const account = sampleSettings(house)
  const row = await house.db
    .updateTable('sample_line_event')
    .set((each) => ({ attempts: each('attempts', '+', 1) }))
    .where('id', '=', event)
    .where('delivered_at', 'is', null)
    .returning(['body', 'attempts'])
    .executeTakeFirst()
  if (!account || !row) return
  const deliveryContext = { isRedelivery: row.attempts > 1 }
  const body = JSON.stringify({ destination: BOT, events: [{ ...(row.body as object), deliveryContext }] })
  const answer = await fetch(`${townAddress(house)}/line/webhook`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'LineBotWebhook/2.0',
      'x-line-signature': createHmac('sha256', account.channelSecret).update(body).digest('base64'),
    },
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
  await answer.body?.cancel()
  if (answer.status !== 200) throw new Error(`the webhook answered ${answer.status}`)
  await house.db
    .updateTable('sample_line_event')
    .set({ delivered_at: house.clock.now() })
    .where('id', '=', event)
    .execute()
}

function townAddress({ config }: House): string {
  const host = ['0.0.0.0', '::'].includes(config.host) ? 'localhost' : config.host
  return `http://${host.includes(':') ? `[${host}]` : host}:${config.port}`
}
