import type { RegisterDefinition } from '#language'
import { warekiTime } from '#platform/clock'
import { DataTable, DeskPage, Empty, Form, Notice } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import type { latestDeliveries, listeners } from '#systems/webhooks'
import { isRecordEvent, RECORD_EVENTS } from '../webhooks/announce-record.ts'
import { LINE_OPS } from '../wish.ts'

export interface WebhooksProps {
  readonly request: WebRequest
  readonly definition: RegisterDefinition
  readonly all: Awaited<ReturnType<typeof listeners>>
  readonly deliveries: Awaited<ReturnType<typeof latestDeliveries>>
  /** Shown once. */
  readonly secret?: string
  readonly problem?: string
}

const called = (event: string): string => (isRecordEvent(event) ? RECORD_EVENTS[event] : event)

/** ほかのシステムへの知らせ of one register: who is called, what for, and what became of each call. */
export function RegisterWebhooks(props: WebhooksProps) {
  const { request, definition, secret, problem } = props
  return (
    <DeskPage request={request} title={`${definition.name}：ほかのシステムへの知らせ`}>
      <p className="mb-4">
        <a href={`/desk/registers/${definition.id}`}>{definition.name}にもどる</a>
      </p>
      {problem && <Notice kind="error" title={problem} />}
      {secret && (
        <Notice kind="success" title="送り先を加えました。署名の合言葉です。">
          <p>
            <code>{secret}</code>
          </p>
          <p>
            この画面を離れると、二度と表示できません。いま控えて、安全な方法で相手のシステムに渡してください。
          </p>
        </Notice>
      )}
      <p className="mb-4">
        {definition.personal
          ? '個人の記録の台帳なので、記録の番号だけを送ります。中身は、相手のシステムがトークンで問い合わせます。'
          : '担当課のトークンで読める内容を、Standard Webhooks の形で署名して送ります。'}
      </p>
      <Listeners {...props} />
      <Deliveries {...props} />
      <NewListener {...props} />
    </DeskPage>
  )
}

function Listeners({ definition, all }: WebhooksProps) {
  if (all.length === 0)
    return (
      <div className="mb-4">
        <Empty>送り先がここに並びます。まだありません。</Empty>
      </div>
    )
  const path = `/desk/registers/${definition.id}/webhooks`
  return (
    <div className="sheet mb-4">
      <DataTable
        caption="送り先（新しい順）"
        stacks="first"
        rows={all}
        rowKey={({ id }) => id}
        columns={[
          { title: 'システム', cell: ({ name }) => name },
          { title: 'URL', cell: ({ url }) => <span className="break-all">{url}</span> },
          { title: 'できごと', cell: ({ events }) => events.map(called).join('、') },
          { title: '条件', cell: ({ filter }) => (filter ? 'あり' : 'なし（すべての記録）') },
          {
            title: 'いま',
            cell: ({ id, name, stopped_at, stopped_why }) => (
              <Form action={`${path}/${stopped_at ? 'resume' : 'stop'}`}>
                {stopped_at && <p>{stopped_why ?? '止めました'}</p>}
                <input type="hidden" name="id" value={id} />
                <button className={`button small${stopped_at ? '' : ' danger'}`} type="submit">
                  {stopped_at ? 'また送る' : '止める'}
                  <span className="sr">（{name}）</span>
                </button>
              </Form>
            ),
          },
        ]}
      />
    </div>
  )
}

function Deliveries({ definition, deliveries }: WebhooksProps) {
  if (deliveries.length === 0) return null
  const standing = (row: WebhooksProps['deliveries'][number]) =>
    row.delivered_at
      ? `届きました（${warekiTime(row.delivered_at)}）`
      : row.given_up_at
        ? 'やめました'
        : row.attempts === 0
          ? 'これから送ります'
          : `${row.attempts}回試しました。${row.last_error ?? ''}`
  return (
    <div className="sheet mb-4">
      <DataTable
        caption="最近の知らせ（新しい順、50件まで）"
        stacks="first"
        rows={deliveries}
        rowKey={({ id }) => id}
        columns={[
          { title: '日時', cell: ({ created_at }) => warekiTime(created_at) },
          { title: '送り先', cell: ({ name }) => name },
          {
            title: '内容',
            cell: ({ event, record }) =>
              record ? (
                <a href={`/desk/registers/${definition.id}/records/${record}`}>{called(event)}</a>
              ) : (
                called(event)
              ),
          },
          { title: 'いま', cell: standing },
          {
            title: 'もう一度',
            cell: ({ id, stopped_at, created_at }) =>
              stopped_at ? (
                ''
              ) : (
                <Form action={`/desk/registers/${definition.id}/webhooks/resend`}>
                  <input type="hidden" name="id" value={id} />
                  <button className="button small" type="submit">
                    送り直す<span className="sr">（{warekiTime(created_at)}）</span>
                  </button>
                </Form>
              ),
          },
        ]}
      />
      <p className="hint">
        約22時間、間をあけて12回まで試します。続けて3回届かない送り先は、自動で止めて、加えた人に知らせます。
      </p>
    </div>
  )
}

function NewListener({ definition }: WebhooksProps) {
  const fields = definition.fields.filter(({ kind }) => kind !== 'lookup' && kind !== 'rollup')
  return (
    <Form action={`/desk/registers/${definition.id}/webhooks`} className="sheet stack">
      <h2>送り先を加える</h2>
      <label className="block">
        相手のシステムの名前
        <input className="control w-middle" name="name" maxLength={60} />
      </label>
      <label className="block">
        送り先のURL
        <input className="control" name="url" type="url" maxLength={500} />
      </label>
      <fieldset>
        <legend className="label">知らせるできごと</legend>
        <div className="choices">
          {Object.entries(RECORD_EVENTS).map(([id, label]) => (
            <label key={id} className="choice">
              <input type="checkbox" name="event" value={id} />
              <span>{label}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset className="row">
        <legend className="label">次にあてはまる記録だけ（なくてもよい）</legend>
        <label>
          <span className="sr">欄</span>
          <select className="control" name="f" defaultValue="">
            <option value="">すべての記録</option>
            {fields.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="sr">くらべ方</span>
          <select className="control" name="o" defaultValue="is">
            {Object.entries(LINE_OPS).map(([id, label]) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="sr">値</span>
          <input className="control" name="v" maxLength={200} placeholder="値" />
        </label>
      </fieldset>
      <button className="button primary" type="submit">
        送り先を加える
      </button>
    </Form>
  )
}
