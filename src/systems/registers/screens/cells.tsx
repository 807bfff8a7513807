import { DataTable, DeskPage, ErrorSummary, Form, Notice } from '#platform/screens'
import type { FormInput, WebRequest } from '#platform/web'
import { type CellField, cellName, type Saved } from '../editing/cells.ts'
import { isNumeric } from '../format-value.ts'
import type { OpenRegister } from '../open-register.ts'
import type { RecordPage } from '../records/list-records.ts'
import type { RegisterRecord } from '../records/record.ts'
import { type RegisterWish, wishAddress } from '../wish.ts'
import { nameOfRecord } from './record-views.tsx'

interface CellsProps {
  readonly request: WebRequest
  readonly open: OpenRegister
  readonly wish: RegisterWish
  readonly found: RecordPage
  readonly titles: ReadonlyMap<string, string>
  readonly fields: readonly CellField[]
  /** The cell to begin with. */
  readonly at: string | null
  /** What was just posted, and what came of it. */
  readonly input?: FormInput
  readonly saved?: Saved
}

/** 表で直す: one page of records with a box in every cell, saved at once. */
export function CellsPage({ request, open, wish, found, titles, fields, at, input, saved }: CellsProps) {
  const { definition } = open
  const path = `/desk/registers/${definition.id}`
  const errors = [...(saved?.errors ?? [])]
  return (
    <DeskPage request={request} title={`${definition.name}を表で直す`}>
      <ErrorSummary errors={errors.map(([id, message]) => ({ id, message }))} />
      {saved && saved.changed > 0 && (
        <Notice kind="success" title={`${saved.changed.toLocaleString('ja-JP')}件は保存しました。`} />
      )}
      <p className="mb-4">
        セルを直して、最後に「まとめて保存する」を押してください。ほかの人が同じときに変えた別の欄は、そのまま残ります。
      </p>
      <Form action={wishAddress(`${path}/cells`, wish)}>
        <div className="sheet overflow-x-auto">
          <DataTable
            caption={`${definition.name}（${wish.view.name}）`}
            hideCaption
            rows={found.records}
            rowKey={({ id }) => id}
            columns={[
              {
                title: '記録',
                cell: (record: RegisterRecord) => (
                  <span id={record.id}>
                    <input
                      type="hidden"
                      name={`${record.id}.version`}
                      value={input?.text(`${record.id}.version`) ?? record.version}
                    />
                    {nameOfRecord(open, record, titles)}
                    {saved?.errors.has(record.id) && (
                      <span className="error">{saved.errors.get(record.id)}</span>
                    )}
                  </span>
                ),
              },
              ...fields.map((field) => ({
                title: field.label,
                number: isNumeric(field),
                cell: (record: RegisterRecord) => {
                  const name = cellName(record.id, field.id)
                  return (
                    <Cell
                      field={field}
                      name={name}
                      label={`${nameOfRecord(open, record, titles)}の${field.label}`}
                      value={input?.text(name) ?? written(field, record.values[field.id])}
                      fixed={!record.rights.changes(field.id)}
                      error={saved?.errors.get(name)}
                      first={name === at}
                    />
                  )
                },
              })),
            ]}
          />
        </div>
        <div className="actions">
          <button className="button primary" type="submit">
            まとめて保存する
          </button>
          <a className="button plain" href={wishAddress(path, wish)}>
            やめる
          </a>
        </div>
      </Form>
    </DeskPage>
  )
}

const written = (field: CellField, value: unknown): string => {
  if (value === undefined || value === null) return ''
  return field.kind === 'yesNo' ? (value ? 'yes' : 'no') : String(value)
}

interface CellProps {
  readonly field: CellField
  readonly name: string
  readonly label: string
  readonly value: string
  readonly fixed: boolean
  readonly error: string | undefined
  readonly first: boolean
}

function Cell({ field, name, label, value, fixed, error, first }: CellProps) {
  const tied = {
    id: name,
    name,
    'aria-label': label,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': error ? `${name}-error` : undefined,
    disabled: fixed,
    autoFocus: first,
    className: 'control',
    defaultValue: value,
  }
  return (
    <>
      {error && (
        <span className="error" id={`${name}-error`}>
          {error}
        </span>
      )}
      {field.kind === 'choice' || field.kind === 'yesNo' ? (
        <select {...tied}>
          <option value="">—</option>
          {choicesOf(field).map(({ id, label: said }) => (
            <option key={id} value={id}>
              {said}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...tied}
          type={field.kind === 'date' ? 'date' : 'text'}
          inputMode={isNumeric(field) ? 'numeric' : undefined}
        />
      )}
    </>
  )
}

const choicesOf = (field: Extract<CellField, { kind: 'choice' | 'yesNo' }>) =>
  field.kind === 'choice'
    ? field.choices
    : [
        { id: 'yes', label: field.yes ?? 'はい' },
        { id: 'no', label: field.no ?? 'いいえ' },
      ]
