import { PointsMap } from '#doors/map'
import { T, useRequest } from '#platform/screens'
import { hallOf } from '../../../hall.ts'
import { placePath } from '../../formats.ts'
import type { PublishedDataset, PublishedRow } from '../../published.ts'
import { nameColumn } from '../name-column.ts'
import { Section } from './section.tsx'

/** More points than this say no more at this size. */
export const MOST_POINTS = 500

/** Where the rows of a dataset lie, beside the table that tells of them. */
export function DatasetMap({
  dataset,
  places,
}: {
  readonly dataset: PublishedDataset
  readonly places: readonly PublishedRow[]
}) {
  const request = useRequest()
  const { latitude = '', longitude = '' } = dataset.coordinates ?? {}
  const name = nameColumn(dataset)
  const points = places.flatMap((row) => {
    const [lat, lng] = [row[latitude], row[longitude]]
    if (typeof lat !== 'number' || typeof lng !== 'number') return []
    const href = placePath(dataset, row)
    return [
      {
        ...{ lat, lng, kind: 0, kindName: dataset.title },
        name: String((name && row[name.id]) ?? dataset.title),
        ...(href !== undefined && { href }),
      },
    ]
  })
  if (points.length === 0) return null
  return (
    <Section title="地図で見る場所">
      {places.length >= MOST_POINTS && (
        <p>
          <T>{`場所がわかるはじめの${MOST_POINTS}件を出しています。`}</T>
        </p>
      )}
      <PointsMap
        label="このデータの場所の地図。同じ場所が、下の表にあります。"
        points={points}
        town={hallOf(request).town}
      />
      <p className="no-print">
        <a href={`/map?l=${dataset.key}`}>
          <T>ほかのデータと重ねて、町の地図で見る</T>
        </a>
      </p>
    </Section>
  )
}
