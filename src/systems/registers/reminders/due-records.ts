/** Records whose date comes near, or has gone by, as a reminder of their register says. */
import type { RawBuilder } from 'kysely'
import type { Filter, Hall, Reminder } from '#language'
import { addDays, type IsoDate, today } from '#platform/clock'
import { type Database, sql, type Transaction } from '#platform/database'
import type { OpenRegister } from '../open-register.ts'
import { type RecordRow, type RegisterRecord, seenRecord, selection } from '../records/record.ts'
import { filterSql } from '../rights/condition-sql.ts'
import type { Rights } from '../rights/rights.ts'
import { columnName } from '../storage/columns.ts'
import { tableOf } from '../storage/table.ts'

/** So long after its day a reminder still goes out: a worker that rested, a record that was entered late. */
const GRACE_DAYS = 7

export interface DueRecord {
  readonly record: RegisterRecord
  /** The date that the reminder speaks of. */
  readonly date: IsoDate
}

const dateColumn = ({ field }: Reminder) => sql.ref(`t.${columnName(field)}`)

const holds = (where: Filter | undefined, { filterContext }: Rights): RawBuilder<unknown> =>
  where ? filterSql(where, filterContext) : sql`true`

/**
 * Records of which somebody has to be told today and was not yet. Before its date a reminder waits for nothing: a record that
 * is entered ten days before still speaks up, if it was to thirty days before.
 */
export async function recordsToRemind(
  hall: Hall,
  db: Database | Transaction,
  open: OpenRegister,
  reminder: Reminder,
  { key, after, size }: { readonly key: string; readonly after?: string | undefined; readonly size: number },
): Promise<DueRecord[]> {
  const day = today(hall.clock)
  const date = dateColumn(reminder)
  const { rows } = await sql<RecordRow & { reminded: IsoDate }>`
    select ${selection(open)}, ${date} as reminded from ${tableOf(open.definition.id)} t
    where t.removed_at is null and ${holds(reminder.where, open.unrestricted)}
      and ${date} <= ${addDays(day, -reminder.days)}::date
      and ${date} >= ${addDays(day, -GRACE_DAYS - Math.max(0, reminder.days))}::date
      and ${after === undefined ? sql`true` : sql`t.id > ${after}`}
      and not exists (select from record_reminder r where r.register = ${open.definition.id} and r.record = t.id
        and r.reminder = ${key} and r.date = ${date})
    order by t.id limit ${size}`.execute(db)
  return rows.map((row) => ({ record: seenRecord(open, row), date: row.reminded }))
}

/** What a reader can see coming. */
export interface Coming {
  readonly reminder: Reminder
  readonly record: RegisterRecord
  readonly date: IsoDate
  /** The day on which somebody is told. */
  readonly day: IsoDate
}

const COMING_DAYS = 60
const MOST_COMING = 100

/** What will be told within two months, as far as the reader sees the record and its date; the soonest first. */
export async function comingReminders(hall: Hall, open: OpenRegister): Promise<Coming[]> {
  const day = today(hall.clock)
  const found = await Promise.all(
    (open.definition.reminders ?? []).map(async (reminder) => {
      const seen = open.rights.column(reminder.field)
      if (!seen) return []
      const { rows } = await sql<RecordRow & { reminded: IsoDate }>`
        select ${selection(open)}, ${seen.sql} as reminded from ${tableOf(open.definition.id)} t
        where t.removed_at is null and ${open.rights.rows('read')} and ${holds(reminder.where, open.rights)}
          and ${seen.sql} > ${addDays(day, -reminder.days)}::date
          and ${seen.sql} <= ${addDays(day, COMING_DAYS - reminder.days)}::date
        order by ${seen.sql}, t.id limit ${MOST_COMING}`.execute(hall.db)
      return rows.map((row) => ({
        reminder,
        record: seenRecord(open, row),
        date: row.reminded,
        day: addDays(row.reminded, reminder.days),
      }))
    }),
  )
  return found
    .flat()
    .sort((a, b) => a.day.localeCompare(b.day))
    .slice(0, MOST_COMING)
}
