/** For tests: a town hall on a database of its own that publishes what a test holds. */

import type { Hall } from '#language'
import { identify, peopleRoutes } from '#platform/people'
import { openWeb, type WebApp } from '#platform/web'
import { type TestHouse, testHouse } from '../../platform/web/testing.ts'
import { opendata } from './index.ts'
import { publishFrom } from './published.ts'
import { events, memoryPublished, type TestDataset, toilets } from './testing-published.ts'

export interface OpenTown {
  readonly hall: Hall
  readonly app: WebApp
  readonly clock: TestHouse['clock']
  /** What is published now; a test may put other datasets in. */
  held: readonly TestDataset[]
  close(): Promise<void>
}

export async function openTown(settings: Readonly<Record<string, string>> = {}): Promise<OpenTown> {
  const { house, clock, close } = await testHouse({ RATE_API: '100000', ...settings })
  const town: OpenTown = {
    hall: house as Hall,
    app: openWeb({ house, routes: [...peopleRoutes, ...(opendata.routes ?? [])], identify }),
    clock,
    held: [toilets, events],
    close,
  }
  publishFrom(() => memoryPublished(() => town.held))
  return town
}
