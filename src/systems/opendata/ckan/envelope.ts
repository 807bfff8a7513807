import { openly, streamOf } from '../openly.ts'

/** What an action answers when it cannot: CKAN's own status and words (ckan/views/api.py). */
export class CkanError extends Error {
  readonly status: number
  readonly error: Readonly<Record<string, unknown>>
  constructor(status: number, type: string, error: Readonly<Record<string, unknown>>) {
    super(type)
    this.status = status
    this.error = { ...error, __type: type }
  }
}

export const notFound = (about = ''): CkanError =>
  new CkanError(404, 'Not Found Error', { message: about ? `Not found: ${about}` : 'Not found' })

/** @param fields what is wrong with which parameter */
export const invalid = (fields: Readonly<Record<string, readonly string[]>>): CkanError =>
  new CkanError(409, 'Validation Error', fields)

export const badQuery = (why: string): CkanError =>
  new CkanError(400, 'Search Query Error', { message: `Search Query is invalid: ${why}` })

/** A result that is written while it is read: never whole in memory. */
export class Streamed {
  readonly json: AsyncIterable<string>
  constructor(json: AsyncIterable<string>) {
    this.json = json
  }
}

const TYPE = { 'content-type': 'application/json;charset=utf-8' }

/** `{help, success, result}`, or CKAN's `{help, success: false, error}`. */
export async function answer(help: string, act: () => Promise<unknown>): Promise<Response> {
  try {
    const result = await act()
    if (result instanceof Streamed) return openly(streamOf(whole(help, result.json)), TYPE)
    return openly(JSON.stringify({ help, success: true, result }), TYPE)
  } catch (error) {
    if (!(error instanceof CkanError)) throw error
    return openly(JSON.stringify({ help, error: error.error, success: false }), TYPE, error.status)
  }
}

/** CKAN answers what is no call at all with a plain sentence. */
export const badRequest = (why: string): Response => openly(JSON.stringify(`Bad request - ${why}`), TYPE, 400)

async function* whole(help: string, result: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`{"help":${JSON.stringify(help)},"success":true,"result":`)
  for await (const part of result) yield Buffer.from(part)
  yield Buffer.from('}')
}
