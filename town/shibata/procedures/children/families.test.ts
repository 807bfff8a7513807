import { describe, expect, test } from 'vitest'
import { type Row, refusals } from '#language'
import { applicant, away, fieldsOf, file, keepsPromises, name, refused, today, wrong } from '../testing.ts'
import { pregnancy } from './pregnancy.ts'
import { singleParentYearly } from './single-parent-yearly.ts'

const card = { '@identity': 'card' }

describe('児童扶養手当の現況届の事前送信', () => {
  const child = { name, birth: '2015-05-05', living: 'together', custody: true }
  const yearly: Row = {
    ...card,
    applicant,
    certificate: '第1234号',
    children: [child],
    support: false,
    house: 'rented',
    partner: false,
    work: 'part',
    pension: false,
    five: false,
    visit: { date: '2026-12-04', time: '09:00' },
    agree: true,
  }
  keepsPromises(singleParentYearly, yearly)

  test.each<[string, Row]>([
    ['柴田町に住んでいる', { applicant: { ...applicant, address: away } }],
    ['児童の世話をしている', { children: [{ ...child, custody: false }] }],
    ['対象の年齢の児童がいる', { children: [{ ...child, birth: '2008-04-01', disability: false }] }],
    ['対象の年齢の児童がいる', { children: [{ ...child, birth: '2006-11-24', disability: true }] }],
    ['事実婚の相手がいない', { partner: true }],
  ])('「%s」でなければ断る', (text, change) => {
    expect(refused(singleParentYearly, { ...yearly, ...change })).toEqual([text])
  })

  test('障害のある児童は、20歳になるまで対象', () => {
    const kept = { ...yearly, children: [{ ...child, birth: '2007-03-01', disability: true }] }
    expect(refused(singleParentYearly, kept)).toEqual([])
    expect(wrong(singleParentYearly, kept)).toEqual([])
    expect(wrong(singleParentYearly, { ...yearly, children: [{ ...child, birth: '2007-03-01' }] })).toEqual([
      'children.0.disability',
    ])
  })

  test('養育費・年金・一部支給停止は、あるときだけくわしく聞く', () => {
    expect(wrong(singleParentYearly, { ...yearly, support: true, pension: true, five: true })).toEqual([
      'supportAmount',
      'pensionKind',
      'exemption',
    ])
  })

  test('面談は、1週間後からの開いている日に予約する', () => {
    const on = (date: string) => wrong(singleParentYearly, { ...yearly, visit: { date, time: '09:00' } })
    expect(on('2026-12-01')).toEqual([])
    expect(on('2026-11-30')).toEqual(['visit'])
    expect(on('2026-12-05')).toEqual(['visit'])
  })
})

describe('妊娠の届出', () => {
  const notice: Row = {
    ...card,
    applicant,
    examined: 'yes',
    weeks: 9,
    due: '2027-06-28',
    babies: 'unknown',
    clinic: '見本クリニック 見本医師',
    meeting: 'centre',
    visit: { date: '2026-11-27', time: '10:00' },
  }
  keepsPromises(pregnancy, notice)

  test('体や暮らしのことは、何も答えなくてよい', () => {
    const lead = pregnancy.pages.find((page) => page.id === 'before')
    expect(lead?.fields.every((field) => field.optional)).toBe(true)
  })

  test('家に来てほしい人には、都合だけを聞く', () => {
    expect(fieldsOf(pregnancy, { ...notice, meeting: 'home' })).not.toContain('visit')
    expect(wrong(pregnancy, { ...notice, meeting: 'home' })).toEqual(['whenToCall'])
  })

  test.each([
    ['2027-08-31', true],
    ['2027-09-01', false],
    ['2026-10-27', true],
    ['2026-10-26', false],
  ])('出産予定日 %s は、受け取るか: %s', (due, taken) => {
    expect(wrong(pregnancy, { ...notice, due })).toEqual(taken ? [] : ['due'])
  })

  test('まだ診察を受けていない人と、町の外の人にも、助けのあるところを伝える', () => {
    const [unseen] = refusals(pregnancy, { ...notice, examined: 'no' }, today)
    expect(unseen?.otherwise).toMatch(/いっしょに考えます/)
    const [outside] = refusals(pregnancy, { ...notice, applicant: { ...applicant, address: away } }, today)
    expect(outside?.otherwise).toMatch(/保健センターでもお受けします/)
  })

  test('どの添付も、なくてよい', () => {
    expect(wrong(pregnancy, notice)).toEqual([])
    expect(wrong(pregnancy, { ...notice, '@identity': 'email' })).toEqual(['identification'])
    expect(wrong(pregnancy, { ...notice, '@identity': 'email', identification: [file] })).toEqual([])
  })
})
