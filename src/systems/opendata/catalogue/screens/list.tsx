import type { Hall } from '#language'
import { dateOf, today, wareki } from '#platform/clock'
import { Empty, ListSearch, PublicPage, T, Tag, useWords } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { hallOf } from '../../../hall.ts'
import { pagePath } from '../../formats.ts'
import { isOverdue } from '../../frequency.ts'
import type { PublishedDataset } from '../../published.ts'

interface Props {
  readonly request: WebRequest
  readonly found: readonly PublishedDataset[]
  readonly kinds: readonly string[]
  readonly total: number
  readonly q: string | undefined
  readonly kind: string | undefined
}

/** オープンデータ: everything the town publishes for anybody's use. */
export function DatasetList({ request, found, kinds, total, q, kind }: Props) {
  return (
    <PublicPage
      request={request}
      title="オープンデータ"
      lead="町が持つデータを、だれでも自由に使えるように公開しています。"
      crumbs={[]}
      narrow={false}
    >
      <ListSearch
        path="/opendata"
        label="データの名前や項目"
        hint="例：トイレ、避難所"
        q={q}
        keep={{ kind }}
        found={{ shown: found.length }}
      />
      <Kinds kinds={kinds} kind={kind} q={q} />
      {total > 0 && !q && (
        <p role="status">
          <T>{`${found.length}件のデータがあります。`}</T>
        </p>
      )}
      {found.length === 0 && (
        <Empty>
          <T>{total === 0 ? '公開しているデータは、まだありません。' : '見つかりませんでした。'}</T>
          {total > 0 && (
            <>
              <br />
              <a href="/opendata">
                <T>すべてのデータを見る</T>
              </a>
            </>
          )}
        </Empty>
      )}
      <ul className="card-list">
        {found.map((dataset) => (
          <Entry key={dataset.key} hall={hallOf(request)} dataset={dataset} />
        ))}
      </ul>
      <section className="stack">
        <h2>
          <T>ほかにほしいデータがあるとき</T>
        </h2>
        <p>
          <a href="/opendata/request">
            <T>ほしいデータを町に伝える</T>
          </a>
        </p>
      </section>
      <ForPrograms />
    </PublicPage>
  )
}

/** One kind a link: works without a script, and each address can be kept. */
function Kinds({ kinds, kind, q }: Pick<Props, 'kinds' | 'kind' | 'q'>) {
  const t = useWords()
  if (kinds.length === 0) return null
  const address = (each: string | undefined) => {
    const params = new URLSearchParams()
    if (each !== undefined) params.set('kind', each)
    if (q) params.set('q', q)
    return params.size > 0 ? `/opendata?${params}` : '/opendata'
  }
  return (
    <nav aria-label={t('データの種類')} className="no-print">
      <ul className="row list-none p-0">
        {[undefined, ...kinds].map((each) => (
          <li key={each ?? ''}>
            {each === kind ? (
              <strong aria-current="true" className="inline-flex min-h-[44px] items-center">
                <T>{each ?? 'すべて'}</T>
              </strong>
            ) : (
              <a className="inline-flex min-h-[44px] items-center" href={address(each)}>
                <T>{each ?? 'すべて'}</T>
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Entry({ hall, dataset }: { hall: Hall; dataset: PublishedDataset }) {
  const office = hall.town.offices.find(({ id }) => id === dataset.office)
  return (
    <li className="card">
      <h2>
        <a href={pagePath(dataset)}>
          <T>{dataset.title}</T>
        </a>
      </h2>
      <p>
        <T>{dataset.description}</T>
      </p>
      <p className="row">
        <span>
          <T>{office?.name ?? hall.town.name}</T>
        </span>
        <span>
          <T>{`${wareki(dateOf(dataset.updatedAt))}に更新`}</T>
        </span>
        {isOverdue(dataset, today(hall.clock)) && <Tag tone="bad">確認が遅れています</Tag>}
      </p>
    </li>
  )
}

function ForPrograms() {
  return (
    <section className="stack">
      <h2>
        <T>プログラムから使うとき</T>
      </h2>
      <ul>
        <li>
          <a href="/api/3/action/package_list">CKAN API</a>
        </li>
        <li>
          <a href="/opendata/catalog.jsonld">DCAT（JSON-LD）</a>
        </li>
        <li>
          <a href="/opendata/changes.rss">
            <T>変わったことのお知らせ（RSS）</T>
          </a>
        </li>
      </ul>
    </section>
  )
}
