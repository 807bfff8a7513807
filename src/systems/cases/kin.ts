/** 申請どうしのつながり: what was joined into one, and what was split off from another. */
import type { CaseEvent } from '#language'
import { sql, type Transaction } from '#platform/database'

/** Another application that one is tied to. */
export interface Kin {
  /** It is decided as part of that one; that one is decided as part of it; it was split into or from that one. */
  readonly how: 'joinedInto' | 'tookIn' | 'splitInto' | 'splitFrom'
  readonly id: string
  readonly number: string
}

/** What the log of an application ties it to now, oldest first. */
export function kinOf(events: readonly CaseEvent[]): Kin[] {
  let kin: Kin[] = []
  const drop = (how: Kin['how'], id: string) => {
    kin = kin.filter((each) => each.how !== how || each.id !== id)
  }
  for (const event of events) {
    if (event.kind === 'joined') kin.push({ how: 'joinedInto', id: event.into, number: event.number })
    if (event.kind === 'parted') drop('joinedInto', event.from)
    if (event.kind === 'tookIn') kin.push({ how: 'tookIn', id: event.of, number: event.number })
    if (event.kind === 'letGo') drop('tookIn', event.of)
    if (event.kind === 'split') kin.push({ how: 'splitInto', id: event.into, number: event.number })
    if (event.kind === 'splitOff') kin.push({ how: 'splitFrom', id: event.from, number: event.number })
  }
  return kin
}

/** Repeats in its tables what an event ties together. */
export async function projectKin(tx: Transaction, id: string, event: CaseEvent): Promise<void> {
  if (event.kind === 'joined')
    await tx.insertInto('joined_case').values({ application_id: id, main_id: event.into }).execute()
  if (event.kind === 'parted') await tx.deleteFrom('joined_case').where('application_id', '=', id).execute()
  if (event.kind === 'splitOff')
    await sql`insert into split_case (application_id, origin_id)
      select ${id}, coalesce((select origin_id from split_case where application_id = ${event.from}), ${event.from})`.execute(
      tx,
    )
}

/**
 * Nobody else may change any of them until the transaction ends. Always in the order of their ids: two clerks who join
 * the same two in opposite directions wait for each other, and never both.
 */
export async function lockTogether(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx
    .selectFrom('application')
    .select('id')
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute()
}
