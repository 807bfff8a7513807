import { FieldInput, formOf, type Inputs } from '#doors/form'
import type { Hall } from '#language'
import { DataTable, DeskPage, Empty, ErrorSummary, Form, Notice } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { type Bulk, type BulkField, bulkFields, MOST_AT_ONCE } from '../editing/bulk.ts'
import type { Saved } from '../editing/cells.ts'
import { formatValue } from '../format-value.ts'
import type { OpenRegister } from '../open-register.ts'
import { recordContext } from '../records/read-values.ts'
import { type RegisterWish, wishAddress } from '../wish.ts'
import { type Choices, LinkInput } from './link-input.tsx'
import { nameOfRecord } from './record-views.tsx'

export interface BulkShown {
  readonly field?: BulkField | undefined
  readonly inputs?: Inputs
  readonly errors?: ReadonlyMap<string, string>
  /** What would become of the list. */
  readonly bulk?: Bulk
  /** What could not be changed just now. */
  readonly saved?: Saved
  readonly problem?: string
}

interface BulkProps {
  readonly request: WebRequest
  readonly hall: Hall
  readonly open: OpenRegister
  readonly wish: RegisterWish
  readonly choices: Choices
  readonly titles: ReadonlyMap<string, string>
  readonly shown: BulkShown
}

/** まとめて変える: which field, which value, and a look at every record before anything is changed. */
export function BulkPage(props: BulkProps) {
  const { request, open, wish, shown } = props
  const path = `/desk/registers/${open.definition.id}`
  return (
    <DeskPage request={request} title={`${open.definition.name}をまとめて変える`}>
      <p className="mb-4">
        <a href={wishAddress(path, wish)}>一覧にもどる</a>
      </p>
      <ErrorSummary errors={[...(shown.errors ?? [])].map(([id, message]) => ({ id, message }))} />
      {shown.problem && <Notice kind="error" title={shown.problem} />}
      {shown.saved && <Outcome {...props} saved={shown.saved} />}
      <WhichField {...props} />
      {shown.field && <WhichValue {...props} field={shown.field} />}
      {shown.field && shown.bulk && <Preview {...props} field={shown.field} bulk={shown.bulk} />}
    </DeskPage>
  )
}

function WhichField({ open, wish, shown }: BulkProps) {
  const path = `/desk/registers/${open.definition.id}/bulk`
  return (
    <form action={path} method="get" className="sheet row mb-4">
      {[...new URLSearchParams(wishAddress(path, wish).split('?')[1])].map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <label>
        変える欄{' '}
        <select className="control w-middle" name="set" defaultValue={shown.field?.id ?? ''}>
          <option value="">選んでください</option>
          {bulkFields(open).map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <button className="button" type="submit">
        この欄を変える
      </button>
    </form>
  )
}

function WhichValue({
  hall,
  open,
  wish,
  choices,
  titles,
  shown,
  field,
}: BulkProps & { readonly field: BulkField }) {
  const source = formOf(shown.inputs ?? new Map())
  return (
    <Form
      action={wishAddress(`/desk/registers/${open.definition.id}/bulk`, wish)}
      className="sheet stack mb-4"
    >
      <input type="hidden" name="set" value={field.id} />
      {field.kind === 'link' ? (
        <LinkInput
          field={field}
          choices={choices.get(field.id)}
          chosen={source.all(field.id)}
          titles={titles}
          error={shown.errors?.get(field.id)}
        />
      ) : (
        <FieldInput
          field={field}
          path={field.id}
          source={source}
          errors={shown.errors ?? new Map()}
          context={recordContext(hall)}
          answers={{}}
        />
      )}
      <div className="actions">
        <button className="button primary" type="submit" name="press" value="look">
          どう変わるかを見る
        </button>
      </div>
    </Form>
  )
}

function Preview({
  open,
  wish,
  titles,
  shown,
  field,
  bulk,
}: BulkProps & { readonly field: BulkField; readonly bulk: Bulk }) {
  const said = (value: unknown) => formatValue(field, value, titles) || '（空欄）'
  const beside = [
    bulk.already > 0 && `すでに同じ内容の${bulk.already.toLocaleString('ja-JP')}件は、そのままです。`,
    bulk.forbidden > 0 &&
      `あなたの職では変えられない${bulk.forbidden.toLocaleString('ja-JP')}件は、そのままです。`,
    bulk.more && `一度に変えられるのは${MOST_AT_ONCE}件までです。つづきは、もう一度行ってください。`,
  ].filter(Boolean)
  if (bulk.records.length === 0) return <Empty>変わる記録はありません。{beside.join('')}</Empty>
  return (
    <Form action={wishAddress(`/desk/registers/${open.definition.id}/bulk`, wish)} className="sheet stack">
      {[...(shown.inputs ?? [])].flatMap(([name, values]) =>
        name === field.id || name.startsWith(`${field.id}.`) || name === 'set'
          ? values.map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />)
          : [],
      )}
      <p>{beside.join('')}</p>
      <DataTable
        caption={`変わる記録（${bulk.records.length.toLocaleString('ja-JP')}件）`}
        stacks
        rows={bulk.records}
        rowKey={({ id }) => id}
        columns={[
          {
            title: '記録',
            cell: (record) => (
              <label>
                <input
                  type="checkbox"
                  name="record"
                  value={`${record.id} ${record.version}`}
                  defaultChecked
                />{' '}
                {nameOfRecord(open, record, titles)}
              </label>
            ),
          },
          { title: `いまの${field.label}`, cell: ({ values }) => said(values[field.id]) },
          { title: '変えたあと', cell: () => said(bulk.value) },
        ]}
      />
      <div className="actions">
        <button className="button primary" type="submit" name="press" value="change">
          選んだ記録を変える
        </button>
      </div>
    </Form>
  )
}

function Outcome({ open, titles, shown, saved }: BulkProps & { readonly saved: Saved }) {
  const nameOf = (id: string) => {
    const record = shown.bulk?.records.find((each) => each.id === id)
    return record ? nameOfRecord(open, record, titles) : '記録'
  }
  return (
    <Notice
      kind="warning"
      title={`${saved.changed.toLocaleString('ja-JP')}件を変えました。次の記録は変えられませんでした。`}
    >
      <ul>
        {[...saved.errors].map(([at, message]) => (
          <li key={at}>
            {nameOf(at.split('.')[0] ?? '')}：{message}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
