import { expect, test } from 'vitest'
import { addressBook, checkTown, definitionHash, parseDefinition, type Town } from '#language'
import shibata from './index.ts'

test('柴田町の定義は、すべてつじつまが合う', () => {
  expect(checkTown(shibata)).toEqual([])
})

test('手続はJSONにして読み戻しても同じ版である', () => {
  for (const each of shibata.procedures) {
    const again = parseDefinition(JSON.stringify(each))
    expect(again.problems).toBeUndefined()
    expect(again.definition).toEqual(each)
    expect(definitionHash(again.definition!)).toBe(definitionHash(each))
  }
})

test('町にない課・職・手続は、わかる文で断る', () => {
  const [allowance] = shibata.procedures
  const broken: Town = {
    ...shibata,
    offices: shibata.offices.filter((office) => office.id !== 'child-family'),
    permissions: shibata.permissions.filter((each) => !each.may.includes('case.decide')),
    procedures: [allowance!, allowance!],
  }
  const said = checkTown(broken)
  expect(said).toContain('手続「child-allowance」が二つあります。')
  expect(said).toContain('児童手当の認定請求：課「child-family」は柴田町にありません。')
  expect(said).toContain('児童手当の認定請求：工程の「課長」には、決裁する権限（case.decide）がありません。')
})

test('郵便番号から町名を補う', () => {
  const book = addressBook(
    { code: '04323', prefecture: '宮城県', county: '柴田郡', name: '柴田町' },
    shibata.addresses,
  )
  expect(book.byPostcode('9891601').map((each) => each.town)).toEqual([
    '船岡中央一丁目',
    '船岡中央二丁目',
    '船岡中央三丁目',
  ])
  expect(book.byPostcode('1000001')).toEqual([])
  expect(book.startingWith('槻木駅').length).toBeGreaterThan(0)
  expect(['柴田町', '宮城県柴田町', '宮城県 柴田郡柴田町'].map(book.isHere)).toEqual([true, true, true])
  expect(book.isHere('宮城県柴田郡大河原町')).toBe(false)
})
