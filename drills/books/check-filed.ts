import type { Database } from '#platform/database'
import type { Ledger } from '../people/ledger.ts'
import { exactlyOnce, type Fault } from './fault.ts'

/** Each acknowledged application is there once. One whose answer never came may be there or not, never twice. */
export async function checkFiled(db: Database, { sent }: Ledger): Promise<Fault[]> {
  const rows = await db.selectFrom('application').select(['draft_id', 'id']).execute()
  const filed = Map.groupBy(rows, (row) => row.draft_id ?? '')
  return [...sent].flatMap(([draft, told]) => {
    const found = filed.get(draft)?.length ?? 0
    return told || found > 1 ? exactlyOnce(found, `申請（下書き ${draft}）`) : []
  })
}
