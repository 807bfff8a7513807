import { wareki } from '#platform/clock'
import { Empty, MyPage, Notice, T } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import type { Consent } from '../consent.ts'
import { type Standing, standingOf } from '../standing.ts'
import { Name, StandingTag } from './words.tsx'

interface ListProps {
  readonly request: WebRequest
  readonly me: string
  readonly consents: readonly Consent[]
}

type Shown = Consent & { readonly standing: Standing }

/** 家族・代理人: invitations that wait for me, who acts for me, for whom I act, and what is over. */
export function ProxyList({ request, me, consents }: ListProps) {
  const all = consents.map((each) => ({ ...each, standing: standingOf(each, request.house.clock) }))
  const asked = all.filter((each) => each.standing === 'invited' && each.principal !== me)
  const live = all.filter((each) => ['invited', 'holds'].includes(each.standing))
  const given = live.filter((each) => each.principal === me)
  const taken = live.filter((each) => each.proxy === me)
  const over = all.filter((each) => !live.includes(each))
  return (
    <MyPage
      request={request}
      title="家族・代理人"
      lead="あなたの代わりに申請する人（代理人）を決められます。家族の代理人になることもできます。"
      at="proxies"
    >
      {asked.map((each) => (
        <Notice key={each.id} kind="warning" title="代理人のお願いが届いています">
          <p>
            <Name>{each.principalName}</Name>
            <T>さんが、あなたに代理人を頼んでいます。</T>
          </p>
          <p>
            <a className="button primary" href={`/my/proxies/${each.id}`}>
              <T>内容を見て答える</T>
            </a>
          </p>
        </Notice>
      ))}
      <h2 className="heading-bar">
        <T>わたしの代理人</T>
      </h2>
      {given.length === 0 && (
        <Empty>
          <T>いま、あなたの代理人はいません。</T>
        </Empty>
      )}
      <Cards consents={given} name={(each) => each.proxyName ?? each.email} />
      <p>
        <a className="button primary" href="/my/proxies/new">
          <T>代理人を頼む</T>
        </a>
      </p>
      <h2 className="heading-bar">
        <T>わたしが代理人になっている人</T>
      </h2>
      {taken.length === 0 && (
        <Empty>
          <T>いま、あなたはだれの代理人でもありません。代理人を頼む人が、この画面からあなたに頼みます。</T>
        </Empty>
      )}
      <Cards consents={taken} name={(each) => each.principalName} />
      <Children />
      <Paper />
      {over.length > 0 && (
        <details>
          <summary>
            <T>終わったものを見る</T>
          </summary>
          <Cards
            consents={over}
            name={(each) => (each.principal === me ? (each.proxyName ?? each.email) : each.principalName)}
          />
        </details>
      )}
    </MyPage>
  )
}

function Cards({ consents, name }: { consents: readonly Shown[]; name: (each: Shown) => string }) {
  return (
    <ul className="stack list-none p-0">
      {consents.map((each) => (
        <li key={each.id}>
          <a className="card" href={`/my/proxies/${each.id}`}>
            <strong>
              <Name>{name(each)}</Name>
            </strong>{' '}
            <StandingTag standing={each.standing} />
            <br />
            <T>いつまで</T>：<T>{wareki(each.until, { weekday: true })}</T>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** So that nobody asks for what is not needed. */
export const Children = () => (
  <Notice title="子どものことを申請するとき">
    <p>
      <T>
        子どもの手続きは、親などの保護者が自分の名前で申請します。代理人は要りません。子どものことは、申請の中でたずねます。
      </T>
    </p>
  </Notice>
)

const Paper = () => (
  <Notice title="本人がスマートフォンやパソコンを使わないとき">
    <p>
      <T>
        本人が書いた委任状と、代理人の本人確認書類を、役場の窓口にお持ちください。職員が代理人を登録します。
      </T>
    </p>
  </Notice>
)
