import { describe, expect, test } from 'vitest'
import { deadlineFor, type Row, routeFor } from '#language'
import {
  address,
  applicant,
  away,
  fieldsOf,
  file,
  keepsPromises,
  name,
  refused,
  today,
  wrong,
} from '../testing.ts'
import { childAllowanceChange } from './child-allowance-change.ts'
import { childAllowanceDetails } from './child-allowance-details.ts'
import { childAllowanceEnd } from './child-allowance-end.ts'
import { childAllowanceFees } from './child-allowance-fees.ts'
import { childAllowanceFeesChange } from './child-allowance-fees-change.ts'
import { childAllowanceGift } from './child-allowance-gift.ts'
import { childAllowanceGiftChange } from './child-allowance-gift-change.ts'
import { childAllowanceUnpaid } from './child-allowance-unpaid.ts'
import { childAllowanceYearly } from './child-allowance-yearly.ts'
import { child } from './testing.ts'

const card = { '@identity': 'card' }
const receives = true

describe('額の改定', () => {
  const more: Row = {
    ...card,
    applicant,
    receives,
    kind: 'more',
    since: '2026-11-10',
    children: [{ ...child, added: 'birth' }],
    supports: false,
  }
  const less: Row = {
    ...card,
    applicant,
    receives,
    kind: 'less',
    since: '2026-11-01',
    children: [{ name, birth: '2015-05-05', gone: 'custody' }],
    left: true,
  }
  const older: Row = {
    ...card,
    applicant,
    receives,
    kind: 'older',
    since: '2026-11-01',
    older: [{ name, birth: '2005-05-05', support: false }],
  }
  describe('増額', () => keepsPromises(childAllowanceChange, more))
  describe('減額', () => keepsPromises(childAllowanceChange, less))
  describe('年上の子', () => keepsPromises(childAllowanceChange, older))

  test.each<[string, Row]>([
    ['柴田町から児童手当を受けている', { ...more, receives: false }],
    [
      '児童が増えたときは、18歳の年度末までの児童である',
      { ...more, children: [{ ...child, birth: '2008-04-01' }] },
    ],
    ['児童が増えたときは、その児童の世話をしている', { ...more, children: [{ ...child, custody: false }] }],
    ['児童が減ったときは、ほかにも手当の対象の児童がいる', { ...less, left: false }],
    [
      '年上の子を数えるときは、18歳の年度末を迎える子から22歳の年度末までの子である',
      { ...older, older: [{ name, birth: '2004-04-01', support: true }] },
    ],
    [
      '年上の子を数えるときは、18歳の年度末を迎える子から22歳の年度末までの子である',
      { ...older, older: [{ name, birth: '2009-04-02', support: true }] },
    ],
  ])('「%s」でなければ断る', (text, answers) => {
    expect(refused(childAllowanceChange, answers)).toContain(text)
  })

  test.each(['2004-04-02', '2009-04-01'])('%s 生まれの年上の子は数える', (birth) => {
    const kept = { ...older, older: [{ name, birth, support: true }], supportStatement: [file] }
    expect(refused(childAllowanceChange, kept)).toEqual([])
    expect(wrong(childAllowanceChange, kept)).toEqual([])
  })

  test('減った児童は、名前と生年月日と理由だけを聞く', () => {
    expect(wrong(childAllowanceChange, less)).toEqual([])
    expect(wrong(childAllowanceChange, { ...less, kind: 'more', supports: false })).toContain(
      'children.0.custody',
    )
  })

  test('別居の児童と、費用を出す年上の子がいるときだけ、書類が要る', () => {
    const papers = ['custodyStatement', 'supportStatement']
    const many = {
      ...more,
      children: [{ ...child, added: 'birth', living: 'apart', address: away }],
      supports: true,
      older: [{ name, birth: '2005-05-05', support: true }],
    }
    expect(fieldsOf(childAllowanceChange, many)).toEqual(expect.arrayContaining(papers))
    expect(wrong(childAllowanceChange, many)).toEqual(papers)
    expect(fieldsOf(childAllowanceChange, older)).not.toContain('supportStatement')
  })

  test('期限は、翌日から15日目', () => {
    expect(deadlineFor(childAllowanceChange, more)).toBe('2026-11-25')
  })
})

describe('氏名・住所などの変更', () => {
  const details: Row = {
    ...card,
    applicant,
    receives,
    target: ['account'],
    since: '2026-11-20',
    account: { use: 'public' },
  }
  keepsPromises(childAllowanceDetails, details)

  test('変わったことだけを聞く', () => {
    const asked = (target: string[], more: Row = {}) =>
      fieldsOf(childAllowanceDetails, { ...details, target, ...more }).slice(5)
    expect(asked(['account'])).toEqual(['account'])
    expect(asked(['name'])).toEqual(['newName', 'oldName'])
    expect(asked(['address', 'pension'])).toEqual(['newAddress', 'newPension'])
    expect(asked(['spouse'], { spouseNow: 'divorced' })).toEqual(['spouseNow'])
    expect(asked(['spouse'], { spouseNow: 'married' })).toEqual(['spouseNow', 'spouseName', 'spouseAddress'])
    expect(
      asked(['childAddress'], {
        movedChildren: [{ name, birth: '2020-01-01', living: 'apart', address: away }],
      }),
    ).toEqual(['movedChildren', 'custodyStatement'])
  })

  test('公務員になった人と、町の外へ引っ越した人には、受けなくなるときの届出を案内する', () => {
    expect(refused(childAllowanceDetails, { ...details, target: ['official'] })).toEqual([
      '公務員になっていない',
    ])
    expect(refused(childAllowanceDetails, { ...details, target: ['address'], newAddress: away })).toEqual([
      '引っ越したときは、新しい住所も柴田町の中である',
    ])
    expect(refused(childAllowanceDetails, { ...details, target: ['address'], newAddress: address })).toEqual(
      [],
    )
  })
})

describe('受給事由消滅', () => {
  const end: Row = { ...card, applicant, receives, reason: 'moved', ends: '2026-12-20', newAddress: away }
  keepsPromises(childAllowanceEnd, end)

  test.each<[string, Row]>([
    ['柴田町から児童手当を受けている', { ...end, receives: false }],
    ['引っ越すときは、引っ越し先が柴田町の外である', { ...end, newAddress: address }],
    [
      '手当の対象の児童が、ほかにいない（引っ越し・公務員などのときは、いてもよい）',
      { ...end, reason: 'custody', others: true },
    ],
  ])('「%s」でなければ断る', (text, answers) => {
    expect(refused(childAllowanceEnd, answers)).toEqual([text])
  })

  test('理由ごとに、聞くことが違う', () => {
    const asked = (reason: string) => fieldsOf(childAllowanceEnd, { ...end, reason }).slice(5)
    expect(asked('moved')).toEqual(['newAddress'])
    expect(asked('abroad')).toEqual(['country'])
    expect(asked('official')).toEqual(['employer'])
    expect(asked('earner')).toEqual(['earnerName'])
    expect(asked('gone')).toEqual(['others'])
    expect(asked('other')).toEqual(['explanation'])
  })
})

describe('未支払の請求', () => {
  const account = {
    use: 'account',
    bank: '0125',
    branch: '803',
    type: '普通',
    number: '1234567',
    holder: 'ワタナベ カツミ',
  }
  const unpaid: Row = {
    ...card,
    applicant,
    relation: 'parent',
    received: true,
    dead: { name, died: '2026-11-01', address },
    children: [{ name, birth: '2015-05-05', address, custody: true }],
    account,
  }
  keepsPromises(childAllowanceUnpaid, unpaid)

  test('受けていなかった人と、世話をしていなかった児童は断る', () => {
    expect(refused(childAllowanceUnpaid, { ...unpaid, received: false })).toHaveLength(1)
    const stranger = [{ name, birth: '2015-05-05', address, custody: false }]
    expect(refused(childAllowanceUnpaid, { ...unpaid, children: stranger })).toHaveLength(1)
  })

  test('児童の口座には、公金受取口座を使えない', () => {
    expect(wrong(childAllowanceUnpaid, { ...unpaid, account: { use: 'public' } })).toEqual(['account'])
  })

  test('町が調べられないことだけ、書類を求める', () => {
    const elsewhere = { ...unpaid, dead: { name, died: '2026-11-01', address: away }, relation: 'guardian' }
    expect(wrong(childAllowanceUnpaid, elsewhere)).toEqual(['deathProof', 'guardianProof'])
  })
})

describe('寄附', () => {
  const gift: Row = { ...card, applicant, receives, range: 'whole', first: 'february', understood: true }
  const change: Row = { ...card, applicant, giving: true, kind: 'stop', first: 'april' }
  describe('申出', () => keepsPromises(childAllowanceGift, gift))
  describe('変更・撤回', () => keepsPromises(childAllowanceGiftChange, change))

  test('一部のときだけ、額を聞く', () => {
    expect(wrong(childAllowanceGift, { ...gift, range: 'part' })).toEqual(['gift'])
    expect(wrong(childAllowanceGift, { ...gift, range: 'part', gift: 0 })).toEqual(['gift'])
    expect(fieldsOf(childAllowanceGiftChange, change)).not.toContain('range')
    expect(wrong(childAllowanceGiftChange, { ...change, kind: 'change' })).toEqual(['range'])
  })

  test('受けていない人、申し出ていない人は断る', () => {
    expect(refused(childAllowanceGift, { ...gift, receives: false })).toHaveLength(1)
    expect(refused(childAllowanceGiftChange, { ...change, giving: false })).toHaveLength(1)
  })

  test('財政課に合議し、やめるだけなら係長が決める', () => {
    expect(routeFor(childAllowanceGift, gift, today)).toContainEqual({
      step: 'consult',
      office: 'finance',
      post: '係長',
    })
    expect(routeFor(childAllowanceGiftChange, change, today).at(-1)).toMatchObject({ post: '係長' })
    expect(routeFor(childAllowanceGiftChange, { ...change, kind: 'change' }, today).at(-1)).toMatchObject({
      post: '課長',
    })
  })
})

describe('給食費などの支払い', () => {
  const lunch = { child: { family: '渡邉', given: '陽' }, kind: 'lunch', fee: 9000, payee: '見本小学校' }
  const pay: Row = { ...card, applicant, receives, fees: [lunch], first: 'june', agree: true }
  const change: Row = { ...card, applicant, paying: true, kind: 'stop', first: 'june' }
  describe('申出', () => keepsPromises(childAllowanceFees, pay))
  describe('変更・撤回', () => keepsPromises(childAllowanceFeesChange, change))

  test('学校の費用は、教育総務課に合議する', () => {
    const offices = (answers: Row) =>
      routeFor(childAllowanceFees, answers, today).flatMap((step) => ('office' in step ? [step.office] : []))
    expect(offices(pay)).toEqual(['child-family', 'education'])
    expect(offices({ ...pay, fees: [{ ...lunch, kind: 'nursery' }] })).toEqual(['child-family'])
  })

  test('変えるときだけ、内訳を聞く', () => {
    expect(fieldsOf(childAllowanceFeesChange, change)).not.toContain('fees')
    expect(wrong(childAllowanceFeesChange, { ...change, kind: 'change' })).toEqual(['fees'])
    expect(refused(childAllowanceFeesChange, { ...change, paying: false })).toHaveLength(1)
    expect(refused(childAllowanceFees, { ...pay, receives: false })).toHaveLength(1)
  })
})

describe('現況届', () => {
  const yearly: Row = {
    ...card,
    need: 'divorce',
    applicant,
    occupation: 'employee',
    spouse: { has: false },
    children: [child],
    agree: true,
  }
  keepsPromises(childAllowanceYearly, yearly)

  test('ほとんどの人には、要らないと伝える', () => {
    expect(refused(childAllowanceYearly, { ...yearly, need: 'none' })).toEqual([
      '町が住民票などで確かめられない事情がある',
    ])
  })

  test.each<[string, Row]>([
    ['勤務先が手当を払う公務員ではない', { occupation: 'official' }],
    ['世話をしている、18歳の年度末までの児童がいる', { children: [{ ...child, custody: false }] }],
    ['世話をしている、18歳の年度末までの児童がいる', { children: [{ ...child, birth: '2008-04-01' }] }],
  ])('「%s」でなければ断る', (text, change) => {
    expect(refused(childAllowanceYearly, { ...yearly, ...change })).toEqual([text])
  })

  test('学生でない年上の子を数えている人だけ、確認書が要る', () => {
    expect(wrong(childAllowanceYearly, { ...yearly, need: 'older' })).toEqual(['supportStatement'])
  })
})
