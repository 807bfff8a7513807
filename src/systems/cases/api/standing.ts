import type { Database, Transaction } from '#platform/database'
import { getDefinition } from '../definitions.ts'
import { stateName } from '../state-name.ts'

export const STANDING = [
  'application.id',
  'application.number',
  'application.procedure',
  'application.definition',
  'application.office',
  'application.state',
  'application.version',
  'application.filed_at',
  'application.due_on',
  'application.decided_at',
  'application.result',
] as const

export interface StandingRow {
  readonly id: string
  readonly number: string
  readonly procedure: string
  readonly definition: string
  readonly office: string
  readonly state: string
  readonly version: number
  readonly filed_at: Date
  readonly due_on: string
  readonly decided_at: Date | null
  readonly result: string | null
}

/** The number of the application as part of which this one is decided. */
const joinedInto = (db: Database | Transaction, id: string) =>
  db
    .selectFrom('joined_case')
    .innerJoin('application', 'application.id', 'joined_case.main_id')
    .select('application.number as joinedInto')
    .where('joined_case.application_id', '=', id)
    .executeTakeFirst()

/** Where an application stands, as `components.schemas.Status` says. */
export async function standingOf(db: Database | Transaction, row: StandingRow) {
  const { id, number, procedure, office, state, version } = row
  return {
    ...{ id, number, procedure, office, state, version },
    stateName: stateName(state, await getDefinition(db, row.definition)),
    filedAt: row.filed_at.toISOString(),
    dueOn: row.due_on,
    ...(row.decided_at && { decidedAt: row.decided_at.toISOString() }),
    ...(row.result && { result: row.result }),
    ...(state === 'joined' && (await joinedInto(db, id))),
  }
}
