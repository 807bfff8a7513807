import type { Hall } from '#language'
import type { CkanPushSettings } from '#platform/config'
import { CkanRefused, callCkan } from './ckan-client.ts'
import { pushOf } from './pushes.ts'

/** What is no longer published here goes there as well; that it is gone already is no error. */
export async function withdraw(hall: Hall, settings: CkanPushSettings, dataset: string): Promise<void> {
  const push = await pushOf(hall, settings.url, dataset)
  if (!push) return
  if (push.packageId)
    try {
      await callCkan(settings, 'package_delete', { id: push.packageId })
    } catch (error) {
      if (!(error instanceof CkanRefused) || error.status !== 404) throw error
    }
  await hall.db
    .deleteFrom('dataset_push')
    .where('target', '=', settings.url)
    .where('dataset', '=', dataset)
    .execute()
}
