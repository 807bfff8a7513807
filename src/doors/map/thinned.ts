import { metresPerDegree } from '#language'
import type { MapShape } from './map-point.ts'

/** Corners on one page: what a phone draws at once, some 500 KB. */
const MOST_CORNERS = 20_000
/** The widest distance between corners that is tried. */
const FARTHEST = 65_536

type Line = MapShape['lines'][number]

const corners = (shapes: readonly MapShape[]): number =>
  shapes.reduce((sum, { lines }) => sum + lines.reduce((own, line) => own + line.length, 0), 0)

/** The same shapes with as many of their corners as one page can carry, left out where the next is near. */
export function thinned(shapes: readonly MapShape[], most = MOST_CORNERS): readonly MapShape[] {
  let drawn = shapes
  for (let metres = 1; corners(drawn) > most && metres <= FARTHEST; metres *= 2)
    drawn = drawn.map((shape) => ({ ...shape, lines: shape.lines.map((line) => spaced(line, metres)) }))
  return drawn
}

/** Without corners that are nearer than this to the one kept before; the ends stay. */
function spaced(line: Line, metres: number): Line {
  const scale = metresPerDegree(line[0]?.[1] ?? 0)
  let last = line[0]
  return line.filter((corner, at) => {
    if (at === 0 || at === line.length - 1 || !last) return true
    const far = Math.hypot((corner[0] - last[0]) * scale.lng, (corner[1] - last[1]) * scale.lat) >= metres
    if (far) last = corner
    return far
  })
}
