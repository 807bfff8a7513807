import { expect, test } from 'vitest'
import { ownPath } from './own-path.ts'
import { redirect } from './respond.ts'

test.each([
  ['/my', '/my'],
  ['/my?a=1&b=2#c', '/my?a=1&b=2#c'],
  ['/procedures?q=児童', '/procedures?q=%E5%85%90%E7%AB%A5'],
  ['//evil.example/x', '/x'],
  ['///evil.example', '/'],
  ['/..//evil.example', '/evil.example'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['https://evil.example/a', '/a'],
  ['javascript:alert(1)', '/alert(1)'],
  ['http://[', '/'],
  ['/a\r\nSet-Cookie: x=1', '/aSet-Cookie:%20x=1'],
])('%j へは、この町の %s として進む', (wish, path) => {
  expect(ownPath(wish)).toBe(path)
  expect(redirect(wish).headers.get('location')).toBe(path)
})
