import { sql } from 'kysely'
import { type Clock, systemClock } from '#platform/clock'
import type { Database } from '#platform/database'
import { entries, genesis, hashOf } from './chain.ts'
import { appendHead, type Head } from './heads.ts'

const BATCH = 1_000

export interface SealOptions {
  readonly headsFile?: string
  readonly clock?: Clock
}

/**
 * Seals every committed entry into the chain. One sealer at a time (an advisory lock); another one returns at once.
 * Writers are never in its way: they only insert.
 * @returns how many entries were sealed
 */
export async function sealAudit(
  db: Database,
  { headsFile, clock = systemClock }: SealOptions = {},
): Promise<number> {
  let sealed = 0
  for (;;) {
    const batch = await sealBatch(db)
    sealed += batch.count
    if (batch.head && headsFile) await appendHead(headsFile, batch.head, clock.now())
    if (batch.count < BATCH) return sealed
  }
}

async function sealBatch(db: Database): Promise<{ count: number; head?: Head }> {
  return await db.transaction().execute(async (tx) => {
    const lock = sql<{
      mine: boolean
    }>`select pg_try_advisory_xact_lock(hashtextextended('audit ' || current_schema(), 0)) as mine`
    if (!(await lock.execute(tx)).rows[0]!.mine) return { count: 0 }

    const rows = await entries(tx).where('seq', 'is', null).orderBy('id').limit(BATCH).execute()
    if (rows.length === 0) return { count: 0 }
    const last = await tx
      .selectFrom('audit_entry')
      .select(['seq', 'hash'])
      .where('seq', 'is not', null)
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst()

    let head: Head = { seq: last?.seq ?? 0, hash: last?.hash ?? genesis }
    const seals = rows.map((row) => {
      head = { seq: head.seq + 1, hash: hashOf(head.hash, head.seq + 1, row) }
      return head
    })
    await sql`
      update audit_entry set seq = seal.seq, hash = seal.hash
      from unnest(${rows.map(({ id }) => id)}::uuid[], ${seals.map(({ seq }) => seq)}::bigint[], ${seals.map(({ hash }) => hash)}::text[])
        as seal(id, seq, hash)
      where audit_entry.id = seal.id`.execute(tx)
    return { count: rows.length, head }
  })
}

/** Seals every `everyMs`, until stopped. What goes wrong is told to `onError` and tried again. */
export function startSealing(
  db: Database,
  {
    everyMs = 2_000,
    onError,
    ...options
  }: SealOptions & { everyMs?: number; onError: (error: unknown) => void },
): { stop(): Promise<void> } {
  let current = Promise.resolve()
  const seal = () => {
    current = current.then(() => sealAudit(db, options)).then(() => undefined, onError)
  }
  const timer = setInterval(seal, everyMs)
  return {
    async stop() {
      clearInterval(timer)
      seal()
      await current
    },
  }
}
