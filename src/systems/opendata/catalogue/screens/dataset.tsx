import { dateOf, today, wareki } from '#platform/clock'
import { Facts, Notice, PublicPage, T } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { hallOf } from '../../../hall.ts'
import { FORMAT_NAMES, filePath, formatsOf, pagePath } from '../../formats.ts'
import { confirmedUntil, FREQUENCY_NAMES, isOverdue } from '../../frequency.ts'
import { resourceId } from '../../ids.ts'
import { licenceOf } from '../../licences.ts'
import type { PublishedDataset, PublishedRow } from '../../published.ts'
import { attributionOf } from '../attribution.ts'
import type { DownloadsOfDay } from '../downloads.ts'
import type { Version } from '../versions.ts'
import { Columns } from './columns.tsx'
import { DatasetMap } from './dataset-map.tsx'
import { Downloads } from './downloads.tsx'
import { Preview, type PreviewProps } from './preview.tsx'
import { Section } from './section.tsx'
import { Versions } from './versions.tsx'

export interface DatasetPageProps extends Omit<PreviewProps, 'dataset'> {
  readonly request: WebRequest
  readonly dataset: PublishedDataset
  /** The first rows with what a map needs of them. */
  readonly places: readonly PublishedRow[]
  readonly downloads: readonly DownloadsOfDay[]
  readonly versions: readonly Version[]
}

/** One dataset: what it is, whether it is right, how to have it, what stands in it. */
export function DatasetPage({ request, dataset, places, downloads, versions, ...preview }: DatasetPageProps) {
  return (
    <PublicPage
      request={request}
      title={dataset.title}
      lead={dataset.description}
      crumbs={[{ href: '/opendata', title: 'オープンデータ' }]}
      narrow={false}
    >
      <Overdue request={request} dataset={dataset} />
      <Take request={request} dataset={dataset} />
      <About request={request} dataset={dataset} total={preview.total} />
      <Licence request={request} dataset={dataset} />
      <DatasetMap dataset={dataset} places={places} />
      <Preview dataset={dataset} {...preview} />
      <Columns dataset={dataset} />
      <Versions dataset={dataset} versions={versions} />
      <Downloads downloads={downloads} />
      <Programs request={request} dataset={dataset} />
      <p>
        <a href={`/opendata/request?dataset=${dataset.key}`}>
          <T>このデータについて町に伝える</T>
        </a>
      </p>
    </PublicPage>
  )
}

interface Props {
  readonly request: WebRequest
  readonly dataset: PublishedDataset
}

function Overdue({ request, dataset }: Props) {
  const until = confirmedUntil(dataset)
  if (until === undefined || !isOverdue(dataset, today(request.house.clock))) return null
  return (
    <Notice kind="error" title="このデータは、確認が遅れています">
      <p>
        <T>{`${wareki(until)}までに確かめる予定でした。いまと違うところがあるかもしれません。`}</T>
      </p>
    </Notice>
  )
}

function Take({ request, dataset }: Props) {
  const { town } = request.house
  return (
    <Section title="ダウンロード">
      <ul className="row list-none p-0">
        {formatsOf(dataset).map((format) => (
          <li key={format}>
            <a
              className={`button${format === 'csv' ? ' primary' : ''}`}
              href={filePath(town, dataset, format)}
              download
            >
              {FORMAT_NAMES[format].name}
            </a>
          </li>
        ))}
      </ul>
      <p className="hint">
        <T>表計算ソフトで見るときはXLSX、ほかのソフトで使うときはCSVが便利です。</T>
      </p>
    </Section>
  )
}

function About({ request, dataset, total }: Props & { total: number }) {
  const { town } = hallOf(request)
  const office = town.offices.find(({ id }) => id === dataset.office)
  const date = (at: Date) => <T>{wareki(dateOf(at))}</T>
  return (
    <Section title="このデータについて">
      <Facts
        facts={[
          {
            term: '担当の課',
            value: (
              <>
                <T>{office?.name ?? town.name}</T>{' '}
                <a href={`tel:${office?.tel ?? town.hall.tel}`}>{office?.tel ?? town.hall.tel}</a>
              </>
            ),
          },
          { term: '最後に変わった日', value: date(dataset.updatedAt) },
          { term: '最後に確かめた日', value: date(dataset.confirmedAt) },
          { term: '確かめる頻度', value: <T>{FREQUENCY_NAMES[dataset.frequency]}</T> },
          { term: '件数', value: <T>{`${total.toLocaleString('ja-JP')}件`}</T> },
          ...(dataset.spatial ? [{ term: '対象の地域', value: <T>{dataset.spatial}</T> }] : []),
        ]}
      />
    </Section>
  )
}

function Licence({ request, dataset }: Props) {
  const { title, url } = licenceOf(dataset.licence)
  return (
    <Section title="使うときの約束">
      <p>
        <T>だれでも、商売にも、無料で使えます。使うときは、次のように出典を書いてください。</T>
      </p>
      <blockquote className="notice info break-words" lang="ja" data-noruby>
        {attributionOf(request.house, dataset)}
      </blockquote>
      <p>
        <T>ライセンス</T>：
        <a href={url}>
          <T>{title}</T>
        </a>
      </p>
    </Section>
  )
}

function Programs({ request, dataset }: Props) {
  const { town } = request.house
  const resource = resourceId(town, dataset.key, 'csv')
  return (
    <Section title="プログラムから使うとき">
      <ul>
        <li>
          <a href={`/api/3/action/datastore_search?resource_id=${resource}&limit=5`}>
            CKAN API（datastore_search）
          </a>
        </li>
        <li>
          <a href={`${pagePath(dataset)}/dcat.jsonld`}>DCAT（JSON-LD）</a>
        </li>
      </ul>
    </Section>
  )
}
