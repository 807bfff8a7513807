import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sql } from '#platform/database'
import { type CkanDouble, openCkanDouble } from '../double/ckan.ts'
import { type OpenTown, openTown } from '../testing-opendata.ts'
import { events, toilets } from '../testing-published.ts'
import { CkanRefused } from './ckan-client.ts'
import { pushDataset } from './push-dataset.ts'
import { pushesOf } from './pushes.ts'
import { queuePushes } from './queue-pushes.ts'

const TOKEN = 'token-of-the-town-of-shibata'

let town: OpenTown
let portal: CkanDouble
beforeAll(async () => {
  portal = await openCkanDouble({
    tokens: { [TOKEN]: ['shibata'], 'token-of-another-town-entirely': ['ogawara'] },
    organizations: ['shibata', 'ogawara'],
  })
  town = await openTown({ CKAN_URL: portal.url, CKAN_TOKEN: TOKEN, CKAN_ORGANIZATION: 'shibata' })
})
afterAll(async () => {
  await town?.close()
  await portal?.close()
})
beforeEach(async () => {
  portal.calls.length = 0
  portal.fail(0, 503)
  await sql`delete from _private_jobs`.execute(town.hall.db)
})

/** What waits in the queue, done. */
async function push(): Promise<string[]> {
  await queuePushes({}, town.hall)
  const { rows } = await sql<{
    payload: { dataset: string }
  }>`select payload from _private_jobs order by id`.execute(town.hall.db)
  await sql`delete from _private_jobs`.execute(town.hall.db)
  for (const { payload } of rows) await pushDataset(payload, town.hall)
  return rows.map(({ payload }) => payload.dataset)
}
const theirs = (name: string) => portal.packages.find((each) => each.name === name && each.state === 'active')

test('はじめての送信で、データもファイルも相手に届く', async () => {
  expect(await push()).toEqual(['public_toilet', 'event'])
  expect(theirs('043231_public_toilet')).toMatchObject({
    ...{ title: '公衆トイレ一覧', owner_org: 'shibata', license_id: 'CC-BY-4.0', private: false },
    tags: [{ name: 'トイレ' }, { name: '公共施設' }],
  })
  const [csv] = theirs('043231_public_toilet')?.resources ?? []
  expect(csv).toMatchObject({ name: '043231_public_toilet.csv', format: 'CSV', url_type: 'upload' })
  expect(Buffer.from(portal.files.get(csv?.id ?? '') ?? []).toString()).toMatch(
    /^\ufeffID,名称,[\s\S]*船岡公衆トイレ120/,
  )
  expect(theirs('043231_event')?.resources.map(({ format }) => format)).toEqual(['CSV', 'XLSX', 'JSON'])
})

test('変わらなければ、何も送らない', async () => {
  expect(await push()).toEqual([])
  await pushDataset({ dataset: 'event' }, town.hall)
  expect(portal.calls).toEqual([])
})

test('行が変わると、ファイルだけを入れかえ、相手の足したものは残る', async () => {
  const before = theirs('043231_event')
  Object.assign(before ?? {}, { group_of_the_portal: '観光' })
  const ids = before?.resources.map(({ id }) => id)
  town.held = [
    toilets,
    { dataset: { ...events.dataset, version: '2' }, rows: [{ ID: '9', イベント名: '雪まつり' }] },
  ]
  expect(await push()).toEqual(['event'])
  const after = theirs('043231_event')
  expect(after).toMatchObject({ group_of_the_portal: '観光', version: '2' })
  expect(after?.resources.map(({ id }) => id)).toEqual(ids)
  expect(Buffer.from(portal.files.get(ids?.[0] ?? '') ?? []).toString()).toContain('雪まつり')
})

test('題だけが変わったときは、ファイルを送らない', async () => {
  town.held = [toilets, { dataset: { ...events.dataset, version: '2', title: '催しの一覧' }, rows: [] }]
  expect(await push()).toEqual(['event'])
  expect(portal.calls).toEqual(['package_show', 'package_patch'])
  expect(theirs('043231_event')?.title).toBe('催しの一覧')
})

test('相手が止まっていても失わず、次に届く', async () => {
  town.held = [toilets, { dataset: { ...events.dataset, version: '3' }, rows: events.rows }]
  portal.fail(1, 503)
  await expect(push()).rejects.toThrow(CkanRefused)
  expect((await pushesOf(town.hall))?.get('event')).toMatchObject({
    version: '2',
    trouble: expect.stringContaining('503'),
  })
  expect(await push()).toEqual(['event'])
  expect((await pushesOf(town.hall))?.get('event')).toMatchObject({ version: '3', trouble: undefined })
})

test.each([
  [{ token: 'token-of-another-town-entirely' }, 403, '権限を、相手の担当者に確かめてください'],
  [{ token: 'nobody-knows-this-token-here' }, 403, '権限を、相手の担当者に確かめてください'],
  [{ organization: 'nowhere' }, 409, 'Organization does not exist'],
])('%j のときは、相手の断りを職員の言葉で残す', async (settings, status, words) => {
  const hall = {
    ...town.hall,
    config: { ...town.hall.config, ckanPush: { ...town.hall.config.ckanPush!, ...settings } },
  }
  await town.hall.db
    .updateTable('dataset_push')
    .set({ data_version: 'old' })
    .where('dataset', '=', 'event')
    .execute()
  await expect(pushDataset({ dataset: 'event' }, hall)).rejects.toMatchObject({ status })
  const trouble = (await pushesOf(hall))?.get('event')?.trouble ?? ''
  expect(trouble).toContain(words)
  expect(trouble).not.toContain('token')
})

test('公開をやめたものは相手からも消え、すべてが消えたときは誤りとみて消さない', async () => {
  town.held = []
  expect(await push()).toEqual([])
  town.held = [toilets]
  expect(await push()).toEqual(['event'])
  expect(theirs('043231_event')).toBeUndefined()
  expect(theirs('043231_public_toilet')).toBeDefined()
  expect(await push()).toEqual([])
})

test('タグの決まりに合わない言葉も、相手が受け取れる形で送る', async () => {
  town.held = [{ ...toilets, dataset: { ...toilets.dataset, keywords: ['子ども・子育て', '花', 'A/B'] } }]
  expect(await push()).toEqual(['public_toilet'])
  expect(theirs('043231_public_toilet')?.tags).toEqual([{ name: '子ども-子育て' }, { name: 'A-B' }])
})
