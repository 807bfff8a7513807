/** The contract: what the OpenAPI document says is tried, every call of it, with every kind of caller and body. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type OperationObject, openApiOf, SCOPES } from '#doors/api'
import { type Definition, type JsonSchema, loadBanks, type Row, trialOf } from '#language'
import { isoDate } from '#platform/clock'
import type { WebApp } from '#platform/web'
import shibata from '../../../../town/shibata/index.ts'
import { HOSTILE_TEXTS, HOSTILE_VALUES } from '../../../language/fields/hostile.ts'
import { misfits } from '../../../language/testing/schema.ts'
import { anyJson, anyText, damaged } from '../../../testing-random.ts'
import { addressBookOf } from '../form-context.ts'
import { ANSWERS, attach, everybody, fileSurvey, PNG, resident, survey, testHall } from '../testing-desk.ts'
import { apiWeb, call, tokenFor } from './testing-api.ts'

vi.mock('../../../platform/web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
  assetResponse: () => undefined,
}))

const document = openApiOf(
  { name: shibata.name, procedures: [...shibata.procedures, survey] },
  'http://town.example',
)
const root = document as unknown as JsonSchema
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    ...{ path, method: method.toUpperCase(), operation: operation as OperationObject },
    name: `${method.toUpperCase()} ${path}`,
  })),
)

let open: Awaited<ReturnType<typeof testHall>>
let app: WebApp
let everything: string
let nothing: Record<string, string>
let others: string
let ids: { id: string; file: string }
let keys = 0
const newKey = () => `contract-${keys++}`
beforeAll(async () => {
  open = await testHall()
  const people = await everybody(open.hall)
  app = apiWeb(open.hall)
  const all = Object.keys(SCOPES)
  // An office that no procedure belongs to.
  const busy = new Set([survey, ...shibata.procedures].map((each) => each.office))
  const idle = shibata.offices.find((each) => !busy.has(each.id))!.id
  const offices = open.hall.town.offices.map((each) => each.id)
  everything = await tokenFor(open.hall, people.engineer, all, offices)
  others = await tokenFor(open.hall, people.engineer, all, [idle])
  nothing = {}
  for (const scope of all)
    nothing[scope] = await tokenFor(
      open.hall,
      people.engineer,
      all.filter((each) => each !== scope),
      offices,
    )
  const owner = await resident(open.hall, '渡邉 花子')
  const photo = await attach(open.hall, owner, PNG, '家.png')
  ids = {
    id: await fileSurvey(open.hall, owner, { ...ANSWERS, photos: [photo] }, [photo.id]),
    file: photo.id,
  }
}, 60_000)
afterAll(() => open.close())

const filled = (path: string) => path.replace('{id}', ids.id).replace('{file}', ids.file)
const scopeOf = (operation: OperationObject) => operation.security[0].token[0]

/** Another system vouches for nobody: what is asked of people who are not known is asked here. */
const byNobody = (definition: Definition): Definition => ({
  ...definition,
  eligible: [
    ...definition.eligible,
    { text: '本人確認なし', holds: { op: 'is', field: '@identity', value: 'none' }, otherwise: '' },
  ],
})

/** A body that the document allows, files sent before. */
async function validBody(path: string): Promise<Row> {
  const id = /^\/procedures\/([^/]+)/.exec(path)?.[1]
  const definition = [...shibata.procedures, survey].find((each) => each.id === id)!
  const context = {
    today: isoDate('2026-11-24'),
    addresses: addressBookOf(open.hall.town),
    banks: loadBanks(),
    disasters: shibata.disasters,
  }
  const { answers, problems } = trialOf(byNobody(definition), context, { amount: 'fewest' })
  expect(problems).toEqual([])
  const send = async (value: unknown): Promise<unknown> => {
    if (Array.isArray(value)) return Promise.all(value.map(send))
    if (typeof value !== 'object' || value === null) return value
    if ('type' in value && 'bytes' in value) {
      const sent = await call(app, everything, 'POST', '/files?name=a.png', PNG)
      return sent.body.id
    }
    const entries = await Promise.all(
      Object.entries(value).map(async ([key, each]) => [key, await send(each)] as const),
    )
    return Object.fromEntries(entries.filter(([key]) => !key.startsWith('@')))
  }
  return { answers: await send({ ...answers, '@identity': undefined }) }
}

/** The answer is one of those that the document names, and fits its schema. */
function fits(operation: OperationObject, answer: Awaited<ReturnType<typeof call>>, name: string): void {
  const said = operation.responses[answer.status]
  expect(said, `${name} → ${answer.status} ${JSON.stringify(answer.body).slice(0, 300)}`).toBeDefined()
  const [type, { schema }] = Object.entries(said!.content)[0]!
  if (type === 'application/octet-stream') return
  expect(answer.type).toContain(type)
  expect(misfits(schema, answer.body, root)).toEqual([])
}

describe.each(operations.map((each) => [each.name, each] as const))(
  '%s',
  (name, { path, method, operation }) => {
    const post = method === 'POST'
    const isFile = path === '/files'
    const address = () => filled(path) + (isFile ? '?name=a.png' : '')
    const body = async () => (post ? (isFile ? PNG : await validBody(path)) : undefined)
    const headers = (): Record<string, string> => (post && !isFile ? { 'idempotency-key': newKey() } : {})

    test('トークンがない、違う、終わっているときは 401', async () => {
      for (const token of [undefined, 'x'.repeat(43), `yakuba_${'A'.repeat(43)}`, '']) {
        const answer = await call(app, token, method, address(), post ? {} : undefined, headers())
        expect(answer.status).toBe(401)
        expect(answer.headers.get('www-authenticate')).toBe('Bearer')
        fits(operation, answer, name)
      }
    })

    test('ほかの範囲をすべて持っていても、この範囲がなければ 403', async () => {
      const answer = await call(
        app,
        nothing[scopeOf(operation)],
        method,
        address(),
        post ? {} : undefined,
        headers(),
      )
      expect(answer.status).toBe(403)
      fits(operation, answer, name)
    })

    test('正しい呼び出しには、文書のとおりの答えが返る', async () => {
      const answer = await call(app, everything, method, address(), await body(), headers())
      expect(answer.status, JSON.stringify(answer.body)).toBe(post ? 201 : 200)
      fits(operation, answer, name)
    })

    test('ほかの課のトークンでは、何も見えず、何も作れない', async () => {
      if (isFile) return
      const answer = await call(app, others, method, address(), post ? { answers: {} } : undefined, headers())
      if (path === '/applications') expect(answer.body.applications).toEqual([])
      else expect([403, 404]).toContain(answer.status)
      fits(operation, answer, name)
    })

    test('どんな本文や指定にも、文書にある答えを返し、500にはならない', async () => {
      const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
      const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
      const bodies: [string | Uint8Array, string][] = post
        ? [
            ...['', '{', 'null', '[]', '"x"', '{"answers":1}', '{"answers":{},"x":1}', nested].map(
              (text): [string, string] => [text, 'application/json'],
            ),
            [`{"answers":${nested}}`, 'application/json'],
            [`{"answers":{"__proto__":{"x":1},"constructor":1}}`, 'application/json'],
            [Buffer.from([0xff, 0xfe, 0x7b]), 'application/json'],
            ['a=b', 'application/x-www-form-urlencoded'],
            ['<x/>', 'text/xml'],
            ...Object.values(HOSTILE_TEXTS)
              .filter((text) => text.length < 100_000)
              .map((text): [string, string] => [
                JSON.stringify({ answers: { applicant: text, damage: text } }),
                'application/json',
              ]),
            ...HOSTILE_VALUES.map((value): [string, string] => [
              JSON.stringify({
                answers: { applicant: value, damage: value, number: value, photos: value, children: value },
              }),
              'application/json',
            ]),
          ]
        : []
      for (const [text, type] of bodies) {
        const answer = await call(app, everything, method, address(), text, {
          ...headers(),
          'content-type': type,
        })
        fits(operation, answer, `${name} ${text.slice(0, 60)}`)
        if (!isFile) expect([400, 413, 415, 422]).toContain(answer.status)
      }
      for (const text of ['x', '%00', '..%2f..', encodeURIComponent('\u202e'), '9'.repeat(300), "';--"]) {
        const wild = path.replaceAll(/\{\w+\}/g, text)
        const query = `?after=${text}&limit=${text}&procedure=${text}&name=${text}`
        const answer = await call(app, everything, method, wild + query, post ? {} : undefined, headers())
        expect(answer.status).toBeLessThan(500)
        expect(answer.type).toMatch(/json/)
      }
      expect(log).not.toHaveBeenCalled()
      log.mockRestore()
    })
  },
)

test('文書は、どの手続きにも、読める説明のある呼び出しと答えの形を持つ', async () => {
  const served = await call(app, undefined, 'GET', '/openapi.json')
  expect(served.status).toBe(200)
  expect(Object.keys(served.body.paths)).toEqual(Object.keys(document.paths))
  for (const { id } of shibata.procedures)
    expect(document.paths[`/procedures/${id}/applications`]?.post?.requestBody).toBeDefined()
  const refs = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(
    ([, name]) => name!,
  )
  for (const name of refs) expect(document.components.schemas[name]).toBeDefined()
  const operationIds = operations.map(({ operation }) => operation.operationId)
  expect(new Set(operationIds).size).toBe(operationIds.length)
})

test('でたらめなJSONや続きの印にも、文書にある答えを返す', async () => {
  const path = '/procedures/survey/applications'
  const { post } = document.paths[path]!
  const send = async (text: string) => {
    const headers = { 'idempotency-key': newKey(), 'content-type': 'application/json' }
    fits(post!, await call(app, everything, 'POST', path, text, headers), text)
  }
  await fc.assert(fc.asyncProperty(anyJson, send), { numRuns: 60 })
  await fc.assert(
    fc.asyncProperty(anyJson, (text) => send(`{"answers":${text}}`)),
    { numRuns: 60 },
  )
  await fc.assert(fc.asyncProperty(damaged(JSON.stringify({ answers: ANSWERS })), send), { numRuns: 60 })
  const list = document.paths['/applications']!.get!
  const after = (text: string) =>
    `/applications?after=${encodeURIComponent(text.toWellFormed().replaceAll('\0', ''))}`
  await fc.assert(
    fc.asyncProperty(anyText, async (text) =>
      fits(list, await call(app, everything, 'GET', after(text)), text),
    ),
    { numRuns: 60 },
  )
}, 60_000)
