import { createHash } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import type Provider from 'oidc-provider'
import type { Configuration, interactionPolicy, KoaContextWithOIDC } from 'oidc-provider'
import type { House } from '#platform/house'
import { sampleKey } from './sample-keys.ts'
import { sampleStore } from './sample-store.ts'

const PATHS = '/protocol/openid-connect'
const ITEMS = ['name', 'address', 'birthdate', 'gender']

const pathOf = (issuer: string) => new URL(issuer).pathname.replace(/\/$/, '')

interface Client {
  readonly id: string
  readonly returnAddress: string
  readonly key: ReturnType<typeof sampleKey>['open']
}

/** The provider and, under `/interaction/:uid`, what its page needs: who asks for what, and the person's answer. */
export async function makeProvider(house: House, issuer: string, client: Client): Promise<RequestListener> {
  const library = await import('oidc-provider')
  const provider = new library.default(
    issuer,
    configurationOf(house, issuer, client, library.interactionPolicy),
  )
  // The town passes browsers on, and says by which address they came.
  provider.proxy = true
  const answer = provider.callback()
  return async (incoming, response) => {
    // Where it stands, for the addresses it makes.
    Object.assign(incoming, { baseUrl: pathOf(issuer) })
    const interaction = /^\/interaction\/[\w-]+$/.test(incoming.url ?? '')
    await (interaction ? interact(house, provider, incoming, response) : answer(incoming, response))
  }
}

/** As the national provider is described: code only, PKCE, private_key_jwt, ES256, a name of its own for each service. */
function configurationOf(
  house: House,
  issuer: string,
  { id, returnAddress, key }: Client,
  policies: typeof interactionPolicy,
): Configuration {
  const cardholders = house.town.cardholders ?? []
  return {
    adapter: sampleStore(house),
    clients: [
      {
        client_id: id,
        redirect_uris: [returnAddress],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'private_key_jwt',
        token_endpoint_auth_signing_alg: 'ES256',
        id_token_signed_response_alg: 'ES256',
        subject_type: 'pairwise',
        jwks: { keys: [key] },
      },
    ],
    jwks: { keys: [sampleKey(house, 'provider').secret] },
    responseTypes: ['code'],
    scopes: ['openid', ...ITEMS],
    claims: { openid: ['sub'], ...Object.fromEntries(ITEMS.map((each) => [each, [each]])) },
    clientAuthMethods: ['private_key_jwt'],
    enabledJWA: { clientAuthSigningAlgValues: ['ES256'], idTokenSigningAlgValues: ['ES256'] },
    pkce: { required: () => true },
    subjectTypes: ['pairwise'],
    pairwiseIdentifier: (_, account) =>
      createHash('sha256').update(house.vault.derive('sample card sub')).update(account).digest('base64url'),
    cookies: { keys: [house.vault.derive('sample card cookies').toString('base64url')] },
    routes: {
      authorization: `${PATHS}/auth`,
      token: `${PATHS}/token`,
      userinfo: `${PATHS}/userinfo`,
      jwks: `${PATHS}/certs`,
    },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    ttl: {
      Interaction: 900,
      Session: 900,
      Grant: 900,
      AccessToken: 300,
      IdToken: 300,
      AuthorizationCode: 60,
    },
    interactions: {
      policy: cardEveryTime(policies),
      url: (_, { uid }) => `${pathOf(issuer)}/people/${uid}`,
    },
    findAccount: (_, sub) => {
      const found = cardholders.find((each) => each.id === sub)
      return found && { accountId: sub, claims: () => ({ sub, ...claimsOf(found) }) }
    },
    loadExistingGrant: grantAll,
    renderError: (context, out) => {
      context.body = out
    },
  }
}

/** Written as the national provider is reported to write them: JIS X 0303 for gender, a date without hyphens. */
const claimsOf = (person: NonNullable<House['town']['cardholders']>[number]) => ({
  name: person.name,
  address: person.address,
  birthdate: person.birth.replaceAll('-', ''),
  gender: person.gender === 'male' ? '1' : '2',
})

/** A card is read anew for each sign-in; the page that asks for it also asks for consent. */
function cardEveryTime({ base, Check }: typeof interactionPolicy) {
  const policy = base()
  policy.remove('consent')
  policy
    .get('login')
    ?.checks.add(
      new Check('card_not_read', 'the card has not been read', 'login_required', ({ oidc }) =>
        oidc.result?.login ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT,
      ),
    )
  return policy
}

async function grantAll({ oidc }: KoaContextWithOIDC) {
  const grant = new oidc.provider.Grant({
    clientId: oidc.client?.clientId,
    accountId: oidc.session?.accountId,
  })
  grant.addOIDCScope(['openid', ...ITEMS].join(' '))
  await grant.save()
  return grant
}

async function interact(
  { town }: House,
  provider: Provider,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const found = await provider.interactionDetails(incoming, response).catch(() => undefined)
  if (!found) {
    response.writeHead(404).end()
  } else if (incoming.method === 'POST') {
    const person = new URLSearchParams(await text(incoming)).get('person')
    const known = town.cardholders?.some((each) => each.id === person)
    const answer = known ? { login: { accountId: person!, remember: false } } : { error: 'access_denied' }
    await provider.interactionFinished(incoming, response, answer, { mergeWithLastSubmission: false })
  } else {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ scope: found.params.scope }))
  }
}
