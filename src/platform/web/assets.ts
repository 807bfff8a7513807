import { existsSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'

const dist = fileURLToPath(new URL('../../../dist/', import.meta.url))

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json; charset=utf-8',
}

interface Manifest {
  readonly [source: string]: {
    readonly file: string
    readonly css?: readonly string[]
    readonly imports?: readonly string[]
  }
}

let manifest: Manifest | undefined

const readManifest = (): Manifest => {
  manifest ??= JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Manifest
  return manifest
}

/** Address of a built stylesheet or island, named by its source file: `style.css`, `place-map.island.ts`. */
export function assetUrl(name: string): string {
  const found = Object.entries(readManifest()).find(
    ([source]) => source === name || source.endsWith(`/${name}`),
  )
  if (!found) throw new Error(`${name} is not built: run "npm run build"`)
  return `/${found[1].file}`
}

/** Styles an island brings along (Leaflet's, say): its own, and those of what it shares with other islands. */
export function assetStyles(name: string): string[] {
  const all = readManifest()
  const stylesOf = (source: string): readonly string[] => {
    const { css = [], imports = [] } = all[source] ?? {}
    return [...imports.flatMap(stylesOf), ...css]
  }
  const source = Object.keys(all).find((each) => each.endsWith(`/${name}`))
  return source === undefined ? [] : [...new Set(stylesOf(source))].map((file) => `/${file}`)
}

const files = new Map<string, { plain: Uint8Array; br?: Uint8Array; type: string }>()

/** Built files, read once, compressed once, cached for ever by the browser since their names carry a hash. */
export function assetResponse(path: string, accepted: string): Response | undefined {
  if (!/^\/assets\/[\w.-]+$/.test(path)) return undefined
  let file = files.get(path)
  if (!file) {
    const full = join(dist, path)
    if (!existsSync(full)) return undefined
    const plain = readFileSync(full)
    const type = TYPES[extname(path)] ?? 'application/octet-stream'
    const compressible = type.includes('text') || type.includes('svg') || type.includes('json')
    const br = compressible
      ? brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
      : undefined
    file = { plain, br, type }
    files.set(path, file)
  }
  const useBrotli = file.br && /\bbr\b/.test(accepted)
  return new Response((useBrotli ? file.br : file.plain) as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': file.type,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      ...(useBrotli && { 'content-encoding': 'br' }),
    },
  })
}
