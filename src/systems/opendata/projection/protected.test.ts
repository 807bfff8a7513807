import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Hall } from '#language'
import { identify, peopleRoutes } from '#platform/people'
import { openWeb, type WebApp } from '#platform/web'
import { changeRecord, installRegisters, listRecords, openRegister, PROGRAM } from '#systems/registers'
import shibata from '../../../../town/shibata/index.ts'
import { testHouse } from '../../../platform/web/testing.ts'
import { takeVersion } from '../catalogue/take-version.ts'
import { exportCommand } from '../commands/export.ts'
import { resourceId } from '../ids.ts'
import { opendata } from '../index.ts'
import { columns, population, rowOf, type TrueArea } from '../population/testing-population.ts'
import { publishFrom } from '../published.ts'
import { fieldIdOf } from './dataset-register.ts'
import { prepareDatasets } from './prepare-datasets.ts'
import { publishedRegisters } from './published-registers.ts'
import { registerHoldings } from './register-holdings.ts'

// Numbers that stand nowhere else in a page: 30101 and so on are large, and 3 is the small one.
const many = (first: number): TrueArea => ({
  ages: [0, 1].map((sex) => Array.from({ length: 18 }, (_, age) => first + sex * 50 + age)),
  households: 20_000,
})
const small: TrueArea = {
  ages: [
    [3, ...Array.from({ length: 17 }, (_, age) => 70_001 + age)],
    Array.from({ length: 18 }, () => 80_001),
  ],
  households: 20_000,
}
const folder = mkdtempSync(join(tmpdir(), 'population-'))
let opened: Awaited<ReturnType<typeof testHouse>>
let hall: Hall
let app: WebApp
beforeAll(async () => {
  opened = await testHouse({ RATE_API: '100000' })
  const house = opened.house as Hall
  hall = { ...house, town: { ...house.town, openData: shibata.openData! } }
  await installRegisters(hall)
  await prepareDatasets(hall)
  const rows = [rowOf(small, 1, '小字'), rowOf(many(30_101), 2, '中字'), rowOf(many(40_101), 3, '大字')]
  await registerHoldings.replace(hall, population, rows, { by: population.by, keep: new Set() })
  publishFrom(publishedRegisters)
  app = openWeb({ house: hall, routes: [...peopleRoutes, ...(opendata.routes ?? [])], identify })
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await opened.close()
})

const [first = ''] = columns.ages[0]!
const all = async (wish = {}) => {
  const found = []
  for await (const rows of publishedRegisters(hall).rows('population', wish)) found.push(...rows)
  return found
}
const textOf = async (path: string) => {
  const answer = await app.fetch(new Request(`http://town.example${path}`), '192.0.2.1')
  expect([path, answer.status]).toEqual([path, 200])
  return await answer.text()
}

test('公開しているどの宛先にも、小さい数は出ない', async () => {
  const published = publishedRegisters(hall)
  await takeVersion(hall, published, (await published.find('population'))!)
  const kept = await hall.db
    .selectFrom('dataset_row')
    .select('content')
    .where('dataset', '=', 'population')
    .execute()
  expect(kept).toHaveLength(3)
  for (const { content } of kept)
    for (const name of columns.all)
      expect((content as Record<string, number>)[name] ?? 5).toBeGreaterThanOrEqual(5)
  const { code } = hall.town
  const resource = resourceId(hall.town, 'population', 'csv')
  const paths = {
    csv: `/opendata/population/${code}_population.csv`,
    json: `/opendata/population/${code}_population.json`,
    api: `/api/3/action/datastore_search?resource_id=${resource}`,
    page: '/opendata/population',
  }
  const csv = (await textOf(paths.csv)).trim().split('\r\n')
  expect(csv).toHaveLength(4)
  const at = csv[0]!.split(',').indexOf(first)
  const cells = csv.slice(1).map((line) => line.split(',')[at])
  expect(cells.filter((cell) => cell === '')).toHaveLength(2)
  for (const cell of csv.slice(1).flatMap((line) => line.split(',').slice(5)))
    if (/^\d+$/.test(cell)) expect(Number(cell)).toBeGreaterThanOrEqual(5)
  const objects = JSON.parse(await textOf(paths.json)) as Record<string, unknown>[]
  const records = (JSON.parse(await textOf(paths.api)) as { result: { records: Record<string, unknown>[] } })
    .result.records
  for (const row of [...objects, ...records]) {
    for (const name of columns.all)
      if (typeof row[name] === 'number') expect(row[name]).toBeGreaterThanOrEqual(5)
    if (row.地域名 === '小字') expect(row[first]).toBeNull()
  }
  expect(await textOf(paths.page)).toContain('5より小さい人数')
})

test('問い合わせのしかたを変えても、隠した数の手がかりは返らない', async () => {
  const published = publishedRegisters(hall)
  expect(await published.count('population', { filters: { [first]: [3] } })).toBe(0)
  expect(await all({ filters: { [first]: [3] } })).toEqual([])
  expect(await all({ q: { [first]: '3' }, fields: ['地域名'] })).not.toContainEqual({ 地域名: '小字' })
  const emptied = await all({ filters: { [first]: [null] }, fields: ['地域名'] })
  expect(emptied).toHaveLength(2)
  const names = (await all({ sort: [{ column: first, descending: false }] })).map((row) => row[first])
  expect(names.slice(1)).toEqual([null, null])
  expect(await all({ q: '大字', fields: ['地域名', '総人口'], limit: 1 })).toMatchObject([{ 地域名: '大字' }])
  expect(await all({ offset: 1, limit: 1, fields: ['地域名'] })).toEqual([{ 地域名: '中字' }])
})

test('書き出しのコマンドも、同じ門を通る', async () => {
  for (const edition of ['current', 'legacy']) {
    await exportCommand(registerHoldings).run(hall, ['population', folder], { edition, format: 'json' })
    const rows = JSON.parse(
      readFileSync(join(folder, `${hall.town.code}_population.json`), 'utf8'),
    ) as Record<string, unknown>[]
    expect(rows).toHaveLength(3)
    expect(rows.filter((row) => typeof row[first] === 'number')).toHaveLength(1)
  }
})

test('台帳の数が変われば、守り方もその場で変わる。設定が変われば、版も変わる', async () => {
  const before = (await publishedRegisters(hall).find('population'))!.version
  const open = await openRegister(hall, PROGRAM, 'population')
  const [record] = (await listRecords(hall.db, open, { q: '小字' })).records
  await changeRecord(hall, PROGRAM, open, {
    id: record!.id,
    version: record!.version,
    raw: { [fieldIdOf(first)]: '12', [fieldIdOf('総人口')]: '2630171', [fieldIdOf('男性')]: '1190153' },
    via: 'desk',
  })
  expect((await all()).map((row) => row[first])).not.toContain(null)
  const after = (await publishedRegisters(hall).find('population'))!.version
  expect(after).not.toBe(before)
  const stricter: Hall = {
    ...hall,
    town: { ...hall.town, openData: { ...hall.town.openData, population: { under: 20 } } },
  }
  expect((await publishedRegisters(stricter).find('population'))!.version).not.toBe(after)
})
