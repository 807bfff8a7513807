/** What 本人 and 代理人 read of each other beside an application. */
import { Notice, T } from '#platform/screens'
import { type Consent, type Held, RELATIONS } from '#systems/proxies'

const Name = ({ children }: { children: string }) => <span data-noruby="">{children}</span>

/** On a card of a list: whose it is, or who filed it. */
export function ProxyLine({ consent, proxyName }: { consent?: Held | undefined; proxyName?: string | null }) {
  if (consent)
    return (
      <>
        <br />
        <Name>{consent.principalName}</Name>
        <T>さんの申請</T>（<T>代理</T>）
      </>
    )
  if (!proxyName) return null
  return (
    <>
      <br />
      <T>代理人が申請</T>：<Name>{proxyName}</Name>
    </>
  )
}

/** At the head of an application: for the 代理人 whose it is, for the 本人 who filed it. */
export function ProxyNotice({
  consent,
  filedBy,
}: {
  readonly consent?: Held | undefined
  readonly filedBy?: Consent | undefined
}) {
  if (consent)
    return (
      <Notice title="代理人として見ています">
        <p>
          <Name>{consent.principalName}</Name>
          <T>さんの申請です。見たことは記録に残り、本人にわかります。</T>
        </p>
        {consent.may === 'see' && (
          <p>
            <T>任されているのは、状況を見ることだけです。内容と通知書は見えません。</T>
          </p>
        )}
      </Notice>
    )
  if (!filedBy?.proxyName) return null
  return (
    <Notice title="代理人が申請したものです">
      <p>
        <T>代理人</T>：<Name>{filedBy.proxyName}</Name>（<T>{RELATIONS[filedBy.relation]}</T>）
      </p>
      <p>
        <T>頼んだ覚えがないときは、この申請を取り下げ、代理をやめてください。</T>
      </p>
      <p>
        <a className="button small" href={`/my/proxies/${filedBy.id}`}>
          <T>任せた内容を見る・やめる</T>
        </a>
      </p>
    </Notice>
  )
}

/** While a form is filled in: whose application it is. */
export const WhoseNotice = ({ consent }: { consent: Held }) => (
  <Notice title="代理の申請です">
    <p>
      <T>頼んだ人（本人）</T>：<Name>{consent.principalName}</Name>
      <br />
      <T>代理人</T>：<Name>{consent.proxyName}</Name>（<T>{RELATIONS[consent.relation]}</T>）
    </p>
  </Notice>
)

const WHY = {
  principal:
    '頼んだ人が、マイナンバーカードで本人確認をせずに代理人を頼んだためです。本人がカードで頼み直すと、いらなくなります。',
  proxy: '代理人のあなたがマイナンバーカードで本人確認をすると、いらなくなることがあります。',
  other: '入力した氏名か生年月日が、頼んだ人のものと違うためです。違っていたら、直してください。',
} as const

/** Why papers are asked for, and the card that would make them unnecessary: both must have shown theirs. */
export function CardsForProxy({
  consent,
  own,
  back,
}: {
  readonly consent: Held
  /** The 代理人 has shown theirs. */
  readonly own: boolean
  readonly back: string
}) {
  const given = ['card', 'counter'].includes(consent.principalLevel)
  return (
    <Notice title="委任状と本人確認書類が必要です">
      <p>
        <T>{WHY[given ? (own ? 'other' : 'proxy') : 'principal']}</T>
      </p>
      {given && !own && (
        <p>
          <a className="button" href={`/sign-in/card?next=${back}`}>
            <T>マイナンバーカードで本人確認をする</T>
          </a>
        </p>
      )}
    </Notice>
  )
}
