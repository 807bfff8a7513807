import { dateOf, wareki } from '#platform/clock'
import { DataTable, T, useRequest, useWords } from '#platform/screens'
import { licenceOf } from '#systems/opendata'
import { hallOf } from '../../hall.ts'
import type { Layer } from '../layers.ts'

/** Whose data stands on the map, how old it is, and under which terms anybody may use it. */
export function Sources({ layers }: { readonly layers: readonly Layer[] }) {
  const t = useWords()
  const request = useRequest()
  const { town } = hallOf(request)
  if (layers.length === 0) return null
  return (
    <section className="stack" aria-labelledby="sources">
      <h2 id="sources" className="heading-bar">
        <T>このデータについて</T>
      </h2>
      <DataTable
        caption={t('このデータについて')}
        hideCaption
        stacks
        rows={layers}
        rowKey={({ key }) => key}
        columns={[
          {
            title: t('データ'),
            cell: ({ title, source: { href } }) =>
              href === undefined ? (
                <T>{title}</T>
              ) : (
                <a href={href}>
                  <T>{title}</T>
                </a>
              ),
          },
          {
            title: t('担当の課'),
            cell: ({ source: { office } }) => (
              <T>{town.offices.find(({ id }) => id === office)?.name ?? town.name}</T>
            ),
          },
          {
            title: t('最後に変わった日'),
            short: true,
            cell: ({ source }) => <T>{wareki(dateOf(source.updatedAt))}</T>,
          },
          {
            title: t('最後に確かめた日'),
            short: true,
            cell: ({ source: { confirmedAt } }) =>
              confirmedAt ? <T>{wareki(dateOf(confirmedAt))}</T> : <T>まだ確かめていません</T>,
          },
          {
            title: t('ライセンス'),
            cell: ({ source }) => {
              if (source.licence === undefined) return <T>オープンデータではありません</T>
              const { title, url } = licenceOf(source.licence)
              return (
                <a href={url}>
                  <T>{title}</T>
                </a>
              )
            },
          },
        ]}
      />
    </section>
  )
}
