import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import proj4 from 'proj4'
import { expect, test } from 'vitest'
import { TableRefused } from '#doors/sheet'
import { metresBetween } from '#language'
import { writeZip } from '#platform/archive'
import { PLACE_COLUMNS, readGeodata } from './index.ts'
import { dbfOf, shpOf } from './testing.ts'

const HALL = { lat: 38.05658, lng: 140.76583 }
const zip = (files: Readonly<Record<string, Uint8Array | string>>) =>
  buffer(
    Readable.from(
      writeZip(
        Object.entries(files).map(([path, content]) => ({ path, content: Buffer.from(content) })),
        new Date(0),
      ),
    ),
  )

const GEOGCS = (datum: string, spheroid: string) =>
  `GEOGCS["G",DATUM["${datum}",SPHEROID["${spheroid}"]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]`
const JGD = GEOGCS('D_JGD_2011', 'GRS_1980",6378137.0,298.257222101')
const ZONE_10 = `PROJCS["JGD_2011_Japan_Zone_10",${JGD},PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",0.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",140.833333333333],PARAMETER["Scale_Factor",0.9999],PARAMETER["Latitude_Of_Origin",40.0],UNIT["Meter",1.0]]`
const IN_ZONE_10 = '+proj=tmerc +lat_0=40 +lon_0=140.833333333333 +k=0.9999 +ellps=GRS80 +units=m'
const TOKYO = '+proj=longlat +ellps=bessel +towgs84=-146.414,507.337,680.507'
const MERCATOR =
  'PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]]],PROJECTION["Mercator_Auxiliary_Sphere"],UNIT["Meter",1.0]]'

const at = async (bytes: Uint8Array, system?: string) => {
  const table = (await readGeodata(bytes, system))!
  const [header = [], row = []] = table.rows
  const cell = (name: string) => row[header.indexOf(name)] ?? ''
  return {
    table,
    cell,
    point: { lat: Number(cell(PLACE_COLUMNS.lat)), lng: Number(cell(PLACE_COLUMNS.lng)) },
  }
}

test.each([
  ['緯度・経度（JGD2011）', JGD, [HALL.lng, HALL.lat]],
  ['平面直角座標系 第10系', ZONE_10, proj4(IN_ZONE_10, [HALL.lng, HALL.lat])],
  [
    '日本測地系',
    GEOGCS('D_Tokyo', 'Bessel_1841",6377397.155,299.1528128'),
    proj4(TOKYO, [HALL.lng, HALL.lat]),
  ],
  ['Webメルカトル', MERCATOR, proj4('EPSG:3857', [HALL.lng, HALL.lat])],
])('%sのシェープファイルは、同じ場所になる', async (_, prj, corner) => {
  const bytes = await zip({
    'a.shp': shpOf('point', [[corner as [number, number]]]),
    'a.dbf': dbfOf(['名前'], [['役場']], 'shift_jis'),
    'a.prj': prj,
  })
  const { cell, point, table } = await at(bytes)
  expect(cell('名前')).toBe('役場')
  expect(metresBetween(point, HALL)).toBeLessThan(1)
  expect(table.said).toBe(true)
})

test.each([
  ['shift_jis', 'Shift_JIS'],
  ['shift_jis', undefined],
  ['utf-8', 'UTF-8'],
  ['utf-8', undefined],
  ['utf-8', 'Shift_JISのつもりでない'],
] as const)('属性の表は、%sで、.cpgが%sでも読める', async (encoding, cpg) => {
  const bytes = await zip({
    'a.shp': shpOf('point', [[[140.7, 38]]]),
    'a.dbf': dbfOf(['名称', '住所'], [['髙橋の森', '宮城県柴田郡柴田町船岡']], encoding),
    ...(cpg === 'UTF-8' || cpg === 'Shift_JIS' ? { 'a.cpg': cpg } : {}),
    'a.prj': JGD,
  })
  const { cell } = await at(bytes)
  expect([cell('名称'), cell('住所')]).toEqual(['髙橋の森', '宮城県柴田郡柴田町船岡'])
})

test('.prjがなければ、決めるまで場所は空で、決めればわかる', async () => {
  const corner = proj4(IN_ZONE_10, [HALL.lng, HALL.lat]) as [number, number]
  const bytes = await zip({
    'a.shp': shpOf('point', [[corner]]),
    'a.dbf': dbfOf(['名前'], [['役場']], 'utf-8'),
  })
  const unsaid = await at(bytes)
  expect([unsaid.cell(PLACE_COLUMNS.lat), unsaid.table.first]).toEqual(['', undefined])
  expect(metresBetween((await at(bytes, 'jgd-plane-10')).point, HALL)).toBeLessThan(1)
})

test('範囲は形として残り、点はその中にある', async () => {
  const ring = [
    [140.7, 38.0],
    [140.7, 38.2],
    [140.9, 38.2],
    [140.9, 38.0],
    [140.7, 38.0],
  ] as [number, number][]
  const bytes = await zip({
    'a.shp': shpOf('polygon', [ring]),
    'a.dbf': dbfOf(['名前'], [['学区']], 'utf-8'),
    'a.prj': JGD,
  })
  const { cell, point, table } = await at(bytes)
  expect(table.shapes).toBe(1)
  expect(JSON.parse(cell(PLACE_COLUMNS.shape))).toMatchObject({ type: 'Polygon' })
  expect(point.lat > 38 && point.lat < 38.2 && point.lng > 140.7 && point.lng < 140.9).toBe(true)
})

test('GeoJSONは、そのまま表になる', async () => {
  const feature = (geometry: object | null) => ({
    type: 'Feature',
    geometry,
    properties: { 名称: '公園', 広さ: 1.5 },
  })
  const text = JSON.stringify({
    type: 'FeatureCollection',
    features: [feature({ type: 'Point', coordinates: [140.7, 38.1] }), feature(null)],
  })
  const { table } = await at(Buffer.from(`\ufeff${text}`))
  expect(table.rows).toEqual([
    ['名称', '広さ', '緯度', '経度'],
    ['公園', '1.5', '38.1', '140.7'],
    ['公園', '1.5', '', ''],
  ])
})

test('表（CSV、XLSXでないZIPを含む）は、地理のファイルではないと言う', async () => {
  expect(await readGeodata(Buffer.from('名称,緯度\n公園,38'))).toBeUndefined()
  expect(await readGeodata(await zip({ 'xl/workbook.xml': '<a/>' }))).toBeUndefined()
})

test('足りないもの、数の合わないものは、何をすればよいかを言う', async () => {
  const shp = shpOf('point', [[[140.7, 38]]])
  const dbf = dbfOf(['名前'], [['a'], ['b']], 'utf-8')
  await expect(readGeodata(await zip({ 'a.shp': shp }))).rejects.toThrow('属性の表（.dbf）がありません')
  await expect(readGeodata(await zip({ 'a.shp': shp, 'a.dbf': dbf }))).rejects.toThrow('数が合いません')
  await expect(readGeodata(await zip({ 'a.shp': shp, 'b.shp': shp, 'a.dbf': dbf }))).rejects.toThrow(
    '2つあります',
  )
})

test('壊れたファイルや悪意のあるファイルでも、文で断り、止まらない', async () => {
  const shp = Buffer.from(
    shpOf('polygon', [
      [
        [140, 38],
        [141, 38],
        [141, 39],
        [140, 38],
      ],
    ]),
  )
  const dbf = Buffer.from(dbfOf(['名前'], [['a']], 'utf-8'))
  await fc.assert(
    fc.asyncProperty(
      fc.boolean(),
      fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 8 }),
      async (inShp, changes) => {
        const [a, b] = [Buffer.from(shp), Buffer.from(dbf)]
        const target = inShp ? a : b
        for (const [place, byte] of changes) target[place % target.length] = byte
        try {
          await readGeodata(await zip({ 'a.shp': a, 'a.dbf': b, 'a.prj': JGD }))
        } catch (error) {
          expect(error).toBeInstanceOf(TableRefused)
        }
      },
    ),
    { numRuns: 200 },
  )
})

test('CP932でしか書けない字も、途中で切れた字も、化けない', async () => {
  const cut = iconv.encode('あいうえおか', 'cp932').subarray(0, 11)
  const bytes = await zip({
    'a.shp': shpOf('point', [[[140.7, 38]]]),
    'a.dbf': dbfOf(['①'], [[cut]], 'shift_jis'),
    'a.cpg': 'Shift_JIS',
    'a.prj': JGD,
  })
  expect((await at(bytes)).cell('①')).toBe('あいうえお')
})
