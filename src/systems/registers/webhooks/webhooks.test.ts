import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { amount, personName, register, text } from '#language'
import { sql } from '#platform/database'
import type { StaffActor } from '#platform/people'
import { deliverWebhook } from '#systems/webhooks'
import { type Visited, visit } from '../../cases/testing-visit.ts'
import { addComment } from '../comments/add-comment.ts'
import { importRecords } from '../imports/import-records.ts'
import { registers } from '../index.ts'
import { openRegister } from '../open-register.ts'
import { changeRecord } from '../records/change-record.ts'
import { createRecord } from '../records/create-record.ts'
import { removeRecord, restoreRecord } from '../records/remove-record.ts'
import { registersChanged } from '../registers-now.ts'
import { type RegisterHall, registerHall } from '../testing-registers.ts'

const fields = { name: text('名前'), price: amount('金額', { optional: true }) }
const base = { about: '試験です。', office: 'tax', title: 'name' } as const
const goods = register({
  ...{ ...base, id: 'goods', name: '物品', fields },
  grants: [{ office: 'tax', may: ['read', 'add', 'change', 'remove', 'import'] }],
})
const people = register({
  ...{ ...base, id: 'members', name: '名簿', personal: true },
  fields: { ...fields, who: personName('氏名', { optional: true }) },
})

interface Received {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}
const received: Received[] = []
let answer = 200
let url = ''
const server = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk) => {
    body += chunk
  })
  request.on('end', () => {
    received.push({ headers: request.headers as never, body })
    response.writeHead(answer).end()
  })
})

let house: RegisterHall
beforeAll(async () => {
  house = await registerHall([goods, people])
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
  Object.assign(house.hall.config, { webhookNetworks: ['127.0.0.0/8'] })
})
afterAll(async () => {
  await new Promise((closed) => server.close(closed))
  await house.close()
})
beforeEach(async () => {
  answer = 200
  received.length = 0
  await sql`delete from webhook_delivery`.execute(house.hall.db)
  await sql`delete from webhook`.execute(house.hall.db)
  registersChanged(house.hall)
})

type Fields = Readonly<Record<string, string | readonly string[]>>
const at = (actor: StaffActor, path: string, form?: Fields): Promise<Visited> =>
  visit(house.hall, actor, path, form, { routes: registers.routes ?? [] })

const EVERYTHING = [
  ...['record.created', 'record.changed', 'record.removed', 'record.restored'],
  ...['record.commented', 'register.imported'],
]

/** @returns the secret */
async function listen(id = 'goods', more: Fields = {}): Promise<string> {
  const form = { name: '資産システム', url, event: EVERYTHING, ...more }
  const { text } = await at(house.people.engineer, `/desk/registers/${id}/webhooks`, form)
  return /<code>(whsec_[\w+/=]{44})<\/code>/.exec(text)![1]!
}
const opened = (id = 'goods') => openRegister(house.hall, house.people.clerk, id)
const add = async (values: Record<string, unknown>, id = 'goods') =>
  createRecord(house.hall, house.people.clerk, await opened(id), values)

const waiting = () =>
  house.hall.db
    .selectFrom('webhook_delivery')
    .selectAll()
    .where('delivered_at', 'is', null)
    .orderBy('id')
    .execute()
const send = (delivery: string) => deliverWebhook({ delivery } as never, house.hall)
async function sendAll() {
  for (const { id } of await waiting()) await send(id)
}
const events = () => received.map(({ body }) => JSON.parse(body).type)

/** As a receiver checks it that has only the specification in its hands. */
function verified({ headers, body }: Received, secret: string): boolean {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const content = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
  const expected = createHmac('sha256', key).update(content).digest('base64')
  return headers['webhook-signature']!.split(' ').includes(`v1,${expected}`)
}

test('記録が加わり、変わり、消え、戻り、コメントが付くたびに、Standard Webhooks の署名つきで1度ずつ届く', async () => {
  const secret = await listen()
  const { hall, people } = house
  const open = await opened()
  const id = await add({ name: '椅子', price: 100 })
  await changeRecord(hall, people.clerk, open, { id, version: 1, raw: { price: 200 }, via: 'desk' })
  await changeRecord(hall, people.clerk, open, { id, version: 2, raw: { price: 200 }, via: 'desk' })
  const comment = await addComment(hall, people.clerk, open, id, { text: '秘密の話', to: [] })
  await removeRecord(hall, people.clerk, open, id, 2)
  await restoreRecord(hall, people.clerk, open, id, 3)
  await sendAll()
  expect(events()).toEqual([
    ...['record.created', 'record.changed', 'record.commented', 'record.removed', 'record.restored'],
  ])
  for (const each of received) expect(verified(each, secret)).toBe(true)
  expect(verified({ ...received[0]!, body: `${received[0]!.body} ` }, secret)).toBe(false)
  const [created, , commented] = received.map(({ body }) => JSON.parse(body))
  expect(created).toMatchObject({
    register: 'goods',
    record: { id, version: 1, values: { name: '椅子', price: 100 } },
  })
  expect(created.id).toBe(received[0]!.headers['webhook-id'])
  expect(commented.comment).toBe(comment)
  expect(JSON.stringify(commented)).not.toContain('秘密の話')
})

test('選んだできごとと条件に合う記録だけを知らせる', async () => {
  await listen('goods', { event: ['record.created'], f: 'price', o: 'atLeast', v: '1000' })
  const open = await opened()
  const id = await add({ name: '高い物', price: 5_000 })
  await add({ name: '安い物', price: 5 })
  await changeRecord(house.hall, house.people.clerk, open, {
    ...{ id, version: 1, raw: { price: 6_000 }, via: 'desk' },
  })
  await sendAll()
  expect(received.map(({ body }) => JSON.parse(body).record.values.name)).toEqual(['高い物'])
})

test('取り消された変更は知らせない', async () => {
  await listen()
  await expect(add({ name: '' })).rejects.toThrow()
  expect(await waiting()).toEqual([])
})

test('個人の記録の台帳では、だれのことかも何が書いてあるかも送らない', async () => {
  await listen('members')
  const id = await add({ name: '山田さんの件', price: 3 }, 'members')
  await sendAll()
  const body = JSON.parse(received[0]!.body)
  expect(body.record).toEqual({ id, version: 1 })
  expect(received[0]!.body).not.toContain('山田')
})

test('表の取り込みは、何行でも1度だけ知らせる', async () => {
  await listen()
  const rows = [['名前'], ...Array.from({ length: 30 }, (_, n) => [`物${n}`])]
  const mapping = { header: 0, columns: ['name'] }
  await importRecords(house.hall, house.people.clerk, await opened(), { rows } as never, {
    ...{ mapping, via: 'import' },
  })
  await sendAll()
  expect(received.map(({ body }) => JSON.parse(body))).toMatchObject([
    { type: 'register.imported', register: 'goods', added: 30, changed: 0 },
  ])
})

test('届かなければ仕事の列が試し直し、何度試しても知らせの番号は同じ。届いたものも送り直せる', async () => {
  await listen()
  await add({ name: '届く' })
  const [delivery] = await waiting()
  answer = 500
  await expect(send(delivery!.id)).rejects.toThrow('500 を返しました')
  answer = 200
  await send(delivery!.id)
  await send(delivery!.id)
  expect(received).toHaveLength(2)
  const { engineer } = house.people
  expect((await at(engineer, '/desk/registers/goods/webhooks')).text).toContain('届きました')
  await at(engineer, '/desk/registers/goods/webhooks/resend', { id: delivery!.id })
  await sendAll()
  expect(new Set(received.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([delivery!.id]))
  expect(received).toHaveLength(3)
})

test('続けて3回、試しつくしても届かない送り先は止まり、加えた人に知らせが行き、また動かせる', async () => {
  await listen()
  const { engineer } = house.people
  answer = 503
  for (const name of ['一', '二', '三']) {
    await add({ name })
    const [delivery] = (await waiting()).filter(({ attempts }) => attempts === 0)
    for (let tried = 0; tried < 12; tried += 1) await send(delivery!.id).catch(() => undefined)
  }
  const { text } = await at(engineer, '/desk/registers/goods/webhooks')
  expect(text).toContain('自動で止めました')
  const told = await house.hall.db
    .selectFrom('staff_notice')
    .select('title')
    .where('staff_id', '=', engineer.id)
    .execute()
  expect(told).toEqual([{ title: '知らせの送り先「資産システム」に届かないため、自動で止めました' }])
  registersChanged(house.hall)
  await add({ name: '四' })
  expect((await waiting()).filter(({ attempts }) => attempts === 0)).toEqual([])
  const [, id] = /name="id" value="([0-9a-f-]{36})"/.exec(text)!
  await at(engineer, '/desk/registers/goods/webhooks/resume', { id: id! })
  answer = 200
  await add({ name: '五' })
  await send((await waiting()).at(-1)!.id)
  expect(events().at(-1)).toBe('record.created')
})

test('送り先を決めるのは情報担当と台帳の課の上司だけで、ほかの人には台帳があるとも言わない', async () => {
  const { chief, clerk, stranger, engineer } = house.people
  for (const [actor, status] of [
    [engineer, 200],
    [chief, 200],
    [clerk, 404],
    [stranger, 404],
  ] as const)
    expect((await at(actor, '/desk/registers/goods/webhooks')).status).toBe(status)
  await listen()
  const row = await house.hall.db.selectFrom('webhook').select(['id', 'secret']).executeTakeFirstOrThrow()
  expect((await at(clerk, '/desk/registers/goods/webhooks/stop', { id: row.id })).status).toBe(404)
  // The address of another register does not reach it.
  expect((await at(engineer, '/desk/registers/members/webhooks/stop', { id: row.id })).status).toBe(404)
  expect(row.secret).not.toContain('whsec_')
})

test('庁内や私用のアドレスと、暗号のないアドレスは、許されたネットワークのほかは断る', async () => {
  const { engineer } = house.people
  Object.assign(house.hall.config, { webhookNetworks: [] })
  for (const bad of ['http://example.jp/', 'https://10.0.0.1/', 'https://user:pass@example.jp/', 'x']) {
    const form = { name: '外', url: bad, event: ['record.created'] }
    expect((await at(engineer, '/desk/registers/goods/webhooks', form)).status).toBe(422)
  }
  Object.assign(house.hall.config, { webhookNetworks: ['127.0.0.0/8'] })
  const without = await at(engineer, '/desk/registers/goods/webhooks', { name: '無', url })
  expect(without.text).toContain('知らせるできごとを1つ以上選んでください。')
})
