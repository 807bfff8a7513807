import type { RegisterField } from '#language'
import { DeskPage, Empty, Form, Notice } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import type { OpenRegister } from '#systems/registers'

interface NewTakeProps {
  readonly request: WebRequest
  readonly registers: ReadonlyMap<string, string>
  readonly open: OpenRegister | undefined
  /** The query by which the register was narrowed. */
  readonly wish: string
  readonly places: readonly RegisterField[]
  readonly dates: readonly RegisterField[]
  readonly problem?: string
  readonly name?: string
}

/** 棚卸をはじめる: which register, which of its records, and where they say where they stand. */
export function NewTake(props: NewTakeProps) {
  const { request, registers, open, problem } = props
  return (
    <DeskPage request={request} title="棚卸をはじめる" beside={open?.definition.name}>
      {problem && <Notice kind="error" title={problem} />}
      {open ? <Details {...props} open={open} /> : <Choose registers={registers} />}
    </DeskPage>
  )
}

function Choose({ registers }: { registers: ReadonlyMap<string, string> }) {
  if (registers.size === 0) return <Empty>棚卸のできる台帳がありません。</Empty>
  return (
    <div className="sheet">
      <h2>どの台帳の棚卸ですか</h2>
      <ul>
        {[...registers].map(([id, name]) => (
          <li key={id}>
            <a href={`/desk/stock-takes/new?register=${id}`}>{name}</a>
          </li>
        ))}
      </ul>
      <p>台帳の画面で条件をしぼってから「棚卸をはじめる」を押すと、その一覧だけの棚卸になります。</p>
    </div>
  )
}

function Details({ open, wish, places, dates, name }: NewTakeProps & { readonly open: OpenRegister }) {
  const { definition } = open
  return (
    <Form action="/desk/stock-takes/new" className="sheet labelled">
      <input type="hidden" name="register" value={definition.id} />
      <input type="hidden" name="wish" value={wish} />
      <p>
        対象は、<a href={`/desk/registers/${definition.id}?${wish}`}>この一覧</a>
        のすべての記録です。開いたときの一覧で固定されます。
      </p>
      {definition.personal && (
        <p>番号と、選択肢で書かれた種類だけがスマートフォンに残ります。使う人の名前は残りません。</p>
      )}
      <div className="question">
        <label className="label" htmlFor="name">
          棚卸の名前
        </label>
        <p className="hint">例：令和8年度 本庁舎の棚卸</p>
        <input id="name" name="name" className="control" maxLength={80} defaultValue={name} required />
      </div>
      <Choice name="place" label="場所の欄" none="場所は確かめない" fields={places} first />
      <Choice name="checked" label="確かめた日を書く欄" none="書かない" fields={dates} />
      <p className="actions">
        <button className="button primary" type="submit">
          この一覧で棚卸をはじめる
        </button>
      </p>
    </Form>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly none: string
  readonly fields: readonly RegisterField[]
  /** Whether the likeliest is chosen: a link to places. */
  readonly first?: boolean
}

function Choice({ name, label, none, fields, first }: ChoiceProps) {
  const likely = first
    ? (fields.find((field) => field.kind === 'link' && field.register === 'location') ??
      fields.find((field) => /場所/.test(field.label)))
    : fields.find((field) => /確かめ/.test(field.label))
  return (
    <div className="question">
      <label className="label" htmlFor={name}>
        {label}
      </label>
      <select id={name} name={name} className="control" defaultValue={likely?.id ?? ''}>
        <option value="">{none}</option>
        {fields.map((field) => (
          <option key={field.id} value={field.id}>
            {field.label}
          </option>
        ))}
      </select>
    </div>
  )
}
