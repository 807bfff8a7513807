import { wareki } from '#platform/clock'
import { Empty, PublicPage, T, Tag, useWords } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { pagePath } from '../../formats.ts'
import type { PublishedDataset, PublishedRow } from '../../published.ts'
import type { Change, Difference, Version } from '../versions.ts'

interface Props {
  readonly request: WebRequest
  readonly dataset: PublishedDataset
  readonly versions: readonly Version[]
  readonly from: Version | undefined
  readonly to: Version | undefined
  readonly difference: Difference
}

/** What is different between two days. */
export function DifferencePage({ request, dataset, versions, from, to, difference }: Props) {
  return (
    <PublicPage
      request={request}
      title={`${dataset.title}の変わったところ`}
      crumbs={[
        { href: '/opendata', title: 'オープンデータ' },
        { href: pagePath(dataset), title: dataset.title },
      ]}
      narrow={false}
    >
      {from && to ? (
        <>
          <form method="get" className="row no-print">
            <Days name="from" label="前の日" versions={versions} chosen={from} />
            <Days name="to" label="後の日" versions={versions} chosen={to} />
            <button className="button primary" type="submit">
              <T>比べる</T>
            </button>
          </form>
          <h2>
            <T>{`${wareki(from.day)}から${wareki(to.day)}まで`}</T>
          </h2>
          <Changes dataset={dataset} difference={difference} />
        </>
      ) : (
        <Empty>
          <T>比べられる日が、まだありません。データが変わると、次の日から比べられます。</T>
        </Empty>
      )}
    </PublicPage>
  )
}

function Days(props: { name: string; label: string; versions: readonly Version[]; chosen: Version }) {
  const { name, label, versions, chosen } = props
  const t = useWords()
  return (
    <>
      <label htmlFor={name}>
        <T>{label}</T>
      </label>
      <select className="control" id={name} name={name} defaultValue={chosen.day}>
        {versions.map(({ day }) => (
          <option key={day} value={day}>
            {t(wareki(day))}
          </option>
        ))}
      </select>
    </>
  )
}

function Changes({ dataset, difference: { changes, more } }: Pick<Props, 'dataset' | 'difference'>) {
  if (changes.length === 0)
    return (
      <Empty>
        <T>この2つの日に、違いはありません。</T>
      </Empty>
    )
  return (
    <>
      <p role="status">
        <T>{more ? `違いのうち、はじめの${changes.length}件です。` : `違いは${changes.length}件です。`}</T>
      </p>
      <ul className="card-list">
        {changes.map((change) => (
          <Row key={change.key} dataset={dataset} change={change} />
        ))}
      </ul>
    </>
  )
}

const text = (row: PublishedRow | undefined, id: string): string => {
  const value = row?.[id]
  return value === null || value === undefined ? '' : String(value)
}

function Row({ dataset, change: { before, after } }: Pick<Props, 'dataset'> & { change: Change }) {
  const row = after ?? before
  const names = dataset.columns.filter(({ required }) => required).slice(0, 2)
  const changed = dataset.columns.filter(({ id }) => text(before, id) !== text(after, id))
  return (
    <li className="card">
      <p className="row">
        <Tag tone={before ? (after ? 'wait' : 'bad') : 'good'}>
          {before ? (after ? '変わった' : '減った') : '増えた'}
        </Tag>
        <span className="font-bold" lang="ja" data-noruby>
          {names.map(({ id }) => text(row, id)).join(' ')}
        </span>
      </p>
      <dl className="facts" lang="ja" data-noruby>
        {changed.map(({ id, label }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>
              {before && <del>{text(before, id) || '（空欄）'}</del>}
              {before && after && ' → '}
              {after && <ins>{text(after, id) || '（空欄）'}</ins>}
            </dd>
          </div>
        ))}
      </dl>
    </li>
  )
}
