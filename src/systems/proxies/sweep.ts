import { today } from '#platform/clock'
import type { House } from '#platform/house'
import { close } from './close.ts'
import { consentOf } from './read-row.ts'

const BATCH = 200

/** Closes what time has ended, and tells both. Nothing waits for it: a consent holds by its dates. */
export async function sweepConsents(house: House): Promise<void> {
  const now = house.clock.now()
  for (;;) {
    const closed = await house.db.transaction().execute(async (tx) => {
      const rows = await tx
        .selectFrom('proxy_consent')
        .selectAll()
        .where('closed_at', 'is', null)
        .where((row) =>
          row.or([
            row.and([row('accepted_at', 'is', null), row('lapses_at', '<=', now)]),
            row.and([row('accepted_at', 'is not', null), row('until_on', '<', today(house.clock))]),
          ]),
        )
        .limit(BATCH)
        .forUpdate()
        .skipLocked()
        .execute()
      for (const row of rows)
        await close(tx, house, { kind: 'system', name: 'proxies' }, { consent: consentOf(row), by: 'time' })
      return rows.length
    })
    if (closed < BATCH) return
  }
}
