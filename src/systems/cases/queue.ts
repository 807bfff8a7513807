import { addDays, today } from '#platform/clock'
import type { Database } from '#platform/database'
import { sql } from '#platform/database'
import type { House } from '#platform/house'
import { type StaffActor, visible } from '#platform/people'
import { matching, withSearchMemory } from '#platform/search'

/** The lists a clerk asks for; each reads as a sentence on its chip. */
export const VIEWS = {
  open: '手続き中のすべて',
  mine: '私の担当',
  'for-me': '私の承認待ち',
  new: '担当が未定',
  late: '期限を過ぎた',
  soon: '期限が7日以内',
  returned: '申請者の補正待ち',
  done: '終わったもの',
} as const
export type View = keyof typeof VIEWS

export const OPEN_STATES = ['submitted', 'checking', 'deciding', 'returned'] as const

export interface QueueWish {
  readonly view: View
  readonly procedure?: string | undefined
  /** Words found in number, name, answers, notes and file names. */
  readonly q?: string | undefined
  /** Key of the last row of the page before: `2026-11-30_<id>`. */
  readonly after?: string | undefined
}

const PAGE = 50

/** Applications an actor may read, narrowed to a view. The permission is part of the query. */
export function queueQuery(db: Database, house: House, actor: StaffActor, wish: QueueWish) {
  const date = today(house.clock)
  const words = wish.q?.trim()
  return db
    .selectFrom('application')
    .where((row) => visible(house.town, actor, 'case.read', row, 'office'))
    .$if(wish.view !== 'done', (query) => query.where('state', 'in', OPEN_STATES))
    .$if(wish.view === 'done', (query) => query.where('state', 'not in', OPEN_STATES))
    .$if(wish.view === 'mine', (query) => query.where('assignee', '=', actor.id))
    .$if(wish.view === 'new', (query) => query.where('assignee', 'is', null))
    .$if(wish.view === 'late', (query) => query.where('due_on', '<', date))
    .$if(wish.view === 'soon', (query) => query.where('due_on', '<=', addDays(date, 7)))
    .$if(wish.view === 'returned', (query) => query.where('state', '=', 'returned'))
    .$if(wish.view === 'for-me', (query) =>
      query.where((row) =>
        row.or(
          actor.assignments.map((held) =>
            row.and([
              row('waits_office', '=', held.office),
              row('waits_post', '=', held.post),
              row('state', '=', 'deciding'),
            ]),
          ),
        ),
      ),
    )
    .$if(wish.procedure !== undefined, (query) => query.where('procedure', '=', wish.procedure ?? ''))
    .$if(Boolean(words), (query) => query.where(matching(sql.ref('search_text'), words ?? '')))
}

/** One page of a queue, by due date. Pages go on from a key, so that rows never jump while others work. */
export async function findQueue(house: House, actor: StaffActor, wish: QueueWish) {
  const [due, id] = wish.after?.split('_') ?? []
  return house.db.transaction().execute(async (tx) => {
    if (wish.q) await withSearchMemory(tx)
    const rows = await queueQuery(tx, house, actor, wish)
      .leftJoin('staff', 'staff.id', 'application.assignee')
      .select([
        'application.id',
        'number',
        'procedure',
        'office',
        'applicant',
        'filed_at',
        'due_on',
        'state',
        'door',
      ])
      .select('staff.name as assigneeName')
      .$if(Boolean(due && id), (query) =>
        query.where((row) =>
          row.or([
            row('due_on', '>', due as string),
            row.and([row('due_on', '=', due as string), row('application.id', '>', id as string)]),
          ]),
        ),
      )
      .orderBy('due_on')
      .orderBy('application.id')
      .limit(PAGE + 1)
      .execute()
    const shown = rows.slice(0, PAGE)
    const last = shown.at(-1)
    return { rows: shown, next: rows.length > PAGE && last ? `${last.due_on}_${last.id}` : undefined }
  })
}

const MOST_COUNTED = 1000

/** How many in each view, up to a thousand: enough for a tile, and no full count on a hot path. */
export async function queueCounts(house: House, actor: StaffActor): Promise<Record<View, number>> {
  const views = Object.keys(VIEWS).filter((view) => view !== 'done') as View[]
  const counts = await Promise.all(
    views.map(async (view) => {
      const rows = await queueQuery(house.db, house, actor, { view })
        .select('application.id')
        .limit(MOST_COUNTED)
        .execute()
      return [view, rows.length] as const
    }),
  )
  return Object.fromEntries(counts) as Record<View, number>
}

export type QueueRow = Awaited<ReturnType<typeof findQueue>>['rows'][number]
