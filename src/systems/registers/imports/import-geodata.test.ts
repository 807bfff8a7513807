import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import proj4 from 'proj4'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { metresBetween, type Place, place, register, shape, text } from '#language'
import { writeZip } from '#platform/archive'
import { dbfOf, shpOf } from '../../../doors/geodata/testing.ts'
import { visit } from '../../cases/testing-visit.ts'
import { registers } from '../index.ts'
import { PROGRAM } from '../open-register.ts'
import { listRecords } from '../records/list-records.ts'
import { type RegisterHall, registerHall } from '../testing-registers.ts'
import { runImport } from './imports.ts'

vi.mock('../../../platform/web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
}))

const courses = register({
  id: 'course',
  name: '散策コース',
  about: '試験のための台帳です。',
  office: 'tax',
  fields: {
    name: text('名前'),
    where: place('出発点', { optional: true }),
    way: shape('道すじ', { optional: true }),
  },
  title: 'name',
})

let house: RegisterHall
beforeAll(async () => {
  house = await registerHall([courses])
})
afterAll(() => house.close())

const START = '/desk/registers/course/import'
type Fields = Readonly<Record<string, string>>
const at = (address: string, fields?: Fields, file?: { name: string; bytes: Uint8Array }) =>
  visit(house.hall, house.people.chief, address, fields, {
    routes: registers.routes ?? [],
    ...(file && { file }),
  })
const run = (address: string) => runImport({ import: address.split('/').at(-1)! } as never, house.hall)
const named = async (name: string) => {
  const open = await house.open(PROGRAM as never, 'course')
  const { records } = await listRecords(house.hall.db, open, {
    filters: [{ op: 'is', field: 'name', value: name }],
  })
  return records.map(({ values }) => values)
}
const zip = (files: Readonly<Record<string, Uint8Array>>) =>
  buffer(
    Readable.from(
      writeZip(
        Object.entries(files).map(([path, content]) => ({ path, content: Buffer.from(content) })),
        new Date(0),
      ),
    ),
  )
const ZONE_10 = '+proj=tmerc +lat_0=40 +lon_0=140.833333333333 +k=0.9999 +ellps=GRS80 +units=m'
const HALL = { lat: 38.05658, lng: 140.76583 }

test('座標の決まりが書かれていないファイルは、選ぶまで場所が空で、選べば場所がわかり、そのとおり入る', async () => {
  const bytes = await zip({
    'a.shp': shpOf('point', [[proj4(ZONE_10, [HALL.lng, HALL.lat]) as [number, number]]]),
    'a.dbf': dbfOf(['名前'], [['役場の道']], 'shift_jis'),
  })
  const address = (await at(START, {}, { name: '道.zip', bytes })).location!
  const asking = (await at(address)).text
  expect(asking).toContain('座標がどの決まりで書かれているかがありません')
  expect(asking).toContain('平面直角座標系 第10系（世界測地系）')
  expect(asking).not.toContain('はじめの場所は')
  const wrong = (await at(address, { press: 'system', system: 'jgd-plane-9' })).location!
  expect((await at(wrong)).text).toMatch(/町から\d+km離れたところ/)
  const chosen = (await at(address, { press: 'system', system: 'jgd-plane-10' })).location!
  expect((await at(chosen)).text).toMatch(/はじめの場所は、北緯38\.05658度、東経140\.76583度で、「/)
  await at(address, { press: 'take', system: 'jgd-plane-10' })
  await run(address)
  const [values] = await named('役場の道')
  expect(metresBetween(values!.where as Place, HALL)).toBeLessThan(1)
})

test('選ばずに取り込めば、行は入り、場所だけが空のまま', async () => {
  const bytes = await zip({
    'a.shp': shpOf('point', [[[100, 200]]]),
    'a.dbf': dbfOf(['名前'], [['決まりのない道']], 'utf-8'),
  })
  const address = (await at(START, {}, { name: '道.zip', bytes })).location!
  await at(address, { press: 'take' })
  await run(address)
  expect(await named('決まりのない道')).toEqual([{ name: '決まりのない道' }])
})

test('GeoJSONの線は形として入り、国外の場所は行を付けて断られ、ほかの行だけを取り込める', async () => {
  const way = {
    type: 'LineString',
    coordinates: [
      [140.7, 38],
      [140.71, 38.01],
      [140.72, 38.02],
    ],
  }
  const feature = (name: string, geometry: object) => ({
    type: 'Feature',
    properties: { 名前: name },
    geometry,
  })
  const bytes = Buffer.from(
    JSON.stringify({
      type: 'FeatureCollection',
      features: [feature('川の道', way), feature('外国の道', { type: 'Point', coordinates: [2.35, 48.85] })],
    }),
  )
  const address = (await at(START, {}, { name: '道.geojson', bytes })).location!
  expect((await at(address)).text).toContain('日本の外になる場所が1件あります（3行目）')
  await at(address, { press: 'take' })
  await run(address)
  expect((await at(address)).text).toMatch(/国内に限ります/)
  expect(await named('川の道')).toEqual([])
  await at(address, { press: 'take', skip: '1' })
  await run(address)
  expect(await named('川の道')).toEqual([{ name: '川の道', where: { lat: 38.01, lng: 140.71 }, way }])
  expect(await named('外国の道')).toEqual([])
})
