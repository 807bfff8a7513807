import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Actor } from '#platform/people'
import {
  ANYBODY,
  changeRecord,
  openRegister,
  PROGRAM,
  readableRegisters,
  removeRecord,
} from '#systems/registers'
import { site } from '#systems/site'
import { visit } from '../cases/testing-visit.ts'
import { maps } from './index.ts'
import { beside, type MapHall, mapHall } from './testing-maps.ts'

vi.mock('../../platform/web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
  assetResponse: () => undefined,
}))

let house: MapHall
const ids: Record<string, string> = {}
const RING = [
  [140.76, 38.05],
  [140.77, 38.05],
  [140.77, 38.06],
  [140.76, 38.05],
]
beforeAll(async () => {
  house = await mapHall()
  const where = (north: number, east = 0) => beside(house.hall, north, east)
  ids.near = await house.add('board', {
    ...{
      name: '駅前の掲示板',
      where: { ...where(300), text: '北口' },
      key: 'ひみつの鍵12',
      tel: '0224-55-2111',
    },
    area: { type: 'Polygon', coordinates: [RING] },
  })
  ids.far = await house.add('board', { name: '遠い掲示板', where: where(4_000), kind: 'steel' })
  ids.hidden = await house.add('board', { name: '見せない掲示板', where: where(10), shown: false })
  ids.placeless = await house.add('board', { name: '場所のない掲示板' })
  ids.hydrant = await house.add('hydrant', { name: '消火栓一号', where: where(100), key: '弁の番号77' })
  ids.watched = await house.add('watched', { name: '見守りの佐藤', where: where(50) })
})
afterAll(() => house.close())

const at = (actor: Actor, path: string, fields?: Readonly<Record<string, string>>) =>
  visit(house.hall, actor, path, fields, { routes: maps.routes ?? [] })
const open = (path: string) => at(ANYBODY, path)
const NEVER = ['見せない掲示板', '場所のない掲示板', 'ひみつの鍵', '鍵の番号', '消火栓', '弁の番号', '見守り']

test('公開すると書いた台帳は、条件に合う記録の、名前を書いた欄だけが、地図と一覧とその場所のページに出る', async () => {
  const pages = await Promise.all(
    ['/map', '/map?l=board', '/map/near', `/map/board/${ids.near}`, '/map?l=hydrant&l=watched'].map(open),
  )
  for (const { text, status } of pages) {
    expect(status).toBe(200)
    for (const word of NEVER) expect(text).not.toContain(word)
  }
  const [, map, , place] = pages
  for (const word of ['駅前の掲示板', '遠い掲示板', '2か所あります', '北口', '0224-55-2111'])
    expect(map!.text).toContain(word)
  expect(map!.text).toContain(`href="/map/board/${ids.near}"`)
  expect(place!.text).toMatch(/種別[\s\S]*木/)
  expect(place!.text).toContain('data-shape="[[[140.76,38.05]')
})

test('公開されていない記録や台帳のページは、あるとも言わない', async () => {
  for (const path of [
    `/map/board/${ids.hidden}`,
    `/map/board/${ids.placeless}`,
    '/map/board/x',
    `/map/hydrant/${ids.hydrant}`,
    `/map/watched/${ids.watched}`,
    `/map/board/${ids.hydrant}`,
  ])
    expect((await open(path)).status, path).toBe(404)
  expect((await readableRegisters(house.hall, ANYBODY)).map(({ definition }) => definition.id)).toEqual([
    'board',
  ])
  await expect(openRegister(house.hall, ANYBODY, 'hydrant')).rejects.toMatchObject({ status: 404 })
})

test('近い順にも出て、見せない記録は、どれほど近くても出ない', async () => {
  const fields = { chosen: '1', l: 'board', lat: `${hall().lat}`, lng: `${hall().lng}` }
  const { status, text: html } = await at(ANYBODY, '/map/near', fields)
  expect(status).toBe(200)
  expect(html.indexOf('駅前の掲示板')).toBeGreaterThan(0)
  expect(html.lastIndexOf('遠い掲示板')).toBeGreaterThan(html.indexOf('駅前の掲示板'))
  for (const word of NEVER) expect(html).not.toContain(word)
})
const hall = () => house.hall.town.hall

test('台帳で公開をやめた記録、消した記録は、すぐに地図から消える', async () => {
  const program = await openRegister(house.hall, PROGRAM, 'board')
  const id = await house.add('board', { name: 'しまう掲示板', where: beside(house.hall, 200, 0) })
  const shown = async () => (await open(`/map/board/${id}`)).status
  const change = (version: number, value: boolean) =>
    changeRecord(house.hall, PROGRAM, program, { id, version, raw: { shown: value }, via: 'desk' })
  expect(await shown()).toBe(200)
  await change(1, false)
  expect(await shown()).toBe(404)
  await change(2, true)
  expect(await shown()).toBe(200)
  await removeRecord(house.hall, PROGRAM, program, id, 3)
  expect(await shown()).toBe(404)
})

test('職員の地図は、その人が見てよい台帳を重ね、個人の台帳を開けば記録が残る', async () => {
  const { clerk, stranger } = house.people
  const chosen = (await at(clerk, '/desk/map')).text
  for (const name of ['町の掲示板', '公開しない消火栓', '見守りの家']) expect(chosen).toContain(name)
  expect(chosen).not.toContain('消火栓一号')
  const laid = (await at(clerk, '/desk/map?l=board&l=hydrant&l=watched')).text
  for (const name of ['駅前の掲示板', '見せない掲示板', '消火栓一号', '見守りの佐藤'])
    expect(laid).toContain(name)
  expect(laid).toContain(`href="/desk/registers/hydrant/records/${ids.hydrant}"`)
  const theirs = (await at(stranger, '/desk/map?l=board&l=hydrant&l=watched')).text
  expect(theirs).toContain('消火栓一号')
  expect(theirs).not.toContain('見守り')
  const lines = await house.hall.db
    .selectFrom('audit_entry')
    .select(['action', 'actor_id'])
    .where('action', '=', 'register.list')
    .execute()
  expect(lines).toEqual([{ action: 'register.list', actor_id: clerk.id }])
})

test('地図のページは、検索エンジンのための一覧にある', async () => {
  const { text: xml } = await visit(house.hall, ANYBODY, '/sitemap.xml', undefined, {
    routes: site.routes ?? [],
  })
  for (const path of ['/map', '/map/near'])
    expect(xml).toContain(`<loc>${house.hall.config.baseUrl}${path}</loc>`)
})
