import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LatLng, metresBetween } from '#language'
import { ANYBODY, openRegister } from '#systems/registers'
import { layersOf } from './layers.ts'
import { nearestOf } from './places.ts'
import { beside, type MapHall, mapHall } from './testing-maps.ts'

let house: MapHall
const all: (LatLng & { name: string })[] = []
beforeAll(async () => {
  house = await mapHall()
  // From the next house to sixty kilometres away, thin and thick, some at one and the same place.
  const places = fc.sample(
    fc.oneof(
      fc.record({
        north: fc.integer({ min: -1_500, max: 1_500 }),
        east: fc.integer({ min: -1_500, max: 1_500 }),
      }),
      fc.record({
        north: fc.integer({ min: -9_000, max: 9_000 }),
        east: fc.integer({ min: -9_000, max: 9_000 }),
      }),
      fc.record({
        north: fc.integer({ min: -60_000, max: 60_000 }),
        east: fc.integer({ min: -60_000, max: 60_000 }),
      }),
    ),
    { numRuns: 80, seed: 20_261_124 },
  )
  for (const [at, { north, east }] of [...places, places[0]!].entries()) {
    const where = beside(house.hall, north, east)
    all.push({ ...where, name: `第${at}` })
    await house.add('board', { name: `第${at}`, where })
  }
  await house.add('board', { name: '見せない', where: beside(house.hall, 0, 0), shown: false })
})
afterAll(() => house.close())

test('近い順は、すべてを距離で並べたはじめのいくつかと同じ（50キロメートルまで）', async () => {
  const layer = (await layersOf(house.hall)).find(({ key }) => key === 'board')!
  const metres = fc.integer({ min: -40_000, max: 40_000 })
  await fc.assert(
    fc.asyncProperty(metres, metres, fc.integer({ min: 1, max: 30 }), async (north, east, most) => {
      const from = beside(house.hall, north, east)
      const found = await nearestOf(house.hall, layer, from, {
        ...{ most, disaster: undefined, open: false, wheelchair: false },
      })
      const sorted = all.map((place) => metresBetween(from, place)).sort((a, b) => a - b)
      const should = sorted.filter((far) => far <= 50_000).slice(0, most)
      expect(found).toHaveLength(should.length)
      for (const [at, far] of should.entries())
        expect(Math.abs(found[at]!.metres! - far)).toBeLessThan(far / 500 + 1)
      expect(found.map(({ name }) => name)).not.toContain('見せない')
    }),
    { numRuns: 60 },
  )
})

test('見えない欄の場所では、近い順にならない', async () => {
  const open = await openRegister(house.hall, ANYBODY, 'board')
  expect(open.rights.column('key')).toBeUndefined()
  expect(open.rights.column('where')?.type).toBe('jsonb')
})
