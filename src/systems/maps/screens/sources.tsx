import { dateOf, wareki } from '#platform/clock'
import { DataTable, T, useRequest, useWords } from '#platform/screens'
import { licenceOf, pagePath } from '#systems/opendata'
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
            cell: ({ dataset }) => (
              <a href={pagePath(dataset)}>
                <T>{dataset.title}</T>
              </a>
            ),
          },
          {
            title: t('担当の課'),
            cell: ({ dataset: { office } }) => (
              <T>{town.offices.find(({ id }) => id === office)?.name ?? town.name}</T>
            ),
          },
          {
            title: t('最後に変わった日'),
            short: true,
            cell: ({ dataset }) => <T>{wareki(dateOf(dataset.updatedAt))}</T>,
          },
          {
            title: t('最後に確かめた日'),
            short: true,
            cell: ({ dataset }) => <T>{wareki(dateOf(dataset.confirmedAt))}</T>,
          },
          {
            title: t('ライセンス'),
            cell: ({ dataset }) => {
              const { title, url } = licenceOf(dataset.licence)
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
