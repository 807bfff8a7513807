import proj4 from 'proj4'
import type { LatLng } from '#language'

/** 測地系: which earth the degrees are counted on. JGD2000, JGD2011 and WGS 84 are the same for a map. */
type Datum = 'jgd' | 'tokyo'

/** A way of writing places as two numbers (座標参照系). */
export interface CoordinateSystem {
  readonly id: string
  readonly name: string
  /** Degrees are read as they stand; everything else in metres, east first. */
  readonly definition: string
}

/** 平面直角座標系（平成14年国土交通省告示第9号）: origins of the 19 zones, latitude and longitude in degrees. */
const ZONES: readonly (readonly [lat: number, lng: number])[] = [
  [33, 129.5],
  [33, 131],
  [36, 132 + 10 / 60],
  [33, 133.5],
  [36, 134 + 20 / 60],
  [36, 136],
  [36, 137 + 10 / 60],
  [36, 138.5],
  [36, 139 + 50 / 60],
  [40, 140 + 50 / 60],
  [44, 140.25],
  [44, 142.25],
  [44, 144.25],
  [26, 142],
  [26, 127.5],
  [26, 124],
  [26, 131],
  [20, 136],
  [26, 154],
]

/** 日本測地系 by three parameters (国土地理院, Tokyo97): right to some ten metres, which a map does not show. */
const EARTHS: Readonly<Record<Datum, string>> = {
  jgd: '+ellps=GRS80 +towgs84=0,0,0',
  tokyo: '+ellps=bessel +towgs84=-146.414,507.337,680.507',
}
const NAMES: Readonly<Record<Datum, string>> = { jgd: '世界測地系', tokyo: '日本測地系' }
const DATUMS: readonly Datum[] = ['jgd', 'tokyo']
const UTM = [51, 52, 53, 54, 55, 56] as const

export const SYSTEMS: readonly CoordinateSystem[] = [
  ...DATUMS.map((datum) => ({
    id: `${datum}-degrees`,
    name: `緯度・経度（${NAMES[datum]}）`,
    definition: `+proj=longlat ${EARTHS[datum]} +no_defs`,
  })),
  ...DATUMS.flatMap((datum) =>
    ZONES.map(([lat, lng], at) => ({
      id: `${datum}-plane-${at + 1}`,
      name: `平面直角座標系 第${at + 1}系（${NAMES[datum]}）`,
      definition: `+proj=tmerc +lat_0=${lat} +lon_0=${lng} +k=0.9999 +x_0=0 +y_0=0 ${EARTHS[datum]} +units=m +no_defs`,
    })),
  ),
  ...UTM.map((zone) => ({
    id: `jgd-utm-${zone}`,
    name: `UTM座標系 第${zone}帯（世界測地系）`,
    definition: `+proj=utm +zone=${zone} ${EARTHS.jgd} +units=m +no_defs`,
  })),
  {
    id: 'web-mercator',
    name: 'Webメルカトル',
    definition:
      '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs',
  },
]

export const findSystem = (id: string | undefined): CoordinateSystem | undefined =>
  SYSTEMS.find((each) => each.id === id)

/** Two numbers of a file, east first, as a place; undefined where they are none on the earth. */
export function toPlace(system: CoordinateSystem): (x: number, y: number) => LatLng | undefined {
  const convert = proj4(system.definition, `+proj=longlat ${EARTHS.jgd} +no_defs`)
  return (x, y) => {
    if (!Number.isFinite(x) || !Number.isFinite(y)) return undefined
    const [lng, lat] = convert.forward([x, y]) as [number, number]
    return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? { lat, lng } : undefined
  }
}

const number = (wkt: string, name: RegExp): number | undefined => {
  const found = new RegExp(`PARAMETER\\s*\\[\\s*"${name.source}"\\s*,\\s*(-?[\\d.]+)`, 'i').exec(wkt)
  return found ? Number(found[1]) : undefined
}

/** The system that a .prj names (WKT of ESRI or OGC); undefined for one that is not known here. */
export function systemOfPrj(wkt: string): CoordinateSystem | undefined {
  const datum = datumOf(wkt)
  if (datum === undefined) return undefined
  if (!/PROJC(S|RS)\s*\[/i.test(wkt)) return findSystem(`${datum}-degrees`)
  if (/Pseudo[-_ ]?Mercator|Mercator_Auxiliary_Sphere|Web_Mercator/i.test(wkt))
    return findSystem('web-mercator')
  if (!/UNIT\s*\[\s*"met(er|re)"/i.test(wkt) || !/Transverse_Mercator/i.test(wkt)) return undefined
  const lat = number(wkt, /latitude_of_origin/) ?? 0
  const lng = number(wkt, /central_meridian/)
  const easting = number(wkt, /false_easting/) ?? 0
  const zone = ZONES.findIndex(
    ([atLat, atLng]) => lng !== undefined && Math.abs(atLat - lat) < 1e-4 && Math.abs(atLng - lng) < 1e-4,
  )
  if (zone >= 0 && easting === 0) return findSystem(`${datum}-plane-${zone + 1}`)
  const utm = UTM.find((each) => each * 6 - 183 === lng)
  return utm !== undefined && easting === 500_000 && datum === 'jgd'
    ? findSystem(`jgd-utm-${utm}`)
    : undefined
}

function datumOf(wkt: string): Datum | undefined {
  if (/JGD[_ ]?20(00|11|24)|Japanese_Geodetic_Datum_20|WGS[_ ]?(19)?84/i.test(wkt)) return 'jgd'
  return /DATUM\s*\[\s*"(D_)?Tokyo/i.test(wkt) ? 'tokyo' : undefined
}

/** The system of an EPSG number, as older GeoJSON names it (`urn:ogc:def:crs:EPSG::6668`). */
export function systemOfEpsg(code: number): CoordinateSystem | undefined {
  const within = (first: number, last: number) => code >= first && code <= last
  if ([4326, 4612, 6668, 4979, 6667].includes(code)) return findSystem('jgd-degrees')
  if (code === 4301) return findSystem('tokyo-degrees')
  if (code === 3857) return findSystem('web-mercator')
  if (within(2443, 2461)) return findSystem(`jgd-plane-${code - 2442}`)
  if (within(6669, 6687)) return findSystem(`jgd-plane-${code - 6668}`)
  if (within(30161, 30179)) return findSystem(`tokyo-plane-${code - 30160}`)
  if (within(3097, 3101)) return findSystem(`jgd-utm-${code - 3046}`)
  return within(6688, 6692) ? findSystem(`jgd-utm-${code - 6637}`) : undefined
}
