import { expect, test } from 'vitest'
import { safeNext } from './safe-next.ts'

test.each([
  ['/my', '/my'],
  ['/forms/1/check?check=1', '/forms/1/check?check=1'],
  ['/procedures?q=児童', '/procedures?q=%E5%85%90%E7%AB%A5'],
  ['/a/../b', '/b'],
])('町の中の %s へは戻る', (wish, path) => {
  expect(safeNext(wish, '/home')).toBe(path)
})

test.each([
  undefined,
  null,
  '',
  'my',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/\t/evil.example',
  '/\n/evil.example',
  ' //evil.example',
])('よその %j へは行かない', (wish) => {
  expect(safeNext(wish, '/home')).toBe('/home')
})

test.each(['/..//evil.example', '/.//evil.example', '/a/..//evil.example'])(
  '%s は、町の中の頁として読む',
  (wish) => {
    expect(safeNext(wish, '/home')).toBe('/evil.example')
  },
)
