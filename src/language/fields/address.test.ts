import { expect, test } from 'vitest'
import { addressBook } from '../addresses.ts'
import { monday, reader } from '../testing/form.ts'
import { addressKind } from './address.ts'

const addresses = addressBook({ code: '04323', prefecture: '宮城県', county: '柴田郡', name: '柴田町' }, [
  { postcode: '9891608', town: '剣崎' },
  { postcode: '9891601', town: '船岡中央一丁目' },
  { postcode: '9891601', town: '船岡中央二丁目' },
])
const read = reader(addressKind, {}, { ...monday, addresses })
const here = { municipality: '04323', area: '宮城県柴田郡柴田町' }

test('郵便番号だけで町名まで補う', () => {
  expect(read({ postcode: '９８９－１６０８', rest: '１−２' })).toEqual({
    postcode: '9891608',
    ...here,
    town: '剣崎',
    rest: '1−2',
  })
})

test('町名がいくつもある郵便番号では聞き返す', () => {
  expect(read({ postcode: '989-1601', rest: '3-45' })).toEqual([
    expect.stringMatching(/^x.town: この郵便番号の/),
  ])
})

test('手で書いた町の名前も同じ町になる', () => {
  expect(read({ area: '柴田町', town: '船岡中央二丁目', rest: '3-45' })).toMatchObject(here)
})

test('町の外の住所は書いたまま受け取り、団体コードを名乗らせない', () => {
  const away = { postcode: '1000001', area: '東京都千代田区', town: '千代田', rest: '1-1' }
  expect(read(away)).toEqual({ ...away, municipality: '' })
  const claimed = addressKind.parse(
    { id: 'x', kind: 'address', label: '' },
    { ...away, municipality: '04323' },
    'x',
    {
      ...monday,
      addresses,
    },
  )
  expect(claimed.value?.municipality).toBe('')
})

test.each([
  [{ postcode: '98916', rest: '1' }, 'x.postcode: 郵便番号は7桁の数字で入力してください。'],
  [{ postcode: '1000001', rest: '1-1' }, 'x.area: 都道府県・市区町村を入力してください。'],
])('%j は断る', (entered, sentence) => {
  expect(read(entered)).toEqual([sentence])
})
