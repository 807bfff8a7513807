import { v7 as uuid } from 'uuid'
import type { SheetRow } from '#doors/sheet'
import { type Definition, type Hall, prune, type Row } from '#language'
import { record } from '#platform/audit'
import { today } from '#platform/clock'
import { json, type Transaction } from '#platform/database'
import type { StaffActor } from '#platform/people'
import { rememberDefinition } from '../definitions.ts'
import { formContext } from '../form-context.ts'
import { NotFiled, submitWithin } from '../submit.ts'
import { TransferRefused, transferTask } from '../transfers/run-transfer.ts'
import { settle, tellProgress } from '../transfers/transfer.ts'
import { filedBefore } from './check-sheet.ts'
import { definitionOf, openSheet, readRow } from './open-sheet.ts'

export interface FiledResult {
  readonly format: string
  readonly rows: number
  /** What became of each row: where in the file, 整理番号, and the application. */
  readonly filed: readonly {
    readonly row: number
    readonly reference: string
    readonly application: string
  }[]
}

const PROGRESS_EVERY = 20

/** Files every row of a checked table as an application from paper: all of them in one transaction, or none. */
export const fileSheet = transferTask({ of: 'filing' }, async (hall, work) => {
  const { tx, transfer, actor } = work
  const definition = await definitionOf(hall, work)
  const { format, rows, errors, contentHash } = await openSheet(hall, work, definition)
  if (errors.length > 0 || rows.length === 0) throw new TransferRefused(errors[0]?.message ?? CHANGED)
  if (await filedBefore(tx, definition, contentHash)) throw new TransferRefused(TWICE)
  const hash = await rememberDefinition(hall, definition)
  const filed: FiledResult['filed'][number][] = []
  for (const [index, row] of rows.entries()) {
    if (index % PROGRESS_EVERY === 0) await tellProgress(hall, transfer.id, index, rows.length)
    const application = await fileRow(tx, hall, actor, { definition, hash }, row)
    filed.push({ row: row.row, reference: row.reference, application })
  }
  await record(
    tx,
    actor,
    {
      action: 'transfer.import',
      about: { kind: 'transfer', id: transfer.id },
      purpose: '紙の申請の取り込み',
      detail: { rows: rows.length, procedure: definition.id },
    },
    hall.clock.now(),
  )
  const result: FiledResult = { format, rows: rows.length, filed }
  await tellProgress(hall, transfer.id, rows.length)
  await settle(tx, hall, transfer.id, { state: 'done', result, contentHash })
})

const CHANGED = '試し読みのあとで、手続きかファイルが変わりました。もう一度送ってください。'
const TWICE = '同じ内容の表は、もう取り込まれています。新しい申請は作りませんでした。'

/** Through the same gate as every application: a draft of the clerk's, submitted. */
async function fileRow(
  tx: Transaction,
  hall: Hall,
  actor: StaffActor,
  { definition, hash }: { definition: Definition; hash: string },
  row: SheetRow,
): Promise<string> {
  const id = uuid()
  const now = hall.clock.now()
  const { answers, errors } = readRow(definition, row, await formContext(tx, hall, definition, id))
  if (errors[0]) throw new TransferRefused(`${errors[0].at}: ${errors[0].message}`)
  const kept: Row = prune(definition, { ...answers, '@identity': 'counter' }, today(hall.clock))
  await tx
    .insertInto('draft')
    .values({
      ...{ id, procedure: definition.id, definition: hash, visitor: `transfer:${id}`, staff_id: actor.id },
      ...{ answers: json(kept), created_at: now, updated_at: now },
    })
    .execute()
  try {
    return await submitWithin(tx, hall, { visitor: '', actor }, id)
  } catch (error) {
    if (!(error instanceof NotFiled)) throw error
    const { at, message } = row.place(error.errors[0] ?? { path: '', message: CHANGED })
    throw new TransferRefused(`${at}: ${message}`)
  }
}
