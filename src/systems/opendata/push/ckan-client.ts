import type { CkanPushSettings } from '#platform/config'

/** What the other CKAN said no to, in its own words. */
export class CkanRefused extends Error {
  override readonly name = 'CkanRefused'
  readonly status: number
  readonly error: Readonly<Record<string, unknown>>
  constructor(status: number, error: Readonly<Record<string, unknown>>) {
    super(`CKAN ${status}: ${JSON.stringify(error).slice(0, 500)}`)
    this.status = status
    this.error = error
  }
}

const PATIENCE_MS = 120_000

/** One action of another CKAN. Files go as `multipart/form-data`, all else as JSON; a redirect would carry the token away. */
export async function callCkan<Result>(
  { url, token }: CkanPushSettings,
  action: string,
  params: Readonly<Record<string, unknown>>,
  upload?: { readonly name: string; readonly file: Blob },
): Promise<Result> {
  const headers: Record<string, string> = { authorization: token, 'user-agent': 'yakuba-opendata/1' }
  let body: string | FormData
  if (upload) {
    body = new FormData()
    for (const [name, value] of Object.entries(params)) body.set(name, String(value))
    body.set('upload', upload.file, upload.name)
  } else {
    headers['content-type'] = 'application/json'
    body = JSON.stringify(params)
  }
  const response = await fetch(`${url}/api/3/action/${action}`, {
    ...{ method: 'POST', headers, body, redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) },
  })
  const answer = await read(response)
  if (answer?.success === true) return answer.result as Result
  throw new CkanRefused(response.status, answer?.error ?? { message: 'the answer is no answer of CKAN' })
}

interface Answer {
  readonly success?: boolean
  readonly result?: unknown
  readonly error?: Readonly<Record<string, unknown>>
}

async function read(response: Response): Promise<Answer | undefined> {
  try {
    const value: unknown = JSON.parse(await response.text())
    return value !== null && typeof value === 'object' ? (value as Answer) : undefined
  } catch {
    return undefined
  }
}
