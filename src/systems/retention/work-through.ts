import type { Hall } from '#language'
import type { IsoDate } from '#platform/clock'
import type { Transaction } from '#platform/database'
import type { SystemActor } from '#platform/people'
import type { ItemState } from './lists.ts'

/** Who does what a signature asked for. */
export const RETENTION: SystemActor = { kind: 'system', name: '保存期間の終わった記録の廃棄' }

export interface Item {
  readonly list_id: string
  readonly application_id: string | null
  readonly consent_id: string | null
  readonly subject_id: string
  readonly number: string
  readonly procedure: string
  readonly kept_until: string
  readonly office: string
}

/**
 * Takes the lines of signed lists in one state through `step`, each in a transaction of its own: a worker that is killed
 * loses the one line it was at, two workers share the lines, and a list that somebody stops goes no further.
 */
export async function workThrough(
  hall: Hall,
  { state, list, ripeOn }: { readonly state: ItemState; readonly list?: string; readonly ripeOn?: IsoDate },
  step: (tx: Transaction, item: Item) => Promise<void>,
): Promise<void> {
  let after = ''
  for (;;) {
    const item = await hall.db.transaction().execute(async (tx) => {
      const found = await tx
        .selectFrom('retention_item')
        .innerJoin('retention_list', 'retention_list.id', 'retention_item.list_id')
        .select([
          'list_id',
          'application_id',
          'consent_id',
          'subject_id',
          'number',
          'procedure',
          'kept_until',
          'office',
        ])
        .where('retention_item.state', '=', state)
        .where('retention_list.state', '=', 'signed')
        .where('stopped_at', 'is', null)
        .where('number', '>', after)
        .$if(list !== undefined, (query) => query.where('list_id', '=', list ?? ''))
        .$if(ripeOn !== undefined, (query) => query.where('erase_on', '<=', ripeOn as IsoDate))
        .orderBy('number')
        .limit(1)
        // Held until the line is done: who stops the list waits for that one line, and no more.
        .forUpdate(['retention_item'])
        .forShare(['retention_list'])
        .skipLocked()
        .executeTakeFirst()
      if (found) await step(tx, found)
      return found
    })
    if (!item) return
    after = item.number
  }
}

/** Lists with nothing left to do are done. */
export const finishLists = ({ db, clock }: Hall): Promise<unknown> =>
  db
    .updateTable('retention_list')
    .set({ state: 'done', finished_at: clock.now() })
    .where('state', '=', 'signed')
    .where('stopped_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('retention_item')
            .select('number')
            .whereRef('list_id', '=', 'retention_list.id')
            .where('retention_item.state', 'in', ['listed', 'away', 'erasing']),
        ),
      ),
    )
    .execute()
