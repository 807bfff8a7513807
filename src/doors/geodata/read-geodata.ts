import type { Geometry } from 'geojson'
import { type ReadTable, TableRefused } from '#doors/sheet'
import type { LatLng } from '#language'
import { ArchiveRefused, readZip, type ZipEntry } from '#platform/archive'
import { doubtsOf } from './doubts.ts'
import { moved, standsFor } from './geometry.ts'
import { readDbf } from './read-dbf.ts'
import { type Features, readGeojson } from './read-geojson.ts'
import { readShp } from './read-shp.ts'
import { type CoordinateSystem, findSystem, systemOfPrj, toPlace } from './systems.ts'

/** Titles of the columns that a file with places has besides its own. */
export const PLACE_COLUMNS = { lat: '緯度', lng: '経度', shape: '形' } as const

/** Places as a table, as every import takes it. */
export interface GeoTable extends ReadTable {
  /** Undefined where the file does not say and nobody chose: then no place could be read. */
  readonly system: CoordinateSystem | undefined
  /** Whether the file itself says it. */
  readonly said: boolean
  /** The first place, so that a person can see whether the system is right. */
  readonly first: LatLng | undefined
  readonly points: number
  readonly shapes: number
  /** What somebody should look at before taking it, in sentences. */
  readonly doubts: readonly string[]
}

const LIMITS = { entries: 200, entryBytes: 120 * 1024 * 1024, bytes: 200 * 1024 * 1024 } as const
const MOST_ROWS = 200_000

/**
 * A GeoJSON, or the ZIP of one or of a Shapefile, as a table: its own columns, then 緯度 and 経度 (JGD2011), and 形 as GeoJSON where there
 * is more than points.
 * @param chosen the system that a person chose, where the file does not say
 * @returns undefined for what is neither: it may be a table of another kind
 * @throws TableRefused
 */
export async function readGeodata(bytes: Uint8Array, chosen?: string): Promise<GeoTable | undefined> {
  const features = isZip(bytes) ? await readZipped(bytes) : readGeojson(bytes)
  return features && tableOf(features, chosen)
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b

/** A ZIP with one .shp and what belongs to it, or with one GeoJSON. An XLSX is a ZIP too, and none of these. */
async function readZipped(bytes: Uint8Array): Promise<Features | undefined> {
  const entries = (await unzip(bytes)).filter(({ path }) => !/(^|\/)(__MACOSX|\._)/.test(path))
  const shp = theOne(entries, 'shp', 'シェープファイル')
  if (shp) return readShapefile(shp, entries)
  const geojson = theOne(entries, 'geojson', 'GeoJSON')
  return geojson && readGeojson(geojson.bytes)
}

const ofKind = (entries: readonly ZipEntry[], kind: string) =>
  entries.filter(({ path }) => path.toLowerCase().endsWith(`.${kind}`))

function theOne(entries: readonly ZipEntry[], kind: string, name: string): ZipEntry | undefined {
  const found = ofKind(entries, kind)
  if (found.length > 1)
    throw new TableRefused(
      `ZIPの中に${name}が${found.length}つあります（${found
        .slice(0, 5)
        .map(({ path }) => path)
        .join('、')}）。1つずつZIPにしてください。`,
    )
  return found[0]
}

function readShapefile(shp: ZipEntry, entries: readonly ZipEntry[]): Features {
  const stem = shp.path.slice(0, -4).toLowerCase()
  const beside = (kind: string) =>
    ofKind(entries, kind).find(({ path }) => path.slice(0, -4).toLowerCase() === stem)
  const dbf = beside('dbf')
  if (!dbf)
    throw new TableRefused(
      'ZIPの中に、図形の属性の表（.dbf）がありません。.shp、.dbf、.prjを一緒に入れてください。',
    )
  const text = (entry: ZipEntry | undefined) => entry?.bytes.toString('utf8')
  const table = readDbf(dbf.bytes, text(beside('cpg')))
  const shapes = readShp(shp.bytes)
  if (shapes.length !== table.rows.length)
    throw new TableRefused(
      `図形は${shapes.length}個、属性の表は${table.rows.length}行で、数が合いません。同じときに作ったファイルをそろえてください。`,
    )
  const prj = text(beside('prj'))
  return {
    format: `シェープファイル（${table.encoding}）`,
    columns: table.columns,
    rows: table.rows.flatMap((cells, at) => (cells ? [{ cells, geometry: shapes[at] }] : [])),
    system: prj === undefined ? undefined : systemOfPrj(prj),
  }
}

async function unzip(bytes: Uint8Array): Promise<readonly ZipEntry[]> {
  try {
    return await readZip(bytes, LIMITS)
  } catch (error) {
    if (error instanceof ArchiveRefused) throw new TableRefused(error.message)
    throw error
  }
}

function tableOf({ format, columns, rows, system: named }: Features, chosen: string | undefined): GeoTable {
  if (rows.length > MOST_ROWS)
    throw new TableRefused(`${MOST_ROWS.toLocaleString('ja-JP')}件までにしてください。`)
  const system = named ?? findSystem(chosen)
  const place = system && toPlace(system)
  const placed = rows.map(({ cells, geometry }) => {
    const there = geometry && place ? moved(geometry, place) : undefined
    return { cells, there, point: there && standsFor(there) }
  })
  const isShape = (geometry: Geometry | undefined) => geometry !== undefined && geometry.type !== 'Point'
  const shapes = rows.filter(({ geometry }) => isShape(geometry)).length
  const own = columns.map((name) => name.trim() || '名前のない列')
  const header = [...own, PLACE_COLUMNS.lat, PLACE_COLUMNS.lng, ...(shapes > 0 ? [PLACE_COLUMNS.shape] : [])]
  return {
    rows: [
      header.map((name, at) => (header.indexOf(name) === at ? name : `${name}（${at + 1}列目）`)),
      ...placed.map(({ cells, there, point }) => [
        ...own.map((_, at) => cells[at] ?? ''),
        point ? String(point.lat) : '',
        point ? String(point.lng) : '',
        ...(shapes > 0 ? [isShape(there) ? JSON.stringify(there) : ''] : []),
      ]),
    ],
    ...{ format, system, said: named !== undefined, shapes },
    first: placed.find(({ point }) => point)?.point,
    points: rows.filter(({ geometry }) => geometry?.type === 'Point').length,
    doubts: doubtsOf(rows, placed, system),
  }
}
