import { field, type Options } from '../author.ts'
import { isRow, type Kind, one, refuse } from '../fields/kind.ts'
import type { ShapeField } from './fields.ts'

/** Lines and areas of RFC 7946, in degrees of JGD2011; points are places. */
export interface Shape {
  readonly type: 'MultiPoint' | 'LineString' | 'MultiLineString' | 'Polygon' | 'MultiPolygon'
  readonly coordinates: readonly unknown[]
}

/** How deep the corners lie in the coordinates. */
const DEPTHS: Readonly<Record<Shape['type'], number>> = {
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
}
const NAMES: Readonly<Record<Shape['type'], string>> = {
  MultiPoint: '点の集まり',
  LineString: '線',
  MultiLineString: '線の集まり',
  Polygon: '範囲',
  MultiPolygon: '範囲の集まり',
}
/** Corners of one shape; the border of a prefecture has some hundred thousand, that of a town some thousand. */
const MOST_CORNERS = 50_000
const MOST_LETTERS = 4_000_000

type Corner = readonly [lng: number, lat: number]

/** The corners of a shape, line by line. */
export function linesOf({ type, coordinates }: Shape): readonly (readonly Corner[])[] {
  const depth = DEPTHS[type]
  return coordinates.flat(Math.max(0, depth - 2)).length === 0
    ? []
    : depth === 1
      ? [coordinates as readonly Corner[]]
      : (coordinates.flat(depth - 2) as readonly (readonly Corner[])[])
}

/** Whether it has an inside. */
export const isArea = ({ type }: Shape): boolean => type === 'Polygon' || type === 'MultiPolygon'

const UNREADABLE = '線や範囲として読めません。GeoJSONの形（線か範囲）で入れてください。'

export const shapeKind: Kind<ShapeField, Shape> = {
  kind: 'shape',
  ask: '入れて',
  gather: (_, input, path) => one(input, path),
  parse: (_, raw, path) => {
    if (raw === undefined) return { value: undefined }
    const value = typeof raw === 'string' ? read(raw) : raw
    if (!isRow(value) || typeof value.type !== 'string' || !Object.hasOwn(DEPTHS, value.type))
      return refuse(path, UNREADABLE)
    const type = value.type as Shape['type']
    const counted = { corners: 0 }
    const coordinates = cleaned(value.coordinates, DEPTHS[type], counted)
    if (counted.corners > MOST_CORNERS)
      return refuse(path, `形が細かすぎます（角は${MOST_CORNERS.toLocaleString('ja-JP')}個まで）。`)
    if (!coordinates) return refuse(path, UNREADABLE)
    return { value: { type, coordinates } }
  },
  format: (value) =>
    `${NAMES[value.type]}（角${linesOf(value)
      .reduce((sum, line) => sum + line.length, 0)
      .toLocaleString('ja-JP')}個）`,
  search: () => '',
  write: (_, value, path) => ({ [path]: JSON.stringify(value) }),
  cells: () => [{ key: '', hint: 'GeoJSON' }],
  schema: () => ({
    type: 'object',
    properties: {
      type: { enum: Object.keys(DEPTHS) },
      coordinates: { type: 'array', description: 'GeoJSON（RFC 7946）。経度、緯度の順。' },
    },
    required: ['type', 'coordinates'],
    additionalProperties: false,
  }),
  shape: {},
}

function read(text: string): unknown {
  if (text.length > MOST_LETTERS) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The same numbers without heights; nothing where one of them is no place on the earth. */
function cleaned(part: unknown, depth: number, counted: { corners: number }): unknown[] | undefined {
  if (!Array.isArray(part)) return undefined
  if (depth === 0) {
    const [lng, lat] = part as unknown[]
    const sound =
      typeof lng === 'number' && typeof lat === 'number' && Math.abs(lng) <= 180 && Math.abs(lat) <= 90
    counted.corners += 1
    return sound ? [lng, lat] : undefined
  }
  if (part.length === 0) return undefined
  const inner: unknown[] = []
  for (const each of part) {
    if (counted.corners > MOST_CORNERS) return undefined
    const clean = cleaned(each, depth - 1, counted)
    if (!clean) return undefined
    inner.push(clean)
  }
  return inner
}

/** 線や範囲: routes, districts. */
export const shape = (label: string, options: Options = {}) => field<Shape>('shape', label, options)
