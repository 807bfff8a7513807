import type { Hall } from '#language'
import { type Database, sql, type Transaction } from '#platform/database'
import { may, officesWith, type StaffActor } from '#platform/people'
import { withSearchMemory } from '#platform/search'
import { countQueue } from './queue.ts'
import { isView, type QueueWish } from './queue-wish.ts'

/** So many for one clerk, and so many for one office: chips that a person can still read. */
export const MOST_SAVED = 12

/** A view of the queue under a name. */
export interface SavedFilter {
  readonly id: string
  readonly name: string
  /** For everybody in this office; undefined: one's own. */
  readonly office?: string | undefined
  readonly wish: QueueWish
  /** The reader may take it away. */
  readonly removable: boolean
}

/** Offices whose filters an actor sees: those they work in and whose applications they may read. */
export const filterOffices = (hall: Hall, actor: StaffActor): string[] => {
  const readable = new Set(officesWith(hall.town, actor, 'case.read'))
  return [...new Set(actor.assignments.map(({ office }) => office))].filter((office) => readable.has(office))
}

/** SQL: filters the actor sees, or only those they may take away: their own, and those of offices. */
export const filtersOf = (db: Database | Transaction, actor: StaffActor, offices: readonly string[]) =>
  db
    .selectFrom('saved_filter')
    .where((row) =>
      row.or([
        row('owner', '=', actor.id),
        sql<boolean>`${sql.ref('office')} = any(${sql.val(offices)}::text[])`,
      ]),
    )

/** One's own filters, then those of one's offices, each by name. */
export async function savedFilters(hall: Hall, actor: StaffActor): Promise<SavedFilter[]> {
  const offices = filterOffices(hall, actor)
  const rows = await filtersOf(hall.db, actor, offices)
    .select(['id', 'name', 'office', 'view', 'procedure', 'words'])
    .orderBy(sql`office nulls first`)
    .orderBy('name')
    .limit(MOST_SAVED * (1 + offices.length))
    .execute()
  return rows.map(({ id, name, office, view, procedure, words }) => ({
    id,
    name,
    office: office ?? undefined,
    wish: {
      view: isView(view) ? view : 'open',
      procedure: procedure ?? undefined,
      q: words ?? undefined,
    },
    removable: office === null || may(hall.town, actor, 'case.assign', office),
  }))
}

export type CountedFilter = SavedFilter & { readonly count: number }

/** How many applications the actor finds under each, up to as many as a queue is counted. */
export const countFilters = (
  hall: Hall,
  actor: StaffActor,
  filters: readonly SavedFilter[],
): Promise<CountedFilter[]> =>
  hall.db.transaction().execute(async (tx) => {
    await withSearchMemory(tx)
    const counted: CountedFilter[] = []
    for (const filter of filters) {
      counted.push({ ...filter, count: await countQueue(tx, hall, actor, filter.wish) })
    }
    return counted
  })
