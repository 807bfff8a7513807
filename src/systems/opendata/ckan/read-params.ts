import type { WebRequest } from '#platform/web'
import { invalid } from './envelope.ts'

export type Params = Readonly<Record<string, unknown>>

const MOST_BYTES = 1_048_576

/** What was sent is no dictionary: CKAN answers 400. */
export class NoDictionary extends Error {}

/** Names that stand once have a text, others a list (`_get_request_data` of ckan/views/api.py). */
function mixed(entries: Iterable<readonly [string, unknown]>): Params {
  const params: Record<string, unknown> = Object.create(null)
  for (const [name, value] of entries) {
    const known = params[name]
    params[name] = known === undefined ? value : Array.isArray(known) ? [...known, value] : [known, value]
  }
  return params
}

export const paramsOfGet = ({ url }: WebRequest): Params => mixed(url.searchParams)

/** A form, else the address, else JSON: in CKAN's order. @throws NoDictionary */
export async function paramsOfPost(request: WebRequest): Promise<Params> {
  const bytes = await request.body(MOST_BYTES)
  const type = request.header('content-type') ?? ''
  if (/^(application\/x-www-form-urlencoded|multipart\/form-data)/i.test(type) && bytes.byteLength > 0) {
    const form = await formOf(bytes, type)
    const [only] = form
    // `curl -d '{…}'` says that JSON is a form.
    if (form.length === 1 && only && ['', '1'].includes(only[1])) return dictionary(only[0])
    if (form.length > 0) return mixed(form)
  }
  if (request.url.searchParams.size > 0) return mixed(request.url.searchParams)
  const text = new TextDecoder().decode(bytes)
  return text.trim() === '' ? {} : dictionary(text)
}

async function formOf(bytes: Uint8Array, type: string): Promise<[string, string][]> {
  try {
    const form = await new Response(bytes as Uint8Array<ArrayBuffer>, {
      headers: { 'content-type': type },
    }).formData()
    return [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  } catch {
    throw new NoDictionary('JSON Error: the form cannot be read')
  }
}

function dictionary(text: string): Params {
  const value = parsed(text)
  if (value === undefined) throw new NoDictionary('JSON Error: Error decoding JSON data.')
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw new NoDictionary('Bad request data: Request data JSON decoded to something that is no dictionary.')
  return value as Params
}

/** JSON, or undefined. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function text(params: Params, name: string): string | undefined {
  const value = Array.isArray(params[name]) ? (params[name] as unknown[])[0] : params[name]
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** @throws CkanError 409 Missing value */
export function needed(params: Params, name: string): string {
  const value = text(params, name)
  if (value === undefined) throw invalid({ [name]: ['Missing value'] })
  return value
}

/** A number from 0. @throws CkanError 409 */
export function natural(params: Params, name: string, usual: number, most = 1_000_000_000): number {
  const value = text(params, name)
  if (value === undefined) return usual
  if (!/^-?\d{1,15}$/.test(value.trim())) throw invalid({ [name]: ['Invalid integer'] })
  const number = Number(value)
  if (number < 0) throw invalid({ [name]: ['Must be a natural number'] })
  return Math.min(number, most)
}

export function truth(params: Params, name: string, usual = false): boolean {
  const value = text(params, name)?.toLowerCase()
  return value === undefined ? usual : ['true', 'yes', 't', 'y', '1', 'on'].includes(value)
}

/** A list, a JSON list in a text, or one text. */
export function list(params: Params, name: string): string[] {
  const value = params[name]
  const read = typeof value === 'string' && value.trim().startsWith('[') ? parsed(value) : value
  if (read === undefined || read === '' || read === null) return []
  return (Array.isArray(read) ? read : [read]).map(String)
}
