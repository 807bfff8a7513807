/** For tests: a push service on this machine and a browser that listens there, written from RFC 8030, 8188, 8291 and 8292. */
import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import { buffer } from 'node:stream/consumers'
import type { Subscription } from './read-subscription.ts'

interface Received {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** Answers with the next of `answers`, then with 201. */
export async function openPushService(answers: { status: number; headers?: Record<string, string> }[] = []) {
  const received: Received[] = []
  const server = createServer(async (incoming, response) => {
    received.push({ path: incoming.url ?? '', headers: incoming.headers, body: await buffer(incoming) })
    const { status, headers = {} } = answers.shift() ?? { status: 201 }
    response.writeHead(status, headers).end()
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as { port: number }
  const origin = `http://127.0.0.1:${port}`
  return { origin, received, answers, close: () => new Promise((done) => server.close(done)) }
}

/** A browser's subscription, and what only that browser can read. */
export function browserAt(origin: string) {
  const own = createECDH('prime256v1')
  own.generateKeys()
  const auth = randomBytes(16)
  const subscription: Subscription = {
    endpoint: `${origin}/push/${randomBytes(8).toString('hex')}`,
    keys: { p256dh: own.getPublicKey('base64url'), auth: auth.toString('base64url') },
  }
  return {
    subscription,
    /** RFC 8291 3.4 and RFC 8188 2: one record, padded with 2. */
    open(body: Buffer): unknown {
      const salt = body.subarray(0, 16)
      const sender = body.subarray(21, 21 + body[20]!)
      const sealed = body.subarray(21 + body[20]!)
      const hkdf = (key: Buffer, by: Buffer, info: Buffer, length: number) =>
        Buffer.from(hkdfSync('sha256', key, by, info, length))
      const about = Buffer.concat([Buffer.from('WebPush: info\0'), own.getPublicKey(), sender])
      const key = hkdf(own.computeSecret(sender), auth, about, 32)
      const cipher = createDecipheriv(
        'aes-128-gcm',
        hkdf(key, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16),
        hkdf(key, salt, Buffer.from('Content-Encoding: nonce\0'), 12),
      )
      cipher.setAuthTag(sealed.subarray(-16))
      const plain = Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()])
      return JSON.parse(plain.subarray(0, plain.lastIndexOf(2)).toString())
    },
  }
}

/** The claims of a VAPID header (RFC 8292), once its signature holds. @throws Error when it does not */
export function vapidClaims(authorization: string): { aud: string; exp: number; sub: string; key: string } {
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(authorization) ?? []
  const [head = '', claims = '', signature = ''] = token.split('.')
  const point = Buffer.from(key, 'base64url')
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((each) => each.toString('base64url'))
  const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x: x!, y: y! }, format: 'jwk' })
  const holds = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  )
  if (!holds) throw new Error('the signature of the VAPID token does not hold')
  return { ...JSON.parse(Buffer.from(claims, 'base64url').toString()), key }
}
