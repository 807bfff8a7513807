import type { Hall } from '#language'
import { publishedOf } from '../published.ts'
import { hashOfMetadata } from './package-for.ts'
import { pushesOf } from './pushes.ts'

const ATTEMPTS = 6

/**
 * Task `opendata.push-changed`: a job for each dataset that is another here than there, or no longer here. When nothing at all
 * is published nothing is taken away there: that is an accident, not a decision.
 */
export async function queuePushes(_: object, hall: Hall): Promise<void> {
  const settings = hall.config.ckanPush
  const pushes = await pushesOf(hall)
  if (!settings || !pushes) return
  const datasets = await publishedOf(hall).list()
  const changed = datasets.filter((dataset) => {
    const push = pushes.get(dataset.key)
    return (
      push?.version !== dataset.version ||
      push.metadataHash !== hashOfMetadata(hall, dataset, settings.organization)
    )
  })
  const gone =
    datasets.length === 0
      ? []
      : [...pushes.keys()].filter((key) => !datasets.some((each) => each.key === key))
  for (const key of [...changed.map((each) => each.key), ...gone])
    await hall.jobs.add(
      hall.db,
      'opendata.push',
      { dataset: key },
      { key: `opendata.push:${key}`, maxAttempts: ATTEMPTS },
    )
}
