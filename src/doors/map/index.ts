/** Points on a map: a drawing first, movable where there is a script. */
export { landmarksOf } from './landmarks.ts'
export type { MapPoint, MapShape } from './map-point.ts'
export { MarkSign } from './mark-sign.tsx'
export { GROUND_PATH, PointsMap, type PointsMapProps } from './points-map.tsx'
