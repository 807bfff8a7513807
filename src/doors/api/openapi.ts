import { type Definition, fieldsSchema, type JsonSchema, type Town } from '#language'
import { OPERATIONS, type Operation } from './operations.ts'
import { SCHEMAS } from './schemas.ts'
import { SCOPES } from './scopes.ts'

export const API_ROOT = '/api/v1'

export interface OpenApi {
  readonly openapi: '3.1.0'
  readonly paths: Readonly<Record<string, Readonly<Record<'get' | 'post', OperationObject | undefined>>>>
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>
    readonly securitySchemes: object
  }
  readonly [key: string]: unknown
}

export interface OperationObject {
  readonly operationId: string
  readonly summary: string
  readonly description?: string
  readonly security: readonly [{ readonly token: readonly [string] }]
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly required?: true
    readonly description: string
    readonly schema: JsonSchema
  }[]
  readonly requestBody?: {
    readonly required: true
    readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>>
  }
  readonly responses: Readonly<Record<string, ResponseObject>>
}

interface ResponseObject {
  readonly description: string
  readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>>
}

const ref = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` })
const pascal = (id: string) => id.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase())
const answersName = ({ id }: Definition) => `${pascal(id)}Answers`

const REFUSALS: Readonly<Record<number, string>> = {
  400: '読み取れない',
  401: 'トークンがないか、終わっている',
  403: 'トークンに、この操作の範囲か対象の課がない',
  404: '見つからない',
  409: '同時に処理されている',
  413: '大きすぎる',
  415: '形式が違う',
  422: '内容に誤りがある。errors に場所と説明がある',
  429: '呼び出しが多すぎる。Retry-After のあとで',
}

/** The document of a town's API, from its definitions alone. */
export function openApiOf({ name, procedures }: Pick<Town, 'name' | 'procedures'>, baseUrl: string): OpenApi {
  const paths: Record<string, Record<string, OperationObject>> = {}
  const add = (path: string, operation: Operation, definition?: Definition) => {
    paths[path] ??= {}
    paths[path][operation.method.toLowerCase()] = operationOf(operation, definition)
  }
  for (const operation of Object.values(OPERATIONS) as Operation[]) {
    if (!operation.path.includes('{procedure}')) add(operation.path, operation)
    else
      for (const definition of procedures)
        add(operation.path.replace('{procedure}', definition.id), operation, definition)
  }
  return {
    openapi: '3.1.0',
    info: {
      title: `${name}役場 API`,
      version: '1',
      description:
        '手続きの定義から作った説明です。答えの形は手続きが変わると変わります。誤りは application/problem+json（RFC 9457）で返します。日時は世界時（Z）です。',
    },
    servers: [{ url: baseUrl + API_ROOT }],
    security: [{ token: [] }],
    paths: paths as OpenApi['paths'],
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: scopeWords() },
      },
      schemas: {
        ...SCHEMAS,
        ...Object.fromEntries(procedures.map((each) => [answersName(each), answersSchema(each)])),
      },
    },
  }
}

const scopeWords = () =>
  `情報担当が作ったトークン。範囲（スコープ）: ${Object.entries(SCOPES)
    .map(([scope, words]) => `${scope}（${words}）`)
    .join('、')}`

/** The answers of a procedure as the API takes them. */
export const answersSchema = (definition: Definition): JsonSchema => ({
  title: definition.name,
  ...fieldsSchema(definition.pages.flatMap((page) => page.fields)),
})

function operationOf(operation: Operation, definition?: Definition): OperationObject {
  const { id, summary, description, scope, parameters, takes, gives, refuses } = operation
  const problem = (status: number): [string, ResponseObject] => [
    String(status),
    {
      description: REFUSALS[status] ?? '',
      content: { 'application/problem+json': { schema: ref('Problem') } },
    },
  ]
  const given =
    gives.schema === 'bytes'
      ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
      : { 'application/json': { schema: ref(gives.schema) } }
  return {
    operationId: definition ? `${id}${pascal(definition.id)}` : id,
    summary: definition ? `${summary}（${definition.name}）` : summary,
    ...(description && { description }),
    security: [{ token: [scope] }],
    ...(parameters && { parameters }),
    ...(takes && { requestBody: bodyOf(takes, definition) }),
    responses: {
      [gives.status]: { description: 'うまくいった', content: given },
      ...Object.fromEntries([...refuses, 401, 403, 429].sort().map(problem)),
    },
  }
}

const bodyOf = (
  takes: 'application' | 'file',
  definition?: Definition,
): NonNullable<OperationObject['requestBody']> =>
  takes === 'file'
    ? {
        required: true,
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      }
    : {
        required: true,
        content: {
          'application/json': {
            schema: {
              type: 'object',
              properties: { answers: definition ? ref(answersName(definition)) : { type: 'object' } },
              required: ['answers'],
              additionalProperties: false,
            },
          },
        },
      }
