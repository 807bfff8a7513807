import type { Hall } from '#language'
import type { Transaction } from '#platform/database'
import { askToMeasure } from '#systems/plan'
import type { NewEvent } from './append.ts'
import { tellApproved } from './beside.ts'
import { releaseSlots } from './book-slots.ts'
import { type Case, findCase, roundOf } from './case.ts'
import { tellDecided, tellPulledBack, tellReturned, tellWithdrawn } from './tell-applicant.ts'

/** What follows from an act of staff: letters, notices, free places, fresh figures. */
export async function follow(
  tx: Transaction,
  hall: Hall,
  { applicationId, event }: { readonly applicationId: string; readonly event: NewEvent },
): Promise<void> {
  const found = await findCase(tx, applicationId)
  if (!found) return
  if (event.kind === 'returned') {
    await askForLetter(tx, hall, found, 'returned', roundOf(found, 'returned'))
    await tellReturned(tx, hall, found)
  }
  if (event.kind === 'pulledBack') await tellPulledBack(tx, hall, found)
  if (event.kind === 'decided') {
    await askForLetter(tx, hall, found, event.outcome, roundOf(found, 'decided'))
    await tellDecided(tx, hall, found)
    await askToMeasure(hall, tx)
    if (event.outcome === 'rejected') await releaseSlots(tx, applicationId)
    else await tellApproved(tx, hall, found)
  }
  if (event.kind === 'withdrawn') {
    await tellWithdrawn(tx, hall, found)
    await releaseSlots(tx, applicationId)
  }
}

/** Puts the letter in the outbox: the decision stands whether or not the printer does. */
export const askForLetter = (
  tx: Transaction,
  hall: Hall,
  { application }: Case,
  kind: string,
  round: number,
) =>
  hall.jobs.add(
    tx,
    'letters.issue',
    { application: application.id, kind, round },
    { key: `letter:${application.id}:${kind}:${round}` },
  )
