import { formOf, type Inputs, storedSource } from '#doors/form'
import type { EnteredField, Hall } from '#language'
import { DataTable, DeskPage, ErrorSummary, Form, Notice } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import type { FileBook } from '../attachments/file-book.ts'
import { formatValue } from '../format-value.ts'
import type { OpenRegister } from '../open-register.ts'
import type { Clash } from '../records/change-record.ts'
import { entered } from '../records/read-values.ts'
import type { RegisterRecord } from '../records/record.ts'
import type { Choices } from './link-input.tsx'
import { moment } from './moment.ts'
import { RecordFields } from './record-fields.tsx'
import { fileAddress } from './record-files.tsx'
import { nameOfRecord } from './record-views.tsx'

interface EditProps {
  readonly request: WebRequest
  readonly hall: Hall
  readonly open: OpenRegister
  readonly record?: RegisterRecord | undefined
  readonly fields: readonly EnteredField[]
  readonly choices: Choices
  readonly titles: ReadonlyMap<string, string>
  /** What was just posted, to the letter. */
  readonly inputs?: Inputs
  readonly errors?: ReadonlyMap<string, string>
  readonly clash?: { readonly by: string; readonly clashes: readonly Clash[] }
  readonly version?: number
  readonly until?: Date | undefined
  readonly fileOf: FileBook
}

/** A new record, or one to be changed: every field on one page, as a card of the register. */
export function EditRecord({
  request,
  hall,
  open,
  record,
  fields,
  choices,
  titles,
  inputs,
  errors = new Map(),
  clash,
  version,
  until,
  fileOf,
}: EditProps) {
  const { definition } = open
  const path = `/desk/registers/${definition.id}`
  const stored = record
    ? Object.assign({}, ...fields.map((field) => writtenOf(field, record.values[field.id])))
    : {}
  const source = inputs ? formOf(inputs) : storedSource(stored)
  const title = record ? `${nameOfRecord(open, record, titles)}を直す` : `${definition.name}に加える`
  return (
    <DeskPage request={request} title={title}>
      <p className="mb-4">
        <a href={record ? `${path}/records/${record.id}` : path}>
          {record ? 'この記録にもどる' : `${definition.name}にもどる`}
        </a>
      </p>
      <ErrorSummary errors={[...errors].map(([id, message]) => ({ id, message }))} />
      {until && (
        <Notice kind="info" title={`${moment(until)}に変わる前の内容を入れました。`}>
          <p>確かめてから「保存する」を押すと、この内容にもどります。いまの内容も履歴に残ります。</p>
        </Notice>
      )}
      {clash && <ClashNotice open={open} titles={titles} {...clash} />}
      <Form
        action={record ? `${path}/records/${record.id}/edit` : `${path}/new`}
        upload={fields.some(({ kind }) => kind === 'attachment')}
        className="sheet stack"
      >
        {record && <input type="hidden" name="version" value={version ?? record.version} />}
        <RecordFields
          {...{ hall, fields, choices, titles, source, errors, fileOf }}
          fileAddress={(id) => fileAddress(open, id)}
        />
        <div className="actions">
          <button className="button primary" type="submit">
            {clash ? '自分の内容で保存する' : '保存する'}
          </button>
          <a className="button plain" href={record ? `${path}/records/${record.id}` : path}>
            やめる
          </a>
        </div>
      </Form>
    </DeskPage>
  )
}

const writtenOf = (field: EnteredField, value: unknown) =>
  value === undefined ? {} : entered(field).write(field as never, value as never, field.id)

/** What both wrote in the same fields, side by side; nothing was saved yet. */
function ClashNotice({
  open,
  titles,
  by,
  clashes,
}: {
  readonly open: OpenRegister
  readonly titles: ReadonlyMap<string, string>
  readonly by: string
  readonly clashes: readonly Clash[]
}) {
  const said = (id: string, value: unknown) => {
    const field = open.definition.fields.find((each) => each.id === id)
    return (field && formatValue(field, value, titles)) || '（空欄）'
  }
  return (
    <Notice kind="warning" title={`${by}さんが、先に同じ欄を変えました`}>
      <p>まだ保存していません。どちらにするかを決めて、下の欄を直してから保存してください。</p>
      <DataTable
        caption="くいちがう欄"
        stacks
        rows={clashes}
        rowKey={({ field }) => field}
        columns={[
          {
            title: '欄',
            cell: ({ field }) => open.definition.fields.find(({ id }) => id === field)?.label ?? field,
          },
          { title: 'もとの内容', cell: ({ field, before }) => said(field, before) },
          { title: 'あなたの内容', cell: ({ field, mine }) => said(field, mine) },
          { title: `${by}さんの内容`, cell: ({ field, theirs }) => said(field, theirs) },
        ]}
      />
    </Notice>
  )
}
