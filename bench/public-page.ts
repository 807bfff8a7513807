/** A cached public page against nginx that serves the same bytes under the same headers. */
import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startProgram } from '../drills/town/program.ts'
import { type Bench, beside, interleaved } from './figure.ts'
import { loadTool, requestsPerSecond } from './load.ts'
import { hasNginx, serveByNginx } from './nginx.ts'

export const publicPage: Bench = {
  name: '公開ページ',
  async run({ settings }) {
    if (!hasNginx()) return 'nginx がないため、公開ページは比べていません。'
    const program = startProgram(settings, ['--web'])
    await program.ready
    const { bytes, headers } = await rawAnswer(`${program.url()}/`)
    const nginx = await serveByNginx(bytes, headers)
    const bare = await serveByNode(bytes, headers)
    const ask = (url: string) => () => requestsPerSecond(url)
    const [ours, theirs, node] = [ask(`${program.url()}/`), ask(nginx.url), ask(bare.url)]
    await ours()
    await node()
    const found = await interleaved(5, ours, theirs)
    const limit = await interleaved(3, node, theirs)
    await nginx.stop()
    bare.stop()
    await program.end()
    const what = `nginx（${bytes.byteLength}バイトの同じ応答、${loadTool}、32接続）`
    return [
      beside('公開ページ（控えから、brotli）', '件/秒', found, what, 0.6),
      beside('同じ応答を node:http だけで', '件/秒', limit, what),
    ]
  },
}

/** What `node:http` alone gives here: no routes, no cache, no headers to decide. */
async function serveByNode(bytes: Uint8Array, headers: Readonly<Record<string, string>>) {
  const ready = Object.entries({
    ...headers,
    'content-type': 'text/html; charset=utf-8',
    'content-length': String(bytes.byteLength),
  }).flat()
  const server = createServer((_, response) => response.writeHead(200, ready).end(bytes))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, stop: () => server.close() }
}

/** Headers that nginx writes by itself. */
const ITS_OWN = [
  'content-type',
  'content-length',
  'date',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'server',
]

/** The page as it goes over the wire, not unpacked. */
const rawAnswer = (url: string) =>
  new Promise<{ bytes: Buffer; headers: Record<string, string> }>((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'br' } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const headers = Object.entries(response.headers).filter(([name]) => !ITS_OWN.includes(name))
        resolve({
          bytes: Buffer.concat(chunks),
          headers: Object.fromEntries(headers.map(([n, v]) => [n, String(v)])),
        })
      })
    }).on('error', reject)
  })
