import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { TableRefused } from '#doors/sheet'
import { shapeKind } from '#language'
import { writeZip } from '#platform/archive'
import { type GeoTable, PLACE_COLUMNS, readGeodata } from './index.ts'
import { dbfOf, shpOf } from './testing.ts'

const JGD =
  'GEOGCS["G",DATUM["D_JGD_2011",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]'
type Corner = [number, number]
const zip = (files: Readonly<Record<string, Uint8Array | string>>) =>
  buffer(
    Readable.from(
      writeZip(
        Object.entries(files).map(([path, content]) => ({ path, content: Buffer.from(content) })),
        new Date(0),
      ),
    ),
  )
const shapefile = (
  shapes: readonly (readonly Corner[])[],
  more: Readonly<Record<string, string>> = { 'a.prj': JGD },
) =>
  zip({
    'a.shp': shpOf(shapes.some(({ length }) => length > 1) ? 'polygon' : 'point', shapes),
    'a.dbf': dbfOf(
      ['名前'],
      shapes.map((_, at) => [`第${at + 1}`]),
      'shift_jis',
    ),
    ...more,
  })
const collection = (geometries: readonly unknown[], more: object = {}) =>
  Buffer.from(
    JSON.stringify({
      type: 'FeatureCollection',
      ...more,
      features: geometries.map((geometry, at) => ({
        type: 'Feature',
        geometry,
        properties: { 名前: `第${at + 1}` },
      })),
    }),
  )
const point = (x: unknown, y: unknown) => ({ type: 'Point', coordinates: [x, y] })
const read = async (bytes: Uint8Array, system?: string): Promise<GeoTable> =>
  (await readGeodata(bytes, system))!
const column = ({ rows }: GeoTable, name: string) => {
  const at = rows[0]!.indexOf(name)
  return rows.slice(1).map((row) => row[at])
}

test('途中で切れたZIPは、どこで切れていても、文で断る', async () => {
  const whole = await shapefile([[[140.7, 38]]])
  for (const part of [10, 0.2, 0.5, 0.9, 0.99].map((each) => (each < 1 ? whole.length * each : each)))
    await expect(readGeodata(whole.subarray(0, Math.floor(part)))).rejects.toBeInstanceOf(TableRefused)
})

test('開くと大きくなりすぎるZIPは、開かずに断る', async () => {
  const bomb = await zip({ 'a.shp': Buffer.alloc(130 * 1024 * 1024), 'a.dbf': dbfOf(['名前'], [], 'utf-8') })
  expect(bomb.length).toBeLessThan(1024 * 1024)
  await expect(readGeodata(bomb)).rejects.toBeInstanceOf(TableRefused)
})

test('でたらめなバイトのシェープファイルは、文で断る', async () => {
  const noise = await zip({ 'a.shp': randomBytes(500), 'a.dbf': randomBytes(500) })
  await expect(readGeodata(noise)).rejects.toThrow('もう一度受け取ってください')
})

test('.cpgがShift_JISと言っても、中身がUTF-8なら化けず、半角カナだけのCP932も化けない', async () => {
  const utf8 = await zip({
    'a.shp': shpOf('point', [[[140.7, 38]]]),
    'a.dbf': dbfOf(['名称'], [['消防団詰所']], 'utf-8'),
    'a.cpg': 'Shift_JIS',
    'a.prj': JGD,
  })
  expect(column(await read(utf8), '名称')).toEqual(['消防団詰所'])
  const kana = await zip({
    'a.shp': shpOf('point', [[[140.7, 38]]]),
    // In bytes C2 B1: ± as UTF-8.
    'a.dbf': dbfOf(['NAME'], [['ﾂｱ']], 'shift_jis'),
    'a.prj': JGD,
  })
  expect(column(await read(kana), 'NAME')).toEqual(['ﾂｱ'])
})

test('CP932で保存されたGeoJSONも、化けずに読める', async () => {
  const { default: iconv } = await import('iconv-lite')
  const text = collection([point(140.7, 38)])
    .toString('utf8')
    .replace('第1', '①髙橋')
  expect(column(await read(iconv.encode(text, 'cp932')), '名前')).toEqual(['①髙橋'])
})

test('ZIPに入ったGeoJSONも読め、いくつもあれば、1つずつと言う', async () => {
  const file = collection([point(140.7, 38)])
  expect(column(await read(await zip({ '町/公園.geojson': file, 'readme.txt': 'x' })), '名前')).toEqual([
    '第1',
  ])
  await expect(readGeodata(await zip({ 'a.geojson': file, 'b.geojson': file }))).rejects.toThrow(
    'GeoJSONが2つあります（a.geojson、b.geojson）',
  )
})

test('TopoJSONは、何に変えればよいかを言う', async () => {
  await expect(readGeodata(Buffer.from('{"type":"Topology","objects":{}}'))).rejects.toThrow('TopoJSON')
})

test('緯度と経度が逆のファイルは、そう言い、行は落とさない', async () => {
  const table = await read(collection([point(38.05, 140.76), point(38.06, 140.77)]))
  expect(table.doubts.join('')).toContain('緯度と経度が逆に入っているようです')
  expect(column(table, '名前')).toEqual(['第1', '第2'])
  expect((await read(await shapefile([[[38.05, 140.76]]]))).doubts.join('')).toContain('逆に入っている')
})

test('日本の外の場所は、何件あるかと、どの行かを言う', async () => {
  const table = await read(collection([point(140.7, 38), point(2.35, 48.85), point(0, 0)]))
  expect(table.doubts).toEqual([
    '日本の外になる場所が2件あります（3行目、4行目）。座標の決まりか、数字を確かめてください。',
  ])
  expect((await read(collection([point(140.7, 38)]))).doubts).toEqual([])
})

test('場所として読めない図形は、どの行かを言い、属性は残る', async () => {
  const table = await read(
    collection([
      point(140.7, 38),
      point('140.7', '38'),
      { type: 'GeometryCollection', geometries: [point(140.7, 38)] },
      { type: 'Polygon', coordinates: [] },
      point(140_000, -200_000),
      null,
    ]),
  )
  expect(table.doubts).toEqual([
    '場所として読めない図形が4件あります（3行目、4行目、5行目、6行目）。その行の場所は空のままです。',
    '図形のない行が1件あります（7行目）。その行の場所は空のままです。',
  ])
  expect(column(table, '名前')).toHaveLength(6)
  expect(column(table, PLACE_COLUMNS.lat)).toEqual(['38', '', '', '', '', ''])
})

test('図形の種類がないか、GeoJSONの決まりの前の「crs」が知らないものなら、人に聞く', async () => {
  const crs = (name: string) => ({ crs: { type: 'name', properties: { name } } })
  const known = await read(collection([point(140.7, 38)], crs('urn:ogc:def:crs:EPSG::6668')))
  expect([known.said, known.system?.id]).toEqual([true, 'jgd-degrees'])
  const old = await read(collection([point(140.7, 38)], crs('EPSG:4301')))
  expect(old.system?.id).toBe('tokyo-degrees')
  const unknown = await read(collection([point(1, 2)], crs('urn:ogc:def:crs:EPSG::99999')))
  expect([unknown.said, unknown.system, unknown.first]).toEqual([false, undefined, undefined])
})

test('10万の角がある範囲も読め、台帳の欄は文で断る', async () => {
  const ring = Array.from({ length: 100_001 }, (_, at): Corner => {
    const angle = ((at % 100_000) / 100_000) * 2 * Math.PI
    return [140.7 + Math.cos(angle) / 10, 38 - Math.sin(angle) / 10]
  })
  const table = await read(await shapefile([ring]))
  expect(table.doubts).toEqual([
    '角が50,000個より多い形が1件あります（2行目）。台帳には入りません。GISで簡単な形にしてから取り込んでください。',
  ])
  const parsed = shapeKind.parse({} as never, column(table, PLACE_COLUMNS.shape)[0], 'way', {} as never)
  expect(parsed.errors?.[0]?.message).toContain('形が細かすぎます')
})

test('自分と交わる範囲も、形はそのまま残り、点はその上か中にある', async () => {
  const bow = [
    [140.7, 38],
    [140.8, 38.1],
    [140.8, 38],
    [140.7, 38.1],
    [140.7, 38],
  ] as Corner[]
  const table = await read(collection([{ type: 'Polygon', coordinates: [bow] }]))
  expect(JSON.parse(column(table, PLACE_COLUMNS.shape)[0]!)).toEqual({ type: 'Polygon', coordinates: [bow] })
  const [lat, lng] = [
    Number(column(table, PLACE_COLUMNS.lat)[0]),
    Number(column(table, PLACE_COLUMNS.lng)[0]),
  ]
  expect(lat > 38 && lat < 38.1 && lng >= 140.7 && lng <= 140.8).toBe(true)
})

test('どれほど深く重なった値でも、文で断るか読むかして、止まらない', async () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
  const feature = (geometry: string, properties: string) =>
    Buffer.from(
      `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":${geometry},"properties":${properties}}]}`,
    )
  for (const bytes of [
    feature('null', `{"a":${deep}}`),
    feature(`{"type":"Polygon","coordinates":${deep}}`, '{"a":1}'),
  ])
    await readGeodata(bytes).catch((error: unknown) => expect(error).toBeInstanceOf(TableRefused))
})
