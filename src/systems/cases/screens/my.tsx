import type { ReactNode } from 'react'
import { ReviewFacts } from '#doors/form'
import { type CaseEvent, type Definition, EVENT_NAMES, type Row, review } from '#language'
import { type IsoDate, today, wareki, warekiTime } from '#platform/clock'
import type { ResidentActor } from '#platform/people'
import { Empty, Form, ListPages, ListSearch, MyPage, NothingFound, Notice, T, Track } from '#platform/screens'
import { type ListWish, showTimeKey, type TimeKey } from '#platform/search'
import type { WebRequest } from '#platform/web'
import type { Consent, Held } from '#systems/proxies'
import { hallOf } from '../../hall.ts'
import type { MyKin } from '../mine.ts'
import { showNumber } from '../number.ts'
import { resultName } from '../result-name.ts'
import { MyKinNotes } from './my-kin.tsx'
import { ProxyLine, ProxyNotice } from './my-proxy.tsx'
import { StateTag } from './state-tag.tsx'

interface Application {
  readonly id: string
  readonly number: string
  readonly state: string
  readonly filed_at: Date
  readonly due_on: string
  readonly definition: Definition
  /** Who filed it, when a 代理人 did. */
  readonly proxy_name: string | null
  /** By whose consent it is seen. */
  readonly consent: Held | undefined
}

interface HomeProps {
  readonly request: WebRequest
  readonly applications: readonly Application[]
  readonly drafts: readonly {
    id: string
    definition: Definition
    updated_at: Date
    /** Whose application it is to be, where not one's own. */
    principal: string | undefined
  }[]
  readonly wish: ListWish
  readonly next?: TimeKey | undefined
}

/** What waits for me first, then what is under way, then what I began and did not send. */
export function MyHome({ request, applications, drafts, wish, next }: HomeProps) {
  const waiting = applications.filter((each) => each.state === 'returned' && each.consent?.may !== 'see')
  return (
    <MyPage request={request} title="マイページ" at="home">
      {waiting.map((each) => (
        <Notice
          key={each.id}
          kind="warning"
          title={`${each.definition.name}：直していただきたいところがあります`}
        >
          <p>
            <a className="button primary" href={`/my/applications/${each.id}`}>
              <T>内容を見て直す</T>
            </a>
          </p>
        </Notice>
      ))}
      <ListSearch
        path="/my"
        label="申請をさがす"
        hint="手続きの名前、受付番号"
        q={wish.q}
        found={{ shown: applications.length + drafts.length, more: next !== undefined }}
      />
      <h2 className="heading-bar">
        <T>申請したもの</T>
      </h2>
      {applications.length === 0 && wish.q && <NothingFound path="/my" />}
      {applications.length === 0 && !wish.q && (
        <Empty>
          申請すると、ここで状況を確かめられます。
          <br />
          <a href="/procedures">手続きをさがす</a>
        </Empty>
      )}
      <ul className="stack list-none p-0">
        {applications.map((each) => (
          <li key={each.id}>
            <a className="card" href={`/my/applications/${each.id}`}>
              <strong>
                <T>{each.definition.name}</T>
              </strong>
              <StateTag state={each.state} definition={each.definition} />{' '}
              <span className="count">
                <T>受付番号</T> {showNumber(each.number)}
              </span>
              <br />
              <span lang="ja">{warekiTime(each.filed_at)} 受付</span>
              <ProxyLine consent={each.consent} proxyName={each.proxy_name} />
            </a>
          </li>
        ))}
      </ul>
      <ListPages
        path="/my"
        q={wish.q}
        after={wish.after && showTimeKey(wish.after)}
        next={next && showTimeKey(next)}
      />
      {drafts.length > 0 && (
        <>
          <h2 className="heading-bar">
            <T>入力の途中のもの</T>
          </h2>
          <ul className="stack list-none p-0">
            {drafts.map((draft) => (
              <li key={draft.id} className="card">
                <strong>
                  <T>{draft.definition.name}</T>
                </strong>
                <span lang="ja">{warekiTime(draft.updated_at)} まで入力</span>
                {draft.principal && (
                  <p>
                    <span data-noruby="">{draft.principal}</span>
                    <T>さんの申請</T>（<T>代理</T>）
                  </p>
                )}
                <div className="row mt-2">
                  <a className="button small" href={`/forms/${draft.id}`}>
                    <T>続きを入力する</T>
                  </a>
                  <Form action={`/forms/${draft.id}/drop`}>
                    <button className="button small danger" type="submit">
                      <T>捨てる</T>
                    </button>
                  </Form>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </MyPage>
  )
}

const STEPS = ['受付', '審査', '決裁', '結果']
const STEP_OF: Record<string, number> = {
  submitted: 0,
  checking: 1,
  returned: 1,
  deciding: 2,
  approved: 4,
  rejected: 4,
  withdrawn: 4,
}

interface ApplicationProps {
  readonly request: WebRequest
  readonly mine: {
    readonly id: string
    readonly number: string
    readonly state: string
    readonly filed_at: Date
    readonly due_on: string
    readonly result: string | null
    readonly answers: Row
    readonly proxy_id: string | null
    /** By whose consent somebody else sees it. */
    readonly consent: Held | undefined
  }
  readonly definition: Definition
  readonly events: readonly { seq: number; kind: string; at: Date; data: unknown }[]
  readonly letters: readonly { id: string; title: string; number: string; issued_at: Date }[]
  /** By which consent a 代理人 filed it. */
  readonly filedBy?: Consent | undefined
  /** What it was joined with, or split into. */
  readonly kin: readonly MyKin[]
  /** What other systems show of it. */
  readonly beside: readonly ReactNode[]
}

/** What the resident is told of the log: never notes between clerks, nor who sat at which desk. */
const TOLD = new Set<string>([
  ...['submitted', 'returned', 'corrected', 'decided', 'withdrawn', 'letterIssued'],
  ...['joined', 'parted', 'tookIn', 'letGo', 'split', 'splitOff'],
])

export function MyApplication(props: ApplicationProps) {
  const { request, mine, definition, events, letters, beside, filedBy, kin } = props
  const { consent } = mine
  const whole = consent?.may !== 'see'
  const mayWithdraw = !consent || (whole && mine.proxy_id === (request.actor as ResidentActor).id)
  const office = request.house.town.offices.find((each) => each.id === definition.office)
  const open = !['approved', 'rejected', 'withdrawn', 'joined'].includes(mine.state)
  const returned = events.findLast((event) => event.kind === 'returned')?.data as
    | Extract<CaseEvent, { kind: 'returned' }>
    | undefined
  return (
    <MyPage request={request} title={definition.name} at="home">
      {request.url.searchParams.has('sent') && (
        <Notice kind="success" title="直した内容を送りました">
          <p>
            <T>担当の課が、もう一度確かめます。</T>
          </p>
        </Notice>
      )}
      <p>
        <StateTag state={mine.state} definition={definition} />{' '}
        <span className="count">
          <T>受付番号</T> {showNumber(mine.number)}
        </span>
      </p>
      <ProxyNotice consent={consent} filedBy={filedBy} />
      {mine.state !== 'joined' && (
        <Track steps={STEPS} at={STEP_OF[mine.state] ?? 0} label="申請の進み具合" />
      )}
      <MyKinNotes kin={kin} />
      {whole && mine.result && definition.outcomes.results && (
        <p lang="ja">
          {definition.outcomes.results.label}：
          <strong>{resultName(definition, { outcome: 'approved', result: mine.result })}</strong>
        </p>
      )}
      {open && mine.state !== 'returned' && (
        <p>
          <T>{`${wareki(mine.due_on as IsoDate, { weekday: true })}ごろまでにお返事します。`}</T>
          {definition.online.level !== 'whole' && <T>{definition.online.last}</T>}
        </p>
      )}
      {whole && mine.state === 'returned' && returned && (
        <Notice kind="warning" title="直していただきたいところがあります">
          {returned.message && <p className="whitespace-pre-line">{returned.message}</p>}
          {returned.until && (
            <p>
              <T>{`${wareki(returned.until as IsoDate, { weekday: true })}までに直して送ってください。`}</T>
            </p>
          )}
          <Form action={`/my/applications/${mine.id}/correct`}>
            <button className="button primary" type="submit">
              <T>直す</T>
            </button>
          </Form>
        </Notice>
      )}
      {beside}
      {whole && letters.length > 0 && (
        <section className="stack">
          <h2 className="heading-bar">
            <T>通知書</T>
          </h2>
          <ul lang="ja">
            {letters.map((letter) => (
              <li key={letter.id}>
                <a href={`/my/letters/pdf/${letter.id}`}>
                  {letter.title}（{letter.number}、PDF）
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="stack">
        <h2 className="heading-bar">
          <T>これまでのこと</T>
        </h2>
        <ol className="trail">
          {events
            .filter((event) => TOLD.has(event.kind))
            .map((event) => (
              <li key={event.seq}>
                <T>{warekiTime(event.at)}</T>　<T>{EVENT_NAMES[event.kind as CaseEvent['kind']]}</T>
              </li>
            ))}
        </ol>
      </section>
      {whole && (
        <details>
          <summary>
            <T>申請した内容を見る</T>
          </summary>
          <ReviewFacts
            pages={review(definition, mine.answers, today(hallOf(request).clock))}
            fileHref={(id) => `/my/files/${id}`}
            remarks={
              mine.state === 'returned'
                ? new Map(returned?.reasons.map(({ path, reason }) => [path, reason]))
                : new Map()
            }
          />
          <p>
            <a href={`/my/applications/${mine.id}/paper.pdf`}>
              <T>申請書の写しを印刷する（PDF）</T>
            </a>
          </p>
        </details>
      )}
      {open && mayWithdraw && (
        <details>
          <summary>
            <T>申請を取り下げる</T>
          </summary>
          <Form action={`/my/applications/${mine.id}/withdraw`}>
            <label className="label" htmlFor="reason">
              <T>理由（書かなくてもかまいません）</T>
            </label>
            <textarea className="control" id="reason" name="reason" maxLength={500} />
            <div className="actions">
              <button className="button danger" type="submit">
                <T>取り下げる</T>
              </button>
            </div>
          </Form>
        </details>
      )}
      <p>
        <T>{`お問い合わせ：${office?.name} 電話`}</T> <a href={`tel:${office?.tel}`}>{office?.tel}</a>
      </p>
    </MyPage>
  )
}
