import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { type Hall, type Move, moves, type Town } from '#language'
import type { Tables } from '#platform/database'
import { may, officesWith, purposeOf, type StaffActor } from '#platform/people'
import type { Batch } from './batch.ts'

export type PayoutVerb = 'payout.make' | 'payout.approve' | 'payout.file'
const VERBS: readonly PayoutVerb[] = ['payout.make', 'payout.approve', 'payout.file']

/** Offices in which the actor has anything to do with paying out. */
export const payoutOffices = ({ town }: Hall, actor: StaffActor): string[] => [
  ...new Set(VERBS.flatMap((verb) => officesWith(town, actor, verb))),
]

/** SQL predicate: batches of the actor's offices, and those that were sent to them (合議, 会計課). */
export function readableBatch(
  hall: Hall,
  actor: StaffActor,
  row: ExpressionBuilder<Tables, 'payout_batch'>,
): Expression<SqlBool> {
  const offices = payoutOffices(hall, actor)
  if (offices.length === 0) return sql<boolean>`false`
  return row.or([
    row('payout_batch.office', 'in', offices),
    sql<boolean>`${sql.ref('payout_batch.shared_with')} && ${sql.val(offices)}::text[]`,
  ])
}

/** 会計課 of this town, where somebody may make files and say what was paid. */
export const mayPay = ({ town }: Hall, actor: StaffActor): boolean =>
  town.payouts !== undefined && may(town, actor, 'payout.file', town.payouts.office)

/** Of the moves that a case knows, those that a batch has, with the verbs of which one is needed. */
const OF_BATCHES: Partial<Record<Move['kind'], readonly PayoutVerb[]>> = {
  proposed: ['payout.make'],
  withdrawn: ['payout.make'],
  agreed: ['payout.approve'],
  decided: ['payout.approve'],
  sentBack: ['payout.approve'],
  pulledBack: ['payout.make', 'payout.approve'],
  reviewed: ['payout.approve'],
}

/** The verb by which somebody may do a move of a batch in the post in which it is offered. */
export const verbFor = (town: Town, actor: StaffActor, { kind, as }: Move): PayoutVerb | undefined =>
  as && OF_BATCHES[kind]?.find((verb) => may(town, { ...actor, assignments: [as] }, verb, as.office))

/** What the actor may do with a batch now. */
export const batchMoves = (town: Town, actor: StaffActor, { route, life }: Batch): Move[] =>
  moves(route, life, actor).filter((move) => verbFor(town, actor, move) !== undefined)

/** Whether a batch can still be changed by the office that makes it. */
export const isOpen = ({ life }: Batch): boolean => life.state === 'submitted' || life.state === 'checking'

export const mayChange = (town: Town, actor: StaffActor, batch: Batch): boolean =>
  isOpen(batch) && may(town, actor, 'payout.make', batch.row.office)

/** 利用目的 for the audit line of whoever reads or does something here. */
export const payoutPurpose = (
  { town }: Hall,
  actor: StaffActor,
  offices: readonly string[],
): string | undefined => {
  for (const office of offices)
    for (const verb of VERBS) {
      const purpose = purposeOf(town, actor, verb, office)
      if (purpose) return purpose
    }
  return undefined
}
