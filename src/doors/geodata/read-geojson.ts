import type { Geometry } from 'geojson'
import { TableRefused } from '#doors/sheet'
import { type CoordinateSystem, findSystem, systemOfEpsg } from './systems.ts'

export interface FeatureRow {
  readonly cells: readonly string[]
  readonly geometry: Geometry | undefined
  /** Something stands where a geometry should, and is none. */
  readonly broken?: boolean
}

/** Rows with geometries, before anybody asked where on earth that is. */
export interface Features {
  readonly format: string
  readonly columns: readonly string[]
  readonly rows: readonly FeatureRow[]
  /** Undefined where the file does not say. */
  readonly system: CoordinateSystem | undefined
}

const MOST_COLUMNS = 500

/** @returns undefined for what is no GeoJSON @throws TableRefused for one that cannot be read */
export function readGeojson(bytes: Uint8Array): Features | undefined {
  const start = Buffer.from(bytes.subarray(0, 200))
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart()
  if (!start.startsWith('{')) return undefined
  let value: unknown
  try {
    value = JSON.parse(textOfFile(bytes))
  } catch {
    throw new TableRefused('GeoJSONとして読めません。途中で切れているか、書き方に間違いがあります。')
  }
  if (!isObject(value)) return undefined
  if (value.type === 'Topology')
    throw new TableRefused('これはTopoJSONです。GISか変換の道具で、GeoJSONに保存し直してください。')
  const features =
    value.type === 'FeatureCollection' ? value.features : value.type === 'Feature' ? [value] : undefined
  if (!Array.isArray(features))
    throw new TableRefused('GeoJSONの地物の集まり（FeatureCollection）ではありません。')
  const columns: string[] = []
  const known = new Set<string>()
  const rows = features.filter(isObject).map(({ properties, geometry }) => {
    const own = isObject(properties) ? properties : {}
    for (const name of Object.keys(own))
      if (!known.has(name) && columns.length < MOST_COLUMNS) {
        known.add(name)
        columns.push(name)
      }
    const there = isGeometry(geometry) ? geometry : undefined
    return {
      own,
      geometry: there,
      broken: there === undefined && geometry !== null && geometry !== undefined,
    }
  })
  return {
    format: 'GeoJSON',
    columns,
    rows: rows.map(({ own, ...rest }) => ({ cells: columns.map((name) => textOf(own[name])), ...rest })),
    system: systemOf(value.crs),
  }
}

/** UTF-8, as RFC 7946 wants it; some geographic systems write what Windows had instead. */
function textOfFile(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('shift_jis', { fatal: true }).decode(bytes)
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const KINDS: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
}

/** Whether the coordinates are nested as the type says, so that nobody stumbles over them later. */
function isGeometry(value: unknown): value is Geometry {
  if (!isObject(value) || typeof value.type !== 'string' || !Object.hasOwn(KINDS, value.type)) return false
  const nested = (part: unknown, depth: number): boolean =>
    Array.isArray(part) &&
    (depth === 0
      ? part.length >= 2 && typeof part[0] === 'number' && typeof part[1] === 'number'
      : part.length > 0 && part.every((each) => nested(each, depth - 1)))
  return nested(value.coordinates, KINDS[value.type]!)
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'はい' : 'いいえ'
  if (typeof value !== 'object') return String(value)
  try {
    return JSON.stringify(value)
  } catch {
    throw new TableRefused('属性の値が深く重なりすぎています。GISで平らな表にして保存し直してください。')
  }
}

/** RFC 7946 knows WGS 84 alone; the draft before it named others. */
function systemOf(crs: unknown): CoordinateSystem | undefined {
  if (crs === undefined || crs === null) return findSystem('jgd-degrees')
  const name = isObject(crs) && isObject(crs.properties) ? String(crs.properties.name ?? '') : ''
  if (/CRS84$/.test(name)) return findSystem('jgd-degrees')
  const code = /EPSG:[\d.]*:?(\d{4,5})$/i.exec(name)?.[1]
  return code === undefined ? undefined : systemOfEpsg(Number(code))
}
