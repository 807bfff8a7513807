import { dateOf } from '#platform/clock'
import { eraseCase, getDefinition, ownerOf, putAway, takeBack } from '#systems/cases'
import { mayStillGo } from './due.ts'
import type { Subject } from './subject.ts'

/** An application with everything that it gathered. */
export const caseSubject: Subject = {
  kind: 'application',
  mayStillGo,
  putAway,
  takeBack,
  owner: (tx, id) => ownerOf({ db: tx }, id),

  async isFree(tx, id) {
    // Locked first: a hold that is being placed in this instant is waited for, and then seen.
    await tx.selectFrom('application').select('id').where('id', '=', id).forUpdate().execute()
    const held = await tx
      .selectFrom('retention_hold')
      .select('id')
      .where('application_id', '=', id)
      .where('released_at', 'is', null)
      .executeTakeFirst()
    return held === undefined
  },

  async erase(tx, hall, id) {
    const erased = await eraseCase(tx, hall, id)
    const row = await tx
      .selectFrom('application')
      .select(['definition', 'filed_at', 'decided_at', 'put_away_at'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const { name } = await getDefinition(tx, row.definition)
    return {
      ...erased,
      name,
      begunOn: dateOf(row.filed_at),
      endedOn: dateOf(row.decided_at ?? row.filed_at),
      putAwayAt: row.put_away_at ?? hall.clock.now(),
    }
  },
}
