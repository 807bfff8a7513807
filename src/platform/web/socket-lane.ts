/**
 * The shortest way to a cached page: from the socket, without Node's HTTP server. Measured here, one process of
 * `node:http` gives 0.3 of nginx for the same bytes, its `net` gives 0.9 (docs/figures.md); a page that everybody
 * reads in a disaster is worth these lines.
 *
 * Only a request that leaves nothing to decide is read here: one whole GET of HTTP/1.1 in one piece, every line plain,
 * no body, no header twice. Anything else goes, with its bytes untouched, to Node's server, which reads it anew and
 * keeps the connection.
 */
import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import type { Asked, FastLane, Ready } from './fast-lane.ts'

const MOST_BYTES = 8_192
const REQUEST = /^GET (\/[!-~]*) HTTP\/1\.1$/
const HEADER = /^([!#$%&'*+\-.^_`|~0-9A-Za-z]+):[ \t]*([ -~]*)$/
/** Headers that change how a message is framed or what becomes of the connection (RFC 9110 §7.6.1, 9112 §6). */
const NOT_PLAIN = new Set([
  'connection',
  'content-length',
  'expect',
  'transfer-encoding',
  'upgrade',
  'te',
  'trailer',
])

/** What a whole, plain GET asks for. @returns undefined for anything else: that is not refused, only not read here */
export function plainGet(piece: Uint8Array): Asked | undefined {
  if (piece.byteLength > MOST_BYTES) return undefined
  const text = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('latin1')
  if (text.indexOf('\r\n\r\n') !== text.length - 4 || text.length < 4) return undefined
  const [first = '', ...lines] = text.slice(0, -4).split('\r\n')
  const url = REQUEST.exec(first)?.[1]
  if (url === undefined) return undefined
  const headers = new Map<string, string>()
  for (const line of lines) {
    const [, name = '', value = ''] = HEADER.exec(line) ?? []
    const key = name.toLowerCase()
    if (key === '' || headers.has(key)) return undefined
    if (NOT_PLAIN.has(key) && !(key === 'connection' && value.toLowerCase() === 'keep-alive'))
      return undefined
    headers.set(key, value.trimEnd())
  }
  if (!headers.get('host')) return undefined
  return {
    url,
    cookie: headers.get('cookie') ?? '',
    acceptEncoding: headers.get('accept-encoding') ?? '',
    ifNoneMatch: headers.get('if-none-match') ?? '',
  }
}

/**
 * Puts the lane before `server`. `idle`: milliseconds that a connection may stay silent.
 * @returns what ends the connections that the lane still holds
 */
export function beforeServer(server: Server, lane: FastLane, idle: number): () => void {
  const held = new Set<Socket>()
  const ordinary = server.listeners('connection') as ((socket: Socket) => void)[]
  server.removeAllListeners('connection')
  server.on('connection', (socket: Socket) => {
    const read = (piece: Buffer) => {
      const asked = plainGet(piece)
      const found = asked && lane.find(asked)
      if (found) return send(found)
      const coming = asked && lane.coming(asked)
      if (!coming) return handOver(piece)
      socket.pause()
      coming.then(() => {
        if (socket.destroyed) return
        socket.resume()
        const brought = lane.find(asked)
        brought ? send(brought) : handOver(piece)
      })
    }
    const send = (found: Ready) => {
      if (!socket.write(wire(found))) socket.pause()
    }
    const listening: [string, (piece: Buffer) => void][] = [
      ['data', read],
      ['drain', () => socket.resume()],
      ['end', () => socket.end()],
      ['timeout', () => socket.destroy()],
      ['error', () => socket.destroy()],
      ['close', () => held.delete(socket)],
    ]
    const handOver = (piece: Buffer) => {
      held.delete(socket)
      socket.setTimeout(0)
      for (const [event, listener] of listening) socket.off(event, listener)
      for (const take of ordinary) take.call(server, socket)
      socket.emit('data', piece)
    }
    held.add(socket)
    socket.setTimeout(idle)
    for (const [event, listener] of listening) socket.on(event, listener)
  })
  return () => {
    for (const socket of held) socket.end()
  }
}

const REASON: Readonly<Record<number, string>> = { 200: 'OK', 304: 'Not Modified' }
const packed = new WeakMap<Ready, Buffer>()

/** Status line, headers and body in one piece. */
function wire(ready: Ready): Buffer {
  const known = packed.get(ready)
  if (known) return known
  const lines = Object.entries(ready.headers).map(([name, value]) => `${name}: ${value}\r\n`)
  const head = `HTTP/1.1 ${ready.status} ${REASON[ready.status] ?? ''}\r\n${lines.join('')}\r\n`
  const message = Buffer.concat([Buffer.from(head, 'latin1'), ready.bytes ?? new Uint8Array()])
  packed.set(ready, message)
  return message
}
