import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Hall } from '#language'
import { Problem, type WebRequest } from '#platform/web'
import { fourthPlan } from '../../../town/shibata/plan/index.ts'
import { measurePlan } from './measure.ts'
import { planMeasures } from './measures.ts'
import { planRoutes } from './routes.tsx'
import { answering, testHall } from './testing.ts'

vi.mock('../../platform/web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
}))

const query = 'select count(*) from procedure where online'
const measures = planMeasures([
  { name: 'procedures', measures: { 'procedures.offered': { ...answering(3), query } } },
  {
    name: 'cases',
    measures: { 'cases.online-share': answering(66.7), 'cases.return-rate': answering(undefined) },
  },
])
let open: Awaited<ReturnType<typeof testHall>>
beforeAll(async () => {
  open = await testHall(fourthPlan)
  await measurePlan(open.hall, measures)
})
afterAll(() => open.close())

const visit = async (
  path: string,
  params: Record<string, string>,
  language: WebRequest['language'] = 'ja',
  query = '',
) => {
  const route = planRoutes(measures).find((each) => each.path === path)!
  const request = {
    house: open.hall as Hall,
    params,
    language,
    furigana: false,
    url: new URL(`http://town.example/plan${query}`),
  }
  return route.handle(request as unknown as WebRequest)
}
const html = async (...asked: Parameters<typeof visit>) => (await visit(...asked)).text()

test('だれでも見られ、キャッシュできる道だけでできている', () => {
  for (const route of planRoutes(measures))
    expect(route).toMatchObject({ method: 'GET', who: 'anyone', cache: 'public' })
})

test('計画の項目は、取組や報告の言葉でも探せて、なければ戻り方が書いてある', async () => {
  const items = fourthPlan.policies.flatMap((policy) => policy.items)
  const linked = async (q: string) => {
    const body = await html('/plan', {}, 'ja', `?q=${encodeURIComponent(q)}`)
    return items.filter((item) => body.includes(`href="/plan/${item.code}"`)).map(({ code }) => code)
  }
  const [item] = items
  expect(await linked(item!.title)).toContain(item!.code)
  const { text } = items.flatMap((each) => each.reports)[0]!
  expect((await linked(text.slice(0, 12))).length).toBeGreaterThan(0)
  expect(await linked('I-3-1')).toEqual(['I-3-1'])
  expect(await linked('どの項目にもない言葉')).toEqual([])
  expect(await html('/plan', {}, 'ja', '?q=どこにもない')).toContain('さがすのをやめて')
})

test('計画の目次に、方針と項目、測った値、まだ測っていない理由がある', async () => {
  const body = await html('/plan', {})
  for (const policy of fourthPlan.policies)
    for (const item of policy.items) expect(body).toContain(`href="/plan/${item.code}"`)
  expect(body).toContain('66.7%')
  expect(body).toContain('令和8年11月23日に測定')
  expect(body).toContain('まだ測っていません')
  expect(body).toContain('まだ数えるものがありません。')
  expect(body).toContain('この値を測るしくみが、まだ入っていません。')
  expect(body).not.toContain('<script')
})

test('どの項目の頁も開き、背景と報告と図の表がある', async () => {
  for (const item of fourthPlan.policies.flatMap((policy) => policy.items)) {
    const body = await html('/plan/:item', { item: item.code })
    for (const report of item.reports) expect(body).toContain(report.text)
    expect(body.match(/role="img"/g)?.length ?? 0).toBeLessThanOrEqual(item.indicators.length)
    for (const each of item.indicators.filter((each) => each.history))
      expect(body).toContain(`${each.name}の目標と実績`)
  }
})

test('測り方は問い合わせの文、担当、測った日まで見える', async () => {
  const body = await html('/plan/:item', { item: 'I-3-1' })
  expect(body).toContain(query)
  expect(body).toContain('担当：まちづくり政策課')
  expect(body).toContain('測った日：令和8年11月23日')
})

test('年度の報告は頁でもPDFでも見られる', async () => {
  expect(await html('/plan/report/:year', { year: '2022' })).toContain('令和4年度　主な取組内容')
  const pdf = await visit('/plan/report/:year', { year: '2022.pdf' })
  expect(pdf.headers.get('content-type')).toBe('application/pdf')
})

test.each([
  ['/plan/:item', { item: 'nothing' }],
  ['/plan/report/:year', { year: '1999' }],
  ['/plan/report/:year', { year: 'x.pdf' }],
  ['/plan/report/:year', { year: '9999999999' }],
])('ないものは、ないと言う（%s %j）', async (path, params) => {
  await expect(visit(path, params as Record<string, string>)).rejects.toThrow(Problem)
})

test('英語でも開ける', async () => {
  expect(await html('/plan', {}, 'en')).toContain('lang="en"')
})
