/** For tests: somebody at a route of this system, as `openWeb` would let them in. */
import type { Hall } from '#language'
import type { Actor } from '#platform/people'
import { type FormInput, Problem, type Route, type WebRequest } from '#platform/web'
import { allowed } from '../../platform/web/who.ts'
import { cases } from './index.ts'

export interface Visited {
  readonly status: number
  readonly text: string
  readonly location?: string | undefined
  readonly bytes: Uint8Array
  readonly type: string
}

/** GETs an address, or posts fields to it. A Problem becomes its status and sentence. */
export async function visit(
  hall: Hall,
  actor: Actor,
  address: string,
  fields?: Readonly<Record<string, string | readonly string[]>>,
  {
    routes = cases.routes ?? [],
    language = 'ja',
    file,
  }: {
    routes?: readonly Route[]
    language?: WebRequest['language']
    file?: { readonly name: string; readonly bytes: Uint8Array }
  } = {},
): Promise<Visited> {
  const url = new URL(address, 'http://town.example')
  const { route, params } = routeAt(routes, fields ? 'POST' : 'GET', url.pathname)
  const request = {
    ...bare,
    language,
    house: hall,
    actor,
    url,
    params,
    form: async () => formOf(fields ?? {}, file),
  }
  try {
    const permit = allowed(route.who, actor, hall.town)
    if (permit !== 'yes') throw new Problem(permit === 'sign-in' ? 401 : 403, 'この職ではできません。')
    const response = await route.handle(request as unknown as WebRequest)
    const bytes = new Uint8Array(await response.arrayBuffer())
    return {
      status: response.status,
      // React parts neighbouring texts by comments that nobody sees.
      text: new TextDecoder().decode(bytes).replaceAll('<!-- -->', ''),
      location: response.headers.get('location') ?? undefined,
      bytes,
      type: response.headers.get('content-type') ?? '',
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { status: error.status, text: error.message, bytes: new Uint8Array(), type: '' }
  }
}

const bare = { furigana: false, csrf: 'csrf', visitor: 'visitor', address: '127.0.0.1' }

function routeAt(
  routes: readonly Route[],
  method: string,
  path: string,
): { route: Route; params: Record<string, string> } {
  const fits = (route: Route) => {
    const names: string[] = []
    const pattern = route.path.replaceAll(/:(\w+)/g, (_, name) => {
      names.push(name)
      return '([^/]+)'
    })
    const found = route.method === method && new RegExp(`^${pattern}$`).exec(path)
    return found
      ? Object.fromEntries(names.map((name, index) => [name, found[index + 1] as string]))
      : undefined
  }
  // A fixed address is more particular than one with a name in it.
  const particular = [...routes].sort((a, b) => a.path.split(':').length - b.path.split(':').length)
  for (const route of particular) {
    const params = fits(route)
    if (params) return { route, params }
  }
  throw new Error(`no route for ${method} ${path}`)
}

const formOf = (
  fields: Readonly<Record<string, string | readonly string[]>>,
  file?: { readonly name: string; readonly bytes: Uint8Array },
): FormInput => {
  const all = (name: string) => [fields[name] ?? []].flat()
  return {
    text: (name) => all(name)[0],
    all,
    names: () => Object.keys(fields),
    files: async () => (file ? [{ ...file, type: '' }] : []),
  }
}
