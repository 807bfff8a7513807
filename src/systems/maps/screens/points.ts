import type { MapPoint } from '#doors/map'
import type { MapPlace } from '../places.ts'

export const pointsOf = (places: readonly MapPlace[]): MapPoint[] =>
  places.map(({ lat, lng, name, href, layer }) => ({
    ...{ lat, lng, name, kind: layer.kind, kindName: layer.dataset.title },
    ...(href !== undefined && { href }),
  }))
