import { describe, expect, test } from 'vitest'
import type { Step } from '../definition.ts'
import { apply, lifeOf } from './apply.ts'
import type { CaseEvent, EventKind, Party } from './events.ts'
import { holderOf, isOver, type Life, routeOf, START, STATES, type State } from './life.ts'
import { type Holding, type Move, moves, type Role, refusal } from './moves.ts'

const ROUTES: Readonly<Record<string, readonly Step[]>> = {
  審査だけ: [{ step: 'check', office: 'citizens' }],
  係長まで: [
    { step: 'check', office: 'citizens' },
    { step: 'approve', post: '係長' },
  ],
  '合議と課長・町長まで': [
    { step: 'check', office: 'citizens' },
    { step: 'approve', post: '係長' },
    { step: 'consult', office: 'tax', post: '課長' },
    { step: 'approve', post: '課長' },
    { step: 'approve', post: '町長' },
  ],
  同時の合議: [
    { step: 'check', office: 'citizens' },
    {
      step: 'together',
      of: [
        { step: 'consult', office: 'tax', post: '課長' },
        { step: 'consult', office: 'health', post: '課長' },
      ],
    },
    { step: 'approve', post: '課長' },
  ],
}

const staff = (id: string, ...assignments: Holding[]): Role & { kind: 'staff' } => ({
  kind: 'staff',
  id,
  assignments,
})
const clerk = staff('clerk', { office: 'citizens', post: '主事' })
const chief = staff('chief', { office: 'citizens', post: '係長' })
const head = staff('head', { office: 'citizens', post: '課長' })
const deputy = staff('deputy', { office: 'citizens', post: '課長', deputyFor: 'head' })
const tax = staff('tax', { office: 'tax', post: '課長' })
const health = staff('health', { office: 'health', post: '課長' })
const mayor = staff('mayor', { office: 'mayor', post: '町長' })
const stranger = staff('stranger', { office: 'water', post: '主事' })
const applicant: Role = { kind: 'applicant' }
const ROLES: readonly Role[] = [applicant, clerk, chief, head, deputy, tax, health, mayor, stranger]

const AT = '2026-11-24T09:00:00+09:00'
const partyOf = (role: Role, as?: Holding): Party =>
  role.kind === 'applicant'
    ? { kind: 'applicant' }
    : { kind: 'staff', id: role.id, ...(as ?? role.assignments[0]!) }

/** Every event that a move allows, with what it needs. */
const eventsOf = (route: readonly Step[], role: Role, move: Move, life: Life): CaseEvent[] => {
  const base = { at: AT, by: partyOf(role, move.as) }
  switch (move.kind) {
    case 'assigned':
      return [{ ...base, kind: 'assigned', to: 'clerk' }]
    case 'noted':
      return [{ ...base, kind: 'noted', text: '電話しました。' }]
    case 'returned':
      return [{ ...base, kind: 'returned', reasons: [{ path: 'home', reason: '番地を確かめてください。' }] }]
    case 'proposed':
    case 'decided':
      return move.outcomes!.map((outcome) => ({
        ...base,
        kind: move.kind as 'proposed',
        outcome,
        reason: '理由',
      }))
    case 'sentBack':
      return move.steps!.map((to) => ({ ...base, kind: 'sentBack', to, reason: '確認してください。' }))
    case 'reviewed':
      return life.reviewsDue.map(({ of }) => ({ ...base, kind: 'reviewed', of }))
    case 'letterIssued':
      return [{ ...base, kind: 'letterIssued', letter: 'approved' }]
    case 'joined':
      return [{ ...base, kind: 'joined', into: 'main', number: '2', reason: '同じ申請のため。' }]
    case 'parted':
      return [{ ...base, kind: 'parted', from: 'main', number: '2', reason: '別の申請のため。' }]
    case 'tookIn':
      return life.takenIn.length > 0
        ? []
        : [
            {
              ...{ ...base, kind: 'tookIn', of: 'other', number: '3', filedOn: '2026-11-20' },
              reason: '同じ申請のため。',
            } as CaseEvent,
          ]
    case 'letGo':
      return [{ ...base, kind: 'letGo', of: 'other', number: '3', reason: '別の申請のため。' }]
    case 'split':
      return [{ ...base, kind: 'split', into: 'new', number: '4', reason: '別に決めるため。' }]
    case 'splitOff':
      return [{ ...base, kind: 'splitOff', from: 'old', number: '1', reason: '別に決めるため。' }]
    case 'rerouted':
      return [{ ...base, kind: 'rerouted', route: routeOf(life, route), reason: '出張のため。' }]
    case 'worded':
      return [{ ...base, kind: 'worded', letter: 'rejected', body: ['{理由}のため、認められません。'] }]
    case 'transferred':
      return [
        {
          ...base,
          kind: 'transferred',
          to: JSON.stringify(holderOf(routeOf(life, route), 0)).includes('health') ? 'citizens' : 'health',
          reason: '所管が違うため。',
        } as CaseEvent,
      ]
    default:
      return [{ ...base, kind: move.kind } as CaseEvent]
  }
}

/** What tells two lives apart as far as moves go. */
const signature = (life: Life): string => {
  const { state, step, proposal, waitsFor, undo, reviewsDue, lettersIssued, joined, takenIn } = life
  return JSON.stringify([
    state,
    step,
    proposal?.outcome,
    proposal?.by,
    waitsFor,
    undo?.by,
    undo?.life.state,
    undo?.life.step,
    reviewsDue.length,
    lettersIssued.length > 0,
    joined && signature(joined.before),
    takenIn.length,
  ])
}

/** Every life that can be reached, each once, with one log that leads there. */
const reachable = (route: readonly Step[], depth: number): { life: Life; log: CaseEvent[] }[] => {
  const seen = new Map<string, { life: Life; log: CaseEvent[] }>([
    [signature(START), { life: START, log: [] }],
  ])
  let edge = [...seen.values()]
  for (let level = 0; level < depth && edge.length > 0; level += 1) {
    const next: typeof edge = []
    for (const { life, log } of edge)
      for (const role of ROLES)
        for (const move of moves(route, life, role))
          for (const event of eventsOf(route, role, move, life)) {
            const applied = apply(route, life, event, role)
            expect(applied.refusal, `${life.state} ${event.kind}`).toBeUndefined()
            const found = { life: applied.life!, log: [...log, event] }
            if (seen.has(signature(found.life))) continue
            seen.set(signature(found.life), found)
            next.push(found)
          }
    edge = next
  }
  return [...seen.values()]
}

describe.each(Object.entries(ROUTES))('工程「%s」で起こりうるすべて', (_, route) => {
  const lives = reachable(route, 12)

  test('どの状態にも行き着き、終わった状態のほかには必ず出口がある', () => {
    const states = new Set(lives.map(({ life }) => life.state))
    const wanted: State[] = route.length > 1 ? [...STATES] : STATES.filter((each) => each !== 'deciding')
    expect([...states].sort()).toEqual([...wanted].sort())
    for (const { life } of lives) {
      const ways = ROLES.flatMap((role) => moves(route, life, role)).filter(
        (move) => move.kind !== 'noted' && move.kind !== 'assigned' && move.kind !== 'tookIn',
      )
      if (!isOver(life)) expect(ways.length, life.state).toBeGreaterThan(0)
    }
  })

  test('どの状態からも、終わりに行ける', () => {
    const key = ({ life }: { life: Life }) => signature(life)
    const over = new Set(lives.filter(({ life }) => isOver(life)).map(key))
    let grew = true
    while (grew) {
      grew = false
      for (const each of lives) {
        if (over.has(key(each))) continue
        const leads = ROLES.some((role) =>
          moves(route, each.life, role).some((move) =>
            eventsOf(route, role, move, each.life).some((event) => {
              const { life } = apply(route, each.life, event, role)
              return life !== undefined && (isOver(life) || over.has(signature(life)))
            }),
          ),
        )
        if (leads) {
          over.add(key(each))
          grew = true
        }
      }
    }
    expect(lives.filter((each) => !over.has(key(each)))).toEqual([])
  })

  test('どの状態のどの役にも、手があるか、断る文がある', () => {
    for (const { life } of lives)
      for (const role of ROLES) {
        const sentence = refusal(route, life, role)
        if (moves(route, life, role).length > 0) expect(sentence).toBeUndefined()
        else expect(sentence).toMatch(/。$/)
      }
  })

  test('手にない出来事は、どれも文で断られ、記録から読み戻せば同じ状態になる', () => {
    const kinds: EventKind[] = [
      'submitted',
      'assigned',
      'returned',
      'corrected',
      'proposed',
      'agreed',
      'sentBack',
      'pulledBack',
      'decided',
      'withdrawn',
      'reviewed',
      'letterIssued',
      'paid',
      'rerouted',
      'transferred',
      'worded',
      'joined',
      'parted',
      'tookIn',
      'letGo',
      'split',
      'splitOff',
    ]
    for (const { life, log } of lives) {
      expect(signature(lifeOf(route, log))).toBe(signature(life))
      for (const role of ROLES) {
        const open = new Set(moves(route, life, role).map((move) => move.kind))
        for (const kind of kinds.filter((each) => !open.has(each))) {
          const event = {
            at: AT,
            by: partyOf(role),
            kind,
            to: 0,
            reason: 'x',
            reasons: [{ path: 'a', reason: 'b' }],
            outcome: 'approved',
            of: 0,
            text: 'x',
            letter: 'x',
            amount: 1,
          }
          expect(
            apply(route, life, event as unknown as CaseEvent, role).refusal,
            `${life.state} ${kind}`,
          ).toMatch(/。$/)
        }
      }
    }
  })
})

describe('決裁', () => {
  const route = ROUTES['合議と課長・町長まで']!
  const by = (role: Role) => ({ at: AT, by: partyOf(role) })
  const upTo: CaseEvent[] = [
    { ...by(applicant), kind: 'submitted' },
    { ...by(clerk), kind: 'assigned', to: 'clerk' },
    { ...by(clerk), kind: 'proposed', outcome: 'approved', result: 'half' },
  ]
  const next = (events: readonly CaseEvent[], event: CaseEvent, role?: Role) =>
    apply(route, lifeOf(route, events), event, role)

  test('起案から決裁まで、職の順に進む', () => {
    expect(lifeOf(route, upTo)).toMatchObject({
      state: 'deciding',
      step: 1,
      waitsFor: { kind: 'post', post: '係長' },
    })
    const done: CaseEvent[] = [
      ...upTo,
      { ...by(chief), kind: 'agreed' },
      { ...by(tax), kind: 'agreed' },
      { ...by(head), kind: 'agreed' },
      { ...by(mayor), kind: 'decided', outcome: 'approved' },
    ]
    expect(lifeOf(route, done)).toMatchObject({
      state: 'approved',
      result: 'half',
      decidedAt: AT,
      waitsFor: { kind: 'nobody' },
    })
  })

  test('引戻しは、次の人が手を付けるまで', () => {
    expect(next(upTo, { ...by(clerk), kind: 'pulledBack' }).life).toMatchObject({
      state: 'checking',
      step: 0,
    })
    const noted: CaseEvent[] = [...upTo, { ...by(chief), kind: 'noted', text: '見ています。' }]
    expect(next(noted, { ...by(clerk), kind: 'pulledBack' }).life).toBeDefined()
    const agreed: CaseEvent[] = [...upTo, { ...by(chief), kind: 'agreed' }]
    expect(next(agreed, { ...by(clerk), kind: 'pulledBack' }).refusal).toMatch(
      /まだ次の人が手を付けていない間/,
    )
    expect(next(agreed, { ...by(chief), kind: 'pulledBack' }).life).toMatchObject({
      state: 'deciding',
      step: 1,
    })
  })

  test('引戻しても、その間の納付は消えない', () => {
    const paid: CaseEvent[] = [...upTo, { at: AT, by: { kind: 'system' }, kind: 'paid', amount: 300 }]
    expect(next(paid, { ...by(clerk), kind: 'pulledBack' }).life).toMatchObject({
      state: 'checking',
      paid: 300,
    })
  })

  test('差戻しは、前のどの工程へも', () => {
    const far: CaseEvent[] = [...upTo, { ...by(chief), kind: 'agreed' }, { ...by(tax), kind: 'agreed' }]
    const back = (to: number) => next(far, { ...by(head), kind: 'sentBack', to, reason: '確認を' })
    expect(back(1).life).toMatchObject({ state: 'deciding', step: 1, proposal: { outcome: 'approved' } })
    expect(back(0).life).toMatchObject({ state: 'checking', step: 0, round: 2 })
    expect(back(0).life?.proposal).toBeUndefined()
    expect(back(3).refusal).toBe('差し戻す先は、前の工程から選んでください。')
  })

  test('代決は記録され、後閲が残る', () => {
    const far: CaseEvent[] = [...upTo, { ...by(chief), kind: 'agreed' }, { ...by(tax), kind: 'agreed' }]
    const stood: CaseEvent[] = [...far, { ...by(deputy), kind: 'agreed' }]
    const life = lifeOf(route, stood)
    expect(life.reviewsDue).toEqual([{ of: 5, post: '課長', staff: 'head' }])
    expect(moves(route, life, head).map((move) => move.kind)).toContain('reviewed')
    expect(next(stood, { ...by(head), kind: 'reviewed', of: 5 }).life?.reviewsDue).toEqual([])
  })

  test('同時の合議は、全員がそろうまで先へ進まず、順番を問わない', () => {
    const parallel = ROUTES.同時の合議!
    const one: CaseEvent[] = [...upTo, { ...by(health), kind: 'agreed' }]
    expect(lifeOf(parallel, one)).toMatchObject({
      step: 1,
      waitsFor: { kind: 'posts', posts: [{ office: 'tax', post: '課長' }] },
    })
    expect(apply(parallel, lifeOf(parallel, one), { ...by(health), kind: 'agreed' }).refusal).toMatch(/。$/)
    expect(lifeOf(parallel, [...one, { ...by(tax), kind: 'agreed' }])).toMatchObject({
      step: 2,
      waitsFor: { kind: 'post', post: '課長' },
    })
    const back = lifeOf(parallel, [...one, { ...by(tax), kind: 'sentBack', to: 0, reason: '根拠を' }])
    expect(back).toMatchObject({ state: 'checking', step: 0 })
    expect(moves(parallel, lifeOf(parallel, one), health).map((move) => move.kind)).toContain('pulledBack')
  })

  test('経路は、これから先だけを、理由を付けて変えられる', () => {
    const agreed: CaseEvent[] = [...upTo, { ...by(chief), kind: 'agreed' }]
    const shorter: Step[] = [route[0]!, route[1]!, route[2]!, { step: 'approve', post: '課長' }]
    const change = (to: readonly Step[], reason = '町長が不在のため') =>
      next(agreed, { ...by(clerk), kind: 'rerouted', route: to, reason })
    const { life } = change(shorter)
    expect(life).toMatchObject({ state: 'deciding', step: 2, waitsFor: { post: '課長', office: 'tax' } })
    const over: CaseEvent[] = [
      ...agreed,
      { ...by(clerk), kind: 'rerouted', route: shorter, reason: '町長が不在のため' },
      { ...by(tax), kind: 'agreed' },
      { ...by(head), kind: 'decided', outcome: 'approved' },
    ]
    expect(lifeOf(route, over).state).toBe('approved')
    expect(change(shorter, ' ').refusal).toMatch(/理由/)
    expect(change([route[0]!, ...route.slice(2)]).refusal).toMatch(/すでに通った工程/)
    expect(change(route.slice(0, 3)).refusal).toMatch(/決裁する職/)
  })

  test('ほかの課へ移すと、そこで審査から始まり、元の課は進められない', () => {
    const moved: CaseEvent[] = [
      ...upTo.slice(0, 2),
      { ...by(clerk), kind: 'transferred', to: 'health', reason: '所管が違うため' },
    ]
    const life = lifeOf(route, moved)
    expect(life).toMatchObject({ state: 'submitted', waitsFor: { kind: 'office', office: 'health' } })
    expect(life.assignedTo).toBeUndefined()
    expect(moves(route, life, clerk)).toEqual([])
    expect(moves(route, life, health).map((move) => move.kind)).toContain('proposed')
    expect(
      next(upTo.slice(0, 2), { ...by(clerk), kind: 'transferred', to: 'citizens', reason: 'x' }).refusal,
    ).toMatch(/ほかの課/)
  })

  test('起案した本人は決裁しない', () => {
    const short = ROUTES.係長まで!
    const own: CaseEvent[] = [upTo[0]!, { ...by(chief), kind: 'proposed', outcome: 'approved' }]
    expect(
      apply(short, lifeOf(short, own), { ...by(chief), kind: 'decided', outcome: 'approved' }).refusal,
    ).toMatch(/起案した本人/)
  })

  test('認めないときは理由が要る。起案と違う決裁はできない', () => {
    const checking = upTo.slice(0, 2)
    expect(next(checking, { ...by(clerk), kind: 'proposed', outcome: 'rejected' }).refusal).toMatch(
      /行政手続法8条/,
    )
    const far: CaseEvent[] = [
      ...upTo,
      { ...by(chief), kind: 'agreed' },
      { ...by(tax), kind: 'agreed' },
      { ...by(head), kind: 'agreed' },
    ]
    expect(next(far, { ...by(mayor), kind: 'decided', outcome: 'rejected', reason: 'x' }).refusal).toMatch(
      /起案のとおりに/,
    )
  })

  test('補正は理由ごとに求め、直れば審査に戻る', () => {
    const asked: CaseEvent[] = [
      ...upTo.slice(0, 2),
      { ...by(clerk), kind: 'returned', reasons: [{ path: 'home', reason: '番地' }], until: '2026-12-01' },
    ]
    expect(lifeOf(route, asked)).toMatchObject({
      state: 'returned',
      waitsFor: { kind: 'applicant' },
      returnedUntil: '2026-12-01',
    })
    expect(next(asked, { ...by(applicant), kind: 'corrected' }).life).toMatchObject({
      state: 'checking',
      round: 2,
    })
    expect(next(upTo.slice(0, 2), { ...by(clerk), kind: 'returned', reasons: [] }).refusal).toMatch(
      /一つ以上/,
    )
  })

  test('起こりえない記録は読まない', () => {
    expect(() => lifeOf(route, [{ ...by(clerk), kind: 'proposed', outcome: 'approved' }])).toThrow(/event 0/)
    expect(() =>
      lifeOf(route, [...upTo, { ...by(applicant), kind: 'withdrawn' }, { ...by(chief), kind: 'agreed' }]),
    ).toThrow(/取下げ/)
  })
})
