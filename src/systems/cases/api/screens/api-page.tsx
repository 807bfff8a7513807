import { SCOPES } from '#doors/api'
import type { Town } from '#language'
import { warekiTime } from '#platform/clock'
import type { TokenRow } from '#platform/people'
import { DataTable, DeskPage, Empty, Form, Notice } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import type { listeners, openDeliveries } from '#systems/webhooks'
import { hallOf } from '../../../hall.ts'
import { officeName } from '../../step-names.ts'

export interface ApiPageProps {
  readonly request: WebRequest
  readonly tokens: readonly TokenRow[]
  readonly webhooks: Awaited<ReturnType<typeof listeners>>
  readonly deliveries: Awaited<ReturnType<typeof openDeliveries>>
  readonly now: Date
  /** Shown once. */
  readonly secret?: { readonly title: string; readonly value: string } | undefined
  readonly problem?: string | undefined
}

export const DAYS = [30, 90, 180, 365] as const

/** Other systems: what they may do, until when, and what we tell them. */
export function ApiPage(props: ApiPageProps) {
  const { request, secret, problem } = props
  const { town } = hallOf(request)
  return (
    <DeskPage request={request} title="ほかのシステムとの連携">
      <p className="mb-4">
        <a href="/desk/api/reference">API の説明を見る</a>　
        <a href="/api/v1/openapi.json">OpenAPI 3.1 の文書（JSON）</a>
      </p>
      {problem && <Notice kind="error" title={problem} />}
      {secret && (
        <Notice kind="success" title={secret.title}>
          <p>
            <code>{secret.value}</code>
          </p>
          <p>
            この画面を離れると、二度と表示できません。いま控えて、安全な方法で相手のシステムに渡してください。
          </p>
        </Notice>
      )}
      <Tokens {...props} town={town} />
      <Webhooks {...props} town={town} />
    </DeskPage>
  )
}

type Part = ApiPageProps & { readonly town: Town }
const names = (town: Town, offices: readonly string[]) =>
  offices.map((each) => officeName(town, each)).join('、')

function Tokens({ tokens, now, town }: Part) {
  const standing = (token: TokenRow) =>
    token.revoked_at ? '取り消し済み' : token.expires_at <= now ? '期限切れ' : '有効'
  return (
    <section className="stack mb-4">
      <h2>トークン</h2>
      {tokens.length === 0 ? (
        <Empty>作ったトークンがここに並びます。まだありません。</Empty>
      ) : (
        <div className="sheet">
          <DataTable
            caption="トークン（新しい順）"
            rows={tokens}
            rowKey={(row) => row.id}
            columns={[
              { title: 'システム', cell: (row) => `${row.name}（…${row.hint}）` },
              {
                title: 'できること',
                cell: (row) => row.scopes.map((each) => SCOPES[each as keyof typeof SCOPES]).join('、'),
              },
              { title: '対象の課', cell: (row) => names(town, row.offices) },
              { title: '期限', cell: (row) => warekiTime(row.expires_at) },
              {
                title: '最後に使った',
                cell: (row) => (row.last_used_at ? warekiTime(row.last_used_at) : 'まだ'),
              },
              {
                title: 'いま',
                cell: (row) =>
                  standing(row) === '有効' ? (
                    <Form action="/desk/api/tokens/revoke">
                      <input type="hidden" name="id" value={row.id} />
                      <button className="button danger small" type="submit">
                        取り消す<span className="sr">（{row.name}）</span>
                      </button>
                    </Form>
                  ) : (
                    standing(row)
                  ),
              },
            ]}
          />
        </div>
      )}
      <Form action="/desk/api/tokens" className="sheet stack">
        <h3>トークンを作る</h3>
        <NameInput id="token-name" />
        <fieldset>
          <legend className="label">できること</legend>
          <div className="choices">
            {Object.entries(SCOPES).map(([scope, words]) => (
              <label key={scope} className="choice">
                <input type="checkbox" name="scope" value={scope} />
                {words}（{scope}）
              </label>
            ))}
          </div>
        </fieldset>
        <Offices town={town} />
        <div>
          <label className="label" htmlFor="token-days">
            期限
          </label>
          <select className="control w-middle" id="token-days" name="days" defaultValue="90">
            {DAYS.map((each) => (
              <option key={each} value={each}>
                {each}日
              </option>
            ))}
          </select>
        </div>
        <button className="button primary" type="submit">
          トークンを作る
        </button>
      </Form>
    </section>
  )
}

function NameInput({ id }: { id: string }) {
  return (
    <div>
      <label className="label" htmlFor={id}>
        相手のシステムの名前
      </label>
      <input className="control w-middle" id={id} name="name" maxLength={60} />
    </div>
  )
}

function Offices({ town }: { town: Town }) {
  return (
    <fieldset>
      <legend className="label">対象の課</legend>
      <div className="choices">
        {town.offices.map((each) => (
          <label key={each.id} className="choice">
            <input type="checkbox" name="office" value={each.id} />
            {each.name}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Webhooks({ webhooks: all, deliveries, town }: Part) {
  return (
    <section className="stack">
      <h2>知らせ（webhook）</h2>
      <p>申請が届いたり進んだりしたときに、受付番号と状態だけを送ります。だれの申請かは送りません。</p>
      {all.length === 0 ? (
        <Empty>知らせの送り先がここに並びます。まだありません。</Empty>
      ) : (
        <div className="sheet">
          <DataTable
            caption="送り先（新しい順）"
            rows={all}
            rowKey={(row) => row.id}
            columns={[
              { title: 'システム', cell: (row) => row.name },
              { title: 'URL', cell: (row) => row.url },
              { title: '対象の課', cell: (row) => names(town, row.offices) },
              {
                title: 'いま',
                cell: (row) =>
                  row.stopped_at ? (
                    <Form action="/desk/api/webhooks/resume">
                      <p>{row.stopped_why ?? '止めました'}</p>
                      <input type="hidden" name="id" value={row.id} />
                      <button className="button small" type="submit">
                        また送る<span className="sr">（{row.name}）</span>
                      </button>
                    </Form>
                  ) : (
                    <Form action="/desk/api/webhooks/stop">
                      <input type="hidden" name="id" value={row.id} />
                      <button className="button danger small" type="submit">
                        止める<span className="sr">（{row.name}）</span>
                      </button>
                    </Form>
                  ),
              },
            ]}
          />
        </div>
      )}
      {deliveries.length > 0 && (
        <div className="sheet">
          <DataTable
            caption="まだ届いていない知らせ（新しい順）"
            rows={deliveries}
            rowKey={(row) => row.id}
            columns={[
              { title: '日時', cell: (row) => warekiTime(row.created_at) },
              { title: '送り先', cell: (row) => row.name },
              { title: '内容', cell: (row) => row.event },
              { title: '試した回数', number: true, cell: (row) => row.attempts },
              { title: '届かないわけ', cell: (row) => row.last_error ?? '' },
            ]}
          />
          <p className="hint">
            約22時間、間をあけて12回まで試します。それでも届かないものは
            <a href="/desk/jobs">送れなかった仕事</a>
            に移り、もう一度試せます。
          </p>
        </div>
      )}
      <Form action="/desk/api/webhooks" className="sheet stack">
        <h3>送り先を加える</h3>
        <NameInput id="webhook-name" />
        <div>
          <label className="label" htmlFor="webhook-url">
            送り先のURL
          </label>
          <input className="control" id="webhook-url" name="url" type="url" maxLength={500} />
        </div>
        <Offices town={town} />
        <button className="button primary" type="submit">
          送り先を加える
        </button>
      </Form>
    </section>
  )
}
