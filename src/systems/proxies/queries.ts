import { sql } from '#platform/database'
import type { House } from '#platform/house'
import type { ResidentActor } from '#platform/people'
import type { Consent } from './consent.ts'
import { consentOf } from './read-row.ts'

/** Ended ones stay to be looked up; nobody reads more of them on a page. */
const MOST = 60

/** What one gave, what one took, and invitations that wait for the answer of one's own address. */
const mine = (house: House, { id, email }: ResidentActor) =>
  house.db
    .selectFrom('proxy_consent')
    .selectAll()
    .where('put_away_at', 'is', null)
    .where(
      sql<boolean>`(principal_id = ${id} or proxy_id = ${id} or (
      invited_email = ${email ?? ''} and accepted_at is null and closed_at is null and lapses_at > ${house.clock.now()}
    ))`,
    )

/** Newest first. */
export async function consentsOf(house: House, actor: ResidentActor): Promise<readonly Consent[]> {
  const rows = await mine(house, actor)
    .orderBy('invited_at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute()
  return rows.map(consentOf)
}

export async function findMine(house: House, actor: ResidentActor, id: string): Promise<Consent | undefined> {
  const row = await mine(house, actor).where('id', '=', id).executeTakeFirst()
  return row && consentOf(row)
}
