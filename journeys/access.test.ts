import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Route } from '#platform/web'
import { showNumber } from '#systems/cases'
import { routesOf } from '../src/parts.ts'
import { systems } from '../src/systems/index.ts'
import { everybodyIn, type Records, ROLES, type Role, recordsOf } from './access-people.ts'
import { addressOf, kindOf, named, OFFICE } from './addresses.ts'
import type { HttpVisitor } from './http-visitor.ts'
import { type JourneyTown, openTown } from './town.ts'

const routes = routesOf(systems)
const STAFF: readonly Role[] = [...OFFICE, 'ほかの課の主事', '情報担当']
const RESIDENTS: readonly Role[] = ['住民A', '住民B', '代理人', '終わった代理人']

const isDesk = (route: Route) =>
  /^\/desk(\/|$)/.test(route.path) && !/^\/desk\/sign-(in|out)/.test(route.path)

let town: JourneyTown
let records: Records
let people: Record<Role, HttpVisitor>
beforeAll(async () => {
  town = await openTown()
  records = await recordsOf(town)
  people = await everybodyIn(town, records.owner)
})
afterAll(() => town?.close())

test('どの道も、掃除の仕方が決まっている', () => {
  const unknown = routes.filter((route) => route.path.includes(':') && !kindOf(route)).map(named)
  expect(
    unknown,
    'この道のパラメーターに何を入れるかを、access.test.ts の KINDS に1行足してください',
  ).toEqual([])
})

/** Whether a page tells of 住民A's application. */
const tells = (body: string) =>
  [records.application, records.applicant, showNumber(records.number)].some((each) => body.includes(each))

interface Seen {
  readonly role: Role
  readonly route: Route
  readonly status: number
  readonly body: string
  readonly audited: number
}

const auditLines = async () =>
  Number(
    (
      await town.hall.db
        .selectFrom('audit_entry')
        .select((row) => row.fn.countAll<number>().as('lines'))
        .executeTakeFirstOrThrow()
    ).lines,
  )

/** Everybody opens every page once, in turn, so that the lines written are those of the page. */
describe('すべてのページを、すべての人が開く', () => {
  const seen: Seen[] = []
  beforeAll(async () => {
    for (const role of ROLES)
      for (const route of routes.filter(({ method }) => method === 'GET')) {
        const before = await auditLines()
        const response = await people[role].get(addressOf(route, records))
        const body = await response.text()
        seen.push({ role, route, status: response.status, body, audited: (await auditLines()) - before })
      }
  })
  const list = (wrong: (each: Seen) => boolean) =>
    seen.filter(wrong).map(({ role, route, status }) => `${role} ${named(route)} ${status}`)

  test('だれにも、どのページも、壊れて見えない', () => {
    expect(seen.length).toBeGreaterThan(300)
    expect(list(({ status }) => status >= 500)).toEqual([])
  })

  test('職員の画面は、住民にもだれでもない人にも開かない', () => {
    const outside = (role: Role) => !STAFF.includes(role)
    expect(list(({ role, route, status }) => outside(role) && isDesk(route) && status === 200)).toEqual([])
    expect(
      list(({ role, route, status }) => role === 'だれでもない人' && isDesk(route) && status !== 303),
    ).toEqual([])
    expect(
      list(({ role, route, status }) => RESIDENTS.includes(role) && isDesk(route) && status !== 403),
    ).toEqual([])
  })

  test('人のものは、持ち主と担当課のほかには見えない', () => {
    const mayNot = ({ role, route }: Seen) => kindOf(route)?.seers && !kindOf(route)?.seers?.includes(role)
    expect(list((each) => Boolean(mayNot(each)) && ![303, 401, 403, 404, 410].includes(each.status))).toEqual(
      [],
    )
    const told = seen.filter(mayNot).filter(({ body }) => body.includes(records.applicant))
    expect(told.map(({ role, route }) => `${role} ${named(route)}`)).toEqual([])
  })

  test('ほかの人のものは、無いものと同じに見える', () => {
    const owned = /^\/(my\/(applications|files|letters)|forms)\/(files\/)?:/
    const stranger = ({ role, route }: Seen) =>
      ['住民B', '終わった代理人'].includes(role) && owned.test(route.path)
    expect(list((each) => stranger(each) && each.status !== 404)).toEqual([])
  })

  test('持ち主と担当課には、見える', () => {
    const opened = (role: Role, path: RegExp) =>
      seen.filter((each) => each.role === role && path.test(each.route.path) && each.status === 200)
    expect(opened('住民A', /^\/my\/.*:/)).toHaveLength(6)
    expect(opened('代理人', /^\/my\/.*:/)).toHaveLength(5)
    expect(opened('住民A', /^\/forms\/files\//)).toHaveLength(1)
    for (const role of OFFICE)
      expect(opened(role, /^\/desk\/(cases|files|letters)\/:id$/), role).toHaveLength(3)
  })

  test('一覧にも、ほかの課の人や、ほかの住民のものは出ない', () => {
    const others: readonly Role[] = [
      'だれでもない人',
      '住民B',
      '終わった代理人',
      'ほかの課の主事',
      '情報担当',
    ]
    const own = (route: Route) => encodeURIComponent(addressOf(route, records))
    const leaked = seen
      .filter(({ role, route }) => others.includes(role) && route.path !== '/desk/audit')
      .filter(({ route, body }) => tells(body.replaceAll(own(route), '')))
    expect(leaked.map(({ role, route }) => `${role} ${named(route)}`)).toEqual([])
  })

  test('職員が人のものを見たら、監査記録に残る', () => {
    const personal = ({ route }: Seen) =>
      /^\/desk\/((cases|files|letters|payouts\/payments|payouts\/batches)(\/|$)|proxies(?!\/new)|audit$|registers\/:register(\/(file|files\/.*|removed|comments|reminders|records\/.*))?$)/.test(
        route.path,
      )
    expect(list((each) => personal(each) && each.status === 200 && each.audited === 0)).toEqual([])
  })

  test('本人が書類を開いたことも、代理人が見たことも残る', () => {
    const papers = ({ route, role }: Seen) =>
      (role === '代理人' && /^\/my\/applications\//.test(route.path)) ||
      /^\/my\/(files|letters\/pdf)\//.test(route.path)
    expect(list((each) => papers(each) && each.status === 200 && each.audited === 0)).toEqual([])
  })
})

test.each(['ほかの課の主事', '情報担当'] as const)(
  '%sは、名前でさがしても番号でさがしても見つけられない',
  async (role) => {
    for (const q of [records.applicant, records.number, records.applicant.split(' ')[0] ?? '']) {
      const response = await people[role].get(`/desk/cases?q=${encodeURIComponent(q)}`)
      const found = (await response.text()).replaceAll(q, '')
      expect(tells(found), q).toBe(false)
    }
  },
)

describe('すべての送信を、すべての人が試みる', () => {
  const posts = routes.filter(({ method }) => method === 'POST')
  const stateOf = async () => {
    const { db } = town.hall
    const cases = await db
      .selectFrom('application')
      .select(['id', 'revision', 'state'])
      .orderBy('id')
      .execute()
    const drafts = await db
      .selectFrom('draft')
      .select(['id', 'updated_at'])
      .where('id', '=', records.draft)
      .execute()
    const apps = await db.selectFrom('register_draft').select(['id', 'version']).orderBy('id').execute()
    const changes = await db
      .selectFrom('record_change')
      .select((row) => row.fn.countAll().as('count'))
      .executeTakeFirst()
    const imports = await db
      .selectFrom('register_import')
      .select(['id', 'state'])
      .where('id', '=', records.registerImport)
      .execute()
    return JSON.stringify([cases, drafts, apps, changes, imports])
  }

  test.each(ROLES)('しるしのない送信は、%sからも断る', async (role) => {
    const before = await stateOf()
    const let_in: string[] = []
    for (const route of posts) {
      const response = await people[role].post(addressOf(route, records), {}, { forged: true })
      await response.text()
      // Where another system's token or signature is asked, a browser has none.
      const byProgram = route.signed || (typeof route.who === 'object' && 'scope' in route.who)
      // What is open to any program reads as nobody and changes nothing: it has nothing to forge.
      const expected = route.open ? 200 : byProgram ? 401 : 403
      if (response.status !== expected) let_in.push(`${named(route)} ${response.status}`)
    }
    expect(let_in).toEqual([])
    expect(await stateOf()).toBe(before)
  })

  test('ほかの人のものには、しるしがあっても何もできない', async () => {
    const before = await stateOf()
    const wrong: string[] = []
    for (const role of ROLES) {
      for (const route of posts) {
        const seers = kindOf(route)?.seers
        if (!seers || seers.includes(role)) continue
        const response = await people[role].post(addressOf(route, records), {
          expected: '1',
          note: 'x',
          reason: 'x',
        })
        const body = await response.text()
        if (![303, 401, 403, 404, 410].includes(response.status) || body.includes(records.applicant))
          wrong.push(`${role} ${named(route)} ${response.status}`)
      }
    }
    expect(wrong).toEqual([])
    expect(await stateOf()).toBe(before)
  })

  test('でたらめな番号でも、だれの送信も壊れない', async () => {
    const broken: string[] = []
    const signing = /\/sign-(in|out)/
    for (const role of ['住民A', '主事', '課長', '情報担当'] as const) {
      for (const route of posts.filter(({ path }) => !signing.test(path))) {
        for (const id of ["'; drop table application; --", '00000000-0000-0000-0000-000000000000']) {
          const path = route.path.replaceAll(/:(\w+)/g, encodeURIComponent(id))
          const response = await people[role].post(path, {
            id,
            expected: 'NaN',
            page: id,
            to: 'other',
            other: id,
          })
          await response.text()
          if (response.status >= 500) broken.push(`${role} ${named(route)} ${id}`)
        }
      }
    }
    expect(broken).toEqual([])
  })
})
