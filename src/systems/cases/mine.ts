import { type CaseEvent, type Definition, type Hall, type Row, STATE_NAMES } from '#language'
import { type Database, sql, type Transaction } from '#platform/database'
import { officesWith, type ResidentActor } from '#platform/people'
import { type ListWish, matching, normalise, olderThan, takePage } from '#platform/search'
import { Problem } from '#platform/web'
import { type Held, heldBy } from '#systems/proxies'
import { knownProcedures } from '../procedures-now.ts'
import { append } from './append.ts'
import { releaseSlots } from './book-slots.ts'
import { consentFor, ownOrSeen } from './by-proxy/seen.ts'
import type { Filer } from './filer.ts'
import { type Kin, kinOf } from './kin.ts'
import { typedNumber } from './number.ts'
import { proceduresCalled } from './procedures-called.ts'

const PAGE = 50

/**
 * Applications of one's own, and those that others let one see, by number, procedure and state, newest first. Not by
 * `search_text`, in which the notes between clerks stand too: whoever may search a text can find out what is in it.
 */
export const mineQuery = (
  db: Database | Transaction,
  { town }: Pick<Hall, 'town'>,
  resident: ResidentActor,
  { q, after }: ListWish,
  held: readonly Held[] = [],
) =>
  db
    .selectFrom('application')
    .innerJoin('definition', 'definition.hash', 'application.definition')
    .leftJoin('proxy_consent', 'proxy_consent.id', 'application.consent_id')
    .select([
      'application.id',
      'number',
      'procedure',
      'application.definition',
      'state',
      'filed_at',
      'due_on',
      'decided_at',
      'result',
    ])
    .select(['application.resident_id', 'application.consent_id', 'proxy_consent.proxy_name'])
    .where((row) => ownOrSeen(held, resident, row as never))
    .where('application.put_away_at', 'is', null)
    .$if(q !== undefined, (query) =>
      query.where(mineMatching(knownProcedures({ db: db as Database, town }), town, q ?? '')),
    )
    .$if(after !== undefined, (query) => query.where(olderThan('filed_at', 'application.id', after!)))
    .orderBy('filed_at', 'desc')
    .orderBy('application.id', 'desc')
    .limit(PAGE + 1)

export const myApplications = async (hall: Hall, resident: ResidentActor, wish: ListWish) => {
  const held = await heldBy(hall.db, hall, resident.id)
  const found = takePage(await mineQuery(hall.db, hall, resident, wish, held).execute(), PAGE)
  const { last } = found
  const rows = found.rows.map((row) => ({
    ...row,
    /** By whose consent it is seen; undefined: one's own. */
    consent: row.resident_id === resident.id ? undefined : consentFor(held, row),
  }))
  return { rows, next: last && { at: last.filed_at, id: last.id } }
}

const NAME = sql<string>`(definition.body ->> 'name')`
const TEXT = sql<string>`searchable(application.number || ' ' || ${NAME})`

/** Also by the names of procedures in the other languages of the page, and by what a state is called. */
const mineMatching = (all: readonly Definition[], town: Hall['town'], q: string) =>
  matching(TEXT, q, (word) => {
    const digits = typedNumber(word)
    if (digits) return matching(TEXT, digits)
    const procedures = proceduresCalled(all, town, word)
    const states = STATES.filter((state) => normalise(STATE_NAMES[state]).includes(word))
    return sql<boolean>`(application.procedure = any(${procedures}::text[]) or application.state = any(${states}::text[]))`
  })

const STATES = Object.keys(STATE_NAMES) as (keyof typeof STATE_NAMES)[]

/** One application of one's own, or of somebody who lets one see it; for a clerk, one of an office whose paper they take in. */
export async function findMine(hall: Hall, { actor }: Filer, id: string) {
  if (actor.kind !== 'resident' && actor.kind !== 'staff') return undefined
  const held = actor.kind === 'resident' ? await heldBy(hall.db, hall, actor.id) : []
  const row = await hall.db
    .selectFrom('application')
    .select([
      'id',
      'number',
      'procedure',
      'definition',
      'office',
      'state',
      'filed_at',
      'due_on',
      'decided_at',
      'result',
    ])
    .select(['answers', 'revision', 'resident_id', 'applicant', 'door', 'consent_id', 'proxy_id'])
    .where('id', '=', id)
    .where('put_away_at', 'is', null)
    .where((application) =>
      actor.kind === 'resident'
        ? ownOrSeen(held, actor, application)
        : application('office', 'in', ['', ...officesWith(hall.town, actor, 'case.enter')]),
    )
    .executeTakeFirst()
  if (!row) return undefined
  const another = actor.kind === 'resident' && row.resident_id !== actor.id
  return { ...row, answers: row.answers as Row, consent: another ? consentFor(held, row) : undefined }
}

/** An application that one is tied to, with whether this resident may open it. */
export interface MyKin extends Kin {
  readonly open: boolean
}

/** What an application was joined with or split into, as its events say. */
export async function kinFor(
  hall: Hall,
  resident: ResidentActor,
  events: Awaited<ReturnType<typeof eventsOf>>,
): Promise<MyKin[]> {
  const kin = kinOf(events.map(({ kind, data }) => ({ ...(data as object), kind }) as CaseEvent))
  if (kin.length === 0) return []
  const held = await heldBy(hall.db, hall, resident.id)
  const seen = await hall.db
    .selectFrom('application')
    .select('id')
    .where(
      'id',
      'in',
      kin.map(({ id }) => id),
    )
    .where('put_away_at', 'is', null)
    .where((row) => ownOrSeen(held, resident, row))
    .execute()
  return kin.map((each) => ({ ...each, open: seen.some(({ id }) => id === each.id) }))
}

/** What happened to an application, oldest first. */
export const eventsOf = (hall: Hall, applicationId: string) =>
  hall.db
    .selectFrom('application_event')
    .select(['seq', 'kind', 'actor_kind', 'actor_name', 'at', 'data'])
    .where('application_id', '=', applicationId)
    .orderBy('seq')
    .execute()

export const lettersOf = (hall: Hall, applicationId: string) =>
  hall.db
    .selectFrom('letter')
    .select(['id', 'title', 'number', 'issued_at', 'read_at'])
    .where('application_id', '=', applicationId)
    .orderBy('issued_at')
    .execute()

/** 取下げ by the person who applied. What was filed stays on record; booked places are free again. */
export async function withdraw(
  hall: Hall,
  filer: Filer,
  applicationId: string,
  reason: string,
): Promise<void> {
  const mine = await findMine(hall, filer, applicationId)
  if (!mine) throw new Problem(404, 'この申請は見つかりませんでした。')
  await hall.db.transaction().execute(async (tx) => {
    await append(tx, hall, {
      applicationId,
      actor: filer.actor,
      event: { kind: 'withdrawn', ...(reason && { reason: reason.slice(0, 500) }) },
    })
    await releaseSlots(tx, applicationId)
  })
}
