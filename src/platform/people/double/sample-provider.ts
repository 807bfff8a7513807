/**
 * The sample town's own デジタル認証アプリ: a real OpenID provider (oidc-provider) that demands what the national one
 * demands. It stands behind a door on the loopback address; browsers reach it by `/sample/card` of the town.
 */
import { createServer } from 'node:http'
import type { CustomFetch } from 'openid-client'
import type { CardSettings } from '#platform/config'
import type { House } from '#platform/house'
import { makeProvider } from './make-provider.ts'
import { sampleKey } from './sample-keys.ts'

export const SAMPLE_PATH = '/sample/card'
const CLIENT = 'yakuba-sample'

/** Whether this town lends its visitors invented cards: never where a real provider is set. */
export const lendsCards = ({ config, town }: House): boolean =>
  config.sample && !config.card && (town.cardholders?.length ?? 0) > 0

const settingsOf = new WeakMap<object, CardSettings>()

/** How the town is known to its own provider. */
export function sampleSettings(house: House): CardSettings | undefined {
  if (!lendsCards(house)) return undefined
  let settings = settingsOf.get(house.db)
  if (!settings) {
    settings = {
      issuer: house.config.baseUrl + SAMPLE_PATH,
      clientId: CLIENT,
      privateKey: sampleKey(house, 'client').pem(),
      scope: 'openid name address birthdate gender',
      audience: 'token-endpoint',
      idTokenAlgorithm: 'ES256',
    }
    settingsOf.set(house.db, settings)
  }
  return settings
}

export interface SampleProvider {
  /** The back door, for the town's own client. */
  readonly fetch: CustomFetch
  /** A browser at the front. `path` begins after `/sample/card`. */
  visit(path: string, visit: { cookie: string; body?: URLSearchParams }): Promise<Response>
  close(): Promise<void>
}

const providers = new WeakMap<object, Promise<SampleProvider>>()

/** Started at the first use, once in a process. */
export function openSampleProvider(house: House): Promise<SampleProvider> {
  let provider = providers.get(house.db)
  if (!provider) {
    provider = start(house)
    providers.set(house.db, provider)
  }
  return provider
}

export async function closeSampleProvider({ db }: House): Promise<void> {
  await (await providers.get(db))?.close()
  providers.delete(db)
}

async function start(house: House): Promise<SampleProvider> {
  const provider = await makeProvider(house, `${house.config.baseUrl}${SAMPLE_PATH}`, {
    id: CLIENT,
    returnAddress: `${house.config.baseUrl}/sign-in/card/back`,
    key: sampleKey(house, 'client').open,
  })
  const server = createServer(provider)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  server.unref()
  const bound = server.address()
  const door = `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}`
  const { protocol, host } = new URL(house.config.baseUrl)
  const outside = { 'x-forwarded-proto': protocol.slice(0, -1), 'x-forwarded-host': host }
  const inner = (address: string) => door + address.slice(house.config.baseUrl.length + SAMPLE_PATH.length)
  return {
    fetch: (address, { headers, ...options }) =>
      fetch(inner(address), { ...(options as RequestInit), headers: { ...headers, ...outside } }),
    visit: (path, { cookie, body }) =>
      fetch(door + path, {
        method: body ? 'POST' : 'GET',
        headers: { accept: 'application/json', cookie, ...outside },
        redirect: 'manual',
        ...(body && { body }),
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
