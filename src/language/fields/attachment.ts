import { field, type Options } from '../author.ts'
import { list, maybe, oneOf, whole, yes } from '../shape.ts'
import { type FieldBase, isRow, type Kind, refuse, type StoredFileFacts, UNREADABLE } from './kind.ts'
import { clean } from './text-rules.ts'

const ACCEPTS = ['image', 'pdf', 'office', 'csv'] as const
type Accepts = (typeof ACCEPTS)[number]

/** What each is called, and the types the file store gives it (it looked at the content). */
const CALLED: Record<Accepts, readonly [name: string, types: RegExp]> = {
  image: ['写真', /^image\//],
  pdf: ['PDF', /^application\/pdf$/],
  office: ['Word・Excel・PowerPoint', /^application\/vnd\./],
  csv: ['CSV', /^text\/csv$/],
}

export interface AttachmentField extends FieldBase {
  readonly kind: 'attachment'
  /** Photo and PDF without it. */
  readonly accept?: readonly Accepts[]
  /** One without it. */
  readonly maxFiles?: number
  /** On a phone, open the camera. */
  readonly camera?: true
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const TYPES = /^[a-z]+\/[a-zA-Z0-9.+-]{1,100}$/

const factsOf = (raw: unknown): StoredFileFacts | undefined => {
  if (!isRow(raw) || typeof raw.id !== 'string' || !ID.test(raw.id)) return undefined
  const name = clean(raw.name, { max: 200 })
  if (name.error !== undefined || typeof raw.type !== 'string' || !TYPES.test(raw.type)) return undefined
  if (!Number.isSafeInteger(raw.bytes) || (raw.bytes as number) < 0) return undefined
  return { id: raw.id, name: name.text, type: raw.type, bytes: raw.bytes as number }
}

/** Files lie in `#platform/files`; an answer holds their ids and what to show of them. A door stores an upload first. */
export const attachmentKind: Kind<AttachmentField, readonly StoredFileFacts[]> = {
  kind: 'attachment',
  ask: '付けて',
  gather: (_, input, path) => {
    const ids = input.all(path).filter((each) => each !== '')
    return ids.length > 0 ? ids : undefined
  },
  parse: ({ maxFiles = 1, accept = ['image', 'pdf'] }, raw, path, { findFile }) => {
    if (raw === undefined) return { value: undefined }
    if (!Array.isArray(raw)) return refuse(path, UNREADABLE)
    if (raw.length > maxFiles) return refuse(path, `付けられるファイルは${maxFiles}個までです。`)
    const files: StoredFileFacts[] = []
    for (const each of raw) {
      const id = typeof each === 'string' ? each : isRow(each) ? each.id : undefined
      if (typeof id !== 'string' || !ID.test(id)) return refuse(path, UNREADABLE)
      const found = findFile ? findFile(id) : factsOf(each)
      if (!found) return refuse(path, 'ファイルが見つかりません。もう一度付けてください。')
      if (!accept.some((kind) => CALLED[kind][1].test(found.type))) {
        const asked = accept.map((kind) => CALLED[kind][0]).join('か')
        return refuse(path, `「${found.name}」はここには付けられません。${asked}を選んでください。`)
      }
      if (!files.some((file) => file.id === found.id)) files.push(found)
    }
    return { value: files.length > 0 ? files : undefined }
  },
  format: (files) => files.map((file) => file.name).join('、'),
  search: (files) => files.map((file) => file.name).join(' '),
  write: (_, files, path) => ({ [path]: files.map((file) => file.id) }),
  cells: () => [{ key: '', label: 'ファイル名', only: 'out' }],
  schema: ({ maxFiles = 1 }) => ({
    type: 'array',
    maxItems: maxFiles,
    description: 'ファイルを先に送り、返ってきた id を並べます。',
    items: {
      oneOf: [
        { type: 'string', format: 'uuid', title: 'ファイルの id' },
        {
          type: 'object',
          title: '受け取ったファイル',
          readOnly: true,
          properties: {
            id: { type: 'string', format: 'uuid' },
            name: { type: 'string' },
            type: { type: 'string' },
            bytes: { type: 'integer' },
          },
          required: ['id', 'name', 'type', 'bytes'],
        },
      ],
    },
  }),
  shape: { accept: maybe(list(oneOf(ACCEPTS), 1, 4)), maxFiles: maybe(whole(1, 50)), camera: maybe(yes) },
}

/** 添付。写真かPDF。 */
export const attachment = (
  label: string,
  options: Options & { accept?: readonly Accepts[]; maxFiles?: number; camera?: boolean } = {},
) => field<readonly StoredFileFacts[]>('attachment', label, options)
