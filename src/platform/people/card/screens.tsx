import { Notice, PublicPage, T } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import type { CardRefusal } from './accept-card.ts'
import { cardName } from './provider.ts'

interface Props {
  readonly request: WebRequest
  readonly next: string
}

const withNext = (path: string, next: string) => `${path}?next=${encodeURIComponent(next)}`

/** Before leaving for the app: what is needed, what the town will be told, and which account it will be. */
export function CardStart({ request, next, linked }: Props & { readonly linked: boolean }) {
  const name = cardName(request.house)
  if (!name) return <CardOff request={request} next={next} />
  return (
    <PublicPage
      request={request}
      title="マイナンバーカードで本人確認"
      lead="スマートフォンでマイナンバーカードを読み取って、ご本人であることを確かめます。"
    >
      {!request.house.config.card && <SampleCards />}
      <h2>
        <T>用意するもの</T>
      </h2>
      <ul>
        <li>
          <T>マイナンバーカード</T>
        </li>
        <li>
          <T>カードを受け取ったときに決めた、数字4桁の暗証番号</T>
        </li>
        <li>
          <T>「デジタル認証アプリ」を入れたスマートフォン</T>
        </li>
      </ul>
      <h2>
        <T>町が受け取ること</T>
      </h2>
      <p>
        <T>氏名、住所、生年月日、性別だけを受け取ります。個人番号（マイナンバー）は受け取りません。</T>
      </p>
      <p>
        <T>本人確認と、申請の欄を埋めるために使います。サインアウトすると消します。</T>
      </p>
      <WhichAccount request={request} next={next} linked={linked} />
      <div className="actions">
        <a className="button primary" href={withNext('/sign-in/card/go', next)} rel="nofollow">
          <T>{`${name}へ進む`}</T>
        </a>
        <a className="button plain" href={next}>
          <T>使わずに戻る</T>
        </a>
      </div>
    </PublicPage>
  )
}

/** Accounts are never merged, so that the person hears beforehand which one it will be. */
function WhichAccount({ request, next, linked }: Props & { readonly linked: boolean }) {
  const { actor } = request
  if (actor.kind !== 'resident')
    return (
      <Notice title="メールで登録したことのある方へ">
        <p>
          <T>先にメールでサインインしてください。カードだけで入ると、別の登録になります。</T>
        </p>
        <p>
          <a href={withNext('/sign-in', withNext('/sign-in/card', next))}>
            <T>メールでサインインする</T>
          </a>
        </p>
      </Notice>
    )
  if (linked) return null
  return (
    <Notice title="いまの登録に、あなたのカードを結び付けます">
      <p>
        <span data-noruby="">{actor.email ?? actor.name}</span>
      </p>
      <p>
        <T>この登録を家族と一緒に使っているときは、サインアウトしてから、カードだけで入ってください。</T>
      </p>
    </Notice>
  )
}

const SENTENCES: Readonly<Record<CardRefusal, { readonly title: string; readonly text: string }>> = {
  cancelled: {
    title: '本人確認をやめました',
    text: '入力した内容は残っています。ほかの方法でも続けられます。',
  },
  down: {
    title: 'いま、デジタル認証アプリにつながりません',
    text: '時間をおいて、もう一度お試しください。急ぐときは、ほかの方法で続けられます。',
  },
  invalid: {
    title: '本人確認の結果を確かめられませんでした',
    text: 'お手数ですが、はじめからもう一度お試しください。',
  },
  stale: {
    title: 'この本人確認は終わっています',
    text: '期限（15分）が過ぎたか、すでに使われたか、別の画面で始めたものです。はじめからもう一度お試しください。',
  },
  facts: {
    title: '本人確認に必要な内容が届きませんでした',
    text: '氏名・住所・生年月日を町に伝えることに同意して、もう一度お試しください。',
  },
  'account-taken': {
    title: 'この登録には、別の方のカードが結び付いています',
    text: '一つの登録を使えるのは、お一人だけです。サインアウトしてから、ご自分のカードで入ってください。',
  },
  'card-taken': {
    title: 'このカードは、別の登録に結び付いています',
    text: '二つの登録を一つにすることはできません。サインアウトしてから、カードで入ると、結び付いている登録が開きます。',
  },
}

/** What happened, that nothing is lost, and every way on. */
export function CardFailed({ request, why, next }: Props & { readonly why: CardRefusal }) {
  const { title, text } = SENTENCES[why]
  const taken = why === 'account-taken' || why === 'card-taken'
  return (
    <PublicPage request={request} title={title} failed={why !== 'cancelled'}>
      <p>
        <T>{text}</T>
      </p>
      <div className="actions">
        {taken ? (
          <a className="button primary" href="/my/account">
            <T>登録を確かめる、サインアウトする</T>
          </a>
        ) : (
          <a className="button primary" href={withNext('/sign-in/card', next)}>
            <T>もう一度、カードで確かめる</T>
          </a>
        )}
        <OtherWays request={request} next={next} />
      </div>
    </PublicPage>
  )
}

function CardOff({ request, next }: Props) {
  return (
    <PublicPage request={request} title="この町では、まだカードで本人確認ができません">
      <p>
        <T>ほかの方法で続けられます。本人確認書類が要る手続きでは、写真を添えてください。</T>
      </p>
      <div className="actions">
        <OtherWays request={request} next={next} />
      </div>
    </PublicPage>
  )
}

function OtherWays({ request, next }: Props) {
  return (
    <>
      {request.actor.kind === 'anonymous' && (
        <a className="button" href={withNext('/sign-in', next)}>
          <T>メールでサインインする</T>
        </a>
      )}
      <a className="button plain" href={next}>
        <T>元の画面へ戻る</T>
      </a>
    </>
  )
}

function SampleCards() {
  return (
    <Notice kind="warning" title="見本の町です">
      <p>
        <T>見本の認証アプリが開き、架空の人のカードを選べます。本物のカードは使えません。</T>
      </p>
    </Notice>
  )
}
