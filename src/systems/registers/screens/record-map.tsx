import { type MapPoint, type MapShape, PointsMap } from '#doors/map'
import { isArea, linesOf, type Place, type Shape } from '#language'
import { hallOf } from '../../hall.ts'
import { nameOfRecord } from './record-views.tsx'
import type { RegisterPageProps } from './register-page.tsx'

/** The places of the records shown. Everything on it stands in the list beneath: the map is for the eye alone. */
export function RecordMap({ request, open, wish, found, titles }: RegisterPageProps) {
  const { by } = wish.view
  const { definition, rights } = open
  const shaped = definition.fields.find(({ id, kind }) => kind === 'shape' && !rights.neverSeen.has(id))
  const shown = found.records.map((record) => ({
    record,
    name: nameOfRecord(open, record, titles),
    href: `/desk/registers/${definition.id}/records/${record.id}`,
  }))
  const points = shown.flatMap(({ record, name, href }): MapPoint[] => {
    const place = by === undefined ? undefined : (record.values[by] as Place | undefined)
    return place ? [{ lat: place.lat, lng: place.lng, name, href, kind: 0, kindName: definition.name }] : []
  })
  const shapes = shown.flatMap(({ record, name, href }): MapShape[] => {
    const shape = shaped && (record.values[shaped.id] as Shape | undefined)
    return shape ? [{ name, href, lines: linesOf(shape), closed: isArea(shape) }] : []
  })
  return (
    <section className="sheet mb-4 no-print" aria-label="地図">
      <p>
        地図に出る記録は{points.length.toLocaleString('ja-JP')}件です。
        {shapes.length > 0 && `線や範囲は${shapes.length.toLocaleString('ja-JP')}件です。`}
        同じ記録が、下の表にあります。
      </p>
      <PointsMap
        label="記録の場所の地図。同じ記録が、下の表にあります。"
        points={points}
        shapes={shapes}
        town={hallOf(request).town}
      />
    </section>
  )
}
