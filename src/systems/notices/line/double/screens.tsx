import { warekiTime } from '#platform/clock'
import { Empty, Form, Notice, PublicPage, T, useWords } from '#platform/screens'
import type { WebRequest } from '#platform/web'

interface Message {
  readonly id: string
  readonly sender: string
  readonly body: unknown
  readonly sent_at: Date
}

interface TalkProps {
  readonly request: WebRequest
  readonly friend: boolean
  readonly messages: readonly Message[]
}

/** A telephone's talk with the town: what would stand in the LINE app. */
export function Talk({ request, friend, messages }: TalkProps) {
  const { name } = request.house.town
  return (
    <PublicPage
      request={request}
      title="見本のLINE"
      lead="見本の町から出たLINEが、ここに届きます。本物のLINEには届きません。"
    >
      {!friend && (
        <Form action="/sample/line/follow">
          <button className="button primary" type="submit">
            <T>{`${name}役場を友だちに追加する`}</T>
          </button>
        </Form>
      )}
      {messages.length === 0 && (
        <Empty>
          <T>友だちに追加すると、ここでトークが始まります。</T>
        </Empty>
      )}
      <ol className="stack list-none p-0">
        {messages.map((message, at) => (
          <li
            key={message.id}
            id={at === messages.length - 1 ? 'newest' : undefined}
            className={`grouped ${message.sender === 'person' ? 'ml-12' : 'mr-12'}`}
          >
            <p className="hint">
              <T>{message.sender === 'person' ? 'あなた' : `${name}役場`}</T>{' '}
              <T>{warekiTime(message.sent_at)}</T>
            </p>
            <Bubble body={message.body} baseUrl={request.house.config.baseUrl} />
          </li>
        ))}
      </ol>
      {friend && <Below />}
    </PublicPage>
  )
}

function Below() {
  const t = useWords()
  return (
    <>
      <Form action="/sample/line/say" className="row">
        <input className="control" name="text" maxLength={500} aria-label={t('町へ送る言葉')} />
        <button className="button small" type="submit">
          <T>トークで送る</T>
        </button>
      </Form>
      <p>
        <a className="button small" href="/sample/line#newest">
          <T>新しいトークを見る</T>
        </a>
      </p>
      <Form action="/sample/line/block">
        <button className="button small danger" type="submit">
          <T>ブロックする</T>
        </button>
      </Form>
    </>
  )
}

interface Shown {
  readonly type?: string
  readonly text?: string
  readonly template?: { readonly text: string; readonly actions: readonly { label: string; uri: string }[] }
}

/** Messages are the town's own words, in the language in which they were sent. */
function Bubble({ body, baseUrl }: { body: unknown; baseUrl: string }) {
  const { text = '', template } = body as Shown
  if (!template) return <Linked text={text} baseUrl={baseUrl} />
  return (
    <>
      <p lang="ja" data-noruby="">
        {template.text}
      </p>
      {template.actions.map(({ label, uri }) => (
        <p key={uri}>
          <a className="button" href={uri} lang="ja" data-noruby="">
            {label}
          </a>
        </p>
      ))}
    </>
  )
}

/** Addresses of the town open; any other stays a text. */
function Linked({ text, baseUrl }: { text: string; baseUrl: string }) {
  const parts = text.split(/(https?:\/\/[^\s）]+)/).map((part, at) => ({
    key: String(at),
    part,
    own: part === baseUrl || part.startsWith(`${baseUrl}/`),
  }))
  return (
    <p className="whitespace-pre-line" lang="ja" data-noruby="">
      {parts.map(({ key, part, own }) =>
        own ? (
          <a key={key} href={part} lang="ja">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </p>
  )
}

interface DialogProps {
  readonly request: WebRequest
  readonly linkToken: string
  readonly nonce: string
}

/** What LINE asks before it ties an account. */
export function Dialog({ request, linkToken, nonce }: DialogProps) {
  return (
    <PublicPage request={request} title="アカウントの連携（見本のLINE）">
      <Notice kind="warning" title="これは見本です">
        <p>
          <T>本物のLINEの画面ではありません。</T>
        </p>
      </Notice>
      <p>
        <T>{`${request.house.town.name}役場の登録と、あなたのLINEを連携します。`}</T>
      </p>
      <Form action="/sample/line/dialog/bot/accountLink" className="actions">
        <input type="hidden" name="linkToken" value={linkToken} />
        <input type="hidden" name="nonce" value={nonce} />
        <button className="button primary" type="submit">
          <T>連携する</T>
        </button>
        <a className="button plain" href="/sample/line">
          <T>やめる</T>
        </a>
      </Form>
    </PublicPage>
  )
}

export function DialogOver({ request }: { request: WebRequest }) {
  return (
    <PublicPage request={request} title="この連携は終わっています" failed>
      <p>
        <T>ボタンは10分のあいだ、一度だけ使えます。トークに何か送ると、新しいボタンが届きます。</T>
      </p>
      <p>
        <a className="button" href="/sample/line">
          <T>トークへ戻る</T>
        </a>
      </p>
    </PublicPage>
  )
}
