import type { ReactNode } from 'react'
import { T } from './page-context.tsx'

/** A message in a box; `kind` is also said in words by its title, never by colour alone. */
export function Notice(props: {
  kind?: 'info' | 'success' | 'warning' | 'error'
  title: string
  children?: ReactNode
}) {
  const kind = props.kind === 'error' ? 'error-box' : (props.kind ?? 'info')
  return (
    <section className={`notice ${kind}`} role={props.kind === 'success' ? 'status' : undefined}>
      <strong>
        <T>{props.title}</T>
      </strong>
      {props.children}
    </section>
  )
}

/** What would stand here, and how to make it. */
export function Empty({ children }: { children: ReactNode }) {
  return <div className="empty">{children}</div>
}

/** A state in a word. */
export function Tag({
  tone,
  children,
}: {
  tone?: 'go' | 'wait' | 'good' | 'bad' | undefined
  children: string
}) {
  return (
    <span className={`tag ${tone ?? ''}`}>
      <T>{children}</T>
    </span>
  )
}

export interface Fact {
  readonly term: string
  readonly value: ReactNode
  /** 変更 and the like. */
  readonly action?: ReactNode
  readonly key?: string
  /** Marked because it changed since last seen. */
  readonly changed?: boolean
}

/** Questions and answers, or any list of facts. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={`facts${facts.some((fact) => fact.changed) ? ' changed' : ''}`}>
      {facts.map((fact) => (
        <div key={fact.key ?? fact.term} className={fact.changed ? 'was' : undefined}>
          <dt>
            <T>{fact.term}</T>
            {fact.changed && <span className="tag wait"> 変更あり</span>}
          </dt>
          <dd>{fact.value}</dd>
          {fact.action && <dd>{fact.action}</dd>}
        </div>
      ))}
    </dl>
  )
}

export interface Column<Row> {
  readonly title: string
  readonly number?: boolean
  /** Short enough to stand on one line: a date, a number, a state. */
  readonly short?: boolean
  cell(row: Row): ReactNode
}

/** A table with a caption; the first column heads its row. Wide tables scroll in their own box. */
export function DataTable<Row>(props: {
  caption: string
  columns: readonly Column<NoInfer<Row>>[]
  rows: readonly Row[]
  rowKey(row: NoInfer<Row>): string
  hideCaption?: boolean
  /** On a phone each row stands as a card, its cells under one another with their titles; or only the first few. */
  stacks?: boolean | 'first'
}) {
  const [head, ...rest] = props.columns
  if (!head) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="table-wrap" tabIndex={0} aria-label={props.caption}>
      <table
        className={['data', props.stacks && 'stacks', props.stacks === 'first' && 'first']
          .filter(Boolean)
          .join(' ')}
      >
        <caption className={props.hideCaption ? 'sr' : undefined}>{props.caption}</caption>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th key={column.title} scope="col" className={classOf(column)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={props.rowKey(row)}>
              <th scope="row" className={classOf(head)}>
                {head.cell(row)}
              </th>
              {rest.map((column) => (
                <td key={column.title} className={classOf(column)} data-title={column.title}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const classOf = ({ number, short }: Pick<Column<never>, 'number' | 'short'>): string | undefined =>
  number ? 'num' : short ? 'short' : undefined

/** Where one stands among steps. */
export function Track({ steps, at, label }: { steps: readonly string[]; at: number; label: string }) {
  return (
    <ol className="track" aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={index < at ? 'done' : undefined}
          aria-current={index === at ? 'step' : undefined}
        >
          <T>{step}</T>
          {index < at && <span className="sr">（済み）</span>}
        </li>
      ))}
    </ol>
  )
}
