import { NIL, v7 as uuid } from 'uuid'
import type { Hall } from '#language'
import { type Database, json, type Transaction } from '#platform/database'
import type { StoredFile } from '#platform/files'
import { loadStaff, type StaffActor } from '#platform/people'
import { isUuid } from '../../uuid.ts'

/** 出し入れ: a table or an archive on its way out or in, with its progress. */
export type TransferKind = 'export' | 'import' | 'handover-out' | 'handover-in'

/**
 * `waiting` → `working` → `done`, or for what comes in `checked` (a person looks), then `filing` → `done`. `failed` says
 * why in `result.problem`.
 */
export type TransferState = 'waiting' | 'working' | 'checked' | 'filing' | 'done' | 'failed'

export interface Transfer<Wish = unknown, Result = unknown> {
  readonly id: string
  readonly kind: TransferKind
  readonly procedure: string | null
  readonly staff_id: string
  readonly wish: Wish
  readonly state: TransferState
  readonly done: number
  readonly total: number | null
  readonly result: Result & { readonly problem?: string }
  readonly file_id: string | null
  readonly content_hash: string | null
  readonly created_at: Date
  readonly finished_at: Date | null
  readonly swept_at: Date | null
}

interface NewTransfer {
  readonly kind: TransferKind
  readonly procedure?: string | undefined
  readonly wish: object
  readonly file?: StoredFile | undefined
}

/** Each kind's first job. */
export const TASKS: Readonly<Record<TransferKind, string>> = {
  export: 'sheets.export',
  import: 'sheets.check',
  'handover-out': 'handover.write',
  'handover-in': 'handover.check',
}

/** Puts a transfer on its way, with the job that does it. @returns its id */
export async function startTransfer(
  tx: Transaction,
  hall: Hall,
  actor: StaffActor,
  { kind, procedure, wish, file }: NewTransfer,
): Promise<string> {
  const id = uuid()
  await tx
    .insertInto('transfer')
    .values({
      ...{ id, kind, procedure: procedure ?? null, staff_id: actor.id, wish: json(wish) },
      ...{ state: 'waiting', file_id: file?.id ?? null, created_at: hall.clock.now() },
    })
    .execute()
  // A file or a row that is wrong stays wrong: three attempts are for a worker that died.
  await hall.jobs.add(tx, TASKS[kind], { transfer: id }, { maxAttempts: 3 })
  return id
}

/** Asks no permission. */
export async function findTransfer(
  db: Database | Transaction,
  id: string | undefined,
): Promise<Transfer<never, never> | undefined> {
  if (!isUuid(id)) return undefined
  return (await db
    .selectFrom('transfer')
    .leftJoin('transfer_progress', 'transfer_id', 'id')
    .selectAll('transfer')
    .select((row) => [row.fn.coalesce('done', row.lit(0)).as('done'), 'total'])
    .where('id', '=', id)
    .executeTakeFirst()) as never
}

/** A transfer of one's own: it may quote what was read. */
export async function findOwnTransfer(
  { db }: Hall,
  actor: StaffActor,
  id: string | undefined,
): Promise<Transfer<never, never> | undefined> {
  const found = await findTransfer(db, id)
  return found?.staff_id === actor.id ? found : undefined
}

/** One's newest transfers. */
export const ownTransfers = ({ db }: Hall, actor: StaffActor) =>
  db
    .selectFrom('transfer')
    .leftJoin('transfer_progress', 'transfer_id', 'id')
    .select(['id', 'kind', 'procedure', 'state', 'total', 'created_at', 'swept_at'])
    .where('staff_id', '=', actor.id)
    .orderBy('created_at', 'desc')
    .limit(30)
    .execute()

/** Told outside of the transaction that works, so that it is seen while it works. */
export async function tellProgress({ db }: Hall, id: string, done: number, total?: number): Promise<void> {
  await db
    .insertInto('transfer_progress')
    .values({ transfer_id: id, done, total: total ?? null })
    .onConflict((row) =>
      row.column('transfer_id').doUpdateSet({ done, ...(total !== undefined && { total }) }),
    )
    .execute()
}

export interface Settled {
  readonly state: TransferState
  readonly result: object
  readonly file?: StoredFile
  readonly contentHash?: string
}

/** Where a transfer has come to, in the transaction of what it did. */
export async function settle(tx: Transaction, hall: Hall, id: string, to: Settled): Promise<void> {
  const over = to.state === 'done' || to.state === 'failed'
  await tx
    .updateTable('transfer')
    .set({
      ...{ state: to.state, result: json(to.result) },
      ...(to.file && { file_id: to.file.id }),
      ...(to.contentHash !== undefined && { content_hash: to.contentHash }),
      ...(over && { finished_at: hall.clock.now() }),
    })
    .where('id', '=', id)
    .execute()
}

/** Who asked for it, with the posts held now: whoever lost the post meanwhile gets nothing. */
export const askerOf = (hall: Hall, transfer: Transfer): Promise<StaffActor> =>
  loadStaff(hall, transfer.staff_id, NIL)
