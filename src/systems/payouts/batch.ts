import { type CaseEvent, type Hall, type Life, lifeOf, type Step } from '#language'
import { record } from '#platform/audit'
import type { Database, Transaction } from '#platform/database'
import type { StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import { isUuid } from '../uuid.ts'
import { payoutPurpose, readableBatch } from './permission.ts'

export interface BatchLogged {
  readonly seq: number
  readonly actorId: string | null
  readonly actorName: string
  readonly at: Date
  readonly event: CaseEvent
}

/** 支払の束: where it stands follows from its log, by the same rules as an application (決裁). */
export interface Batch {
  readonly row: NonNullable<Awaited<ReturnType<typeof findRow>>>
  readonly route: readonly Step[]
  readonly log: readonly BatchLogged[]
  readonly life: Life
}

const findRow = (db: Database | Transaction, id: string, lock: boolean) =>
  db
    .selectFrom('payout_batch')
    .selectAll()
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()

/** Asks no permission. `lock`: nobody else may change the batch until the transaction ends. */
export async function findBatch(
  db: Database | Transaction,
  id: string,
  { lock = false } = {},
): Promise<Batch | undefined> {
  const row = await findRow(db, id, lock)
  if (!row) return undefined
  const lines = await db
    .selectFrom('payout_batch_event')
    .selectAll()
    .where('batch_id', '=', id)
    .orderBy('seq')
    .execute()
  const log = lines.map((line) => ({
    seq: line.seq,
    actorId: line.actor_id,
    actorName: line.actor_name,
    at: line.at,
    event: { ...(line.data as object), kind: line.kind, at: line.at.toISOString() } as CaseEvent,
  }))
  const route = row.route as unknown as readonly Step[]
  return {
    row,
    route,
    log,
    life: lifeOf(
      route,
      log.map(({ event }) => event),
    ),
  }
}

const GONE = 'この支払の束は見つかりません。ほかの課の束は、その課と会計課の職員だけが見られます。'

/** A batch that the actor may read, under its row's lock. @throws Problem 404 */
export async function lockBatch(
  tx: Transaction,
  hall: Hall,
  actor: StaffActor,
  id: string | undefined,
): Promise<Batch> {
  const row = isUuid(id)
    ? await tx
        .selectFrom('payout_batch')
        .select('payout_batch.id')
        .where('payout_batch.id', '=', id)
        .where((each) => readableBatch(hall, actor, each))
        .executeTakeFirst()
    : undefined
  const found = row && (await findBatch(tx, row.id, { lock: true }))
  if (!found) throw new Problem(404, GONE)
  return found
}

/** A batch that the actor may read. @throws Problem 404 */
export async function getBatch(hall: Hall, actor: StaffActor, id: string | undefined): Promise<Batch> {
  const row = isUuid(id)
    ? await hall.db
        .selectFrom('payout_batch')
        .select('payout_batch.id')
        .where('payout_batch.id', '=', id)
        .where((each) => readableBatch(hall, actor, each))
        .executeTakeFirst()
    : undefined
  const found = row && (await findBatch(hall.db, row.id))
  if (!found) throw new Problem(404, GONE)
  return found
}

/** Writes down what somebody did with a batch, or that they read it. */
export const recordBatch = (
  db: Database | Transaction,
  hall: Hall,
  actor: StaffActor,
  { row }: Pick<Batch, 'row'>,
  action: string,
  detail: object = {},
): Promise<void> => {
  const purpose = payoutPurpose(hall, actor, [row.office, ...row.shared_with])
  return record(
    db,
    actor,
    { action, about: { kind: 'payout-batch', id: row.id }, ...(purpose && { purpose }), detail },
    hall.clock.now(),
  )
}
