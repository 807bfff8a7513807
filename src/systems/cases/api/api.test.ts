import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { mayCall, SCOPES, signatureOf, wrongUrl } from '#doors/api'
import { whoRead } from '#platform/audit'
import { sql } from '#platform/database'
import type { WebApp } from '#platform/web'
import { deliverWebhook } from '#systems/webhooks'
import { act } from '../act.ts'
import { ANSWERS, everybody, fileSurvey, PNG, resident, testHall } from '../testing-desk.ts'
import { visit } from '../testing-visit.ts'
import { sweepApi } from './sweep-api.ts'
import { apiWeb, call, tokenFor } from './testing-api.ts'

vi.mock('../../../platform/web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
  assetResponse: () => undefined,
}))

let open: Awaited<ReturnType<typeof testHall>>
let people: Awaited<ReturnType<typeof everybody>>
let app: WebApp
let token: string
beforeAll(async () => {
  open = await testHall()
  people = await everybody(open.hall)
  app = apiWeb(open.hall)
  token = await tokenFor(open.hall, people.engineer, Object.keys(SCOPES))
})
afterAll(() => open.close())
afterEach(() => open.clock.set('2026-11-24'))

const PATH = '/procedures/survey/applications'
const file = (key: string, answers: object = ANSWERS, by = token) =>
  call(app, by, 'POST', PATH, { answers }, { 'idempotency-key': key })
const count = async () =>
  (await open.hall.db.selectFrom('application').select('id').where('door', '=', 'api').execute()).length

describe('申請', () => {
  test('同じキーと同じ内容なら、同時でも申請は1つで、答えも同じ', async () => {
    const before = await count()
    const all = await Promise.all(Array.from({ length: 8 }, () => file('same-key-1')))
    expect(all.map((each) => each.status)).toEqual(Array(8).fill(201))
    expect(new Set(all.map((each) => JSON.stringify(each.body))).size).toBe(1)
    expect(all.filter((each) => each.headers.get('idempotency-replayed') === null)).toHaveLength(1)
    expect(await count()).toBe(before + 1)
    expect(all[0]!.headers.get('location')).toBe(`/api/v1/applications/${all[0]!.body.id}`)
  })

  test('同じキーでほかの内容なら断り、ほかのシステムの同じキーとは関わらない', async () => {
    await file('same-key-2')
    const other = await file('same-key-2', { ...ANSWERS, damage: 'ほかの被害' })
    expect(other).toMatchObject({ status: 422, body: { detail: expect.stringContaining('Idempotency-Key') } })
    const second = await tokenFor(open.hall, people.engineer, ['applications:write'])
    expect((await file('same-key-2', { ...ANSWERS, damage: 'ほかの被害' }, second)).status).toBe(201)
  })

  test('誤りは、日本語で、場所とともに返り、直せば同じキーで送れる', async () => {
    const wrong = {
      ...ANSWERS,
      damage: '',
      extra: 1,
      applicant: { ...(ANSWERS.applicant as object), tel: '12' },
    }
    const misspelt = await file('mend-key-1', wrong)
    expect(misspelt.body.errors).toEqual([
      { pointer: '/answers/extra', detail: expect.stringContaining('質問') },
    ])
    const { extra: _, ...rest } = wrong
    const refused = await file('mend-key-1', rest)
    expect(refused).toMatchObject({ status: 422, type: expect.stringContaining('problem+json') })
    expect(refused.body.errors).toEqual(
      expect.arrayContaining([
        { pointer: '/answers/applicant/tel', detail: expect.stringContaining('電話番号') },
        { pointer: '/answers/damage', detail: '「被害の状況」を入力してください。' },
      ]),
    )
    expect((await file('mend-key-1')).status).toBe(201)
    for (const key of ['short', 'x'.repeat(101), 'space in it']) expect((await file(key)).status).toBe(400)
  })

  test('個人番号は封をして別に残り、どの答えにも、照合の控えにも出ない', async () => {
    const sent = await file('number-key-1', { ...ANSWERS, number: '123456789018' })
    const { id } = sent.body
    const kept = await open.hall.db
      .selectFrom('my_number')
      .selectAll()
      .where('application_id', '=', id)
      .execute()
    expect(kept).toHaveLength(1)
    const seen = await call(app, token, 'GET', `/applications/${id}`)
    expect(seen.body.answers).not.toHaveProperty('number')
    expect(JSON.stringify(seen.body)).not.toMatch(new RegExp(`123456789018|${kept[0]!.ref}`))
    const borrowed = await file('number-key-2', { ...ANSWERS, number: { ref: kept[0]!.ref } })
    expect(borrowed).toMatchObject({ status: 422, body: { errors: [{ pointer: '/answers/number' }] } })
    const requests = await open.hall.db.selectFrom('api_request').selectAll().execute()
    expect(JSON.stringify(requests)).not.toContain('123456789018')
  })

  test('送った添付は、送ったシステムの1つの申請にだけ付く', async () => {
    const photo = (await call(app, token, 'POST', '/files?name=%E5%AE%B6.png', PNG)).body
    expect(photo).toMatchObject({ name: '家.png', type: 'image/png' })
    const second = await tokenFor(open.hall, people.engineer, ['applications:write'])
    const withPhoto = { ...ANSWERS, photos: [photo.id] }
    expect((await file('photo-key-1', withPhoto, second)).body.errors[0].pointer).toBe('/answers/photos')
    const { id } = (await file('photo-key-2', withPhoto)).body
    expect((await file('photo-key-3', withPhoto)).status).toBe(422)
    const { files } = (await call(app, token, 'GET', `/applications/${id}`)).body
    expect(files).toMatchObject([{ id: photo.id, name: '家.png' }])
    const bytes = await call(app, token, 'GET', `/applications/${id}/files/${photo.id}`)
    expect(bytes).toMatchObject({ status: 200, type: 'image/png' })
    expect((await call(app, token, 'POST', '/files?name=a.exe', Buffer.from('MZ\0\0\0'))).status).toBe(422)
    expect((await call(app, token, 'POST', '/files?name=a', new Uint8Array(11_000_000))).status).toBe(413)
  })

  test('使われない添付は1日で、古いキーは30日で消える', async () => {
    const left = (await call(app, token, 'POST', '/files?name=b.png', PNG)).body
    await file('old-key-1')
    open.clock.set('2026-12-25')
    await sweepApi(open.hall)
    const there = await open.hall.db.selectFrom('file').select('id').where('id', '=', left.id).execute()
    expect(there).toEqual([])
    const keys = await open.hall.db.selectFrom('api_request').select('key').execute()
    expect(keys).toEqual([])
  })

  test('受け付けたのも見たのも、ほかのシステムとして記録に残り、本人にもわかる', async () => {
    const owner = await resident(open.hall, '見本 太郎')
    const id = await fileSurvey(open.hall, owner)
    await call(app, token, 'GET', `/applications/${id}`)
    const [line] = await whoRead(open.hall.db, { resident: owner.id })
    expect(line).toMatchObject({
      actor_kind: 'system',
      actor_name: '基幹システム',
      action: 'application.read',
    })
    expect(line?.purpose).toBeTruthy()
    const sent = (await file('audit-key-1')).body.id
    const entry = await open.hall.db
      .selectFrom('audit_entry')
      .selectAll()
      .where('about_id', '=', sent)
      .where('action', '=', 'application.submitted')
      .executeTakeFirstOrThrow()
    expect(entry).toMatchObject({ actor_kind: 'system', actor_name: '基幹システム' })
    expect(entry.actor_id).toBeTruthy()
  })
})

describe('一覧', () => {
  test('受け付けた順に、鍵で続きを読め、1件も抜けず重ならない', async () => {
    const seen: string[] = []
    let next: string | undefined
    do {
      const page: { body: { applications: { id: string }[]; next?: string } } = await call(
        ...[app, token, 'GET' as const],
        `/applications?limit=2${next ? `&after=${next}` : ''}`,
      )
      seen.push(...page.body.applications.map((each) => each.id))
      next = page.body.next
    } while (next)
    const all = await open.hall.db
      .selectFrom('application')
      .select('id')
      .where('office', '=', 'tax')
      .orderBy('filed_at')
      .orderBy('id')
      .execute()
    expect(seen).toEqual(all.map((each) => each.id))
    expect(
      (await call(app, token, 'GET', '/applications?procedure=child-allowance')).body.applications,
    ).toEqual([])
    for (const wrong of [
      'limit=0',
      'limit=201',
      'limit=x',
      'after=x',
      `after=${Buffer.from('2026-13-99T00:00:00.000Z x').toString('base64url')}`,
    ])
      expect((await call(app, token, 'GET', `/applications?${wrong}`)).status).toBe(400)
  })
})

describe('トークン', () => {
  test('1度だけ見え、控えは読めない形で、取り消しや期限ですぐ使えなくなる', async () => {
    const { hall, clock } = open
    const form = {
      name: '<b>税</b>',
      scope: ['applications:status', 'root'],
      office: ['tax', 'nowhere'],
      days: '30',
    }
    const made = await visit(hall, people.engineer, '/desk/api/tokens', form)
    const shown = /yakuba_[\w-]{43}/.exec(made.text)![0]
    expect((await visit(hall, people.engineer, '/desk/api')).text).not.toContain(shown)
    expect(made.text).toContain('&lt;b&gt;税')
    const row = await hall.db
      .selectFrom('api_token')
      .selectAll()
      .where('name', '=', '<b>税</b>')
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ scopes: ['applications:status'], offices: ['tax'] })
    expect(JSON.stringify(row)).not.toContain(shown)
    expect((await call(app, shown, 'GET', '/applications')).status).toBe(200)
    clock.set('2026-12-25')
    expect((await call(app, shown, 'GET', '/applications')).status).toBe(401)
    clock.set('2026-11-24')
    await visit(hall, people.engineer, '/desk/api/tokens/revoke', { id: row.id })
    expect((await call(app, shown, 'GET', '/applications')).status).toBe(401)
    expect((await visit(hall, people.engineer, '/desk/api')).text).toContain('取り消し済み')
  })

  test('情報担当だけが作れ、足りないものは言葉で知らされる', async () => {
    const { hall } = open
    for (const actor of [people.clerk, people.head, people.mayor])
      for (const path of ['/desk/api', '/desk/api/tokens'])
        expect((await visit(hall, actor, path, path.endsWith('s') ? {} : undefined)).status).toBe(403)
    const make = (fields: Record<string, string>) => visit(hall, people.engineer, '/desk/api/tokens', fields)
    expect(await make({})).toMatchObject({ status: 422, text: expect.stringContaining('名前を') })
    expect((await make({ name: 'x' })).text).toContain('できることを1つ以上')
    expect((await make({ name: 'x', scope: 'files:read' })).text).toContain('対象の課を1つ以上')
  })

  test('呼び出しが多すぎれば 429 と、待つ時間が返る', async () => {
    const strict = apiWeb(open.hall, { posts: 9, pages: 9, signIns: 9, api: 3 })
    const answers = []
    for (let n = 0; n < 4; n++) answers.push(await call(strict, token, 'GET', '/applications'))
    expect(answers.map((each) => each.status)).toEqual([200, 200, 200, 429])
    expect(answers[3]!.headers.get('retry-after')).toBe('60')
    expect(answers[3]!.type).toContain('problem+json')
  })

  test('ブラウザーのサインインでは API は開かず、クッキーも渡さない', async () => {
    const answer = await call(app, undefined, 'GET', '/applications', undefined, {
      cookie: 'yakuba-session=x',
    })
    expect(answer.status).toBe(401)
    expect((await call(app, token, 'GET', '/applications')).headers.get('set-cookie')).toBeNull()
    expect((await call(app, token, 'GET', '/nowhere')).type).toContain('problem+json')
  })
})

test('説明のページは、外の部品なしに、どの呼び出しも載せる', async () => {
  const { text, status } = await visit(open.hall, people.clerk, '/desk/api/reference')
  expect(status).toBe(200)
  for (const words of [
    '/procedures/child-allowance/applications',
    'Idempotency-Key',
    '児童の氏名',
    '厚生年金',
  ])
    expect(text).toContain(words)
  expect(text).not.toMatch(/<script[^>]+src="http/)
})

describe('知らせ', () => {
  const received: { headers: Record<string, unknown>; body: string }[] = []
  let answer = 200
  let url = ''
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      received.push({ headers: request.headers, body })
      response.writeHead(answer, answer === 302 ? { location: 'http://127.0.0.1:1/' } : {}).end('x')
    })
  })
  let secret = ''
  beforeAll(async () => {
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
    Object.assign(open.hall.config, { webhookNetworks: ['127.0.0.0/8'] })
    const fields = { name: '基幹', url, office: 'tax' }
    const { text } = await visit(open.hall, people.engineer, '/desk/api/webhooks', fields)
    secret = /<code>(whsec_[\w+/=]{44})<\/code>/.exec(text)![1]!
  })
  afterAll(() => new Promise((closed) => server.close(closed)))

  const open_ = () =>
    open.hall.db
      .selectFrom('webhook_delivery')
      .selectAll()
      .where('delivered_at', 'is', null)
      .orderBy('id')
      .execute()
  const jobs = async () =>
    (
      await sql<{
        payload: { delivery: string }
      }>`select payload from _private_jobs job join _private_tasks task
        on task.id = job.task_id where task.identifier = 'webhooks.deliver' order by job.id`.execute(
        open.hall.db,
      )
    ).rows.map((row) => row.payload.delivery)

  test('申請が動くと、同じ取引の中で知らせが積まれ、署名つきで1度届く', async () => {
    const id = await fileSurvey(open.hall, await resident(open.hall, '渡邉 花子'))
    await act(open.hall, people.clerk, {
      applicationId: id,
      event: { kind: 'assigned', to: people.clerk.id },
    })
    const waiting = await open_()
    expect(waiting.map((each) => each.event)).toEqual(['application.submitted', 'application.assigned'])
    expect(await jobs()).toEqual(waiting.map((each) => each.id))
    for (const { id: delivery } of waiting) await deliverWebhook({ delivery } as never, open.hall)
    await deliverWebhook({ delivery: waiting[0]!.id } as never, open.hall)
    expect(received).toHaveLength(2)
    const [{ headers, body }] = received as [(typeof received)[0]]
    const stamp = Number(headers['webhook-timestamp'])
    expect(headers['webhook-signature']).toBe(
      signatureOf(secret, { id: waiting[0]!.id, timestamp: stamp, body }),
    )
    expect(headers['webhook-id']).toBe(waiting[0]!.id)
    expect(JSON.parse(body)).toMatchObject({
      type: 'application.submitted',
      application: { id, state: 'submitted' },
    })
    expect(body).not.toMatch(/渡邉|花子|0224/)
    expect(await open_()).toEqual([])
  })

  test('届かなければ誤りとして残り、仕事の列が試し直す。転送先へは行かない', async () => {
    const before = received.length
    await fileSurvey(open.hall, await resident(open.hall, '渡邉 花子'))
    const [{ id: delivery }] = (await open_()) as unknown as [{ id: string }]
    for (const [status, words] of [
      [500, '500 を返しました'],
      [302, '302 を返しました'],
    ] as const) {
      answer = status
      await expect(deliverWebhook({ delivery } as never, open.hall)).rejects.toThrow(words)
    }
    expect(received.length).toBe(before + 2)
    const { text } = await visit(open.hall, people.engineer, '/desk/api')
    expect(text).toContain('302 を返しました')
    answer = 204
    await deliverWebhook({ delivery } as never, open.hall)
    expect(await open_()).toEqual([])
  })

  test('許された庁内のネットワークでなくなれば、送らずに、わけを残す', async () => {
    await fileSurvey(open.hall, await resident(open.hall, '渡邉 花子'))
    const [{ id: delivery }] = (await open_()) as unknown as [{ id: string }]
    const before = received.length
    Object.assign(open.hall.config, { webhookNetworks: [] })
    await expect(deliverWebhook({ delivery } as never, open.hall)).rejects.toThrow('庁内や私用のアドレス')
    Object.assign(open.hall.config, { webhookNetworks: ['127.0.0.0/8'] })
    await open.hall.db
      .updateTable('webhook')
      .set({ url: url.replace('127.0.0.1', 'localhost') })
      .execute()
    await deliverWebhook({ delivery } as never, open.hall).catch(() => undefined)
    Object.assign(open.hall.config, { webhookNetworks: ['10.0.0.0/8'] })
    await fileSurvey(open.hall, await resident(open.hall, '渡邉 花子'))
    const last = (await open_()).at(-1)!
    await expect(deliverWebhook({ delivery: last.id } as never, open.hall)).rejects.toThrow(
      '庁内や私用のアドレス',
    )
    expect(received.length).toBeLessThanOrEqual(before + 1)
  })

  test('ほかの課の送り先には届かず、止めた送り先にはもう送らない', async () => {
    const { id } = await open.hall.db.selectFrom('webhook').select('id').executeTakeFirstOrThrow()
    await visit(open.hall, people.engineer, '/desk/api/webhooks/stop', { id })
    const before = (await open_()).length
    await fileSurvey(open.hall, await resident(open.hall, '渡邉 花子'))
    expect(await open_()).toHaveLength(before)
    for (const { id: delivery } of await open_()) await deliverWebhook({ delivery } as never, open.hall)
    expect((await visit(open.hall, people.engineer, '/desk/api')).text).not.toContain(
      'まだ届いていない知らせ',
    )
  })
})

test.each([
  ...[
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
  ],
  ...[
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'x',
  ],
])('庁内や私用のアドレス %s には送らない', (address) => {
  expect(mayCall(address, 'https:', [])).toBe(false)
})

test('公のアドレスにはhttpsでだけ、名指しされたネットワークにはhttpでも送る', () => {
  expect(mayCall('8.8.8.8', 'https:', [])).toBe(true)
  expect(mayCall('2001:4860:4860::8888', 'https:', [])).toBe(true)
  expect(mayCall('8.8.8.8', 'http:', [])).toBe(false)
  expect(mayCall('10.1.2.3', 'http:', ['10.1.0.0/16'])).toBe(true)
  expect(mayCall('::ffff:10.1.2.3', 'http:', ['10.1.0.0/16'])).toBe(true)
  expect(mayCall('10.2.2.3', 'http:', ['10.1.0.0/16'])).toBe(false)
  for (const text of [
    '',
    'x',
    'ftp://a.jp',
    'http://a.jp',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://a:b@c.jp',
    'https://2130706433/',
    'https://0x7f.1/',
  ])
    expect(wrongUrl(text, [])).toBeTruthy()
  expect(wrongUrl('https://intra.example.jp/hook', [])).toBeUndefined()
})
