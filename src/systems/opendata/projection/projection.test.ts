import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Hall } from '#language'
import {
  changeRecord,
  installRegisters,
  listRecords,
  openRegister,
  PROGRAM,
  removeRecord,
} from '#systems/registers'
import shibata from '../../../../town/shibata/index.ts'
import { testHall } from '../../cases/testing-desk.ts'
import { datasetsOf } from '../standard/datasets.ts'
import { wholeRow } from '../testing.ts'
import { fieldIdOf, registerIdOf, registerOfDataset } from './dataset-register.ts'
import { prepareDatasets } from './prepare-datasets.ts'
import { publishedDatasets, publishedRegisters } from './published-registers.ts'
import { registerHoldings } from './register-holdings.ts'
import { sample } from './sample.ts'

let opened: Awaited<ReturnType<typeof testHall>>
let hall: Hall
beforeAll(async () => {
  opened = await testHall()
  const published = Object.fromEntries(
    datasetsOf().map(({ key }) => [key, { office: 'planning', about: '試験', frequency: 'yearly' as const }]),
  )
  const { openData, sample } = shibata
  hall = {
    ...opened.hall,
    town: {
      ...opened.hall.town,
      sample: sample!,
      openData: { ...openData, published: { ...published, ...openData?.published } },
    },
  }
  await installRegisters(hall)
  await prepareDatasets(hall)
})
afterAll(() => opened.close())

const datasetOf = (key: string) => publishedDatasets(hall).find(({ dataset }) => dataset.key === key)!.dataset
const all = async (key: string, wish = {}) => {
  const found = []
  for await (const rows of publishedRegisters(hall).rows(key, wish)) found.push(...rows)
  return found
}

test.each(datasetsOf().map((each) => [each.title, each] as const))(
  '%s：どの列も、台帳を通って、そのまま戻る',
  async (_, dataset) => {
    expect(registerOfDataset(dataset, { office: 'planning', about: '試験' }).fields).toHaveLength(
      dataset.current.columns.length,
    )
    const rows = [1, 2, 3].map((n) => wholeRow(dataset, n))
    const counts = await registerHoldings.replace(hall, dataset, rows, { by: dataset.by, keep: new Set() })
    expect(counts).toMatchObject({ added: 3 })
    expect(await registerHoldings.rows(hall, dataset)).toEqual(rows)
    expect(
      await registerHoldings.replace(hall, dataset, rows, { by: dataset.by, keep: new Set() }),
    ).toMatchObject({ unchanged: 3, added: 0, changed: 0, removed: 0 })
  },
)

test('もう一度取り込むと、同じ行は変わらず、違う行だけが変わり、なくなった行は消える。履歴から戻せる', async () => {
  const dataset = datasetOf('aed')
  const rows = [1, 2, 3].map((n) => wholeRow(dataset, n))
  const keep = new Set<string>()
  await registerHoldings.replace(hall, dataset, rows, { by: dataset.by, keep })
  const next = [{ ...rows[0]!, 設置位置: '2階' }, rows[1]!]
  expect(await registerHoldings.replace(hall, dataset, next, { by: dataset.by, keep })).toEqual({
    added: 0,
    changed: 1,
    removed: 1,
    unchanged: 1,
  })
  const open = await openRegister(hall, PROGRAM, 'aed')
  expect((await listRecords(hall.db, open, { removed: true })).records).toHaveLength(1)
})

test('見本の表はすべて標準に合い、台帳に入り、公開される', async () => {
  await sample(hall)
  const list = await publishedRegisters(hall).list()
  expect(list.map(({ key }) => key)).toEqual(
    expect.arrayContaining(Object.keys(shibata.openData!.published!)),
  )
  expect(await all('public_toilet')).toHaveLength(20)
  expect(await all('evacuation_space')).toHaveLength(32)
  expect(await all('evacuation_shelter')).toHaveLength(22)
  expect(await publishedRegisters(hall).count('public_toilet')).toBe(20)
})

test('台帳でトイレを直したり消したりすると、公開している中身も、版も、その場で変わる', async () => {
  await sample(hall)
  const published = publishedRegisters(hall)
  const dataset = datasetOf('public_toilet')
  const open = await openRegister(hall, PROGRAM, registerIdOf(dataset))
  const { records } = await listRecords(hall.db, open, { q: '並松運動場' })
  const before = (await published.find('public_toilet'))!.version
  const [record] = records
  await changeRecord(hall, PROGRAM, open, {
    id: record!.id,
    version: record!.version,
    raw: { [fieldIdOf('備考')]: '工事中' },
    via: 'desk',
  })
  const changed = await all('public_toilet', { filters: { 名称: ['並松運動場'] } })
  expect(changed).toMatchObject([
    { 備考: '工事中', 緯度: 38.04484, 男性トイレ総数: 3, 車椅子使用者用トイレ有無: '無' },
  ])
  expect((await published.find('public_toilet'))!.version).not.toBe(before)
  await removeRecord(hall, PROGRAM, open, record!.id, record!.version + 1)
  expect(await all('public_toilet')).toHaveLength(19)
})

test('名指しの列、並べ方、しぼり込み、区切りは、全部を読んでから選んだのと同じ', async () => {
  await sample(hall)
  const whole = await all('evacuation_space')
  const names = whole.map((row) => row.名称)
  const paged = []
  for (let offset = 0; offset < 40; offset += 7)
    paged.push(...(await all('evacuation_space', { offset, limit: 7, fields: ['名称'] })))
  expect(paged).toEqual(names.map((名称) => ({ 名称 })))
  const sorted = await all('evacuation_space', { sort: [{ column: '緯度', descending: true }] })
  const numbers = sorted.map((row) => row.緯度 as number)
  expect(numbers).toEqual([...numbers].sort((a, b) => b - a))
  expect(await all('evacuation_space', { q: '小学校' })).toEqual(
    whole.filter((row) => JSON.stringify(row).includes('小学校')),
  )
  expect(await all('evacuation_space', { filters: { 名称: ['どこにもない'] } })).toEqual([])
  expect(await all('evacuation_space', { filters: { 備考: [null] } })).toEqual(
    whole.filter((row) => row.備考 === null),
  )
})
