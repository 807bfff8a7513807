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

const fromEntries = (entries: Iterable<[string, FormDataEntryValue]>): FormInput => {
  const texts = new Map<string, string[]>()
  const files = new Map<string, File[]>()
  let count = 0
  for (const [name, value] of entries) {
    if (++count > MOST_FIELDS) throw new Problem(413, '送信された項目が多すぎます。')
    if (typeof value === 'string') texts.set(name, [...(texts.get(name) ?? []), value])
    else if (value.size > 0 || value.name !== '') files.set(name, [...(files.get(name) ?? []), value])
  }
  return {
    text: (name) => texts.get(name)?.[0],
    all: (name) => texts.get(name) ?? [],
    names: () => [...texts.keys(), ...files.keys()],
    files: (name) =>
      Promise.all(
        (files.get(name) ?? []).map(async (file) => ({
          name: file.name,
          type: file.type,
          bytes: new Uint8Array(await file.arrayBuffer()),
        })),
      ),
  }
}

/** Reads a posted form (`application/x-www-form-urlencoded` or `multipart/form-data`) no larger than `limit` bytes. */
export async function readForm(request: Request, limit: number): Promise<FormInput> {
  const type = request.headers.get('content-type') ?? ''
  if (type.startsWith('application/x-www-form-urlencoded')) {
    const bytes = await readBytes(request, limit)
    const text = new TextDecoder('utf-8', { fatal: true })
    try {
      return fromEntries(new URLSearchParams(text.decode(bytes)))
    } catch (error) {
      if (error instanceof Problem) throw error
      throw new Problem(400, '文字コードを読み取れませんでした。もう一度送信してください。')
    }
  }
  if (type.startsWith('multipart/form-data')) {
    const bytes = await readBytes(request, limit)
    try {
      return fromEntries(await new Response(bytes, { headers: { 'content-type': type } }).formData())
    } catch (error) {
      if (error instanceof Problem) throw error
      throw new Problem(400, '送信の途中で通信が切れたようです。もう一度送信してください。')
    }
  }
  if (type === '' && (request.headers.get('content-length') ?? '0') === '0') return fromEntries([])
  throw new Problem(415, 'この形式では受け取れません。画面のボタンから送信してください。')
}

async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const declared = Number(request.headers.get('content-length') ?? 0)
  if (declared > limit) throw tooLarge(limit)
  const chunks: Uint8Array[] = []
  let size = 0
  if (request.body) {
    for await (const chunk of request.body) {
      size += chunk.byteLength
      if (size > limit) throw tooLarge(limit)
      chunks.push(chunk)
    }
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
}

const tooLarge = (limit: number) =>
  new Problem(413, `送信の合計が大きすぎます。${Math.floor(limit / 1_048_576)}MBまでにしてください。`)
