import type { ExpressionBuilder } from 'kysely'
import { record } from '#platform/audit'
import { parseDate, startOf } from '#platform/clock'
import { sql, type Tables } from '#platform/database'
import type { House } from '#platform/house'
import { type Actor, officesWith } from '#platform/people'
import { isUuid } from '../uuid.ts'

const LIMIT = 200

/**
 * The audit log by person, record, staff or time. Looking into it is itself written down: who watches the
 * watchers can be asked too.
 */
export async function searchAudit(house: House, actor: Actor, wish: URLSearchParams) {
  const text = (name: string) => wish.get(name)?.trim() || undefined
  const [who, about, kind] = [text('who'), text('about'), text('kind')]
  const written = text('until')
  const until = written === undefined ? undefined : parseDate(written).date
  let query = house.db
    .selectFrom('audit_entry')
    .select(['id', 'at', 'action', 'actor_kind', 'actor_id', 'actor_name', 'about_kind', 'about_id'])
    .select(['resident', 'purpose', 'as_of', 'detail', 'seq'])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .where((row) => withinOffices(row, house, actor))
    .limit(LIMIT)
  if (who) query = query.where('actor_name', 'like', `%${who.replaceAll(/[%_\\]/g, '\\$&')}%`)
  if (about) {
    query = query.where((row) =>
      row.or([row('about_id', '=', about), row('resident', '=', isUuid(about) ? about : 'no such resident')]),
    )
  }
  if (kind === 'read') query = query.where('action', 'like', '%.read')
  if (until) query = query.where('at', '<', startOf(until))
  const entries = await query.execute()
  await record(
    house.db,
    actor,
    {
      action: 'audit.search',
      about: { kind: 'audit', id: about ?? '-' },
      purpose: '記録の点検',
      detail: { who: who ?? null, until: until ?? null },
    },
    house.clock.now(),
  )
  return { entries, wish: { who, about, kind, until: written }, badDate: written !== undefined && !until }
}

/**
 * 情報担当 watches over the whole town; a 課長 over what their office's people did and what was done with their
 * office's applications.
 */
function withinOffices(row: ExpressionBuilder<Tables, 'audit_entry'>, { town }: House, actor: Actor) {
  const offices = officesWith(town, actor, 'audit.read')
  if (offices.length === town.offices.length) return sql<boolean>`true`
  return row.or([
    row.exists(
      row
        .selectFrom('application')
        .select('application.id')
        .where('audit_entry.about_kind', '=', 'application')
        .where(sql<string>`application.id::text`, '=', row.ref('audit_entry.about_id'))
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
