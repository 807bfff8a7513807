/** One look at whether something can be reached. */
import { execFile } from 'node:child_process'
import http from 'node:http'
import https from 'node:https'
import { connect, isIP } from 'node:net'
import { platform } from 'node:os'
import { addressOf, ReachRefused } from './address.ts'

export interface Target {
  readonly check: 'http' | 'https' | 'tcp' | 'icmp'
  readonly host: string
  readonly port: number | undefined
}

export type Outcome =
  | { readonly reached: true }
  | { readonly reached: false; readonly error: string }
  /** Nobody knows: it may not be asked, or this machine cannot ask. */
  | { readonly reached: undefined; readonly error: string }

const TIMEOUT_MS = 5_000

/** Never throws. A first failure is looked at once more: a lost packet is no outage. */
export async function ask(target: Target, networks: readonly string[]): Promise<Outcome> {
  const first = await once(target, networks)
  return first.reached === false ? await once(target, networks) : first
}

async function once({ check, host, port }: Target, networks: readonly string[]): Promise<Outcome> {
  try {
    const address = await addressOf(host, networks)
    if (check === 'icmp') return await ping(address)
    if (check === 'tcp')
      return port === undefined ? unknown('ポート番号がありません。') : await knock(address, port)
    return await open(check, address, host, port ?? PORTS[check])
  } catch (error) {
    if (error instanceof ReachRefused) return unknown(error.message)
    const { code } = error as { code?: string }
    return { reached: false, error: code === 'ENOTFOUND' ? '名前が見つかりません。' : said(error) }
  }
}

const unknown = (error: string): Outcome => ({ reached: undefined, error })

const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'つながりを断られました。',
  EHOSTUNREACH: 'そこへの道がありません。',
  ENETUNREACH: 'ネットワークに届きません。',
  ETIMEDOUT: '時間内に返事がありません。',
  ECONNRESET: '途中で切られました。',
}

const said = (error: unknown): string => {
  const { code = '', message = '' } = error as { code?: string; message?: string }
  return WORDS[code] ?? (code || message).slice(0, 200)
}

function knock(address: string, port: number): Promise<Outcome> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port, timeout: TIMEOUT_MS })
    const end = (outcome: Outcome) => {
      socket.destroy()
      resolve(outcome)
    }
    socket.once('connect', () => end({ reached: true }))
    socket.once('timeout', () => end({ reached: false, error: WORDS.ETIMEDOUT! }))
    socket.once('error', (error) => end({ reached: false, error: said(error) }))
  })
}

const PORTS = { http: 80, https: 443 } as const

/**
 * Any answer means that it is there; where it points to is not followed, and what it says is not read. Nor is a certificate
 * judged: equipment vouches for itself, and nothing is told to it.
 */
function open(check: 'http' | 'https', address: string, host: string, port: number): Promise<Outcome> {
  return new Promise((resolve) => {
    const named = isIP(host) === 6 ? `[${host}]` : host
    const headers = {
      host: port === PORTS[check] ? named : `${named}:${port}`,
      'user-agent': 'yakuba-reach/1',
    }
    const asked = (check === 'https' ? https : http).request({
      host: address,
      port,
      method: 'HEAD',
      path: '/',
      headers,
      timeout: TIMEOUT_MS,
      agent: false,
      ...(check === 'https' && { rejectUnauthorized: false, servername: isIP(host) ? '' : host }),
    })
    const end = (outcome: Outcome) => {
      asked.destroy()
      resolve(outcome)
    }
    asked.once('response', ({ statusCode = 0 }) =>
      end(
        statusCode >= 500
          ? { reached: false, error: `エラーの返事（${statusCode}）です。` }
          : { reached: true },
      ),
    )
    asked.once('timeout', () => end({ reached: false, error: WORDS.ETIMEDOUT! }))
    asked.once('error', (error) => end({ reached: false, error: said(error) }))
    asked.end()
  })
}

/** The system's own `ping`: sending ICMP oneself needs rights that a web server must not have. */
function ping(address: string): Promise<Outcome> {
  const count = platform() === 'win32' ? '-n' : '-c'
  return new Promise((resolve) => {
    // An address that was judged, never a text that somebody typed.
    execFile('ping', [count, '1', address], { timeout: TIMEOUT_MS }, (error) => {
      if (!error) resolve({ reached: true })
      else if ((error as NodeJS.ErrnoException).code === 'ENOENT')
        resolve(unknown('この計算機に ping がありません。TCPかHTTPで確かめてください。'))
      else resolve({ reached: false, error: WORDS.ETIMEDOUT! })
    })
  })
}
