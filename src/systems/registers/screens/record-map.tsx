import type { Place } from '#language'
import { Island } from '#platform/screens'
import { nameOfRecord } from './record-views.tsx'
import type { RegisterPageProps } from './register-page.tsx'

/** The places of the records shown. Everything on it stands in the list beneath: the map is for the eye alone. */
export function RecordMap({ request, open, wish, found, titles }: RegisterPageProps) {
  const { house } = request
  const { by } = wish.view
  const points = found.records.flatMap((record) => {
    const place = by === undefined ? undefined : (record.values[by] as Place | undefined)
    if (!place) return []
    const href = `/desk/registers/${open.definition.id}/records/${record.id}`
    return [{ lat: place.lat, lng: place.lng, name: nameOfRecord(open, record, titles), href }]
  })
  const tiles = house.config.mapTiles
  return (
    <section
      className="sheet mb-4 no-print"
      aria-label="地図"
      data-island="points-map"
      data-lat={house.town.hall.lat}
      data-lng={house.town.hall.lng}
      data-tiles={tiles?.url}
      data-attribution={tiles?.attribution}
      data-points={JSON.stringify(points)}
    >
      <p>地図に出る記録は{points.length.toLocaleString('ja-JP')}件です。同じ記録が、下の表にあります。</p>
      <div data-map hidden className="h-96 border border-solid-gray-420 rounded-8" />
      <Island of="points-map" />
    </section>
  )
}
