import { described, ErrorSummary, Form, Notice, PublicPage, Question, T } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { cardName } from '../card/provider.ts'
import { OneTimeCode } from './one-time-code.tsx'
import { PasskeyButton } from './passkey-button.tsx'

interface Props {
  readonly request: WebRequest
  readonly error?: string | undefined
  readonly next: string
}

/** First page: the address. The same page makes an account and opens it; there is no password to forget. */
export function AskEmail(props: Props & { email?: string; passkeyOptions: object }) {
  const { request, error, next } = props
  return (
    <PublicPage
      request={request}
      title="サインイン"
      failed={Boolean(error)}
      lead="メールアドレスに届く確認コードで入れます。はじめての方も、登録済みの方も同じです。"
    >
      <ErrorSummary errors={error ? [{ id: 'email', message: error }] : []} />
      <Form action="/sign-in">
        <input type="hidden" name="next" value={next} />
        <Question id="email" label="メールアドレス" hint="例：taro@example.jp" error={error}>
          <input
            className="control"
            id="email"
            name="email"
            type="email"
            inputMode="email"
            autoComplete="email"
            defaultValue={props.email}
            {...described('email', 'hint', error)}
          />
        </Question>
        <div className="actions">
          <button className="button primary" type="submit">
            <T>確認コードを送る</T>
          </button>
        </div>
      </Form>
      <PasskeyButton
        action="/sign-in/passkey"
        mode="authenticate"
        options={props.passkeyOptions}
        next={next}
        title="パスキー（顔・指紋・端末のPIN）で入る"
      />
      <CardWay request={request} next={next} />
      {request.house.config.sample && <SampleMail />}
    </PublicPage>
  )
}

/** With the card the forms know one's name, and ask for no photograph of an identity document. */
function CardWay({ request, next }: Props) {
  const name = cardName(request.house)
  if (!name) return null
  return (
    <section className="stack">
      <a className="button" href={`/sign-in/card?next=${encodeURIComponent(next)}`}>
        <T>マイナンバーカードで入る</T>
      </a>
      <p className="hint">
        <T>{`${name}を使います。`}</T> <T>氏名や住所の入力がいらなくなり、本人確認書類の写真もいりません。</T>
      </p>
    </section>
  )
}

export function AskCode({ request, error, next }: Props) {
  return (
    <PublicPage
      request={request}
      title="確認コードの入力"
      failed={Boolean(error)}
      lead="メールに書いてある6桁の数字を入力してください。コードは10分間使えます。"
    >
      <ErrorSummary errors={error ? [{ id: 'code', message: error }] : []} />
      <Form action="/sign-in/code">
        <input type="hidden" name="next" value={next} />
        <OneTimeCode label="確認コード" error={error} />
        <div className="actions">
          <button className="button primary" type="submit">
            <T>サインインする</T>
          </button>
          <a href={`/sign-in?next=${encodeURIComponent(next)}`}>
            <T>メールが届かないとき（もう一度送る）</T>
          </a>
        </div>
      </Form>
      {request.house.config.sample && <SampleMail />}
    </PublicPage>
  )
}

function SampleMail() {
  return (
    <Notice title="見本の町です">
      <p>
        <T>メールは外へ出ません。見本のメール箱で読めます。</T>
        <br />
        <a href="/sample/mail" target="_blank" rel="noopener">
          <T>見本のメール箱（別の画面）</T>
        </a>
      </p>
    </Notice>
  )
}
