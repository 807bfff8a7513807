import { v7 as uuid, validate } from 'uuid'
import { today } from '#platform/clock'
import type { Database, Transaction } from '#platform/database'
import type { House, Post } from '#platform/house'
import { newToken, tokenHash } from '#platform/web'
import type { Actor, Assignment, IdentityLevel, ResidentActor, StaffActor } from './actor.ts'

const MINUTE = 60_000
/** Residents: two hours of rest, staff: one. Both end after twelve hours in any case. */
const REST = { resident: 120 * MINUTE, staff: 60 * MINUTE }
const WHOLE = 12 * 60 * MINUTE

interface NewSession {
  readonly realm: 'resident' | 'staff'
  readonly personId: string
  readonly level: string
  readonly agent: string
  readonly address: string
  /** Seals what the card said, for the session of this id. */
  card?(session: string): string
}

/** Begins a session. @returns the token for the cookie; the database keeps its hash alone */
export async function beginSession(
  tx: Database | Transaction,
  at: Date,
  session: NewSession,
): Promise<string> {
  const token = newToken()
  const id = uuid()
  await tx
    .insertInto('session')
    .values({
      id,
      hash: tokenHash(token),
      realm: session.realm,
      person_id: session.personId,
      level: session.level,
      agent: session.agent.slice(0, 300),
      address: session.address,
      created_at: at,
      seen_at: at,
      expires_at: new Date(at.getTime() + WHOLE),
      card: session.card?.(id) ?? null,
    })
    .execute()
  return token
}

/** Who the session's cookie stands for now; anonymous when it ended, rested too long, or never was. */
export async function identify(house: House, hash: string): Promise<Actor> {
  const now = house.clock.now()
  const session = await house.db
    .selectFrom('session')
    .selectAll()
    .where('hash', '=', hash)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  const realm = session?.realm === 'staff' ? 'staff' : 'resident'
  if (!session || now.getTime() - session.seen_at.getTime() > REST[realm]) return { kind: 'anonymous' }
  if (now.getTime() - session.seen_at.getTime() > MINUTE) {
    await house.db.updateTable('session').set({ seen_at: now }).where('id', '=', session.id).execute()
  }
  return realm === 'staff' ? findStaff(house, session) : findResident(house, session)
}

interface SessionRow {
  readonly id: string
  readonly person_id: string
  readonly level: string
  readonly card: string | null
}

async function findResident(house: House, session: SessionRow): Promise<Actor> {
  const row = await house.db
    .selectFrom('resident')
    .selectAll()
    .where('id', '=', session.person_id)
    .executeTakeFirst()
  if (!row) return { kind: 'anonymous' }
  return {
    kind: 'resident',
    id: row.id,
    name: row.name ?? row.email ?? '',
    ...(row.email !== null && { email: row.email }),
    ...cardOf(house, session),
    sessionId: session.id,
  }
}

/** A session that says `card` without what the card said, or under a key that is gone, proves nobody's name. */
function cardOf({ vault }: House, { id, level, card }: SessionRow): Pick<ResidentActor, 'level' | 'card'> {
  if (level !== 'card') return { level: level as IdentityLevel }
  try {
    return { level: 'card', card: JSON.parse(vault.open(card ?? '', `card:${id}`)) }
  } catch {
    return { level: 'email' }
  }
}

async function findStaff(house: House, session: SessionRow): Promise<Actor> {
  const row = await house.db
    .selectFrom('staff')
    .select('id')
    .where('id', '=', session.person_id)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return row ? loadStaff(house, row.id, session.id) : { kind: 'anonymous' }
}

/** A member of staff as they stand today: name and posts. @throws when there is no such person */
export async function loadStaff(house: House, id: string, sessionId: string): Promise<StaffActor> {
  const { name } = await house.db
    .selectFrom('staff')
    .select('name')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return { kind: 'staff', id, name, sessionId, assignments: await assignmentsOf(house, id) }
}

/** The posts a member of staff holds today, deputed ones included. */
export async function assignmentsOf(house: House, staffId: string): Promise<Assignment[]> {
  const date = today(house.clock)
  const rows = await house.db
    .selectFrom('staff_assignment')
    .select(['office', 'post', 'deputy_for'])
    .where('staff_id', '=', staffId)
    .where('from_on', '<=', date)
    .where((row) => row.or([row('until_on', 'is', null), row('until_on', '>=', date)]))
    .orderBy('from_on')
    .execute()
  return rows.map((row) => ({
    office: row.office,
    post: row.post as Post,
    ...(row.deputy_for && { deputyFor: row.deputy_for }),
  }))
}

/** Ends one session of a person, or all but the present one. Ended sessions stay as a record. */
export async function endSessions(
  house: House,
  person: { realm: 'resident' | 'staff'; id: string },
  which: { only: string } | { allBut: string },
): Promise<void> {
  if ('only' in which && !validate(which.only)) return
  await house.db
    .updateTable('session')
    .set({ ended_at: house.clock.now(), card: null })
    .where('realm', '=', person.realm)
    .where('person_id', '=', person.id)
    .where('ended_at', 'is', null)
    .where((row) => ('only' in which ? row('id', '=', which.only) : row('id', '!=', which.allBut)))
    .execute()
}

/** Forgets what cards said in sessions that are over. */
export async function forgetCards({ db, clock }: House): Promise<void> {
  const now = clock.now()
  await db
    .updateTable('session')
    .set({ card: null })
    .where('card', 'is not', null)
    .where((row) =>
      row.or([
        row('ended_at', 'is not', null),
        row('expires_at', '<=', now),
        row('seen_at', '<', new Date(now.getTime() - REST.resident)),
      ]),
    )
    .execute()
}

/** Open sessions of a person, newest first. */
export const openSessions = (house: House, realm: 'resident' | 'staff', personId: string) =>
  house.db
    .selectFrom('session')
    .select(['id', 'agent', 'address', 'created_at', 'seen_at', 'level'])
    .where('realm', '=', realm)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', house.clock.now())
    .orderBy('seen_at', 'desc')
    .limit(50)
    .execute()
