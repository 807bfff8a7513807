/** What the log is for: answers to residents and to the people who watch over the town hall. */
import type { ExpressionBuilder } from 'kysely'
import type { IsoDate } from '#platform/clock'
import type { Database, Tables } from '#platform/database'

/** Entries in which personal data was looked at. */
const isRead = (eb: ExpressionBuilder<Tables, 'audit_entry'>) =>
  eb.or([eb('action', 'like', '%.read'), eb('action', 'like', '%.search')])

const reads = (db: Database) =>
  db
    .selectFrom('audit_entry')
    .select(['id', 'at', 'action', 'actor_kind', 'actor_id', 'actor_name', 'about_kind', 'about_id'])
    .select(['resident', 'purpose', 'as_of', 'detail'])
    .where(isRead)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')

export interface ReadsPage {
  readonly limit?: number
  /** Only entries before this moment: the next page. */
  readonly before?: Date
}

/** Who looked at the data of a resident, or at one record; newest first. */
export async function whoRead(
  db: Database,
  {
    resident,
    about,
    limit = 100,
    before,
  }: ReadsPage & { resident?: string; about?: { kind: string; id: string } },
) {
  return await reads(db)
    .$if(resident !== undefined, (query) => query.where('resident', '=', resident!))
    .$if(about !== undefined, (query) =>
      query.where('about_kind', '=', about!.kind).where('about_id', '=', about!.id),
    )
    .$if(before !== undefined, (query) => query.where('at', '<', before!))
    .limit(limit)
    .execute()
}

/** Who looked back at the state of a day before `date` (former addresses, names and households); newest first. */
export async function readsBefore(
  db: Database,
  { staffId, date, limit = 100, before }: ReadsPage & { staffId?: string; date: IsoDate },
) {
  return await reads(db)
    .where('as_of', '<', date)
    .$if(staffId !== undefined, (query) => query.where('actor_id', '=', staffId!))
    .$if(before !== undefined, (query) => query.where('at', '<', before!))
    .limit(limit)
    .execute()
}
