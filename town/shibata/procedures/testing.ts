/** For tests of procedures: a day, people and places to answer with, and the promises that every procedure keeps. */
import { expect, test } from 'vitest'
import {
  addressBook,
  asked,
  type Context,
  type Definition,
  fillLetter,
  loadBanks,
  problems,
  type Row,
  readAll,
  refusals,
} from '#language'
import { isoDate } from '#platform/clock'
import town from '../index.ts'

export const today = isoDate('2026-11-24')
export const context: Context = {
  today,
  banks: loadBanks(),
  disasters: town.disasters,
  addresses: addressBook(
    { code: '04323', prefecture: '宮城県', county: '柴田郡', name: '柴田町' },
    town.addresses,
  ),
}
export const address = {
  postcode: '9891601',
  municipality: '04323',
  area: '宮城県柴田郡柴田町',
  town: '船岡中央二丁目',
  rest: '3-45',
}
export const away = {
  postcode: '9800811',
  municipality: '04101',
  area: '宮城県仙台市青葉区',
  town: '一番町',
  rest: '1-1',
}
export const name = { family: '渡邉', given: '葛\u{e0100}美', familyKana: 'ワタナベ', givenKana: 'カツミ' }
export const applicant = { name, birth: '1990-04-01', address, tel: '0224-55-0000' }
export const file = {
  id: '00000000-0000-4000-8000-000000000001',
  name: '写真.jpg',
  type: 'image/jpeg',
  bytes: 1000,
}

/** Ids of the fields that are asked, pages in order. */
export const fieldsOf = (definition: Definition, answers: Row) =>
  asked(definition, answers, today).flatMap((page) => page.fields.map((field) => field.id))

/** What each broken rule says. */
export const refused = (definition: Definition, answers: Row) =>
  refusals(definition, answers, today).map((each) => each.text)

/** Paths of what is wrong or missing. */
export const wrong = (definition: Definition, answers: Row) =>
  problems(definition, answers, today, context).map((each) => each.path)

/** 決定の内容 of every kind, as far as a procedure asks for it. */
const decided = {
  monthly: 25_000,
  paid: 30_000,
  first: '2026-12',
  last: '2026-12',
  validFrom: '2027-04-01',
  validTo: '2029-09-29',
  starts: '2027-04-01',
}
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

/** What holds for every procedure, told with the fewest answers that are enough. */
export function keepsPromises(definition: Definition, answers: Row) {
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
    for (const letter of Object.values(definition.letters)) {
      const { answers: read } = readAll(definition, answers, context)
      const filled = fillLetter(definition, letter, read, facts, decided)
      expect(filled.missing).toEqual([])
      expect(filled.paragraphs.join('')).not.toMatch(/[{}]/)
    }
  })
}
