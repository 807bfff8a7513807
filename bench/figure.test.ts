import { expect, test } from 'vitest'
import { beside, interleaved, median, percentile, timed } from './figure.ts'
import { page, sectionOf } from './report.ts'

test('比は中央値どうしの比。目標に届かなければ、届いていないと言う', () => {
  const good = beside(
    '受付',
    '件/秒',
    [
      [60, 10, 50],
      [100, 90, 400],
    ],
    '参照',
    0.5,
  )
  expect(good).toMatchObject({ value: 50, reference: { value: 100 }, ratio: 0.5, met: true })
  expect(beside('受付', '件/秒', [[40], [100]], '参照', 0.5).met).toBe(false)
  expect(beside('受付', '件/秒', [[40], [100]], '参照')).not.toHaveProperty('met')
  expect(timed('打鍵', 'ms', 50, 50).met).toBe(false)
})

test('中央値と百分位', () => {
  expect(median([3, 1, 2])).toBe(2)
  expect(percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.95)).toBe(10)
})

test('比べるものは、交互に測る', async () => {
  const order: string[] = []
  const noted = (name: string) => async () => order.push(name)
  await interleaved(2, noted('こちら'), noted('参照'))
  expect(order).toEqual(['こちら', '参照', 'こちら', '参照'])
})

test('表と頁は、値、参照、比、目標を並べ、測れなかったものを文で言う', () => {
  const figures = [beside('受付', '件/秒', [[1234.5], [2469]], '参照', 0.6), timed('一覧', 'ms', 7.123)]
  const report = {
    title: '受付',
    at: '2026-11-23T00:00:00.000Z',
    machine: '2 shared cores',
    load: 1.25,
    versions: { node: '24' },
    figures,
  }
  expect(sectionOf(report).split('\n').slice(4, 6)).toEqual([
    '| 受付 | 1,235 件/秒 | 2,469 件/秒（参照） | 0.50 | 比 0.6 以上 | 達していない |',
    '| 一覧 | 7.12 ms |  |  |  |  |',
  ])
  const missing = { ...report, title: '公開ページ', figures: [], left: 'nginx がない。' }
  expect(page([report, missing])).toMatch(/## 受付[\s\S]*## 公開ページ\n\nnginx がない。/)
})
