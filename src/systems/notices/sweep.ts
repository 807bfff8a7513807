import type { House } from '#platform/house'

const DAY_MS = 86_400_000
/** LINE delivers an event again for some hours, at the most for days. */
const EVENTS_DAYS = 30
/** What staff were told is of no use for longer; what it was about stands where it happened. */
const STAFF_DAYS = 180

/** Forgets what LINE's errands leave behind (nonces of yesterday, ids of events that come no more), and what staff were told. */
export async function sweepNotices({ db, clock }: House): Promise<void> {
  const now = clock.now().getTime()
  const yesterday = new Date(now - DAY_MS)
  await db.deleteFrom('line_nonce').where('expires_at', '<', yesterday).execute()
  await db
    .deleteFrom('line_event')
    .where('received_at', '<', new Date(now - EVENTS_DAYS * DAY_MS))
    .execute()
  await db
    .deleteFrom('staff_notice')
    .where('created_at', '<', new Date(now - STAFF_DAYS * DAY_MS))
    .execute()
  await db.deleteFrom('sample_line_token').where('expires_at', '<', yesterday).execute()
}
