import type { OpenApi, OperationObject } from '#doors/api'
import type { JsonSchema } from '#language'
import { DataTable, DeskPage } from '#platform/screens'
import type { WebRequest } from '#platform/web'

/** The OpenAPI document for people: every call, what it takes and what it gives. Made of the same document. */
export function ReferencePage({ request, document }: { request: WebRequest; document: OpenApi }) {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation: operation! })),
  )
  return (
    <DeskPage request={request} title="API の説明">
      <p className="mb-4">
        同じ内容の<a href="/api/v1/openapi.json">OpenAPI 3.1 の文書（JSON）</a>
        があります。この説明は手続きの定義から作られます。
      </p>
      <section className="sheet stack mb-4">
        <h2>呼び出し方</h2>
        <p>
          アドレスは <code>/api/v1</code> から始まります。情報担当が作ったトークンを{' '}
          <code>Authorization: Bearer …</code> に付けます。誤りは <code>application/problem+json</code>{' '}
          で返り、<code>errors</code> に場所（JSON Pointer）と説明があります。
        </p>
        <h2>知らせ（webhook）の確かめ方</h2>
        <p>
          <code>Webhook-Timestamp</code> の値、ピリオド、本文をつないだものの HMAC SHA-256
          を、送り先を加えたときの合言葉で計算します。<code>v1=</code> に16進で続けたものが{' '}
          <code>Webhook-Signature</code>{' '}
          と同じなら、役場からの知らせです。5分より古いものは捨ててください。同じ <code>Webhook-Id</code>{' '}
          は、2度届くことがあります。
        </p>
      </section>
      {operations.map(({ path, method, operation }) => (
        <OperationPart key={operation.operationId} {...{ path, method, operation }} />
      ))}
      <h2 className="mb-4">答えの形</h2>
      {Object.entries(document.components.schemas).map(([name, schema]) => (
        <section key={name} id={name} className="sheet mb-4">
          <h3>{typeof schema.title === 'string' ? `${name}：${schema.title}` : name}</h3>
          <SchemaTable name={name} schema={schema} />
        </section>
      ))}
    </DeskPage>
  )
}

function OperationPart({
  path,
  method,
  operation,
}: {
  path: string
  method: string
  operation: OperationObject
}) {
  const { summary, description, security, parameters = [], requestBody, responses } = operation
  const body = requestBody && Object.entries(requestBody.content)[0]
  return (
    <section className="sheet stack mb-4">
      <h2>{summary}</h2>
      <p>
        <code>
          {method.toUpperCase()} {path}
        </code>
        　範囲：<code>{security[0].token[0]}</code>
      </p>
      {description && <p>{description}</p>}
      {parameters.length > 0 && (
        <DataTable
          caption={`${summary}：指定するもの`}
          rows={parameters}
          rowKey={(each) => each.name}
          columns={[
            { title: '名前', cell: (each) => <code>{each.name}</code> },
            { title: '必須', cell: (each) => (each.required ? '必ず' : '任意') },
            { title: '内容', cell: (each) => each.description },
            { title: '形', cell: (each) => shapeOf(each.schema) },
          ]}
        />
      )}
      {body && (
        <p>
          本文：{body[0]}　<BodyShape schema={body[1].schema} />
        </p>
      )}
      <DataTable
        caption={`${summary}：返るもの`}
        rows={Object.entries(responses)}
        rowKey={([status]) => status}
        columns={[
          { title: '状態コード', cell: ([status]) => status },
          { title: '意味', cell: ([, each]) => each.description },
          { title: '形', cell: ([, each]) => <SchemaLink schema={Object.values(each.content)[0]!.schema} /> },
        ]}
      />
    </section>
  )
}

function BodyShape({ schema }: { schema: JsonSchema }) {
  const answers = (schema.properties as Record<string, JsonSchema> | undefined)?.answers
  return answers ? (
    <>
      <code>answers</code> に <SchemaLink schema={answers} />
    </>
  ) : (
    'ファイルの中身'
  )
}

function SchemaLink({ schema }: { schema: JsonSchema }) {
  const name = typeof schema.$ref === 'string' ? schema.$ref.split('/').at(-1) : undefined
  return name ? <a href={`#${name}`}>{name}</a> : shapeOf(schema)
}

interface Line {
  readonly path: string
  readonly schema: JsonSchema
  readonly must: boolean
}

/** Every property of a schema as a line, those inside with their path. */
function linesOf(schema: JsonSchema, prefix = ''): Line[] {
  const properties = (schema.properties ?? {}) as Record<string, JsonSchema>
  const required = (schema.required ?? []) as string[]
  return Object.entries(properties).flatMap(([key, each]) => {
    const path = prefix + key
    const line = { path, schema: each, must: required.includes(key) }
    const items = each.items as JsonSchema | undefined
    return [
      line,
      ...(each.type === 'object' ? linesOf(each, `${path}.`) : []),
      ...(items?.type === 'object' ? linesOf(items, `${path}[].`) : []),
    ]
  })
}

const SchemaTable = ({ name, schema }: { name: string; schema: JsonSchema }) => (
  <DataTable
    caption={`${name} の項目`}
    hideCaption
    rows={linesOf(schema)}
    rowKey={(line) => line.path}
    columns={[
      { title: '項目', cell: (line) => <code>{line.path}</code> },
      { title: '名前', cell: (line) => (line.schema.title as string | undefined) ?? '' },
      { title: '必須', cell: (line) => (line.must ? '必ず' : '任意') },
      { title: '形', cell: (line) => <SchemaLink schema={line.schema} /> },
      { title: '説明', cell: (line) => (line.schema.description as string | undefined) ?? '' },
    ]}
  />
)

/** A shape in a few words. */
function shapeOf(schema: JsonSchema): string {
  const { type, format, pattern, minimum, maximum, maxLength } = schema
  const choices = ((schema.oneOf ?? []) as JsonSchema[]).filter((each) => 'const' in each)
  if (choices.length > 0) return choices.map((each) => `${each.const}（${each.title}）`).join('、')
  if (Array.isArray(schema.enum)) return schema.enum.join('、')
  if ('const' in schema) return String(schema.const)
  const items = schema.items as JsonSchema | undefined
  const parts = [
    schema.oneOf ? 'どれか1つの形' : items ? `${shapeOf(items)}の並び` : type,
    format,
    pattern,
    minimum !== undefined && `${minimum}以上`,
    maximum !== undefined && `${maximum}以下`,
    maxLength !== undefined && `${maxLength}文字まで`,
    schema.writeOnly && '送るだけ（返しません）',
    schema.readOnly && '返るだけ（送っても使いません）',
  ]
  return parts.filter(Boolean).join('・')
}
