import { Problem, type WebRequest } from '#platform/web'

/** JSON of a body. @throws Problem 400, 413, 415 */
export async function readJson(request: WebRequest): Promise<unknown> {
  const type = request.header('content-type') ?? ''
  if (!/^application\/json\s*(;|$)/i.test(type))
    throw new Problem(415, '本文は application/json で送ってください。')
  const bytes = await request.body(1_048_576)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Problem(400, '本文をJSON（UTF-8）として読めません。')
  }
}
