/** For tests: the real provider on a port of its own, a person before it, and somebody who changes what it answers. */
import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type TestHouse, testHouse, type visitor } from '../../web/testing.ts'
import { makeProvider } from '../double/make-provider.ts'
import { sampleKey } from '../double/sample-keys.ts'

type Browser = ReturnType<typeof visitor>
type Claims = Record<string, unknown>

export interface TestProvider extends TestHouse {
  readonly issuer: string
  /** Changes the next ID tokens before they are signed anew, `foreign`: with another key. */
  tamper: ((header: Claims, claims: Claims) => unknown) | undefined
  /** How the next answers of userinfo are changed. */
  lie: ((claims: Claims) => Claims) | undefined
  /** Stops answering. */
  down(): Promise<void>
  /** What a browser that arrived at the provider is sent back to the town with. */
  choose(authorization: string, person: string | null): Promise<string>
}

const newKey = () => generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey

export const pemOf = (key = newKey()): string => key.export({ type: 'pkcs8', format: 'pem' }).toString()

/** A house that is registered with a provider; `clientKey` other than the registered one: the wrong key. */
export async function testProvider(
  settings: Readonly<Record<string, string>> = {},
  clientKey?: string,
): Promise<TestProvider> {
  let handle: RequestListener = (_, response) => void response.writeHead(503).end()
  const server = createServer((incoming, response) => handle(incoming, response))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const registered = newKey()
  const open = await testHouse({
    RATE_SIGN_INS: '10000',
    RATE_PAGES: '10000',
    CARD_ISSUER: issuer,
    CARD_CLIENT_ID: 'shibata',
    CARD_KEY: clientKey ?? pemOf(registered),
    ...settings,
  })
  const { kty, crv, x, y } = registered.export({ format: 'jwk' }) as Record<string, string>
  const provider = await makeProvider(open.house, issuer, {
    id: 'shibata',
    returnAddress: 'http://town.example/sign-in/card/back',
    key: { kty, crv, x, y, use: 'sig', alg: 'ES256', kid: 'town' } as never,
  })
  const own: TestProvider = {
    ...open,
    issuer,
    tamper: undefined,
    lie: undefined,
    choose: (authorization, person) => choose(issuer, authorization, person),
    down: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
    async close() {
      if (server.listening) await own.down()
      await open.close()
    },
  }
  handle = (incoming, response) => {
    const end = response.end.bind(response)
    response.end = ((chunk: unknown, ...rest: never[]) => {
      const path = incoming.url ?? ''
      if (!path.endsWith('/token') && !path.endsWith('/userinfo')) return end(chunk as never, ...rest)
      const body = JSON.parse(String(chunk)) as Claims
      const changed = path.endsWith('/token') ? withToken(body, own) : (own.lie?.(body) ?? body)
      const text = JSON.stringify(changed)
      if (!response.headersSent) response.setHeader('content-length', Buffer.byteLength(text))
      return end(text, ...rest)
    }) as typeof response.end
    provider(incoming, response)
  }
  return own

  function withToken(body: Claims, { tamper }: TestProvider): Claims {
    if (!tamper || typeof body.id_token !== 'string') return body
    const [head, payload] = body.id_token.split('.')
    const [header, claims] = [head, payload].map((part) =>
      JSON.parse(String(Buffer.from(part ?? '', 'base64url'))),
    )
    const whose = tamper(header, claims)
    const text = [header, claims]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.')
    if (header.alg === 'none') return { ...body, id_token: `${text}.` }
    const { secret } = sampleKey(open.house, 'provider')
    const key = whose === 'foreign' ? newKey() : createPrivateKey({ key: secret, format: 'jwk' })
    const signature = sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' })
    return { ...body, id_token: `${text}.${signature.toString('base64url')}` }
  }
}

/** Goes to the provider as a browser does, chooses a card (or none), and comes back with an address of the town. */
async function choose(issuer: string, authorization: string, person: string | null): Promise<string> {
  const cookies = new Map<string, string>()
  const visit = async (address: string, body?: URLSearchParams) => {
    const response = await fetch(new URL(address, issuer), {
      method: body ? 'POST' : 'GET',
      headers: { cookie: [...cookies].map((each) => each.join('=')).join('; ') },
      redirect: 'manual',
      ...(body && { body }),
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    return response.headers.get('location') ?? ''
  }
  const asked = await visit(authorization)
  if (!asked.includes('/people/')) return asked
  const answered = await visit(
    asked.replace('/people/', '/interaction/'),
    new URLSearchParams({ person: person ?? '' }),
  )
  return visit(answered)
}

/** A whole sign-in with the card: out to the provider and back. @returns the town's answer */
export async function signInByCard(
  provider: TestProvider,
  browser: Browser,
  person: string | null = 'mihon-1',
  change: (back: URL) => void = () => undefined,
): Promise<Response> {
  const gone = await browser.get('/sign-in/card/go?next=/my/account')
  const back = new URL(await provider.choose(gone.headers.get('location') ?? '', person), provider.issuer)
  change(back)
  return browser.get(back.pathname + back.search)
}
