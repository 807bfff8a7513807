import { describe, expect, test } from 'vitest'
import { translate } from './words.ts'

const town = {
  en: {
    児童: 'Children',
    '児童{#}': 'Child {}',
    '{}から{}まで': 'from {} to {}',
    '{}の{}': '{2} of {1}',
    '{}（{name}）': '{} ({name})',
    子: 'child',
    '柴田町（{}）': 'Shibata ({})',
  },
  easy: { 児童: '子ども', '{}まで': '{}までです' },
}
const en = (text: string) => translate(text, 'en', town)
const easy = (text: string) => translate(text, 'easy', town)

describe('言葉', () => {
  test('日本語で読む人には、書いたとおり', () => {
    expect(translate('児童', 'ja', town)).toBe('児童')
  })

  test('訳のない文は、英語では無いと言い、やさしい日本語ではそのまま', () => {
    expect(en('だれも訳していない文')).toBeUndefined()
    expect(easy('だれも訳していない文')).toBe('だれも訳していない文')
  })

  test('組み立てられた文は、入れた数も言葉も訳す', () => {
    expect(en('児童12')).toBe('Child 12')
    expect(en('児童から子まで')).toBe('from Children to child')
    expect(en('児童の子')).toBe('child of Children')
  })

  test('入れた言葉に訳がなければ、半端には訳さない', () => {
    expect(en('猫から子まで')).toBeUndefined()
  })

  test('人の名前は、そのまま', () => {
    expect(en('児童1（渡邉 陽）')).toBe('Child 1 (渡邉 陽)')
  })

  test('正規表現の印が入った文でも、そのまま合う', () => {
    expect(en('柴田町（子）')).toBe('Shibata (child)')
    expect(en('柴田町子')).toBeUndefined()
  })

  test('どんなに長い文でも、待たせない', () => {
    const began = performance.now()
    en(`${'から'.repeat(50_000)}x`)
    expect(performance.now() - began).toBeLessThan(2_000)
  })
})

test.each([
  ['令和8年11月23日', '23 November 2026', '2026年11月23日'],
  ['令和8年11月23日（月）', 'Mon 23 November 2026', '2026年11月23日（月）'],
  ['令和元年5月1日', '1 May 2019', '2019年5月1日'],
  ['令和9年4月', 'April 2027', '2027年4月'],
  ['平成2年5月14日', '14 May 1990', '1990年5月14日'],
  ['令和8年11月24日（火） 9時00分', 'Tue 24 November 2026, 9:00', '2026年11月24日（火） 9時00分'],
  ['令和8年11月23日まで', undefined, '2026年11月23日までです'],
])('和暦の %s は、西暦で伝える', (wareki, english, plain) => {
  expect(en(wareki)).toBe(english)
  expect(easy(wareki)).toBe(plain)
})
