import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Filter, type Grant, parseRegister } from '#language'
import type { FormInput } from '#platform/web'
import { visit } from '../../cases/testing-visit.ts'
import { gallery } from '../gallery/index.ts'
import { registers } from '../index.ts'
import { Flow } from '../screens/flow.tsx'
import { GrantRows } from '../screens/grant-rows.tsx'
import { ReminderRows } from '../screens/reminder-rows.tsx'
import { type RegisterHall, registerHall } from '../testing-registers.ts'
import { type Body, readBody, withoutField } from './body.ts'
import { draftProblems } from './draft-problems.ts'
import { postedBy } from './testing-form.ts'

vi.mock('../../../platform/web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
}))

let house: RegisterHall
beforeAll(async () => {
  house = await registerHall()
})
afterAll(() => house.close())

const made = (id: string) =>
  JSON.parse(JSON.stringify(gallery.find((each) => each.id === id)!.make('app-try', 'tax'))) as Body
const offices = () => house.hall.town.offices
const problems = (body: Body) => draftProblems(house.hall, body)

const posted = (fields: Readonly<Record<string, string | readonly string[]>>): FormInput => {
  const all = (name: string) => [fields[name] ?? []].flat() as string[]
  return { all, text: (name) => all(name)[0], names: () => Object.keys(fields), files: async () => [] }
}

const RICH: readonly Grant[] = [
  { may: ['read'], rows: { op: 'is', field: '@maker', value: '@me' } },
  {
    office: 'tax',
    posts: ['係長', '課長'],
    may: ['read', 'add', 'change'],
    rows: {
      op: 'any',
      of: [
        { op: 'not', of: { op: 'is', field: 'state', value: 'done' } },
        { op: 'atLeast', field: 'price', value: '1000' },
        { op: 'not', of: { op: 'answered', field: 'from' } },
        { op: 'atMost', field: 'to', by: 'daysFromToday', value: 30 },
        { op: 'contains', field: 'name', value: '橋' },
      ],
    },
    hide: ['price'],
    fix: ['name', 'kind'],
  },
]

test.each(gallery.map((each) => [each.name, each.id] as const))(
  '「%s」の画面をそのまま送ると、権限も、知らせも、流れも変わらない',
  async (_, id) => {
    const body = made(id)
    const screens = [
      <GrantRows key="grants" body={body} offices={offices()} />,
      <ReminderRows key="reminders" body={body} />,
      <Flow key="flow" body={body} offices={offices()} />,
    ]
    const next = readBody(body, postedBy(screens, body.personal ? { personal: '1' } : {}))
    expect(next.grants).toEqual(body.grants)
    expect(next.reminders).toEqual(body.reminders)
    expect(next.process?.moves.map(({ from, to, label, route }) => ({ from, to, label, route }))).toEqual(
      body.process?.moves.map(({ from, to, label, route }) => ({ from, to, label, route })),
    )
  },
)

test('課と職、記録の条件、見せない欄、見るだけの欄は、画面を通って元のまま戻る', async () => {
  const body = { ...made('works'), grants: RICH }
  const next = readBody(body, postedBy([<GrantRows key="grants" body={body} offices={offices()} />]))
  expect(next.grants).toEqual(RICH)
  expect(await problems(next)).toEqual([])
  expect(parseRegister(next).problems).toBeUndefined()
})

test('画面にない細かい条件は、そのまま残る', () => {
  const deep: Filter = { op: 'all', of: [{ op: 'any', of: [{ op: 'answered', field: 'name' }] }] }
  const body = { ...made('works'), grants: [{ may: ['read' as const], rows: deep }] }
  expect(
    readBody(body, postedBy([<GrantRows key="grants" body={body} offices={offices()} />])).grants,
  ).toEqual(body.grants)
})

test('することのない行は権限にならず、足した行は課を選んだとおりになる', () => {
  const body = made('works')
  const next = readBody(
    body,
    posted({
      'grant.0.office': '',
      'grant.1.office': 'tax',
      'grant.1.may': ['read', 'nonsense'],
      'grant.1.posts': ['課長', '王様'],
      'grant.3.office': 'health',
      'grant.3.may': ['read'],
      'grant.3.hide': ['price', 'nowhere'],
    }),
  )
  expect(next.grants).toEqual([
    { office: 'tax', posts: ['課長'], may: ['read'] },
    { office: 'health', may: ['read'], hide: ['price'] },
  ])
})

test('だれも見られないアプリは、公開の前にそう言う', async () => {
  const body = made('works')
  const nobody = [
    { ...body, grants: [] },
    { ...body, grants: [{ office: 'tax', may: ['add'] }] },
    { ...body, grants: [{ office: 'tax', posts: ['町長'], may: ['read', 'add'] }] },
    { ...body, grants: [{ office: 'nowhere', may: ['read', 'add'] }] },
  ] as Body[]
  for (const each of nobody)
    expect((await problems(each)).join()).toMatch(/見ることのできる人がいません|この町にない課/)
  const nothing = { ...body, grants: [{ may: ['read'] }] } as Body
  expect((await problems(nothing)).join()).toContain('記録を加えるか、表から取り込むことのできる人がいません')
})

test('書きかけの条件は消えずに残り、公開できない。条件が消えて、みなに見えることはない', async () => {
  const body = made('works')
  const half = readBody(
    body,
    posted({
      'grant.0.office': '',
      'grant.0.may': ['read', 'add'],
      'grant.0.where.m': 'all',
      'grant.0.where.f': ['state', ''],
      'grant.0.where.o': ['is', 'is'],
      'grant.0.where.v': ['', ''],
    }),
  )
  expect(half.grants[0]?.rows).toEqual({ op: 'is', field: 'state', value: '' })
  expect(await problems(half)).toEqual(['1つめの権限の「いま」の条件に、くらべる値を入れてください。'])
  const gone = { ...body, grants: RICH }
  expect((await problems(withoutField(gone, 'to'))).join()).toContain('はずした欄')
  const other = {
    ...gone,
    grants: [{ ...RICH[1]!, rows: { op: 'is', field: 'state', value: 'x' } as Filter }],
  }
  expect((await problems(other)).join()).toContain('「x」は、選択肢にありません')
})

test('欄をはずすと、見せない欄と見方からもはずれる', async () => {
  const body = { ...made('vacant-house'), grants: [{ ...RICH[1]!, rows: undefined, hide: ['owner', 'tel'] }] }
  const next = withoutField(body as unknown as Body, 'owner')
  expect(next.grants[0]?.hide).toEqual(['tel'])
  expect(withoutField(made('vacant-house'), 'next').views.some(({ id }) => id === 'next')).toBe(false)
})

test('知らせる記録を限る条件は、言葉と和暦の日付で書ける', () => {
  const body = made('contract')
  const next = readBody(
    body,
    posted({
      'remind.0.field': 'to',
      'remind.0.days': '30',
      'remind.0.text': '更新',
      'remind.0.where.m': 'any',
      'remind.0.where.f': ['renews', 'signed'],
      'remind.0.where.o': ['not', 'atLeast'],
      'remind.0.where.v': ['更新しない', '令和8年4月1日'],
    }),
  )
  expect(next.reminders?.[0]?.where).toEqual({
    op: 'any',
    of: [
      { op: 'not', of: { op: 'is', field: 'renews', value: 'no' } },
      { op: 'atLeast', field: 'signed', value: '2026-04-01' },
    ],
  })
})

test('合議のある流れを書け、書いたとおりに戻る', async () => {
  const body = made('works')
  const flow = (extra: Readonly<Record<string, string | readonly string[]>>) =>
    readBody(
      body,
      posted({
        'flow.field': 'state',
        'flow.first': 'planned',
        'flow.ordered.label': '契約する',
        'flow.ordered.from': 'planned',
        'flow.ordered.route': '係長 課長',
        ...extra,
      }),
    )
  const asked = { 'flow.ordered.consult': ['finance', 'health'], 'flow.ordered.consultPost': '課長' }
  const inTurn = flow({ ...asked, 'flow.ordered.after': '1' })
  const consult = (office: string) => ({ step: 'consult', office, post: '課長' })
  expect(inTurn.process?.moves[0]?.route).toEqual([
    { step: 'approve', post: '係長' },
    ...[consult('finance'), consult('health')],
    { step: 'approve', post: '課長' },
  ])
  const together = flow({ ...asked, 'flow.ordered.together': '1', 'flow.ordered.after': '3' })
  expect(together.process?.moves[0]?.route?.[1]).toEqual({
    step: 'together',
    of: [consult('finance'), consult('health')],
  })
  for (const each of [inTurn, together]) {
    const again = readBody(each, postedBy([<Flow key="flow" body={each} offices={offices()} />]))
    expect(again.process).toEqual(each.process)
  }
  const last = flow({ ...asked, 'flow.ordered.route': '' })
  expect((await problems(last)).join()).toContain('最後は、合議ではなく承認')
})

test('決める人は、だれが何をできるかを言葉で読む', async () => {
  const { clerk, chief } = house.people
  const at = (actor: typeof clerk, address: string, fields?: Readonly<Record<string, string>>) =>
    visit(house.hall, actor, address, fields, { routes: registers.routes ?? [] })
  const draft = (await at(clerk, '/desk/registers/make', { office: 'tax', from: 'equipment' })).location!
  await at(clerk, draft, { version: '1', press: 'propose' })
  const { text } = await at(chief, draft)
  expect(text).toContain('税務課の係長・課長')
  expect(text).toContain('消す、表から取り込む')
})
