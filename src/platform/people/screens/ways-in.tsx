import { dateOf, wareki } from '#platform/clock'
import { described, ErrorSummary, Form, MyPage, Question, T } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import type { ResidentActor } from '../actor.ts'
import { cardName } from '../card/provider.ts'
import { OneTimeCode } from './one-time-code.tsx'

interface Props {
  readonly request: WebRequest
  readonly actor: ResidentActor
  readonly cardLinkedAt: Date | undefined
}

/** By what this account is known: an address, a card. Either can be added to the other. */
export function WaysIn({ request, actor, cardLinkedAt }: Props) {
  const name = cardName(request.house)
  return (
    <section className="stack sheet">
      <h2>
        <T>連絡先と本人確認</T>
      </h2>
      {actor.email ? (
        <p>
          <T>メールアドレス</T>：<span data-noruby="">{actor.email}</span>
        </p>
      ) : (
        <Form action="/my/account/email">
          <Question
            id="email"
            label="通知を受け取るメールアドレス"
            optional
            hint="確認コードを送ります。登録すると、町からの通知がメールでも届きます。"
          >
            <input
              className="control"
              id="email"
              name="email"
              type="email"
              autoComplete="email"
              {...described('email', 'hint')}
            />
          </Question>
          <button className="button small" type="submit">
            <T>確認コードを送る</T>
          </button>
        </Form>
      )}
      {cardLinkedAt ? (
        <p>
          <T>{`マイナンバーカードと結び付いています（${wareki(dateOf(cardLinkedAt))}から）。`}</T>
        </p>
      ) : (
        name && (
          <p>
            <a className="button small" href="/sign-in/card?next=/my/account">
              <T>マイナンバーカードを結び付ける</T>
            </a>
          </p>
        )
      )}
    </section>
  )
}

/** The code that came to the new address. */
export function ProveAddress({ request, error }: { request: WebRequest; error?: string }) {
  return (
    <MyPage
      request={request}
      title="確認コードの入力"
      lead="メールに書いてある6桁の数字を入力してください。コードは10分間使えます。"
      at="account"
    >
      <ErrorSummary errors={error ? [{ id: 'code', message: error }] : []} />
      <Form action="/my/account/email/code">
        <OneTimeCode label="確認コード" error={error} />
        <div className="actions">
          <button className="button primary" type="submit">
            <T>このメールアドレスを登録する</T>
          </button>
          <a href="/my/account">
            <T>メールが届かないとき（もう一度送る）</T>
          </a>
        </div>
      </Form>
    </MyPage>
  )
}
