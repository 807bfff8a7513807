import { Buffer } from 'node:buffer'
import { validateSignature } from '@line/bot-sdk'
import { json, Problem, post } from '#platform/web'
import { readEvents } from './read-events.ts'
import { receiveEvents } from './receive-events.ts'
import { findLine } from './settings.ts'

const MOST_BYTES = 1_048_576

/** What the LINE Platform calls. It is answered at once; what follows is the worker's. */
export const webhookRoutes = [
  post('/line/webhook', { who: 'anyone', signed: true }, async (request) => {
    const { house } = request
    const account = findLine(house)
    if (!account) throw new Problem(404, 'この町では、LINEを使っていません。')
    const body = await request.body(MOST_BYTES)
    const signature = request.header('x-line-signature') ?? ''
    if (!validateSignature(Buffer.from(body), account.channelSecret, signature))
      throw new Problem(401, '署名が合いません。')
    const events = readEvents(body)
    if (!events) throw new Problem(400, 'LINEからの知らせとして読み取れません。')
    await receiveEvents(house, events)
    return json({})
  }),
]
