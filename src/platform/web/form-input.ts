import { Problem } from './problem.ts'

export interface UploadedFile {
  readonly name: string
  /** As the browser claims; the file store looks for itself. */
  readonly type: string
  readonly bytes: Uint8Array
}

/** What a form posted, read without trusting any of it. */
export interface FormInput {
  /** First value of a name. */
  text(name: string): string | undefined
  all(name: string): string[]
  names(): string[]
  files(name: string): Promise<UploadedFile[]>
}

/** More fields than the longest form has; protects against bodies of a million tiny fields. */
const MOST_FIELDS = 20_000

type Entry = readonly [name: string, value: string | File]

/** Reads a posted form (`application/x-www-form-urlencoded` or `multipart/form-data`) no larger than `limit` bytes. */
export async function readForm(request: Request, limit: number): Promise<FormInput> {
  const type = request.headers.get('content-type') ?? ''
  if (type.startsWith('application/x-www-form-urlencoded')) {
    return gather(readUrlEncoded(await readBytes(request, limit)))
  }
  if (type.startsWith('multipart/form-data')) {
    return gather(await readMultipart(await readBytes(request, limit), type))
  }
  if (type === '' && (request.headers.get('content-length') ?? '0') === '0') return gather([])
  throw new Problem(415, 'この形式では受け取れません。画面のボタンから送信してください。')
}

function readUrlEncoded(bytes: Uint8Array): Iterable<Entry> {
  checkCount(Buffer.from(bytes.buffer), '&')
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // A browser of another encoding (Shift_JIS) escapes its bytes, so the escapes must be UTF-8 as well.
    decodeURIComponent(text)
    return new URLSearchParams(text)
  } catch {
    throw new Problem(400, '文字コードを読み取れませんでした。もう一度送信してください。')
  }
}

async function readMultipart(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<Iterable<Entry>> {
  checkCount(Buffer.from(bytes.buffer), `--${/boundary="?([^";]+)/.exec(type)?.[1] ?? ''}`)
  try {
    return await new Response(bytes, { headers: { 'content-type': type } }).formData()
  } catch {
    throw cutOff()
  }
}

/** Counted before parsing: a parser that is given a million fields takes seconds, and gigabytes. */
function checkCount(bytes: Buffer, separator: string) {
  let count = 0
  for (let at = bytes.indexOf(separator); at >= 0; at = bytes.indexOf(separator, at + separator.length)) {
    if (++count > MOST_FIELDS) throw tooMany()
  }
}

function gather(entries: Iterable<Entry>): FormInput {
  const texts = new Map<string, string[]>()
  const files = new Map<string, File[]>()
  let count = 0
  for (const [name, value] of entries) {
    if (++count > MOST_FIELDS) throw tooMany()
    if (typeof value === 'string') keep(texts, clean(name), clean(value))
    else if (value.size > 0 || value.name !== '') keep(files, clean(name), value)
  }
  return {
    text: (name) => texts.get(name)?.[0],
    all: (name) => texts.get(name) ?? [],
    names: () => [...texts.keys(), ...files.keys()],
    files: (name) => Promise.all((files.get(name) ?? []).map(readFile)),
  }
}

function keep<T>(kept: Map<string, T[]>, name: string, value: T) {
  const known = kept.get(name)
  if (known) known.push(value)
  else kept.set(name, [value])
}

const readFile = async (file: File): Promise<UploadedFile> => ({
  name: clean(file.name),
  type: file.type,
  bytes: new Uint8Array(await file.arrayBuffer()),
})

/** PostgreSQL keeps no NUL in a text; HTML itself shows it as U+FFFD, which every field refuses in words. */
const clean = (text: string) => text.replaceAll('\0', '\ufffd')

/** A body no larger than `limit` bytes. @throws Problem 413, 400 when it was cut off */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const declared = Number(request.headers.get('content-length') ?? 0)
  if (declared > limit) throw tooLarge(limit)
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength
      if (size > limit) throw tooLarge(limit)
      chunks.push(chunk)
    }
  } catch (error) {
    throw error instanceof Problem ? error : cutOff()
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
}

const tooMany = () => new Problem(413, '送信された項目が多すぎます。')
const cutOff = () => new Problem(400, '送信の途中で通信が切れたようです。もう一度送信してください。')
const tooLarge = (limit: number) =>
  new Problem(413, `送信の合計が大きすぎます。${Math.floor(limit / 1_048_576)}MBまでにしてください。`)
