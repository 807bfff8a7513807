import { createPrivateKey } from 'node:crypto'
import {
  allowInsecureRequests,
  type Configuration,
  type CustomFetch,
  clockTolerance,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  modifyAssertion,
  PrivateKeyJwt,
} from 'openid-client'
import type { CardSettings } from '#platform/config'
import type { House } from '#platform/house'
import { openSampleProvider, sampleSettings } from '../double/sample-provider.ts'

/** The provider of デジタル認証アプリ that a house uses. */
interface CardProvider {
  readonly settings: CardSettings
  /** How its back door is reached, where that is not the network. */
  fetch?(): Promise<CustomFetch>
}

/** The provider that is set, or the sample town's own; nothing where neither is. */
export function findProvider(house: House): CardProvider | undefined {
  const { card } = house.config
  if (card) return { settings: card }
  const settings = sampleSettings(house)
  return settings && { settings, fetch: async () => (await openSampleProvider(house)).fetch }
}

/** What the app is called on the pages; nothing when nobody can sign in with it. */
export const cardName = (house: House): string | undefined =>
  house.config.card ? 'デジタル認証アプリ' : sampleSettings(house) ? 'デジタル認証アプリ（見本）' : undefined

const TIMEOUT_S = 10
/** Clocks of two machines are never the same. */
const TOLERANCE_S = 60
/** A provider that changes its endpoints or keys is read anew within the hour. */
const REMEMBERED_MS = 3_600_000

const connections = new WeakMap<object, { at: number; configuration: Promise<Configuration> }>()

/** The provider as it describes itself, read at the first use. What fails is not remembered. */
export function connect(house: House, provider: CardProvider): Promise<Configuration> {
  const known = connections.get(house.db)
  const now = performance.now()
  if (known && now - known.at < REMEMBERED_MS) return known.configuration
  const configuration = describe(provider)
  connections.set(house.db, { at: now, configuration })
  configuration.catch(() => connections.delete(house.db))
  return configuration
}

/**
 * The signature of the ID token is checked although it comes over TLS from the provider itself: the library leaves
 * that out unless it is told (OpenID Connect Core 3.1.3.7 allows it), and behind a proxy TLS may end elsewhere.
 */
async function describe({ settings, fetch }: CardProvider): Promise<Configuration> {
  const authentication = PrivateKeyJwt(
    { key: await signingKey(settings.privateKey), ...(settings.keyId && { kid: settings.keyId }) },
    {
      [modifyAssertion]: (_, payload) => {
        const { issuer, token_endpoint = issuer } = configuration.serverMetadata()
        payload.aud = settings.audience === 'issuer' ? issuer : token_endpoint
      },
    },
  )
  const issuer = new URL(settings.issuer)
  const configuration: Configuration = await discovery(
    issuer,
    settings.clientId,
    { id_token_signed_response_alg: settings.idTokenAlgorithm, [clockTolerance]: TOLERANCE_S },
    authentication,
    {
      timeout: TIMEOUT_S,
      execute: issuer.protocol === 'http:' ? [allowInsecureRequests] : [],
      ...(fetch && { [customFetch]: await fetch() }),
    },
  )
  enableNonRepudiationChecks(configuration)
  return configuration
}

async function signingKey(pem: string) {
  const key = createPrivateKey(pem)
  const { namedCurve } = key.asymmetricKeyDetails ?? {}
  const algorithm =
    key.asymmetricKeyType === 'ec'
      ? { name: 'ECDSA', namedCurve: namedCurve === 'secp384r1' ? 'P-384' : 'P-256' }
      : { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
  return crypto.subtle.importKey('pkcs8', key.export({ type: 'pkcs8', format: 'der' }), algorithm, false, [
    'sign',
  ])
}
