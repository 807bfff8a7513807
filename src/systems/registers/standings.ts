import type { Hall } from '#language'
import { sql } from '#platform/database'
import { registersNow } from './registers-now.ts'
import { tableOf } from './storage/table.ts'

/** When a register began, when it last changed, and when its office last said that it is right. */
export interface RegisterStanding {
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly confirmedAt?: Date
  /** Another text whenever a record or the definition is. */
  readonly version: string
}

/** The standings of these registers, by id; what is no register is not there. */
export async function registerStandings(
  hall: Hall,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RegisterStanding>> {
  const all = await registersNow(hall)
  const known = ids.filter((id) => all.has(id))
  if (known.length === 0) return new Map()
  // Every write raises the version of a record by one, so that their sum names what is committed. A clock would not: two
  // writes may share a moment, and the later of two may be seen first.
  const parts = known.map(
    (
      id,
    ) => sql`select ${id}::text as id, max(changed_at) as changed, coalesce(sum(version), 0)::bigint as writes,
      (select at from register_version where register = ${id} and number = 1) as created from ${tableOf(id)}`,
  )
  const { rows } = await sql<{
    id: string
    changed: Date | null
    created: Date
    writes: number
  }>`${sql.join(parts, sql` union all `)}`.execute(hall.db)
  return new Map(
    rows.map(({ id, changed, created, writes }) => {
      const { version, confirmedAt, changedAt } = all.get(id)!
      const updatedAt = changed && changed > changedAt ? changed : changedAt
      const standing = {
        createdAt: created,
        updatedAt,
        version: `${version}.${writes}`,
        ...(confirmedAt && { confirmedAt }),
      }
      return [id, standing]
    }),
  )
}
