import { expect, test } from 'vitest'
import { readClaims } from './card-facts.ts'

const claims = {
  name: '渡邉　花子',
  address: '宮城県柴田郡柴田町',
  birthdate: '1990-05-14',
  gender: 'female',
}
const facts = { name: '渡邉 花子', address: '宮城県柴田郡柴田町', birth: '1990-05-14', gender: 'female' }

test('基本4情報を、そのまま読む', () => {
  expect(readClaims(claims)).toEqual(facts)
})

test.each([
  [{ birthdate: '19900514' }],
  [{ gender: '2' }],
  [{ gender: '女' }],
  [{ address: { formatted: '宮城県柴田郡柴田町' } }],
])('書き方の違い %j も、同じに読む', (other) => {
  expect(readClaims({ ...claims, ...other })).toEqual(facts)
})

test('性別は、なくてもよい', () => {
  const { gender: _, ...rest } = facts
  expect(readClaims({ ...claims, gender: undefined })).toEqual(rest)
  expect(readClaims({ ...claims, gender: '9' })).toEqual(rest)
})

test.each([
  [{ name: undefined }],
  [{ name: '　' }],
  [{ name: 1 }],
  [{ name: '\ud800' }],
  [{ address: {} }],
  [{ address: 'あ'.repeat(301) }],
  [{ birthdate: '1990-02-30' }],
  [{ birthdate: '1990' }],
])('%j では、本人を確かめたことにしない', (other) => {
  expect(readClaims({ ...claims, ...other })).toBeUndefined()
})

test('字の形は変えず、制御文字だけを除く', () => {
  expect(readClaims({ ...claims, name: '渡邉󠄀\u0000　花子' })?.name).toBe('渡邉󠄀 花子')
})
