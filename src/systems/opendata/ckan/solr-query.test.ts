import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CkanError } from './envelope.ts'
import { parseSolr } from './solr-query.ts'

const word = (text: string, field?: string) => ({
  kind: 'word',
  text,
  phrase: false,
  ...(field && { field }),
})

test.each([
  ['', { kind: 'all' }],
  ['*:*', { kind: 'all' }],
  ['a b', { kind: 'and', of: [word('a'), word('b')] }],
  ['a AND b OR c', { kind: 'or', of: [{ kind: 'and', of: [word('a'), word('b')] }, word('c')] }],
  ['tags:(a || b)', { kind: 'or', of: [word('a', 'tags'), word('b', 'tags')] }],
  ['NOT a', { kind: 'not', of: word('a') }],
  ['!a', { kind: 'not', of: word('a') }],
  ['title:"a b"~2^4', { kind: 'word', text: 'a b', phrase: true, field: 'title' }],
  ['a^2', word('a')],
  [
    'm:[2020-01-01T00:00:00Z TO *}',
    { kind: 'range', field: 'm', from: '2020-01-01T00:00:00Z', to: '*', includes: [true, false] },
  ],
])('%s', (text, tree) => {
  expect(parseSolr(text)).toEqual(tree)
})

test.each(['(', ')', 'a)', '[a TO b]', '"', 'a:', ':', `${'('.repeat(100)}a`, 'x'.repeat(10_000)])(
  '%s は、400で断る',
  (text) => {
    expect(() => parseSolr(text)).toThrow(CkanError)
  },
)

test('何が来ても、木になるか、400で断る', () => {
  const piece = fc.constantFrom(
    ...'()[]{}"+-!:*?^~\\ ',
    'a',
    'AND',
    'OR',
    'NOT',
    ' TO ',
    'NOW',
    'あ',
    '&&',
    '||',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      try {
        parseSolr(pieces.join(''))
      } catch (error) {
        expect(error).toBeInstanceOf(CkanError)
      }
    }),
    { numRuns: 2_000 },
  )
})
