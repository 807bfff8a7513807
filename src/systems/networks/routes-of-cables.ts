/** 経路: where a cable runs, as it is written in the register, one bend a line. */

export interface GeoLine {
  readonly type: 'LineString'
  /** Longitude first (RFC 7946). */
  readonly coordinates: readonly (readonly [number, number])[]
}

/** @returns undefined where there are not two points, or one cannot be read */
export function lineOf(text: unknown): GeoLine | undefined {
  if (typeof text !== 'string') return undefined
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const points = lines.map((line) => {
    const found = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*[,、\s]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(
      line.normalize('NFKC'),
    )
    const [lat, lng] = [Number(found?.[1]), Number(found?.[2])]
    return found && Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? ([lng, lat] as const) : undefined
  })
  if (points.length < 2 || points.includes(undefined)) return undefined
  return { type: 'LineString', coordinates: points as readonly (readonly [number, number])[] }
}
