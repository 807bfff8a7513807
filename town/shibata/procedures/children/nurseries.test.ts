import { describe, expect, test } from 'vitest'
import { problems, type Row, routeFor } from '#language'
import {
  address,
  applicant,
  away,
  context,
  fieldsOf,
  file,
  keepsPromises,
  name,
  refused,
  today,
  wrong,
} from '../testing.ts'
import { nurseryApplication } from './nursery-application.ts'
import { nurseryCertification } from './nursery-certification.ts'
import { nurseryYearly } from './nursery-yearly.ts'
import { WORK_HOURS_A_MONTH } from './settings.ts'
import { parent } from './testing.ts'

const card = { '@identity': 'card' }
const elsewhere = { ...applicant, address: away }

describe('教育・保育給付認定', () => {
  const care: Row = {
    ...card,
    applicant,
    child: { name, birth: '2024-06-01', handbook: false },
    use: 'care',
    first: '2027-04',
    hours: 'standard',
    parents: [parent],
    others: false,
    workProof: [file],
    agree: true,
  }
  const education: Row = {
    ...card,
    applicant,
    child: { name, birth: '2023-06-01', handbook: false },
    use: 'education',
    first: '2027-04',
    others: false,
    agree: true,
  }
  describe('保育', () => keepsPromises(nurseryCertification, care))
  describe('教育', () => keepsPromises(nurseryCertification, education))

  test('教育だけなら、働き方を聞かない', () => {
    const fields = fieldsOf(nurseryCertification, education)
    expect(fields).not.toContain('parents')
    expect(fields).not.toContain('workProof')
    expect(fields).not.toContain('hours')
  })

  test.each<[string, Row]>([
    [
      '柴田町に住んでいる、または利用を始めるまでに引っ越してくる',
      { ...care, applicant: elsewhere, moving: false },
    ],
    ['小学校に入る前の子ども', { ...care, child: { name, birth: '2020-04-01', handbook: false } }],
    [
      '教育を希望するときは、子どもがこの年度か次の年度に3歳になる、または3歳以上である',
      { ...education, child: { name, birth: '2025-04-02', handbook: false } },
    ],
    [
      `働くことを理由にするときは、1か月に${WORK_HOURS_A_MONTH}時間以上働いている`,
      { ...care, parents: [{ ...parent, hours: WORK_HOURS_A_MONTH - 1 }] },
    ],
  ])('「%s」でなければ断る', (text, answers) => {
    expect(refused(nurseryCertification, answers)).toEqual([text])
  })

  test('境目の日と時間なら断らない', () => {
    for (const answers of [
      { ...care, child: { name, birth: '2020-04-02', handbook: false } },
      { ...education, child: { name, birth: '2025-04-01', handbook: false } },
      { ...care, parents: [{ ...parent, hours: WORK_HOURS_A_MONTH }] },
      { ...care, applicant: elsewhere, moving: true },
    ])
      expect(refused(nurseryCertification, answers)).toEqual([])
  })

  test('始める月は、来月から18か月先まで', () => {
    const message = (first: string) =>
      problems(nurseryCertification, { ...care, first }, today, context)[0]?.message
    expect(message('2026-12')).toBeUndefined()
    expect(message('2028-05')).toBeUndefined()
    expect(message('2026-11')).toBe('令和8年12月以後の月を選んでください。')
    expect(message('2028-06')).toBe('令和10年5月までの月を選んでください。')
  })
})

describe('保育所などの利用申込み', () => {
  const wish: Row = {
    ...card,
    applicant,
    child: { name, birth: '2024-06-01' },
    wishes: [{ facility: 'tsukinoki' }],
    first: '2027-04',
    days: ['monday', 'friday'],
    time: '8時から17時30分まで',
    siblings: 'none',
    current: 'home',
    certified: 'none',
    parents: [parent],
    workProof: [file],
    agree: true,
  }
  keepsPromises(nurseryApplication, wish)

  test.each<[string, Row, string[], string[]]>([
    ['work', { employer: '見本商店', hours: 60 }, ['employer', 'hours'], ['workProof']],
    ['birth', { due: '2027-03-01' }, ['due'], []],
    ['illness', { illness: '腰痛' }, ['illness'], ['diagnosis']],
    ['care', { patient: '祖母', careDays: 5 }, ['patient', 'careDays'], []],
    ['damage', { damage: '家の片づけ' }, ['damage'], []],
    ['seeking', { seeking: 'office' }, ['seeking'], []],
    ['study', { school: '見本学校', schoolHours: 80 }, ['school', 'schoolHours'], ['schoolProof']],
    ['violence', {}, [], []],
    ['leave', { leaveEnds: '2027-03-31' }, ['leaveEnds'], ['workProof']],
    ['other', { explanation: '通院の付き添い' }, ['explanation'], []],
  ])('%s のときは、そのことと、そのための書類だけを求める', (reason, answers, asks, papers) => {
    const without = { ...wish, workProof: undefined, parents: [{ name, relation: 'father', reason }] }
    expect(wrong(nurseryApplication, without).filter((path) => path.startsWith('parents'))).toEqual(
      asks.map((each) => `parents.0.${each}`),
    )
    const told = { ...without, parents: [{ name, relation: 'father', reason, ...answers }] }
    expect(wrong(nurseryApplication, told)).toEqual(papers)
    expect(refused(nurseryApplication, told)).toEqual([])
  })

  test('認定の申請で出した書類を、もう一度求めない', () => {
    const again: Row = { ...wish, workProof: undefined, certified: 'has', given: true }
    expect(wrong(nurseryApplication, again)).toEqual([])
    expect(wrong(nurseryApplication, { ...again, given: false })).toEqual(['workProof'])
  })

  test('希望は順に5つまで、同じ施設は一度だけ', () => {
    const facilities = ['sakura', 'funaoka', 'kikyo', 'tsukinoki', 'komorebi']
    const wishes = (of: string[]) => ({ ...wish, wishes: of.map((facility) => ({ facility })) })
    expect(wrong(nurseryApplication, wishes(facilities))).toEqual([])
    expect(wrong(nurseryApplication, wishes([...facilities, 'nishifunabasama']))).toEqual(['wishes'])
    expect(wrong(nurseryApplication, wishes(['sakura', 'funaoka', 'sakura']))).toEqual(['wishes.2.facility'])
  })

  test('医療的なケアや発達の相談があるときは、健康推進課に合議する', () => {
    const offices = (answers: Row) =>
      routeFor(nurseryApplication, answers, today).flatMap((step) => ('office' in step ? [step.office] : []))
    expect(offices(wish)).toEqual(['child-family'])
    expect(offices({ ...wish, health: ['allergy'] })).toEqual(['child-family'])
    expect(offices({ ...wish, health: ['allergy', 'growth'] })).toEqual(['child-family', 'health'])
  })

  test('きょうだい、育児休業、体のことは、あるときだけくわしく聞く', () => {
    expect(
      wrong(nurseryApplication, { ...wish, siblings: 'there', current: 'leave', health: ['allergy'] }),
    ).toEqual(['healthDetail', 'siblingName', 'extend'])
  })
})

describe('保育の現況届', () => {
  const yearly: Row = {
    ...card,
    applicant,
    using: true,
    children: [{ name, birth: '2023-06-01', facility: 'funaoka' }],
    parents: [parent],
    changed: false,
    workProof: [file],
  }
  keepsPromises(nurseryYearly, yearly)

  test('利用していない人は断り、変わったことがあれば課長が決める', () => {
    expect(refused(nurseryYearly, { ...yearly, using: false })).toHaveLength(1)
    expect(routeFor(nurseryYearly, yearly, today).at(-1)).toMatchObject({ post: '係長' })
    const changed = {
      ...yearly,
      applicant: { ...applicant, address },
      changed: true,
      change: '弟が生まれました。',
    }
    expect(wrong(nurseryYearly, changed)).toEqual([])
    expect(routeFor(nurseryYearly, changed, today).at(-1)).toMatchObject({ post: '課長' })
  })
})
