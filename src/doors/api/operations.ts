import type { JsonSchema } from '#language'
import type { Scope } from './scopes.ts'

interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required?: true
  readonly description: string
  readonly schema: JsonSchema
}

/** One thing that another system can call. The document and the routes are made of these. */
export interface Operation {
  readonly id: string
  readonly method: 'GET' | 'POST'
  /** Under `/api/v1`, as OpenAPI writes it: `/applications/{id}`. */
  readonly path: string
  readonly scope: Scope
  readonly summary: string
  readonly description?: string
  readonly parameters?: readonly Parameter[]
  /** `answers` stands for the answers of the procedure in the path. */
  readonly takes?: 'application' | 'file'
  readonly gives: { readonly status: 200 | 201; readonly schema: string | 'bytes' }
  /** Refusals besides those that any call may meet (401, 403, 429). */
  readonly refuses: readonly (400 | 404 | 409 | 413 | 415 | 422)[]
}

const uuid = { type: 'string', format: 'uuid' }
const id: Parameter = {
  name: 'id',
  in: 'path',
  required: true,
  description: '申請の id',
  schema: uuid,
}

export const IDEMPOTENCY_KEY = '^[A-Za-z0-9_.:-]{8,100}$'
export const MOST_LISTED = 200

/** In the order of the document. `{procedure}` becomes one path for each procedure. */
export const OPERATIONS = {
  fileApplication: {
    id: 'fileApplication',
    method: 'POST',
    path: '/procedures/{procedure}/applications',
    scope: 'applications:write',
    summary: '申請する',
    description:
      '答えを確かめ、誤りがなければ申請として受け付けます。同じ Idempotency-Key と同じ内容で送り直すと、申請は増えず、同じ答えが返ります。',
    parameters: [
      {
        name: 'Idempotency-Key',
        in: 'header',
        required: true,
        description: '申請ごとに違う文字列。送り直すときは同じものを付けます。30日間おぼえています。',
        schema: { type: 'string', pattern: IDEMPOTENCY_KEY },
      },
    ],
    takes: 'application',
    gives: { status: 201, schema: 'Filed' },
    refuses: [400, 404, 413, 415, 422],
  },
  sendFile: {
    id: 'sendFile',
    method: 'POST',
    path: '/files',
    scope: 'applications:write',
    summary: '添付するファイルを送る',
    description:
      'ファイルの中身をそのまま本文に入れます。返ってきた id を、申請の答えに書きます。1日使わないと消えます。',
    parameters: [
      {
        name: 'name',
        in: 'query',
        required: true,
        description: 'ファイルの名前',
        schema: { type: 'string', minLength: 1, maxLength: 200 },
      },
    ],
    takes: 'file',
    gives: { status: 201, schema: 'File' },
    refuses: [400, 413, 422],
  },
  listApplications: {
    id: 'listApplications',
    method: 'GET',
    path: '/applications',
    scope: 'applications:status',
    summary: '申請を受け付けた順に並べる',
    parameters: [
      {
        name: 'after',
        in: 'query',
        description: '前の答えの next',
        schema: { type: 'string', maxLength: 200 },
      },
      {
        name: 'limit',
        in: 'query',
        description: '件数',
        schema: { type: 'integer', minimum: 1, maximum: MOST_LISTED, default: 50 },
      },
      {
        name: 'procedure',
        in: 'query',
        description: '手続きの id',
        schema: { type: 'string', maxLength: 60 },
      },
    ],
    gives: { status: 200, schema: 'ApplicationList' },
    refuses: [400],
  },
  getStatus: {
    id: 'getStatus',
    method: 'GET',
    path: '/applications/{id}/status',
    scope: 'applications:status',
    summary: '申請の状態を見る',
    parameters: [id],
    gives: { status: 200, schema: 'Status' },
    refuses: [404],
  },
  getApplication: {
    id: 'getApplication',
    method: 'GET',
    path: '/applications/{id}',
    scope: 'applications:read',
    summary: '申請の内容を見る',
    description: '個人番号は、どの答えにも含みません。だれの申請を見たかが記録に残ります。',
    parameters: [id],
    gives: { status: 200, schema: 'Application' },
    refuses: [404],
  },
  getFile: {
    id: 'getFile',
    method: 'GET',
    path: '/applications/{id}/files/{file}',
    scope: 'files:read',
    summary: '添付を受け取る',
    parameters: [
      id,
      { name: 'file', in: 'path', required: true, description: 'ファイルの id', schema: uuid },
    ],
    gives: { status: 200, schema: 'bytes' },
    refuses: [404],
  },
} as const satisfies Readonly<Record<string, Operation>>

export type OperationId = keyof typeof OPERATIONS
