import { type Context, Hono } from 'hono'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { v7 as uuid } from 'uuid'
import type { House } from '#platform/house'
import { checkMessages } from './check-messages.ts'
import type { Limits } from './limits.ts'
import { sameToken } from './same-token.ts'
import { sampleSettings } from './sample-settings.ts'
import { findUser, keepMessages, usedThisMonth } from './talk.ts'
import { isAccessToken, makeAccessToken, makeToken, takeToken } from './tokens.ts'

const RETRY_KEY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const RETRY_MS = 24 * 3_600_000

/** A refusal of the platform, with its words. */
class Refusal extends Error {
  readonly status: 400 | 401 | 404 | 409 | 415 | 429
  readonly more: object
  readonly headers: Readonly<Record<string, string>>
  constructor(status: Refusal['status'], message: string, more: object = {}, headers = {}) {
    super(message)
    this.status = status
    this.more = more
    this.headers = headers
  }
}

/** The calls that the town makes, each with the answers and refusals of the real one. */
export function sampleApi(house: House, limits: Limits): Hono {
  const app = new Hono()
  const calls = new RateLimiterMemory({ points: limits.calls.most, duration: limits.calls.seconds })

  app.onError((error, context) => {
    if (!(error instanceof Refusal)) return context.json({ message: 'Internal Server Error' }, 500)
    return context.json({ message: error.message, ...error.more }, error.status, error.headers)
  })
  app.notFound((context) => context.json({ message: 'Not found' }, 404))

  app.post('/oauth2/v3/token', async (context) => {
    const form = new URLSearchParams(await context.req.text())
    const account = sampleSettings(house)
    if (form.get('grant_type') !== 'client_credentials')
      return context.json({ error: 'unsupported_grant_type' }, 400)
    if (
      form.get('client_id') !== account?.channelId ||
      !sameToken(form.get('client_secret') ?? '', account.channelSecret)
    )
      return context.json({ error: 'invalid_client', error_description: 'invalid client_secret' }, 400)
    return context.json(makeAccessToken(house))
  })

  app.use('/v2/*', async (context, next) => {
    const token = /^Bearer (\S+)$/.exec(context.req.header('authorization') ?? '')?.[1] ?? ''
    if (!isAccessToken(house, token))
      throw new Refusal(
        401,
        'Authentication failed. Confirm that the access token in the authorization header is valid.',
      )
    await calls.consume('all').catch(() => {
      throw new Refusal(429, 'The API rate limit has been exceeded. Try again later.')
    })
    context.header('x-line-request-id', uuid())
    await next()
  })

  app.get('/v2/bot/message/quota', (context) =>
    context.json({ type: 'limited', value: limits.messagesAMonth }),
  )
  app.get('/v2/bot/message/quota/consumption', async (context) =>
    context.json({ totalUsage: await usedThisMonth(house.db, house) }),
  )
  app.get('/v2/bot/profile/:user', async (context) => {
    const user = await findUser(house.db, context.req.param('user'))
    if (!user?.friend) throw new Refusal(404, 'Not found')
    return context.json({ displayName: '見本の人', userId: user.id, language: 'ja' })
  })
  app.post('/v2/bot/user/:user/linkToken', async (context) => {
    const user = await findUser(house.db, context.req.param('user'))
    if (!user?.friend) throw new Refusal(404, 'Not found')
    return context.json({ linkToken: await makeToken(house.db, house, 'link', user.id) })
  })
  app.post('/v2/bot/message/push', (context) => push(context))
  app.post('/v2/bot/message/reply', (context) => reply(context))
  return app

  async function push(context: Context) {
    const body = await bodyOf(context)
    const key = context.req.header('x-line-retry-key')
    if (key !== undefined && !RETRY_KEY.test(key)) throw new Refusal(400, 'Invalid retry key')
    const to = String(body.to ?? '')
    const request = uuid()
    const sentMessages = await house.db.transaction().execute(async (tx) => {
      if (key !== undefined) {
        const since = new Date(house.clock.now().getTime() - RETRY_MS)
        await tx.deleteFrom('sample_line_request').where('accepted_at', '<=', since).execute()
        const first = await tx
          .insertInto('sample_line_request')
          .values({ retry_key: key.toLowerCase(), id: request, accepted_at: house.clock.now() })
          .onConflict((row) => row.doNothing())
          .executeTakeFirst()
        if (first.numInsertedOrUpdatedRows === 0n) throw await accepted(key.toLowerCase())
      }
      checkAll(body.messages)
      if (!/^U[0-9a-f]{32}$/.test(to))
        throw new Refusal(400, "The property, 'to', in the request body is invalid (line: -, column: -)")
      const user = await findUser(tx, to)
      if (!user) throw new Refusal(400, 'Failed to send messages')
      if ((await usedThisMonth(tx, house)) >= limits.messagesAMonth)
        throw new Refusal(429, 'You have reached your monthly limit.')
      // Accepted, and never delivered: as the real one does with somebody who has blocked the account.
      if (!user.friend) return (body.messages as object[]).map(() => ({ id: uuid() }))
      return keepMessages(tx, house, user.id, body.messages as object[], { counted: true })
    })
    return context.json({ sentMessages }, 200, { 'x-line-request-id': request })
  }

  async function accepted(key: string): Promise<Refusal> {
    const before = await house.db
      .selectFrom('sample_line_request')
      .select('id')
      .where('retry_key', '=', key)
      .executeTakeFirst()
    return new Refusal(
      409,
      'The retry key is already accepted',
      {},
      { 'x-line-accepted-request-id': before?.id ?? '' },
    )
  }

  async function reply(context: Context) {
    const body = await bodyOf(context)
    checkAll(body.messages)
    const sentMessages = await house.db.transaction().execute(async (tx) => {
      const user = await takeToken(tx, house, 'reply', String(body.replyToken ?? ''))
      if (!user) throw new Refusal(400, 'Invalid reply token')
      return keepMessages(tx, house, user, body.messages as object[], { counted: false })
    })
    return context.json({ sentMessages })
  }
}

async function bodyOf(context: Context): Promise<Readonly<Record<string, unknown>>> {
  if (!/^application\/json\b/.test(context.req.header('content-type') ?? ''))
    throw new Refusal(415, "Content-Type must be 'application/json'.")
  const body = await context.req.json().catch(() => undefined)
  if (typeof body !== 'object' || body === null)
    throw new Refusal(400, 'The request body could not be parsed as JSON (line: 1, column: 1)')
  return body
}

function checkAll(messages: unknown): void {
  const details = checkMessages(messages)
  if (details.length > 0)
    throw new Refusal(400, `The request body has ${details.length} error(s)`, { details })
}
