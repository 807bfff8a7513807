import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Address, addressBook, type Definition, type FieldDefinition, kindOf } from '#language'
import { isoDate } from '#platform/clock'
import type { CardFacts } from '#platform/people'
import shibata from '../../../town/shibata/index.ts'
import { readClaims } from '../../platform/people/card/card-facts.ts'
import { anyText, damaged } from '../../testing-random.ts'
import { cardAnswers } from './card-answers.ts'
import { compare, fillIn } from './prefill.ts'

const book = addressBook(
  { code: '04323', prefecture: '宮城県', county: '柴田郡', name: '柴田町' },
  shibata.addresses,
)
const card: CardFacts = {
  name: '渡邉 花子',
  address: '宮城県柴田郡柴田町船岡中央１丁目９番１号',
  birth: isoDate('1990-05-14'),
  gender: 'female',
}
const given = cardAnswers(card, book)
const addressIn = (address: string) => cardAnswers({ ...card, address }, book)['jpki.address'] as Address

test.each([
  ['宮城県柴田郡柴田町船岡中央一丁目901番地の1', '船岡中央一丁目', '901番地の1', '9891601'],
  ['宮城県柴田郡柴田町船岡中央１丁目９番１号', '船岡中央一丁目', '9番1号', '9891601'],
  ['宮城県柴田郡柴田町大字上名生字大原 5', '上名生字大原', '5', '9891611'],
  ['宮城県柴田郡柴田町どこにもない9', '', 'どこにもない9', ''],
])('カードの %s を、欄に分ける', (line, town, rest, postcode) => {
  expect(addressIn(line)).toEqual({
    ...{ postcode, town, rest },
    municipality: '04323',
    area: '宮城県柴田郡柴田町',
  })
})

test.each([
  ['宮城県仙台市青葉区本町三丁目8番1号', '宮城県仙台市青葉区', '本町三丁目8番1号'],
  ['東京都千代田区紀尾井町1-3', '東京都千代田区', '紀尾井町1-3'],
  ['三重県四日市市諏訪町1番5号', '三重県四日市市', '諏訪町1番5号'],
  ['京都府京都市中京区寺町通', '京都府京都市中京区', '寺町通'],
  ['宮城県柴田郡村田町大字村田', '宮城県柴田郡村田町', '大字村田'],
  ['北海道札幌市北区北6条', '北海道札幌市北区', '北6条'],
])('町の外の %s も、読める住所になる', (line, area, rest) => {
  const address = addressIn(line)
  expect(address).toMatchObject({ area, rest, municipality: '' })
  const field: FieldDefinition = { kind: 'address', id: 'address', label: '住所' }
  const read = kindOf(field).parse(field, address, 'address', { today: isoDate('2026-11-24') })
  expect(read.errors).toBeUndefined()
})

test('どんな1行でも、読める住所になる', () => {
  const field: FieldDefinition = { kind: 'address', id: 'address', label: '住所' }
  fc.assert(
    fc.property(fc.oneof(anyText, damaged(card.address)), (line) => {
      const { address } = readClaims({ name: 'a', address: line, birthdate: '1990-05-14' }) ?? {}
      if (!address) return
      const answer = addressIn(address)
      const { errors } = kindOf(field).parse(field, answer, 'address', { today: isoDate('2026-11-24') })
      // What a form refuses, its owner is told at the field: never an exception, never another place.
      if (!errors) expect(kindOf(field).format(answer as never, field)).toContain(answer.rest)
    }),
  )
})

const applicant = shibata.procedures.find(({ id }) => id === 'child-allowance') as Definition
const fields = applicant.pages[0]?.fields ?? []
const filled = fillIn(fields, {}, given)

test('カードの内容だけを入れ、ほかは空けておく', () => {
  expect(filled).toEqual({
    applicant: {
      name: { family: '渡邉', given: '花子' },
      birth: '1990-05-14',
      address: expect.objectContaining({ town: '船岡中央一丁目' }),
    },
  })
})

test('もう答えたところは変えない。頼まれれば、違うところだけを変える', () => {
  const kana = { familyKana: 'ワタナベ', givenKana: 'ハナコ' }
  const answers = {
    applicant: { name: { family: '渡辺', given: '花子', ...kana }, birth: '1991-05-14', tel: '0224' },
  }
  expect(fillIn(fields, answers, given)).toMatchObject(answers)
  expect(fillIn(fields, answers, given, { replace: true })).toMatchObject({
    applicant: { name: { family: '渡辺', given: '花子', ...kana }, birth: '1990-05-14', tel: '0224' },
  })
})

test.each([
  ['船岡中央一丁目', '9-1'],
  ['船岡中央１丁目', '９番１号'],
  ['船岡中央一丁目', '9番地の1'],
])('%s%s は、カードと同じ住所とみる', (town, rest) => {
  const address = { postcode: '', municipality: '', area: '宮城県柴田郡柴田町', town, rest }
  expect(compare(fields, { applicant: { address } }, given)).toEqual({
    same: ['applicant.address'],
    other: [],
  })
})

test('違う人の名前と生年月日は、違うと言う', () => {
  const answers = { applicant: { name: { family: '佐藤', given: '花子' }, birth: '1990-05-14' } }
  expect(compare(fields, answers, given)).toEqual({ same: ['applicant.birth'], other: ['applicant.name'] })
})
