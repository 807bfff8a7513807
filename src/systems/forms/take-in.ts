import type { Hall } from '#language'
import type { StaffActor } from '#platform/people'
import { readSharedForm, settleIn } from './share-file.ts'
import { startForm } from './start-form.ts'

export type TookIn =
  | { readonly id: string; readonly problems?: undefined }
  | { readonly problems: readonly string[]; readonly id?: undefined }

/** Begins a form from a file of this or another town, checked whole before anything is kept. */
export async function takeIn(
  hall: Hall,
  actor: StaffActor,
  office: string,
  bytes: Uint8Array,
): Promise<TookIn> {
  const read = readSharedForm(bytes)
  if (!read.definition) return { problems: read.problems }
  const body = settleIn(hall.town, office, read.definition, read.from)
  return { id: await startForm(hall, actor, office, body, { from: 'file', of: read.from }) }
}
