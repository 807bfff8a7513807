import type { ReactNode } from 'react'
import { type PageView, QuestionPage, RefusedRules, ReviewFacts } from '#doors/form'
import { type FieldError, feeFor, type ReviewPage, type Rule } from '#language'
import { type IsoDate, today, wareki } from '#platform/clock'
import { formatYen, yen } from '#platform/money'
import { cardName } from '#platform/people'
import { DeskPage, ErrorSummary, Form, Notice, PublicPage, T } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { AskToKeep, type KeptKind, OfferKept } from '#systems/once'
import { hallOf } from '../../hall.ts'
import type { Draft } from '../drafts.ts'
import { pageBefore, type Steps } from '../form-steps.ts'
import { showNumber } from '../number.ts'
import type { Offers } from '../offers.tsx'
import { CardsForProxy, WhoseNotice } from './my-proxy.tsx'

interface FrameProps {
  readonly request: WebRequest
  readonly draft: Draft
  readonly title: string
  readonly failed?: boolean
  readonly heading?: boolean
  readonly children: ReactNode
}

/** The same questions stand before residents and, for a paper application, before a clerk. */
function Frame({ request, draft, title, failed, heading, children }: FrameProps) {
  if (request.actor.kind === 'staff') {
    return (
      <DeskPage request={request} title={`窓口入力：${draft.definition.short}`} heading={heading ?? true}>
        <div className="sheet stack">{children}</div>
      </DeskPage>
    )
  }
  return (
    <PublicPage
      request={request}
      title={title}
      failed={failed ?? false}
      heading={heading ?? true}
      crumbs={[
        { href: '/procedures', title: '手続き' },
        { href: `/procedures/${draft.definition.id}`, title: draft.definition.name },
      ]}
    >
      {draft.consent && <WhoseNotice consent={draft.consent} />}
      {children}
    </PublicPage>
  )
}

interface QuestionProps {
  readonly request: WebRequest
  readonly draft: Draft
  readonly steps: Steps
  readonly view: PageView
  readonly more?: boolean
  readonly offers: Offers
}

export function Question({ request, draft, steps, view, more, offers }: QuestionProps) {
  const at = steps.pages.findIndex((page) => page.id === view.page.id) + 1
  const before = pageBefore(steps, view.page.id)
  const check = request.url.searchParams.has('check')
  return (
    <Frame
      request={request}
      draft={draft}
      title={view.page.title}
      heading={false}
      failed={view.errors.size > 0}
    >
      <QuestionPage
        view={view}
        action={`/forms/${draft.id}/${view.page.id}${check ? '?check=1' : ''}`}
        at={at}
        of={steps.pages.length}
        back={
          check
            ? `/forms/${draft.id}/check`
            : before
              ? `/forms/${draft.id}/${before.id}`
              : `/procedures/${draft.definition.id}`
        }
        more={more ?? false}
        card={offers.card}
        aside={<OfferKept kept={offers.kept} />}
      />
    </Frame>
  )
}

interface CheckProps {
  readonly request: WebRequest
  readonly draft: Draft
  readonly steps: Steps
  readonly pages: readonly ReviewPage[]
  readonly errors: readonly FieldError[]
  /** What the town may be asked to keep for the next form. */
  readonly keepable: readonly KeptKind[]
  /** They could file it for somebody else. */
  readonly mayChoose: boolean
}

/** Check-your-answers, in the order asked. */
export function CheckAnswers(props: CheckProps) {
  const { request, draft, steps, pages, errors, keepable, mayChoose } = props
  const hall = hallOf(request)
  const { definition } = draft
  const fee = feeFor(definition, steps.answers, today(hall.clock))
  const mustSignIn = definition.sign !== 'none' && request.actor.kind === 'anonymous'
  const pageOf = (path: string) =>
    definition.pages.find((page) => page.fields.some((field) => field.id === path.split('.')[0]))?.id
  return (
    <Frame request={request} draft={draft} title="入力内容の確認" failed={errors.length > 0}>
      <ErrorSummary errors={[]} />
      {errors.length > 0 && (
        <div className="summary" role="alert">
          <h2>
            <T>あと少し、入力が必要です</T>
          </h2>
          <ul>
            {errors.map((error) => (
              <li key={error.path}>
                <a href={`/forms/${draft.id}/${pageOf(error.path)}?check=1#${error.path}`}>
                  <T>{error.message}</T>
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p>
        <T>まだ送信していません。内容を確かめて、下のボタンで送信してください。</T>
      </p>
      {mayChoose && !draft.consent && (
        <p>
          <T>だれの申請ですか</T>：<T>自分</T>{' '}
          <a href={`/forms/${draft.id}/whose`}>
            <T>ほかの人の申請にする</T>
          </a>
        </p>
      )}
      <ReviewFacts
        pages={pages}
        changeHref={(each) => `/forms/${draft.id}/${each.id}?check=1`}
        fileHref={(id) => `/forms/files/${id}`}
        proven={new Set(steps.known.same)}
      />
      <CardForWhole request={request} draft={draft} steps={steps} />
      <section className="notice">
        <strong>
          <T>手数料</T>：{fee === 0 ? <T>無料</T> : formatYen(yen(fee))}
        </strong>
        {definition.online.level !== 'whole' && (
          <p>
            <T>{definition.online.last}</T>
          </p>
        )}
      </section>
      {mustSignIn ? (
        <div className="actions">
          <a
            className="button primary"
            href={`/sign-in?next=${encodeURIComponent(`/forms/${draft.id}/check`)}`}
          >
            <T>サインインして送信へ進む</T>
          </a>
        </div>
      ) : (
        <Form action={`/forms/${draft.id}/send`}>
          <AskToKeep kinds={keepable} />
          <div className="actions">
            <button className="button primary large" type="submit" disabled={errors.length > 0}>
              <T>{draft.corrects ? 'この内容で直して送る' : 'この内容で申請する'}</T>
            </button>
          </div>
        </Form>
      )}
    </Frame>
  )
}

/** Where the procedure asks who one is, and the card would say so. */
function CardForWhole({ request, draft, steps }: Pick<CheckProps, 'request' | 'draft' | 'steps'>) {
  const app = cardName(request.house)
  const { identity } = steps.known
  if (!app || draft.definition.sign !== 'jpki' || identity === 'card' || identity === 'counter') return null
  const back = encodeURIComponent(`/forms/${draft.id}/card?page=check`)
  if (draft.consent) return <CardsForProxy consent={draft.consent} own={hasCard(request)} back={back} />
  if (hasCard(request))
    return (
      <Notice kind="warning" title="カードの方とは別の方の申請です">
        <p>
          <T>氏名か生年月日が、マイナンバーカードの内容と違います。申請する方の本人確認書類が必要です。</T>
        </p>
      </Notice>
    )
  return (
    <Notice title="マイナンバーカードがあれば、本人確認書類はいりません">
      <p>
        <a className="button" href={`/sign-in/card?next=${back}`}>
          <T>マイナンバーカードで本人確認をする</T>
        </a>
      </p>
    </Notice>
  )
}

const hasCard = ({ actor }: WebRequest) => actor.kind === 'resident' && actor.level === 'card'

interface DoneProps {
  readonly request: WebRequest
  readonly draft: Draft
  readonly application: { readonly number: string; readonly due_on: string; readonly filed_at: Date }
}

/** After sending: the number, what happens next and when, how to correct, print. */
export function Done({ request, draft, application }: DoneProps) {
  const { definition } = draft
  const office = request.house.town.offices.find((each) => each.id === definition.office)
  return (
    <Frame request={request} draft={draft} title="申請を受け付けました">
      <div className="receipt" role="status">
        <T>受付番号</T>
        <b>{showNumber(application.number)}</b>
      </div>
      <h2>
        <T>このあとのこと</T>
      </h2>
      <ol className="trail">
        {draft.consent?.principal && (
          <li>
            <T>本人に、申請したことを知らせました。</T>
          </li>
        )}
        <li>
          <T>{`${office?.name}が内容を確かめます。`}</T>
        </li>
        <li>
          <T>足りないところがあれば、メールとマイページでお知らせします。</T>
        </li>
        <li>
          <strong>
            <T>{`${wareki(application.due_on as IsoDate, { weekday: true })}ごろまでにお返事します。`}</T>
          </strong>
        </li>
        {definition.online.level !== 'whole' && (
          <li>
            <T>{definition.online.last}</T>
          </li>
        )}
      </ol>
      {definition.bring.length > 0 && definition.online.level !== 'whole' && (
        <>
          <h2>
            <T>当日の持ち物</T>
          </h2>
          <ul>
            {definition.bring.map((each) => (
              <li key={each}>
                <T>{each}</T>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <T>直したいときや取り下げたいときは、マイページから手続きできます。</T>
      </p>
      <p>
        <T>{`お問い合わせ：${office?.name} 電話`}</T> <a href={`tel:${office?.tel}`}>{office?.tel}</a>
      </p>
      <div className="actions">
        <a className="button primary" href="/my">
          <T>マイページで状況を見る</T>
        </a>
      </div>
    </Frame>
  )
}

export function Saved({ request, draft }: { request: WebRequest; draft: Draft }) {
  const known = request.actor.kind === 'resident'
  return (
    <Frame request={request} draft={draft} title="ここまでの入力を保存しました">
      {known ? (
        <p>
          <T>別のスマートフォンやパソコンからでも、サインインすると続きから入力できます。</T>
        </p>
      ) : (
        <Notice kind="warning" title="別の端末で続けるには、サインインが必要です">
          <p>
            <T>このままでも、同じ端末なら続きから入力できます。</T>
          </p>
        </Notice>
      )}
      <div className="actions">
        {!known && (
          <a
            className="button primary"
            href={`/sign-in?next=${encodeURIComponent(`/forms/${draft.id}/keep`)}`}
          >
            <T>サインインして保存する</T>
          </a>
        )}
        <a className="button" href={`/forms/${draft.id}`}>
          <T>続きを入力する</T>
        </a>
      </div>
    </Frame>
  )
}

interface NotEligibleProps {
  readonly request: WebRequest
  readonly draft: Draft
  readonly refused: readonly Rule[]
  readonly onward: string
}

/**
 * Said before the rest is filled in. Asking stays possible: the town must examine what is filed
 * (行政手続法7条), and a rule in a form may miss a life.
 */
export function NotEligible({ request, draft, refused, onward }: NotEligibleProps) {
  return (
    <Frame request={request} draft={draft} title="対象にならない見込みです">
      <RefusedRules
        title="入力していただいた内容では、次の条件に当てはまりません。"
        rules={refused}
        office={draft.definition.office}
      />
      <div className="actions">
        <a className="button" href={`/forms/${draft.id}`}>
          <T>入力を見直す</T>
        </a>
        <a className="button plain" href={`/forms/${draft.id}/${onward}`}>
          <T>このまま申請を続ける</T>
        </a>
      </div>
    </Frame>
  )
}
