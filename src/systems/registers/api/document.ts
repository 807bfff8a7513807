/** The OpenAPI 3.1 document of one register, from its definition alone. */
import { isEntered, type JsonSchema, type RegisterDefinition, type RegisterField } from '#language'
import { attachmentsOf } from '../attachments/file-book.ts'
import { LONGEST_COMMENT } from '../comments/comment.ts'
import { entered } from '../records/read-values.ts'

const GIVES: Readonly<Record<string, JsonSchema>> = {
  text: { type: 'string' },
  number: { type: 'number' },
  date: { type: 'string', format: 'date' },
  yesNo: { type: 'boolean' },
}

function schemaOf(field: RegisterField): JsonSchema {
  const titled = { title: field.label, ...(field.hint && { description: field.hint }) }
  if (isEntered(field)) return { ...entered(field).schema(field as never), ...titled }
  const shape = field.kind === 'calculated' ? GIVES[field.gives] : field.kind === 'serial' ? GIVES.text : {}
  return { ...shape, ...titled, readOnly: true }
}

const content = (schema: JsonSchema) => ({ 'application/json': { schema } })
const ref = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` })
const refusal = {
  description: '断られた。errors に場所と説明がある',
  content: { 'application/problem+json': { schema: ref('Problem') } },
}

const ID: JsonSchema = { type: 'string', format: 'uuid' }
const MOMENT: JsonSchema = { type: 'string', format: 'date-time' }
const listOf = (name: string, items: JsonSchema): JsonSchema => ({
  type: 'object',
  properties: { [name]: { type: 'array', items } },
  required: [name],
})
const CHANGE: JsonSchema = {
  type: 'object',
  properties: {
    version: { type: 'integer' },
    kind: { type: 'string', enum: ['changed', 'removed', 'restored'] },
    ...{ at: MOMENT, by: { type: 'string' }, via: { type: 'string' } },
    ...{ before: { type: 'object' }, after: { type: 'object' } },
  },
}
const COMMENT: JsonSchema = {
  type: 'object',
  properties: {
    ...{ id: ID, answers: ID, by: { type: 'string' }, at: MOMENT, changed_at: MOMENT },
    ...{ text: { type: 'string' }, taken_back: { type: 'boolean' } },
    to: { type: 'array', items: { type: 'string' } },
  },
}

/** @param server address under which `/registers` stands */
export function registerDocument({ id, name, about, fields }: RegisterDefinition, server: string): object {
  const asked = fields.filter(isEntered)
  const must = asked.filter(({ optional }) => !optional).map((field) => field.id)
  const text = (name: string, description: string, schema: JsonSchema = { type: 'string' }) => ({
    name,
    in: 'query',
    description,
    schema,
  })
  const gives = (status: number, schema: JsonSchema) => ({
    [status]: { description: '答え', content: content(schema) },
    422: refusal,
  })
  const operation = (operationId: string, summary: string, more: object) => ({
    operationId,
    summary,
    security: [{ token: [] }],
    ...more,
  })
  const takes = (schema: JsonSchema) => ({ requestBody: { required: true, content: content(schema) } })
  const record = {
    name: 'record',
    in: 'path',
    required: true,
    description: '記録の id',
    schema: { type: 'string', format: 'uuid' },
  }
  const records = `/registers/${id}/records`
  return {
    openapi: '3.1.0',
    info: { title: name, version: '1', description: about },
    servers: [{ url: server }],
    paths: {
      [records]: {
        get: operation('list', '記録を並べる', {
          parameters: [
            text('limit', '件数', { type: 'integer', minimum: 1, maximum: 200, default: 50 }),
            text('after', '前の答えの next', { type: 'string', format: 'uuid' }),
            text('q', 'さがす言葉'),
            text('filter', '条件（JSON）。例：{"op":"is","field":"…","value":"…"}'),
            text('sort', '並べる欄。- を付けると逆順'),
            text('count', '1 なら件数も数える', { type: 'string', enum: ['1'] }),
          ],
          responses: gives(200, ref('List')),
        }),
        post: operation('add', '記録を加える', {
          ...takes({
            type: 'object',
            properties: { values: { allOf: [ref('Values'), { required: must }] } },
            required: ['values'],
          }),
          responses: gives(201, ref('Record')),
        }),
      },
      [`${records}/{record}`]: {
        parameters: [record],
        get: operation('read', '記録を見る', { responses: gives(200, ref('Record')) }),
        post: operation('change', '記録を変える。null は欄を空にする', {
          ...takes({
            type: 'object',
            properties: { version: { type: 'integer' }, values: { type: 'object' } },
            required: ['version', 'values'],
          }),
          responses: { ...gives(200, ref('Record')), 409: refusal },
        }),
      },
      [`${records}/{record}/history`]: {
        parameters: [record],
        get: operation('history', 'いつ、だれが、何を変えたかを見る', {
          responses: gives(200, listOf('changes', CHANGE)),
        }),
      },
      [`${records}/{record}/comments`]: {
        parameters: [record],
        get: operation('comments', 'コメントを見る', { responses: gives(200, listOf('comments', COMMENT)) }),
        post: operation('comment', 'コメントを書く。@名前で、その人に知らせる', {
          ...takes({
            type: 'object',
            properties: { text: { type: 'string', maxLength: LONGEST_COMMENT }, answers: ID },
            required: ['text'],
          }),
          responses: gives(201, { type: 'object', properties: { id: ID }, required: ['id'] }),
        }),
      },
      [`${records}/{record}/remove`]: {
        parameters: [record],
        post: operation('remove', '記録を消す', {
          ...takes({ type: 'object', properties: { version: { type: 'integer' } }, required: ['version'] }),
          responses: { ...gives(200, { type: 'object' }), 409: refusal },
        }),
      },
      ...filePaths(id, fields, { operation, gives }),
    },
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: {
        Values: {
          type: 'object',
          properties: Object.fromEntries(fields.map((field) => [field.id, schemaOf(field)])),
          additionalProperties: false,
        },
        Record: {
          type: 'object',
          properties: {
            ...{ id: { type: 'string', format: 'uuid' }, version: { type: 'integer' } },
            ...{
              made_at: { type: 'string', format: 'date-time' },
              changed_at: { type: 'string', format: 'date-time' },
            },
            values: ref('Values'),
          },
          required: ['id', 'version', 'values'],
        },
        List: {
          type: 'object',
          properties: {
            records: { type: 'array', items: ref('Record') },
            next: { type: 'string' },
            count: { type: 'integer' },
          },
          required: ['records'],
        },
        Problem: {
          type: 'object',
          properties: {
            ...{ title: { type: 'string' }, status: { type: 'integer' }, detail: { type: 'string' } },
            errors: {
              type: 'array',
              items: {
                type: 'object',
                properties: { pointer: { type: 'string' }, detail: { type: 'string' } },
              },
            },
          },
        },
      },
    },
  }
}

interface Writing {
  operation(operationId: string, summary: string, more: object): object
  gives(status: number, schema: JsonSchema): object
}

/** Only for a register with a field for files. */
function filePaths(
  id: string,
  fields: readonly RegisterField[],
  { operation, gives }: Writing,
): Readonly<Record<string, object>> {
  const attached = attachmentsOf(fields)
  const [first] = attached
  if (!first) return {}
  const bytes = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
  const query = (name: string, description: string, schema: JsonSchema) => ({
    ...{ name, in: 'query', required: true, description, schema },
  })
  return {
    [`/registers/${id}/files`]: {
      post: operation('sendFile', 'ファイルを送る。返ってきた id を、1日のうちに記録の値に書く', {
        parameters: [
          query('field', '添付の欄', { type: 'string', enum: attached.map((field) => field.id) }),
          query('name', 'ファイルの名前', { type: 'string', minLength: 1, maxLength: 200 }),
        ],
        requestBody: { required: true, content: bytes },
        responses: gives(201, {
          type: 'object',
          properties: {
            ...{ id: { type: 'string', format: 'uuid' }, name: { type: 'string' } },
            ...{ type: { type: 'string' }, bytes: { type: 'integer' } },
          },
          required: ['id', 'name', 'type', 'bytes'],
        }),
      }),
    },
    [`/registers/${id}/files/{file}`]: {
      parameters: [{ name: 'file', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
      get: operation('readFile', 'ファイルを受け取る', {
        responses: { 200: { description: 'ファイルの中身', content: bytes } },
      }),
    },
  }
}
