import type { Definition } from '#language'
import { Empty, ListSearch, PublicPage, T } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { ProcedureCards } from './cards.tsx'

interface Props {
  readonly request: WebRequest
  readonly found: readonly Definition[]
  readonly q: string | undefined
  readonly event: string | undefined
}

export function ProcedureList({ request, found, q, event }: Props) {
  const groups = [...new Set(found.map((each) => each.group))]
  const { hall } = request.house.town
  return (
    <PublicPage
      request={request}
      title={event ? `${event}の手続き` : '手続きをさがす'}
      crumbs={[]}
      narrow={false}
    >
      <ListSearch
        path="/procedures"
        label="手続きの名前や、したいこと"
        hint="例：児童手当、引っ越し"
        q={q}
        keep={{ event }}
        found={{ shown: found.length }}
      />
      {!q && (
        <p role="status">
          <T>{`${found.length}件の手続きがあります。`}</T>
        </p>
      )}
      {found.length === 0 && (
        <Empty>
          見つかりませんでした。ほかの言葉でさがすか、役場（<a href={`tel:${hall.tel}`}>{hall.tel}</a>
          ）におたずねください。
          <br />
          <a href="/procedures">すべての手続きを見る</a>
        </Empty>
      )}
      {groups.map((group) => (
        <section key={group} className="stack" aria-label={group}>
          <h2 className="heading-bar">
            <T>{group}</T>
          </h2>
          <ProcedureCards procedures={found.filter((each) => each.group === group)} />
        </section>
      ))}
    </PublicPage>
  )
}
