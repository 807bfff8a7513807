import { LATITUDE, pointOf } from './coordinate-pair.ts'
import type { Rule } from './rule.ts'

export const inTown: Rule = {
  id: 'in-town',
  about: '点が町の外にあるときは、間違いでないか確かめる。',
  *rows({ rows, frame: { bounds } }) {
    if (!bounds) return
    const [south, west, north, east] = bounds
    for (const row of rows) {
      const point = pointOf(row.values)
      if (point && (point.lat < south || point.lat > north || point.lng < west || point.lng > east))
        yield {
          row,
          name: LATITUDE,
          level: 'advice',
          message: '点が町の外にあります。場所が正しいか、地図で確かめてください。',
        }
    }
  },
}
