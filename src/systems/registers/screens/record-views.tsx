/** Records of a page as a table, as cards, or in the columns of a board. */
import type { RegisterField, View } from '#language'
import { DataTable, Island } from '#platform/screens'
import { cellFields, cellName } from '../editing/cells.ts'
import { formatValue, groupName, isNumeric, isShort, shortValue } from '../format-value.ts'
import type { OpenRegister } from '../open-register.ts'
import type { Group } from '../records/group-records.ts'
import type { RegisterRecord } from '../records/record.ts'
import { wishAddress } from '../wish.ts'
import type { RegisterPageProps } from './register-page.tsx'

/** The fields that a view shows, the one by which records are called first. */
export function shownFields({ definition, rights }: OpenRegister, view: View): RegisterField[] {
  const ids = view.columns ?? definition.fields.map(({ id }) => id)
  const all = [definition.title, ...ids.filter((id) => id !== definition.title)]
  return all.flatMap((id) => {
    const field = definition.fields.find((each) => each.id === id)
    return field && !rights.neverSeen.has(id) ? [field] : []
  })
}

/** How a record is called. */
export function nameOfRecord(
  { definition }: OpenRegister,
  record: RegisterRecord,
  titles: ReadonlyMap<string, string>,
): string {
  const field = definition.fields.find(({ id }) => id === definition.title)
  return (field && formatValue(field, record.values[field.id], titles)) || '（名前なし）'
}

/** How much was said about a record, beside its name. */
function CommentCount({ count }: { readonly count: number | undefined }) {
  return count ? <span className="hint">（コメント{count}件）</span> : null
}

export function RecordTable({ open, wish, found, titles, comments }: RegisterPageProps) {
  const shown = shownFields(open, wish.view)
  const [title, ...rest] = shown
  const cells = new Set(cellFields(open, shown).map(({ id }) => id))
  const editing = open.rights.may('change') && cells.size > 0
  const path = `/desk/registers/${open.definition.id}/cells`
  return (
    <div className="sheet" data-cells={editing ? wishAddress(path, wish) : undefined}>
      {editing && <Island of="open-cell" />}
      <DataTable
        caption={`${open.definition.name}（${wish.view.name}）`}
        hideCaption
        stacks="first"
        rows={found.records}
        rowKey={({ id }) => id}
        columns={[
          {
            title: title?.label ?? '記録',
            cell: (record) => (
              <>
                <a href={`/desk/registers/${open.definition.id}/records/${record.id}`}>
                  {nameOfRecord(open, record, titles)}
                </a>
                <CommentCount count={comments.get(record.id)} />
              </>
            ),
          },
          ...rest.map((field) => ({
            title: field.label,
            number: isNumeric(field),
            short: isShort(field),
            cell: (record: RegisterRecord) => (
              <span data-cell={cells.has(field.id) ? cellName(record.id, field.id) : undefined}>
                {shortValue(field, record.values[field.id], titles)}
              </span>
            ),
          })),
        ]}
      />
    </div>
  )
}

export function Cards({ open, wish, found, titles }: RegisterPageProps) {
  return (
    <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {found.records.map((record) => (
        <li key={record.id} className="sheet">
          <Card
            open={open}
            record={record}
            titles={titles}
            fields={shownFields(open, wish.view).slice(1, 8)}
          />
        </li>
      ))}
    </ul>
  )
}

interface CardProps {
  readonly open: OpenRegister
  readonly record: RegisterRecord
  readonly titles: ReadonlyMap<string, string>
  readonly fields: readonly RegisterField[]
}

function Card({ open, record, titles, fields }: CardProps) {
  const facts = fields.flatMap((field) => {
    const text = shortValue(field, record.values[field.id], titles)
    return text ? [{ id: field.id, label: field.label, text }] : []
  })
  return (
    <>
      <h3>
        <a href={`/desk/registers/${open.definition.id}/records/${record.id}`}>
          {nameOfRecord(open, record, titles)}
        </a>
      </h3>
      <dl className="brief">
        {facts.map(({ id, label, text }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** Columns by the value of a field; how many there are in all stands at the head of each. */
export function Board({
  open,
  wish,
  found,
  titles,
  groups,
}: RegisterPageProps & { readonly groups: readonly Group[] }) {
  const field = open.definition.fields.find(({ id }) => id === wish.view.group)
  if (!field) return null
  const fields = shownFields(open, wish.view)
    .slice(1)
    .filter(({ id }) => id !== field.id)
    .slice(0, 3)
  return (
    <div className="grid items-start gap-4 overflow-x-auto sm:auto-cols-[minmax(14rem,1fr)] sm:grid-flow-col">
      {groups.map(({ value, count }) => (
        <section key={String(value)} className="grid gap-2" aria-label={groupName(field, value, titles)}>
          <h2>
            {groupName(field, value, titles)} <span className="count">{count.toLocaleString('ja-JP')}件</span>
          </h2>
          {found.records
            .filter((record) => isIn(record.values[field.id], value))
            .map((record) => (
              <div key={record.id} className="sheet">
                <Card open={open} record={record} titles={titles} fields={fields} />
              </div>
            ))}
        </section>
      ))}
    </div>
  )
}

const isIn = (values: unknown, value: Group['value']): boolean =>
  Array.isArray(values) ? values.includes(value) : values === value
