import type { House } from '#platform/house'
import type { LineEvent } from './read-events.ts'

/** Keeps events for the worker, each once: the platform delivers again what it got no answer for. */
export async function receiveEvents(house: House, events: readonly LineEvent[]): Promise<void> {
  await house.db.transaction().execute(async (tx) => {
    for (const event of events) {
      const added = await tx
        .insertInto('line_event')
        .values({ id: event.id, received_at: house.clock.now() })
        .onConflict((row) => row.doNothing())
        .returning('id')
        .executeTakeFirst()
      if (added) await house.jobs.add(tx, 'line.event', event, { key: `line:${event.id}` })
    }
  })
}
