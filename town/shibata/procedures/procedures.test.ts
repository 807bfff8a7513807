import { describe, expect, test } from 'vitest'
import {
  addressBook,
  asked,
  type Context,
  type Definition,
  deadlineFor,
  fillLetter,
  loadBanks,
  problems,
  type Row,
  readAll,
  refusals,
} from '#language'
import { isoDate } from '#platform/clock'
import town from '../index.ts'
import { childAllowance, disasterCertificate, movingInBooking, movingOut } from './index.ts'

const today = isoDate('2026-11-24')
const context: Context = {
  today,
  banks: loadBanks(),
  disasters: town.disasters,
  addresses: addressBook(
    { code: '04323', prefecture: '宮城県', county: '柴田郡', name: '柴田町' },
    town.addresses,
  ),
}
const address = {
  postcode: '9891601',
  municipality: '04323',
  area: '宮城県柴田郡柴田町',
  town: '船岡中央二丁目',
  rest: '3-45',
}
const away = {
  postcode: '9800811',
  municipality: '04101',
  area: '宮城県仙台市青葉区',
  town: '一番町',
  rest: '1-1',
}
const name = { family: '渡邉', given: '葛\u{e0100}美', familyKana: 'ワタナベ', givenKana: 'カツミ' }
const applicant = { name, birth: '1990-04-01', address, tel: '0224-55-0000' }
const child = {
  name,
  birth: '2026-11-10',
  relation: 'child',
  living: 'together',
  custody: true,
  support: 'same',
}
const file = { id: '00000000-0000-4000-8000-000000000001', name: '写真.jpg', type: 'image/jpeg', bytes: 1000 }
const member = { name, birth: '1990-04-01', relation: '本人', card: 'has' }

const allowance: Row = {
  applicant,
  reason: 'birth',
  since: '2026-11-10',
  occupation: 'employee',
  pension: 'employees',
  spouse: { has: false },
  children: [child],
  account: { use: 'public' },
  agree: true,
}
const certificate: Row = {
  '@identity': 'card',
  disaster: { id: 'sample-flood' },
  building: 'ownedHouse',
  site: address,
  applicant,
  relation: 'ownerTenant',
  damage: '床上まで水につかりました。',
  self: false,
  copies: 1,
}
const out: Row = { applicant, moving: '2026-12-01', newAddress: away, members: [member] }
const booking: Row = {
  kind: 'in',
  moving: '2026-11-20',
  oldAddress: away,
  newAddress: address,
  applicant,
  newHead: { family: '渡邉', given: '葛\u{e0100}美' },
  members: [member],
  visit: { date: '2026-11-30', time: '09:00' },
}

const FEWEST: [Definition, Row][] = [
  [childAllowance, allowance],
  [disasterCertificate, certificate],
  [movingOut, out],
  [movingInBooking, booking],
]

describe.each(FEWEST)('$name', (definition, answers) => {
  test('いちばん少ない答えで申請できる', () => {
    expect(problems(definition, answers, today, context)).toEqual([])
    expect(refusals(definition, answers, today)).toEqual([])
  })

  test('答えを一つ除くと、それを求める', () => {
    for (const key of Object.keys(answers).filter((each) => !each.startsWith('@'))) {
      const rest = Object.fromEntries(Object.entries(answers).filter(([each]) => each !== key))
      expect(problems(definition, rest, today, context).length, key).toBeGreaterThan(0)
    }
  })

  test('三つの通知文が、決裁の事実だけで埋まる', () => {
    const facts = {
      受付番号: '柴子第1号',
      受付日: '令和8年11月24日',
      決定日: '令和8年12月1日',
      結果: '半壊',
      理由: '要件に当たらないため。',
      補正の期限: '令和8年12月8日',
      担当課: '子ども家庭課',
      担当課の電話: '0224-55-0007',
    }
    for (const letter of Object.values(definition.letters)) {
      const { answers: read } = readAll(definition, answers, context)
      const filled = fillLetter(definition, letter, read, facts)
      expect(filled.missing).toEqual([])
      expect(filled.paragraphs.join('')).not.toMatch(/[{}]/)
    }
  })
})

const fieldsOf = (definition: Definition, answers: Row) =>
  asked(definition, answers, today).flatMap((page) => page.fields.map((field) => field.id))

describe('児童手当', () => {
  const refused = (change: Row) =>
    refusals(childAllowance, { ...allowance, ...change }, today).map((each) => each.text)

  test.each([
    [{ applicant: { ...applicant, address: away } }, '柴田町に住んでいる'],
    [{ occupation: 'official' }, '勤務先が手当を払う公務員ではない'],
    [{ children: [{ ...child, birth: '2008-04-01' }] }, '18歳の年度末までの児童がいる'],
    [{ children: [{ ...child, custody: false }] }, '児童の世話をしている'],
  ])('%j は断る', (change, text) => {
    expect(refused(change)).toEqual([text])
  })

  test('18歳の年度末までなら断らない', () => {
    expect(refused({ children: [{ ...child, birth: '2008-04-02' }] })).toEqual([])
  })

  test('別居・年上の子・転入で、聞くことが増える', () => {
    const more = {
      ...allowance,
      reason: 'moved',
      children: [{ ...child, living: 'apart', address: away }],
      older: [{ name, birth: '2005-05-05', support: true }],
    }
    expect(fieldsOf(childAllowance, allowance)).not.toContain('custodyStatement')
    expect(fieldsOf(childAllowance, more)).toEqual(
      expect.arrayContaining(['custodyStatement', 'supportStatement', 'januaryAddress']),
    )
  })

  test('15日の期限は、生まれた日の翌日から数える', () => {
    expect(deadlineFor(childAllowance, allowance)).toBe('2026-11-25')
  })

  test('15人の児童も通知書の表に載る', () => {
    const many = { ...allowance, children: Array.from({ length: 15 }, () => child) }
    expect(problems(childAllowance, many, today, context)).toEqual([])
    expect(fillLetter(childAllowance, childAllowance.letters.approved, many, {}).table?.rows).toHaveLength(15)
    const tooMany = { ...allowance, children: Array.from({ length: 16 }, () => child) }
    expect(problems(childAllowance, tooMany, today, context)[0]?.message).toBe('児童は15件まで入力できます。')
  })
})

describe('罹災証明', () => {
  test('自己判定なら写真、カードでなければ本人確認書類が要る', () => {
    const self = { ...certificate, self: true, '@identity': 'email' }
    expect(problems(disasterCertificate, self, today, context).map((each) => each.path)).toEqual([
      'photos',
      'identification',
    ])
    const done = { ...self, photos: [file], identification: [file] }
    expect(problems(disasterCertificate, done, today, context)).toEqual([])
  })

  test('住家でなければ、被災証明書を案内する', () => {
    const said = refusals(disasterCertificate, { ...certificate, building: 'other' }, today)
    expect(said[0]?.otherwise).toMatch(/被災証明書/)
  })
})

describe('引っ越し', () => {
  test('転出届は30日前から10日後まで、カードを持つ人がいるとき', () => {
    expect(
      problems(movingOut, { ...out, moving: '2026-11-13' }, today, context).map((each) => each.path),
    ).toEqual(['moving'])
    expect(refusals(movingOut, { ...out, members: [{ ...member, card: 'none' }] }, today)).toHaveLength(1)
  })

  test('予約は、引っ越しから14日を過ぎたら断る', () => {
    expect(refusals(movingInBooking, { ...booking, moving: '2026-11-10' }, today)).toHaveLength(1)
    expect(refusals(movingInBooking, { ...booking, moving: '2026-11-11' }, today)).toEqual([])
  })
})
