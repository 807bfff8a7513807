import { expect, test } from 'vitest'
import { drillTwo } from './two.ts'

test('二つの窓口から同時に送っても一件になり、二人が同時に起案しても一人だけが通る', async () => {
  const { ok, summary } = await drillTwo({ pairs: 8 })
  expect(summary).toBe('two: pairs 8, doubled 0, lost 0')
  expect(ok).toBe(true)
}, 120_000)
