import { PointsMap } from '#doors/map'
import { Facts, PublicPage, T } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { hallOf } from '../../hall.ts'
import type { LayerRow } from '../layers.ts'
import type { MapPlace } from '../places.ts'
import { addressOf } from '../wish.ts'
import { HoursOf, Kept } from './place-list.tsx'
import { pointsOf, shapesOf } from './points.ts'
import { Sources } from './sources.tsx'

interface Props {
  readonly request: WebRequest
  readonly place: MapPlace
  readonly row: LayerRow
}

/** One place: everything the town publishes of it. */
export function PlacePage({ request, place, row }: Props) {
  const { layer } = place
  const facts = layer.facts.flatMap(({ id, label }) => {
    const value = row.cells[id]
    if (value === null || value === undefined || value === '') return []
    return [{ term: label, key: id, value: <Kept>{String(value)}</Kept> }]
  })
  return (
    <PublicPage
      request={request}
      title={place.name}
      crumbs={[
        { href: '/map', title: '町の地図' },
        { href: addressOf({ layers: [layer] }), title: layer.title },
      ]}
      narrow={false}
    >
      <div className="map-two">
        <div className="map-side">
          <PointsMap
            label="この場所の地図"
            points={pointsOf([place])}
            shapes={shapesOf([place])}
            town={hallOf(request).town}
          />
        </div>
        <div className="stack">
          <p>
            <Kept>{[place.address, place.where].filter(Boolean).join('　')}</Kept>
          </p>
          <HoursOf place={place} />
          {place.tel && (
            <p>
              <T>電話</T> <a href={`tel:${place.tel}`}>{place.tel}</a>
            </p>
          )}
          <section className="stack" aria-labelledby="all">
            <h2 id="all" className="heading-bar">
              <T>くわしいこと</T>
            </h2>
            <div lang="ja">
              <Facts facts={facts} />
            </div>
          </section>
        </div>
      </div>
      <Sources layers={[layer]} />
    </PublicPage>
  )
}
