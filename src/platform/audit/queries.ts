/** What the log is for: answers to residents and to the people who watch over the town hall. */
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { IsoDate } from '#platform/clock'
import type { Database, Tables, Transaction } from '#platform/database'
import { olderThan, type TimeKey } from '#platform/search'

/** The words of a line, for `matching`: who, and for what. What was done has a name only in the program. */
export const auditText = sql<string>`searchable(coalesce(actor_name, '') || ' ' || coalesce(purpose, ''))`

/** Entries in which personal data was looked at, or taken out as a file. */
const isRead = (eb: ExpressionBuilder<Tables, 'audit_entry'>) =>
  eb.or(['%.read', '%.search', '%.export'].map((ending) => eb('action', 'like', ending)))

const reads = (db: Database | Transaction) =>
  db
    .selectFrom('audit_entry')
    .select(['id', 'at', 'action', 'actor_kind', 'actor_id', 'actor_name', 'about_kind', 'about_id'])
    .select(['resident', 'purpose', 'as_of', 'detail'])
    .where(isRead)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')

export interface ReadsPage {
  readonly limit?: number
  /** Only entries after this one in the list: the next page. */
  readonly after?: TimeKey | undefined
}

export interface ReadsWish extends ReadsPage {
  readonly resident?: string
  readonly about?: { readonly kind: string; readonly id: string }
  /** Narrows further, see {@link auditText}. */
  readonly where?: Expression<SqlBool> | undefined
}

/** Who looked at the data of a resident, or at one record; newest first. */
export const whoRead = (db: Database | Transaction, wish: ReadsWish) => readsQuery(db, wish).execute()

export function readsQuery(
  db: Database | Transaction,
  { resident, about, where, limit = 100, after }: ReadsWish,
) {
  return reads(db)
    .$if(resident !== undefined, (query) => query.where('resident', '=', resident!))
    .$if(about !== undefined, (query) =>
      query.where('about_kind', '=', about!.kind).where('about_id', '=', about!.id),
    )
    .$if(where !== undefined, (query) => query.where(where!))
    .$if(after !== undefined, (query) => query.where(olderThan('at', 'id', after!)))
    .limit(limit)
}

/** Who looked back at the state of a day before `date` (former addresses, names and households); newest first. */
export async function readsBefore(
  db: Database,
  { staffId, date, limit = 100, after }: ReadsPage & { staffId?: string; date: IsoDate },
) {
  return await reads(db)
    .where('as_of', '<', date)
    .$if(staffId !== undefined, (query) => query.where('actor_id', '=', staffId!))
    .$if(after !== undefined, (query) => query.where(olderThan('at', 'id', after!)))
    .limit(limit)
    .execute()
}
