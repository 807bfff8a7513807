import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { visitor } from '../../../platform/web/testing.ts'
import { type OpenTown, openTown } from '../testing-opendata.ts'
import { events, toilets } from '../testing-published.ts'

vi.mock('../../../platform/web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
  assetResponse: () => undefined,
}))

let town: OpenTown
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

const html = async (path: string, lang = 'ja') => {
  const person = visitor(town.app)
  person.cookies.set('lang', lang)
  const response = await person.get(path)
  return { status: response.status, html: (await response.text()).replaceAll('<!-- -->', '') }
}

test('一覧は、言葉と種類でしぼれる', async () => {
  expect((await html('/opendata')).html).toMatch(/公衆トイレ一覧[\s\S]*イベント一覧/)
  expect((await html('/opendata?q=ばりあ')).html).toContain('見つかりませんでした。')
  expect((await html('/opendata?q=いべんと')).html).not.toContain('公衆トイレ一覧')
  expect((await html(`/opendata?kind=${encodeURIComponent('公共施設')}`)).html).not.toContain('イベント一覧')
})

test('データのページは、約束、項目、中身、グラフ、受け取り方を示す', async () => {
  const page = (await html('/opendata/public_toilet')).html
  expect(page).toContain('「公衆トイレ一覧」（柴田町、http://town.example/opendata/public_toilet）')
  expect(page).toContain('町字から番地までをつなげた住所です。')
  expect(page).toContain('120件のうち、はじめの50件です。')
  expect(page).toContain('船岡公衆トイレ50')
  expect(page).not.toContain('船岡公衆トイレ51</span>')
  expect(page).toContain('船岡公衆トイレ10は19')
  expect(page).toContain('href="/opendata/public_toilet/043231_public_toilet.geojson"')
  expect(page).not.toContain('確認が遅れています')
})

test('確かめる期限を過ぎたデータは、色だけでなく言葉で遅れを示す', async () => {
  expect((await html('/opendata/event')).html).toMatch(
    /このデータは、確認が遅れています[\s\S]*令和8年9月1日までに確かめる予定でした。/,
  )
  expect((await html('/opendata')).html.match(/確認が遅れています/g)).toHaveLength(1)
})

test('公開していないものは、どこからも出ない', async () => {
  for (const path of [
    '/opendata/resident',
    '/opendata/resident/043231_resident.csv',
    '/opendata/resident/dcat.jsonld',
  ])
    expect((await html(path)).status, path).toBe(404)
  expect((await html('/opendata/event/043231_event.geojson')).status).toBe(404)
  expect((await html('/opendata/event/043231_public_toilet.csv')).status).toBe(404)
})

test('英語では、データの中身のほかに日本語が残らない', async () => {
  const own = [toilets, events].flatMap(({ dataset }) => [
    ...[dataset.title, dataset.description, `${dataset.title}の変わったところ`, ...dataset.keywords],
    ...dataset.columns.flatMap(({ label, about }) => [label, about]),
  ])
  for (const path of [
    '/opendata',
    '/opendata/public_toilet',
    '/opendata/event',
    '/opendata/event/versions',
    '/opendata/request',
  ]) {
    const found = [...(await html(path, 'en')).html.matchAll(/<span lang="ja">([^<]*)<\/span>/g)]
    expect(
      found.map(([, text]) => text ?? '').filter((text) => !own.includes(text) && !text.startsWith('〒')),
      path,
    ).toEqual([])
  }
})

test('要望は課に届き、職員が答えると、書いた人にメールが届く', async () => {
  const person = visitor(town.app)
  await person.get('/opendata/request?dataset=event')
  const empty = await person.post('/opendata/request', { wish: ' ', email: 'x' })
  expect(empty.status).toBe(422)
  expect(await empty.text()).toMatch(/ほしいデータを入力してください。[\s\S]*メールアドレスは/)
  const sent = await person.post('/opendata/request', {
    dataset: 'event',
    wish: '屋台の数も知りたい',
    email: 'taro@example.jp',
  })
  expect([sent.status, sent.headers.get('location')]).toEqual([303, '/opendata/request/sent'])
  const row = await town.hall.db.selectFrom('dataset_request').selectAll().executeTakeFirstOrThrow()
  expect(row).toMatchObject({
    dataset: 'event',
    office: 'commerce-tourism',
    email: 'taro@example.jp',
    answer: null,
  })
  const { jobs } = await mails()
  expect(jobs).toMatchObject([{ to: 'commerce-tourism@shibata.example.jp' }])
  expect(jobs[0]?.text).not.toContain('屋台')
})

async function mails() {
  const { sql } = await import('#platform/database')
  const { rows } = await sql<{ payload: { to: string; text: string } }>`select payload from _private_jobs
    where task_id = (select id from _private_tasks where identifier = 'mail.send') order by id`.execute(
    town.hall.db,
  )
  return { jobs: rows.map(({ payload }) => payload) }
}
