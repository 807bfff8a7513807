import { sql } from 'kysely'
import type { Database } from '#platform/database'
import { entries, genesis, hashOf } from './chain.ts'
import { type Head, HeadsDamaged, readHeads } from './heads.ts'

export interface AuditVerdict {
  readonly ok: boolean
  /** Sealed entries that were checked. */
  readonly entries: number
  /** Entries too young to be sealed. */
  readonly unsealed: number
  readonly head: string
  /** A Japanese sentence that names the first entry that is wrong. */
  readonly problem?: string
}

const PAGE = 5_000

/** Reads the whole chain, page by page, in one snapshot, and compares it with the heads kept outside the database. */
export async function verifyAudit(
  db: Database,
  { headsFile }: { headsFile?: string } = {},
): Promise<AuditVerdict> {
  const kept = headsFile ? headsIn(headsFile) : []
  const heads = new Map((Array.isArray(kept) ? kept : []).map(({ seq, hash }) => [seq, hash]))
  return await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      let [count, head] = [0, genesis]
      const counted = sql<{ n: number }>`select count(*) as n from audit_entry where seq is null`
      const unsealed = (await counted.execute(tx)).rows[0]!.n
      const verdict = (problem?: string): AuditVerdict => ({
        ok: !problem,
        entries: count,
        unsealed,
        head,
        problem,
      })

      for (;;) {
        const page = await entries(tx).where('seq', '>', count).orderBy('seq').limit(PAGE).execute()
        for (const row of page) {
          const seq = count + 1
          if (row.seq !== seq) return verdict(`${seq}番の記録がありません(次にあるのは${row.seq}番)。`)
          if (hashOf(head, seq, row) !== row.hash)
            return verdict(`${seq}番の記録(${row.id})が書き換えられています。`)
          if ((heads.get(seq) ?? row.hash) !== row.hash)
            return verdict(`${seq}番までの記録が、控え(${headsFile})と違います。`)
          ;[count, head] = [seq, row.hash!]
        }
        if (page.length < PAGE) break
      }
      const farthest = Math.max(0, ...heads.keys())
      if (!Array.isArray(kept)) return verdict(kept.problem)
      return verdict(
        farthest > count ? `${count + 1}番から${farthest}番までの記録が切り取られています。` : undefined,
      )
    })
}

/** A damaged file proves nothing, and its damage is itself worth telling. */
function headsIn(file: string): Head[] | { readonly problem: string } {
  try {
    return readHeads(file)
  } catch (error) {
    if (error instanceof HeadsDamaged) return { problem: error.message }
    throw error
  }
}
