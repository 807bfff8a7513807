import type { ReactNode } from 'react'
import type { IsoDate } from '#platform/clock'
import { DeskPage, Facts, Form, Notice } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { formatValue, type OpenRegister, type RegisterRecord } from '#systems/registers'
import { fieldOf, stateOf } from '../assets.ts'
import { isMove, MOVES, type Move, movesFrom } from '../moves.ts'

interface ThingProps {
  readonly request: WebRequest
  readonly open: OpenRegister
  readonly record: RegisterRecord
  readonly titles: ReadonlyMap<string, string>
  readonly name: string
  readonly day: IsoDate
  readonly places: readonly { readonly id: string; readonly label: string }[]
  readonly done: string | undefined
  /** What was posted and could not be done. */
  readonly move?: Move
  readonly errors?: ReadonlyMap<string, string>
  readonly values?: ReadonlyMap<string, string>
}

const FACTS = [
  'state',
  'user',
  'place',
  'leaseEnd',
  'warranty',
  'endedOn',
  'erasedBy',
  'certificate',
  'erasedOn',
]

/** 貸出・返却・修理・廃棄: what may happen to one thing now, each with what it asks. */
export function ThingScreen(props: ThingProps) {
  const { request, open, record, titles, name, done, errors } = props
  const back = `/desk/registers/${open.definition.id}/records/${record.id}`
  const moves = movesFrom(stateOf(record))
  return (
    <DeskPage request={request} title={name} beside={open.definition.name}>
      {done && isMove(done) && <Notice kind="success" title={`「${MOVES[done].title}」を記録しました。`} />}
      {errors && (
        <Notice kind="error" title="入力を確かめてください">
          <ul>
            {[...errors].map(([path, message]) => (
              <li key={path}>
                <a href={`#${path}`}>{message}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <p className="row mb-4 no-print">
        <a href={back}>台帳の記録にもどる</a>
        <a href="/desk/devices">機器の管理</a>
      </p>
      <div className="sheet mb-4">
        <Facts
          facts={FACTS.flatMap((id) => {
            const field = fieldOf(open, id)
            const value = field && formatValue(field, record.values[id], titles)
            return field && value ? [{ term: field.label, key: id, value }] : []
          })}
        />
      </div>
      {moves.length === 0 && <p>この機器は、もう動かすことがありません。</p>}
      {moves.map((move) => (
        <MoveForm key={move} {...props} kind={move} opened={props.move === move} />
      ))}
    </DeskPage>
  )
}

function MoveForm(props: ThingProps & { readonly kind: Move; readonly opened: boolean }) {
  const { open, record, kind, opened } = props
  const { title } = MOVES[kind]
  return (
    <details className="sheet mb-4 no-print" open={opened}>
      <summary>{title}</summary>
      <Form action={`/desk/devices/things/${open.definition.id}/${record.id}/${kind}`} className="labelled">
        <input type="hidden" name="version" value={record.version} />
        <Asked {...props} />
        <p className="actions">
          <button
            className={kind === 'dispose' || kind === 'endLease' ? 'button danger' : 'button primary'}
            type="submit"
          >
            {title}
          </button>
        </p>
      </Form>
    </details>
  )
}

function Asked(props: ThingProps & { readonly kind: Move; readonly opened: boolean }): ReactNode {
  const { kind, open } = props
  switch (kind) {
    case 'use':
      return (
        <>
          {fieldOf(open, 'user') && <Text {...props} name="user" label="使う人か課" />}
          <Place {...props} label="設置場所" />
        </>
      )
    case 'lend':
      return (
        <>
          <Text {...props} name="borrower" label="借りる人の氏名" />
          <Text {...props} name="section" label="借りる人の課" optional />
          <Text {...props} name="due" label="返す期限" type="date" />
        </>
      )
    case 'giveBack':
    case 'find':
      return (
        <>
          <Place {...props} label="置く場所" />
          <Text {...props} name="note" label="気づいたこと（傷、付属品の不足など）" optional />
        </>
      )
    case 'putBack':
    case 'repaired':
      return <Place {...props} label="置く場所" />
    case 'dispose':
    case 'endLease':
      return <Erasure {...props} />
    default:
      return null
  }
}

function Erasure(props: ThingProps & { readonly kind: Move; readonly opened: boolean }) {
  const methods = fieldOf(props.open, 'erasedBy')
  const error = props.opened ? props.errors?.get('erasedBy') : undefined
  const id = props.opened ? 'erasedBy' : `${props.kind}-erasedBy`
  return (
    <>
      <p>
        情報を復元できないようにしてからでないと、手放せません（情報セキュリティポリシーの「情報資産の廃棄」）。データ消去証明書を手元に用意してください。
      </p>
      <div className="question">
        <label className="label" htmlFor={id}>
          データの消去の方法
        </label>
        {error && <p className="error">{error}</p>}
        <select
          id={id}
          name="erasedBy"
          className="control"
          defaultValue={(props.opened && props.values?.get('erasedBy')) || ''}
        >
          <option value="">選んでください</option>
          {methods?.kind === 'choice' &&
            methods.choices.map((choice) => (
              <option key={choice.id} value={choice.id}>
                {choice.label}
              </option>
            ))}
        </select>
      </div>
      <Text {...props} name="certificate" label="データ消去証明書の番号" />
      <Text {...props} name="erasedOn" label="データを消去した日" type="date" />
    </>
  )
}

interface TextProps extends Omit<ThingProps, 'name'> {
  readonly kind: Move
  readonly opened: boolean
  readonly name: string
  readonly label: string
  readonly type?: 'date'
  readonly optional?: boolean
}

function Text({ kind, opened, name, label, type, optional, errors, values, day }: TextProps) {
  const error = opened ? errors?.get(name) : undefined
  const id = opened ? name : `${kind}-${name}`
  return (
    <div className="question">
      <label className="label" htmlFor={id}>
        {label}
        {optional && <span className="may">（なくてもよい）</span>}
      </label>
      {error && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <input
        id={id}
        name={name}
        type={type ?? 'text'}
        className={`control ${type ? 'w-middle' : ''}`}
        maxLength={type ? undefined : 200}
        defaultValue={(opened && values?.get(name)) || ''}
        aria-invalid={error ? true : undefined}
        aria-describedby={error && `${id}-error`}
        max={name === 'erasedOn' ? day : undefined}
        min={name === 'due' ? day : undefined}
      />
    </div>
  )
}

function Place({
  kind,
  opened,
  places,
  record,
  label,
}: ThingProps & { kind: Move; opened: boolean; label: string }) {
  if (places.length === 0) return null
  const id = opened ? 'place' : `${kind}-place`
  return (
    <div className="question">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <select id={id} name="place" className="control" defaultValue={String(record.values.place ?? '')}>
        <option value="">いまのまま</option>
        {places.map((place) => (
          <option key={place.id} value={place.id}>
            {place.label}
          </option>
        ))}
      </select>
    </div>
  )
}
