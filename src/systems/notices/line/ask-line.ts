import { channelAccessToken, HTTPFetchError, LineBotClient } from '@line/bot-sdk'
import type { House } from '#platform/house'
import { apiBaseOf, findLine } from './settings.ts'

/** The library waits as long as Node does, five minutes. */
const PATIENCE_MS = 15_000
/** A token is not used in its last minute: clocks differ, and calls take time. */
const MARGIN_MS = 60_000

interface Token {
  readonly text: string
  readonly until: number
}

/** The platform does not take the channel's token, or gives it none: its settings are wrong, or it was closed. */
export class ChannelRefused extends Error {
  override readonly name = 'ChannelRefused'
}

const tokens = new WeakMap<object, Promise<Token>>()

/**
 * Asks the LINE Platform. A token that is no longer taken is replaced once.
 * @throws ChannelRefused, HTTPFetchError with another refusal of the platform, or what the network says
 */
export async function askLine<R>(house: House, ask: (line: LineBotClient) => Promise<R>): Promise<R> {
  try {
    return await patiently(ask(await clientOf(house)))
  } catch (error) {
    if (!isRefusal(error, 401)) throw error
  }
  tokens.delete(house.db)
  try {
    return await patiently(ask(await clientOf(house)))
  } catch (error) {
    throw isRefusal(error, 401) ? new ChannelRefused('LINE takes no token of this channel') : error
  }
}

/** Whether the platform refused, with this status. */
export const isRefusal = (error: unknown, ...statuses: readonly number[]): error is HTTPFetchError =>
  error instanceof HTTPFetchError && (statuses.length === 0 || statuses.includes(error.status))

async function clientOf(house: House): Promise<LineBotClient> {
  const account = findLine(house)
  if (!account) throw new Error('this town has no LINE account')
  const text = account.channelToken ?? (await tokenOf(house)).text
  return LineBotClient.fromChannelAccessToken({
    channelAccessToken: text,
    apiBaseURL: await apiBaseOf(house),
  })
}

/** One token in a process at a time. What fails is not remembered. */
async function tokenOf(house: House): Promise<Token> {
  const known = await tokens.get(house.db)?.catch(() => undefined)
  if (known && known.until > house.clock.now().getTime()) return known
  const fresh = issueToken(house)
  tokens.set(house.db, fresh)
  fresh.catch(() => tokens.delete(house.db))
  return fresh
}

/** Stateless, for fifteen minutes: nothing that lasts lies anywhere but the channel's secret. */
async function issueToken(house: House): Promise<Token> {
  const { channelId, channelSecret } = findLine(house)!
  const issuer = new channelAccessToken.ChannelAccessTokenClient({ baseURL: await apiBaseOf(house) })
  const asked = house.clock.now().getTime()
  const token = await patiently(
    issuer.issueStatelessChannelTokenByClientSecret(channelId, channelSecret).catch((error: unknown) => {
      throw isRefusal(error, 400, 401, 403) ? new ChannelRefused('LINE gives this channel no token') : error
    }),
  )
  return { text: token.access_token, until: asked + token.expires_in * 1_000 - MARGIN_MS }
}

function patiently<R>(call: Promise<R>): Promise<R> {
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<never>((_, failed) => {
    timer = setTimeout(() => failed(new Error('LINE did not answer in time')), PATIENCE_MS)
  })
  return Promise.race([call, silence]).finally(() => clearTimeout(timer))
}
