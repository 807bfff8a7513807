import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isIsoDate } from '#platform/clock'
import { type TestHouse, testHouse } from '../../../platform/web/testing.ts'
import { anyJson, anyText, damaged } from '../../../testing-random.ts'
import { acceptCard } from './accept-card.ts'
import { readClaims } from './card-facts.ts'

let open: TestHouse
beforeAll(async () => {
  open = await testHouse()
})
afterAll(() => open.close())

test('認証アプリが何を言っても、読めるか、読めないかのどちらか', () => {
  const claim = fc.oneof(
    anyText,
    anyJson.map((text) => JSON.parse(text)),
    damaged('1990-05-14'),
  )
  const claims = fc.record({ name: claim, address: claim, birthdate: claim, gender: claim })
  fc.assert(
    fc.property(claims, (said) => {
      const facts = readClaims(said)
      if (!facts) return
      expect(facts.name.trim()).toBe(facts.name)
      expect(facts.name + facts.address).not.toMatch(/\p{Cc}/u)
      expect(isIsoDate(facts.birth)).toBe(true)
      expect([undefined, 'male', 'female']).toContain(facts.gender)
    }),
  )
})

test('どんな戻り方をされても、始めていないものは開かない', async () => {
  const from = { visitor: 'v', agent: '', address: '', actor: { kind: 'anonymous' } } as const
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(anyText, damaged('?code=abc&state=def&iss=http://town.example')),
      async (text) => {
        const search = text === '' ? '' : new URL(`http://town.example/?${text.replace(/^\?/, '')}`).search
        expect(await acceptCard(open.house, from, search)).toEqual({ next: '/my', refused: 'stale' })
      },
    ),
    { numRuns: 60 },
  )
})
