import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText, damaged } from '../../testing-random.ts'
import { cookie, readCookies, sameToken } from './cookies.ts'
import { ownPath } from './own-path.ts'

const header = fc.oneof(anyText, damaged('yakuba-visitor=abc; lang=en; ruby=1'))

test('どんな Cookie が届いても、読めたものは文字だけで、ほかの値を変えない', () => {
  fc.assert(
    fc.property(header, (text) => {
      const cookies = readCookies(text)
      for (const name of ['lang', 'ruby', 'constructor', 'toString', '__proto__'])
        expect(['undefined', 'string']).toContain(typeof cookies[name])
      expect(({} as Record<string, unknown>).lang).toBeUndefined()
    }),
  )
  expect(readCookies(cookie('https://town.example', 'session', 'a').split(';')[0])).toEqual({
    '__Host-yakuba-session': 'a',
  })
})

test('どんな印を比べても投げず、違うものは同じと言わない', () => {
  fc.assert(
    fc.property(anyText, anyText, (a, b) => sameToken(a, b) === Buffer.from(a).equals(Buffer.from(b))),
  )
})

test('どんな行き先も、この町の中の、見出しに書ける道になる', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, damaged('/forms/1?next=/my#a')), (wish) => {
      const path = ownPath(wish)
      expect(path).toMatch(/^\/(?!\/)[\x21-\x7e]*$/)
      expect(new URL(path, 'http://town.example').host).toBe('town.example')
    }),
  )
})
