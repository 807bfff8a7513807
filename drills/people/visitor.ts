/** A browser without a screen: cookies, the form's token, and a finger that presses again when nobody answered. */
export interface Answer {
  readonly status: number
  /** Where a redirect leads, without the host. */
  readonly location: string
  readonly text: string
}

export type Fields = Readonly<Record<string, string | readonly string[]>>

/** A file as a person chooses it. */
export interface Chosen {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface Visitor {
  get(path: string): Promise<Answer>
  /** Presses a button once. @throws when the connection broke */
  post(path: string, fields: Fields): Promise<Answer>
  /** Presses once with files chosen. @throws when the connection broke */
  upload(path: string, fields: Fields, files: Readonly<Record<string, readonly Chosen[]>>): Promise<Answer>
  /** Presses until the town answers for good: broken connections and errors of the server are pressed again. */
  press(path: string, fields: Fields): Promise<Answer>
  /** How often the town began to listen and did not answer, or answered with an error of its own. */
  readonly unanswered: () => number
}

/** Where the town can be reached just now: none while it is down, several when there are several webs. */
export type Doors = () => readonly string[]

const PAUSE_MS = 50
const SILENCE_MS = 20_000

export function openVisitor(doors: Doors, stopped: () => boolean = () => false): Visitor {
  const cookies = new Map<string, string>()
  let [token, turn, unanswered] = ['', 0, 0]

  async function ask(
    method: 'GET' | 'POST',
    path: string,
    body?: URLSearchParams | FormData,
  ): Promise<Answer> {
    const open = doors()
    if (open.length === 0) throw new Error('no door is open')
    const response = await fetch(`${open[turn++ % open.length]}${path}`, {
      method,
      redirect: 'manual',
      signal: AbortSignal.timeout(SILENCE_MS),
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(body !== undefined && { body }),
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (name) cookies.set(name, value ?? '')
    }
    const text = await response.text()
    token = /name="_csrf" value="([^"]+)"/.exec(text)?.[1] ?? token
    return { status: response.status, location: response.headers.get('location') ?? '', text }
  }

  function write<Form extends URLSearchParams | FormData>(form: Form, fields: Fields): Form {
    form.append('_csrf', token)
    for (const [name, value] of Object.entries(fields))
      for (const each of [value].flat()) form.append(name, each)
    return form
  }
  const post = (path: string, fields: Fields) => ask('POST', path, write(new URLSearchParams(), fields))
  const upload: Visitor['upload'] = (path, fields, files) => {
    const form = write(new FormData(), fields)
    for (const [name, chosen] of Object.entries(files))
      for (const { name: called, bytes } of chosen) form.append(name, new File([bytes as BlobPart], called))
    return ask('POST', path, form)
  }

  async function untilAnswered(once: () => Promise<Answer>): Promise<Answer> {
    for (;;) {
      if (doors().length > 0) {
        const answer = await once().catch(() => undefined)
        if (answer && answer.status < 500) return answer
        unanswered++
      }
      if (stopped()) throw new GaveUp()
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
  }

  return {
    get: (path) => untilAnswered(() => ask('GET', path)),
    post,
    upload,
    press: (path, fields) => untilAnswered(() => post(path, fields)),
    unanswered: () => unanswered,
  }
}

/** The drill is over and the town did not come back. */
export class GaveUp extends Error {}
