import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isoDate } from '#platform/clock'
import { publishedOf } from '../published.ts'
import { type OpenTown, openTown } from '../testing-opendata.ts'
import { events, type TestDataset } from '../testing-published.ts'
import { takeVersions } from './take-versions.ts'
import { differenceOf, versionsOf } from './versions.ts'

let town: OpenTown
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

let version = 0
type Rows = TestDataset['rows']

/** The dataset is this on that day. */
async function on(day: string, rows: Rows, columns = events.dataset.columns) {
  version += 1
  town.held = [{ dataset: { ...events.dataset, columns, version: String(version) }, rows }]
  town.clock.set(isoDate(day))
  await takeVersions({}, town.hall)
}

const difference = async (from: string, to: string) => {
  const versions = await versionsOf(town.hall, 'event')
  const number = (day: string) => versions.find((each) => each.day === day)?.number ?? 0
  const dataset = await publishedOf(town.hall).find('event')
  const { changes } = await differenceOf(town.hall, dataset!, number(from), number(to))
  return changes.map(({ before, after }) => [before?.イベント名, after?.イベント名])
}

const row = (id: string, name: string) => ({ ID: id, イベント名: name })

test('日ごとに、増えた行、変わった行、減った行がわかる', async () => {
  await on('2026-11-24', [row('1', '桜まつり'), row('2', '花火')])
  await on('2026-11-25', [row('1', '桜まつり'), row('2', '花火大会'), row('3', '朝市')])
  await on('2026-11-26', [row('2', '花火大会'), row('3', '朝市')])
  expect(await versionsOf(town.hall, 'event')).toMatchObject([
    { day: '2026-11-26', rows: 2, added: 0, changed: 0, removed: 1 },
    { day: '2026-11-25', rows: 3, added: 1, changed: 1, removed: 0 },
    { day: '2026-11-24', rows: 2, added: 2, changed: 0, removed: 0 },
  ])
  expect(await difference('2026-11-24', '2026-11-25')).toEqual([
    ['花火', '花火大会'],
    [undefined, '朝市'],
  ])
  expect(await difference('2026-11-24', '2026-11-26')).toEqual([
    ['桜まつり', undefined],
    ['花火', '花火大会'],
    [undefined, '朝市'],
  ])
})

test('同じ日に2度見ると、あとのほうが残り、変わらない行はもう一度書かない', async () => {
  await on('2026-11-27', [row('2', '花火大会'), row('3', '朝市'), row('4', '誤り')])
  await on('2026-11-27', [row('2', '花火大会'), row('3', '朝市'), row('4', '音楽会')])
  expect((await versionsOf(town.hall, 'event'))[0]).toMatchObject({ day: '2026-11-27', added: 1, changed: 0 })
  expect(await difference('2026-11-26', '2026-11-27')).toEqual([[undefined, '音楽会']])
  const kept = await town.hall.db.selectFrom('dataset_row').select('content').execute()
  expect(JSON.stringify(kept)).not.toContain('誤り')
  expect(kept).toHaveLength(5)
})

test('何も変わらない日は、版を作らない', async () => {
  await on('2026-11-28', [row('2', '花火大会'), row('3', '朝市'), row('4', '音楽会')])
  expect((await versionsOf(town.hall, 'event'))[0]?.day).toBe('2026-11-27')
})

test('公開をやめた列は、前の日のものからも消える', async () => {
  const columns = events.dataset.columns.filter(({ id }) => id === 'ID')
  await on('2026-11-29', [{ ID: '2' }, { ID: '3' }], columns)
  const kept = await town.hall.db.selectFrom('dataset_row').select('content').execute()
  expect(JSON.stringify(kept)).not.toContain('まつり')
  expect(JSON.stringify(kept)).not.toContain('花火')
})

test('どんなに変わっても、どの日の行も、その日のとおりに読める', { timeout: 120_000 }, async () => {
  const rows = fc.uniqueArray(
    fc.record({ ID: fc.constantFrom('a', 'b', 'c', 'd'), イベント名: fc.constantFrom('x', 'y', null) }),
    {
      selector: ({ ID }) => ID,
      maxLength: 4,
    },
  )
  await fc.assert(
    fc.asyncProperty(fc.array(rows, { minLength: 1, maxLength: 5 }), async (days) => {
      for (const table of ['dataset_row', 'dataset_version'] as const)
        await town.hall.db.deleteFrom(table).execute()
      for (const [at, each] of days.entries()) await on(`2026-12-${String(at + 1).padStart(2, '0')}`, each)
      const versions = await versionsOf(town.hall, 'event')
      for (const [at, each] of days.entries()) {
        const day = `2026-12-${String(at + 1).padStart(2, '0')}`
        const number = versions.find((found) => found.day <= day)?.number
        const stood = await town.hall.db
          .selectFrom('dataset_row')
          .select('content')
          .where('from_number', '<=', number ?? 0)
          .where((row) => row.or([row('to_number', 'is', null), row('to_number', '>', number ?? 0)]))
          .execute()
        const plain = (found: readonly object[]) => found.map((one) => JSON.stringify(one)).sort()
        expect(plain(stood.map(({ content }) => sorted(content as object)))).toEqual(
          plain(
            each.map((one) =>
              sorted(Object.fromEntries(Object.entries(one).filter(([, value]) => value !== null))),
            ),
          ),
        )
      }
    }),
    { numRuns: 25 },
  )
})

const sorted = (value: object) =>
  Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
