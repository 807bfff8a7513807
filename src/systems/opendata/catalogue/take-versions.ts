import type { Hall } from '#language'
import { publishedOf } from '../published.ts'
import { takeVersion } from './take-version.ts'

/** Task `opendata.versions`, every night: whatever changed since the last look has a new version. */
export async function takeVersions(_: object, hall: Hall): Promise<void> {
  const published = publishedOf(hall)
  for (const dataset of await published.list()) await takeVersion(hall, published, dataset)
}
