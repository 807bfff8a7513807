import { expect, test } from 'vitest'
import { drillKill, killPlan } from './kill.ts'

test('動いている最中に殺しても、応答した申請と決裁は失われず、二重にもならない', async () => {
  const { ok, summary } = await drillKill({ kills: 3, modes: ['embedded'], seed: 7, residents: 2 })
  expect(summary).toMatch(/^kills 3, acknowledged \d+, lost 0, doubled 0, audit chain ok$/)
  expect(ok).toBe(true)
}, 120_000)

test('回数、形、種は環境変数で決める', () => {
  expect(killPlan({ KILLS: '7', MODE: 'several', SEED: '3' })).toEqual({
    kills: 7,
    modes: ['several'],
    seed: 3,
  })
  expect(killPlan({ SEED: '1' })).toEqual({ kills: 100, modes: ['embedded', 'several'], seed: 1 })
  expect(() => killPlan({ MODE: 'none' })).toThrow('MODE')
})
