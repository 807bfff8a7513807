import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Hall } from '#language'
import { settableClock } from '#platform/clock'
import shibata from '../../../town/shibata/index.ts'
import { exportCommand } from './commands/export.ts'
import { importCommand } from './commands/import.ts'
import { type Holdings, keyOf, type Values } from './index.ts'
import { datasetOf, wholeRow, written } from './testing.ts'

const folder = mkdtempSync(join(tmpdir(), 'opendata-'))
afterAll(() => rmSync(folder, { recursive: true }))

const held = new Map<string, Values[]>()
/** As a register does it: by key, and what is to be kept stays. */
const holdings: Holdings = {
  rows: async (_, { key }) => held.get(key) ?? [],
  replace: async (_, dataset, rows, { keep }) => {
    const before = held.get(dataset.key) ?? []
    const kept = before.filter((row) => keep.has(keyOf(dataset, row)))
    held.set(dataset.key, [...rows, ...kept])
    return { added: rows.length, changed: 0, removed: before.length - kept.length, unchanged: kept.length }
  },
}
const hall = { town: shibata, clock: settableClock(new Date('2026-11-24T00:00:00Z')) } as unknown as Hall
const command = (name: string, own?: Holdings) =>
  [importCommand(own), exportCommand(own)].find((each) => each.name === name)!
const run = (
  name: string,
  args: string[],
  flags: Record<string, string | true> = {},
  own: Holdings | 'none' = holdings,
) =>
  command(name, own === 'none' ? undefined : own).run(hall, args, flags) as Promise<Record<string, unknown>>

let good: string
const mixed = join(folder, 'mixed.csv')
beforeAll(async () => {
  const dataset = datasetOf('public_toilet')
  good = join(folder, '043231_public_toilet.csv')
  writeFileSync(
    good,
    await written(
      dataset,
      [1, 2, 3].map((n) => ({
        ...wholeRow(dataset, n),
        男性トイレ総数: String(n * 3),
        女性トイレ総数: String(n * 2),
        男女共用トイレ総数: String(n * 2),
      })),
    ),
  )
  const [first, second, third] = [1, 2, 3].map((n) => `043231-0000${n},公園${n},柴田町船岡${n},入口`)
  writeFileSync(
    mixed,
    `ID,名称,住所,設置位置,利用開始時間\n${first},08:30\n${second},8:30\n${third},夜明け\n`,
  )
})

test('確かめるだけなら、台帳がなくても、何も変えずに、行ごとの誤りを言う', async () => {
  const seen = await run('opendata import', [mixed], { dataset: 'public_toilet', 'dry-run': true }, 'none')
  expect(seen).toMatchObject({ dry: true, whole: false, rows: 3, accepted: 1, mendable: 1 })
  expect(seen.errors).toEqual([
    expect.objectContaining({ row: 3, column: '利用開始時間', rule: 'time', suggestion: '08:30', at: 'E3' }),
    expect.objectContaining({ row: 4, column: '利用開始時間', rule: 'time' }),
  ])
  const told = command('opendata import').human(seen as never)
  expect(told).toContain('3行のうち1行')
  expect(told).toContain('E3 利用開始時間')
  await expect(run('opendata import', [mixed], { dataset: 'public_toilet' }, 'none')).rejects.toThrow(
    '--dry-run',
  )
})

test('取り込みは、すべての行か、ひとつもないか。--skip-wrong なら正しい行だけで、ほかは元のまま残る', async () => {
  held.set('public_toilet', [
    { ID: '043231-00003', 名称: '前からの公園3' },
    { ID: '043231-00009', 名称: 'なくなった公園' },
  ])
  const refused = await run('opendata import', [mixed], { dataset: 'public_toilet' })
  expect(refused).toMatchObject({ ok: false, accepted: 1 })
  expect(command('opendata import').human(refused as never)).toContain('何も取り込んでいません')
  expect(held.get('public_toilet')).toHaveLength(2)
  const partly = await run('opendata import', [mixed], {
    dataset: 'public_toilet',
    'skip-wrong': true,
    repair: true,
  })
  expect(partly).toMatchObject({ whole: false, accepted: 2, taken: { removed: 1, unchanged: 1 } })
  expect(held.get('public_toilet')!.map(({ 名称 }) => 名称)).toEqual(['公園1', '公園2', '前からの公園3'])
  expect(held.get('public_toilet')![1]).toMatchObject({ 利用開始時間: '08:30' })
})

test('取り込んだものは、現行と旧版の名の付いたファイルになり、失われる列を言う', async () => {
  expect(await run('opendata import', [good])).toMatchObject({
    whole: true,
    dataset: 'public_toilet',
    rows: 3,
    errors: [],
  })
  const current = await run('opendata export', ['public_toilet', folder])
  expect(current).toMatchObject({ file: good, edition: 'current', rows: 3, lost: [] })
  const bytes = readFileSync(good)
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(bytes.toString()).toMatch(/\r\n$/)
  const file = join(folder, 'legacy.csv')
  const legacy = await run('opendata export', ['public_toilet', file], { edition: 'legacy' })
  expect(legacy.lost).toContain('高度の値')
  expect(readFileSync(file, 'utf8')).toContain('多機能トイレ数')
  for (const format of ['json', 'geojson', 'xlsx'])
    expect(await run('opendata export', ['public_toilet', folder], { format })).toMatchObject({
      file: join(folder, `043231_public_toilet.${format}`),
    })
})

test('ないもの、読めないもの、誤った言い方は、わけを言う', async () => {
  await expect(run('opendata import', [join(folder, 'none.csv')])).rejects.toThrow('ありません')
  await expect(run('opendata import', [good], { dataset: 'toilets' })).rejects.toThrow(
    'public_toilet（公衆トイレ一覧）',
  )
  await expect(run('opendata import', [])).rejects.toThrow('使い方')
  writeFileSync(join(folder, 'x.csv'), '品名,値段\nりんご,100')
  await expect(run('opendata import', [join(folder, 'x.csv')])).rejects.toThrow('どのデータセットか')
  await expect(run('opendata export', ['garbage_separation', folder], { edition: 'legacy' })).rejects.toThrow(
    '旧版',
  )
  await expect(run('opendata export', ['aed'], { format: 'pdf' })).rejects.toThrow('使い方')
})
