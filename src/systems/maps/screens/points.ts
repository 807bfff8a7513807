import type { MapPoint, MapShape } from '#doors/map'
import { isArea, linesOf } from '#language'
import type { MapPlace } from '../places.ts'

export const pointsOf = (places: readonly MapPlace[]): MapPoint[] =>
  places.map(({ lat, lng, name, href, layer }) => ({
    ...{ lat, lng, name, kind: layer.kind, kindName: layer.title },
    ...(href !== undefined && { href }),
  }))

/** Lines and areas of places that have one. */
export const shapesOf = (places: readonly MapPlace[]): MapShape[] =>
  places.flatMap(({ shape, name, href, layer }) =>
    shape
      ? [
          {
            ...{ name, kind: layer.kind, lines: linesOf(shape), closed: isArea(shape) },
            ...(href !== undefined && { href }),
          },
        ]
      : [],
  )
