import type { ExpressionBuilder } from 'kysely'
import { auditText, record } from '#platform/audit'
import { type IsoDate, parseDate, startOf } from '#platform/clock'
import { type Database, sql, type Tables, type Transaction } from '#platform/database'
import type { House } from '#platform/house'
import { type Actor, officesWith } from '#platform/people'
import { type ListWish, listAsked, matching, olderThan, takePage, withSearchMemory } from '#platform/search'
import { isUuid } from '../uuid.ts'
import { named } from './names.ts'

const PAGE = 100

export interface AuditWish extends ListWish {
  /** Id of a record, a resident or a file, or a 受付番号. */
  readonly about?: string | undefined
  readonly kind?: string | undefined
  /** As it was written, and as it was understood. */
  readonly until?: string | undefined
  readonly untilDate?: IsoDate | undefined
}

/** Reads an address that anybody can type. */
export function readAuditWish(params: URLSearchParams): AuditWish {
  const text = (name: string) => params.get(name)?.trim().slice(0, 100) || undefined
  const until = text('until')
  const untilDate = until === undefined ? undefined : parseDate(until).date
  return { ...listAsked(params), about: text('about'), kind: text('kind'), until, untilDate }
}

/** Lines of the log within the offices of the actor, newest first. */
export function auditQuery(
  db: Database | Transaction,
  { town }: Pick<House, 'town'>,
  actor: Actor,
  { q, about, kind, untilDate, after }: AuditWish,
) {
  return db
    .selectFrom('audit_entry')
    .select(['id', 'at', 'action', 'actor_kind', 'actor_id', 'actor_name', 'about_kind', 'about_id'])
    .select(['resident', 'purpose', 'as_of', 'detail', 'seq'])
    .where((row) => withinOffices(row, town, actor))
    .$if(q !== undefined, (query) => query.where(matching(auditText, q ?? '', named)))
    .$if(about !== undefined, (query) => query.where((row) => isAbout(row, about ?? '')))
    .$if(kind === 'read', (query) => query.where('action', 'like', '%.read'))
    .$if(untilDate !== undefined, (query) => query.where('at', '<', startOf(untilDate!)))
    .$if(after !== undefined, (query) => query.where(olderThan('at', 'id', after!)))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
}

/**
 * The audit log by its words, record or time. Looking into it is itself written down: who watches the watchers can be
 * asked too. The words searched for may be a person's name: they stay out of the log.
 */
export async function searchAudit(house: House, actor: Actor, params: URLSearchParams) {
  const wish = readAuditWish(params)
  const found = await house.db.transaction().execute(async (tx) => {
    if (wish.q) await withSearchMemory(tx)
    return takePage(await auditQuery(tx, house, actor, wish).execute(), PAGE)
  })
  await record(
    house.db,
    actor,
    {
      action: 'audit.search',
      about: { kind: 'audit', id: wish.about ?? '-' },
      purpose: '記録の点検',
      detail: { words: wish.q !== undefined, until: wish.untilDate ?? null, shown: found.rows.length },
    },
    house.clock.now(),
  )
  return {
    entries: found.rows,
    next: found.last && { at: found.last.at, id: found.last.id },
    wish,
    badDate: wish.until !== undefined && !wish.untilDate,
  }
}

type AuditRow = ExpressionBuilder<Tables, 'audit_entry'>

function isAbout(row: AuditRow, about: string) {
  const number = about.normalize('NFKC').replaceAll('-', '')
  return row.or([
    row('about_id', '=', about),
    row('resident', '=', isUuid(about) ? about : 'no such resident'),
    row(
      'about_id',
      'in',
      row
        .selectFrom('application')
        .select(sql<string>`application.id::text`.as('id'))
        .where('application.number', '=', number),
    ),
  ])
}

/**
 * 情報担当 watches over the whole town; a 課長 over what their office's people did and what was done with their
 * office's applications.
 */
function withinOffices(row: AuditRow, town: House['town'], actor: Actor) {
  const offices = officesWith(town, actor, 'audit.read')
  if (offices.length === town.offices.length) return sql<boolean>`true`
  // The guard: what stands in about_id is anybody's text, and a malformed uuid is an error.
  const application = sql<string>`case when audit_entry.about_kind = 'application' and
    audit_entry.about_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then audit_entry.about_id::uuid end`
  return row.or([
    row.exists(
      row
        .selectFrom('application')
        .select('application.id')
        .where('application.id', '=', application)
        .where('application.office', 'in', ['', ...offices]),
    ),
    row(
      'actor_id',
      'in',
      row
        .selectFrom('staff_assignment')
        .select(sql<string>`staff_id::text`.as('id'))
        .where('office', 'in', ['', ...offices]),
    ),
  ])
}
