import type { RegisterDefinition } from '#language'
import { type Database, sql, type Transaction } from '#platform/database'
import { Problem } from '#platform/web'

/** States in which what is decided stays as it was proposed. */
const FROZEN = 'deciding'

/** Whether some move of its records is decided: a change then looks first whether one is under way. */
export const isDecided = ({ process }: RegisterDefinition): boolean =>
  process?.moves.some(({ route }) => route !== undefined) ?? false

/**
 * Nobody changes what somebody else is about to decide. The caller holds the rows of the records.
 * @throws Problem 409
 */
export async function refuseWhileDeciding(
  db: Database | Transaction,
  records: readonly string[],
): Promise<void> {
  const { rows } = await sql<{ title: string }>`select title from record_decision
    where record = any(${records}::uuid[]) and over_at is null and state = ${FROZEN} limit 3`.execute(db)
  if (rows.length === 0) return
  const names = rows.map(({ title }) => `「${title}」`).join('')
  throw new Problem(
    409,
    `${names}は決裁中のため、変えられません。直すときは、引き戻すか差し戻してもらってください。`,
  )
}
