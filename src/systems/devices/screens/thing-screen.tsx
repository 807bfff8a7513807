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
  'lossStory',
  'lossReport',
  'lossWipe',
]

/** What cannot be taken back. */
const ENDS: readonly Move[] = ['dispose', 'endLease', 'writeOff']

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

function MoveForm(props: MoveProps) {
  const { open, record, kind, opened } = props
  const { title } = MOVES[kind]
  return (
    <details className="sheet mb-4 no-print" open={opened}>
      <summary>{title}</summary>
      <Form action={`/desk/devices/things/${open.definition.id}/${record.id}/${kind}`} className="labelled">
        <input type="hidden" name="version" value={record.version} />
        <Asked {...props} />
        <p className="actions">
          <button className={ENDS.includes(kind) ? 'button danger' : 'button primary'} type="submit">
            {title}
          </button>
        </p>
      </Form>
    </details>
  )
}

function Asked(props: MoveProps): ReactNode {
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
    case 'writeOff':
      return <Loss {...props} />
    default:
      return null
  }
}

function Erasure(props: MoveProps) {
  return (
    <>
      <p>
        情報を復元できないようにしてからでないと、手放せません（情報セキュリティポリシーの「情報資産の廃棄」）。データ消去証明書を手元に用意してください。
      </p>
      <Choice {...props} name="erasedBy" label="データの消去の方法" />
      <Text {...props} name="certificate" label="データ消去証明書の番号" />
      <Text {...props} name="erasedOn" label="データを消去した日" type="date" />
    </>
  )
}

function Loss(props: MoveProps) {
  return (
    <>
      <p>
        探しても見つからないものを、台帳の「廃棄済み」にします。データ消去証明書のかわりに、わかっていることを残します。
      </p>
      <Text
        {...props}
        name="lossStory"
        label="紛失の経緯と、探したこと（警察に届けていないときは、その理由も）"
        type="story"
      />
      <Text {...props} name="lossReport" label="遺失届の受理番号" optional />
      <Choice {...props} name="lossWipe" label="遠隔での消去" />
    </>
  )
}

type MoveProps = ThingProps & { readonly kind: Move; readonly opened: boolean }

/** One of the choices of the register's own field. */
function Choice({ open, kind, opened, errors, values, name, label }: Omit<TextProps, 'type' | 'optional'>) {
  const field = fieldOf(open, name)
  const error = opened ? errors?.get(name) : undefined
  const id = opened ? name : `${kind}-${name}`
  return (
    <div className="question">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {error && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <select
        id={id}
        name={name}
        className="control"
        defaultValue={(opened && values?.get(name)) || ''}
        aria-invalid={error ? true : undefined}
        aria-describedby={error && `${id}-error`}
      >
        <option value="">選んでください</option>
        {field?.kind === 'choice' &&
          field.choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.label}
            </option>
          ))}
      </select>
    </div>
  )
}

interface TextProps extends Omit<ThingProps, 'name'> {
  readonly kind: Move
  readonly opened: boolean
  /** Of the field. */
  readonly name: string
  readonly label: string
  readonly type?: 'date' | 'story'
  readonly optional?: boolean
}

function Text({ kind, opened, name, label, type, optional, errors, values, day }: TextProps) {
  const error = opened ? errors?.get(name) : undefined
  const id = opened ? name : `${kind}-${name}`
  const control = {
    ...{ id, name, className: `control ${type === 'date' ? 'w-middle' : ''}` },
    defaultValue: (opened && values?.get(name)) || '',
    'aria-invalid': error ? true : undefined,
    'aria-describedby': error && `${id}-error`,
  }
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
      {type === 'story' ? (
        <textarea {...control} rows={5} maxLength={2_000} />
      ) : (
        <input
          {...control}
          type={type ?? 'text'}
          maxLength={type ? undefined : 200}
          max={name === 'erasedOn' ? day : undefined}
          min={name === 'due' ? day : undefined}
        />
      )}
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
