import { wareki } from '#platform/clock'
import { PublicPage, T, useWords } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { ProcedureCards } from '#systems/procedures'
import { hallOf } from '../../hall.ts'
import type { topFacts } from '../top-facts.ts'

interface Props {
  readonly request: WebRequest
  readonly facts: Awaited<ReturnType<typeof topFacts>>
}

/** Phone first: emergency, 「何をしたいですか」, life events, what is asked for most, offices. */
export function TopPage({ request, facts }: Props) {
  const { town } = hallOf(request)
  const guided = new Set<string>(town.guides?.map((guide) => guide.event))
  return (
    <PublicPage request={request} title={town.name} heading={false} narrow={false}>
      {facts.disasters.map((disaster) => (
        <section key={disaster.id} className="notice error-box" aria-label={disaster.name}>
          <strong lang="ja">{disaster.name}</strong>
          <p>
            <a href="/procedures/disaster-certificate">
              <T>罹災証明書をスマートフォンで申請できます</T>
            </a>
            {disaster.until && <span lang="ja">（{wareki(disaster.until)}まで）</span>}
          </p>
        </section>
      ))}
      <Search />
      <section className="stack" aria-labelledby="life">
        <h2 id="life" className="heading-bar">
          <T>くらしのできごとからさがす</T>
        </h2>
        <ul className="card-list pairs">
          {facts.lifeEvents.map((event) => (
            <li key={event}>
              <a
                className="card"
                href={
                  guided.has(event)
                    ? `/guide/${encodeURIComponent(event)}`
                    : `/procedures?event=${encodeURIComponent(event)}`
                }
              >
                <strong>
                  <T>{event}</T>
                </strong>
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section className="stack" aria-labelledby="asked">
        <h2 id="asked" className="heading-bar">
          <T>よく使われる手続き</T>
        </h2>
        <ProcedureCards procedures={facts.procedures} />
      </section>
      <section className="stack" aria-labelledby="figures">
        <h2 id="figures" className="heading-bar">
          <T>町の計画と数字</T>
        </h2>
        <p>
          <T>
            町が約束したことと、いまの数字を公開しています。数字は、動いている仕組みから自動で数えています。
          </T>
        </p>
        <p>
          <a className="button" href="/plan">
            <T>町の計画を見る</T>
          </a>
        </p>
      </section>
    </PublicPage>
  )
}

function Search() {
  const t = useWords()
  return (
    <search className="receipt" aria-label={t('手続きをさがす')}>
      <h1>
        <label htmlFor="q">
          <T>何をしたいですか</T>
        </label>
      </h1>
      <form action="/procedures" method="get" className="row justify-center">
        <input
          className="control max-w-md"
          id="q"
          name="q"
          type="search"
          placeholder={t('例：児童手当、引っ越し')}
        />
        <button className="button primary" type="submit">
          <T>さがす</T>
        </button>
      </form>
    </search>
  )
}
