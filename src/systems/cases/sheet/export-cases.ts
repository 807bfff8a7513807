import { buffer } from 'node:stream/consumers'
import {
  type Encoding,
  type Lack,
  MOST_COLUMNS,
  MOST_ROWS,
  type SheetValue,
  writeCsv,
  writeXlsx,
} from '#doors/sheet'
import type { Hall } from '#language'
import { type AuditEntry, record, recordMany } from '#platform/audit'
import { today } from '#platform/clock'
import { sql } from '#platform/database'
import { may, purposeOf } from '#platform/people'
import { withSearchMemory } from '#platform/search'
import { proceduresNow } from '../../procedures-now.ts'
import { showNumber } from '../number.ts'
import { queueQuery } from '../queue-query.ts'
import type { QueueWish } from '../queue-wish.ts'
import { TransferRefused, transferTask, type Work } from '../transfers/run-transfer.ts'
import { settle, tellProgress } from '../transfers/transfer.ts'
import { type ExportColumns, exportColumns } from './export-columns.ts'
import type { ExportRow } from './facts.ts'
import { findLayout, layoutOffice } from './layout.ts'

export type ExportFormat = 'xlsx' | Encoding

export interface ExportWish {
  readonly queue: Omit<QueueWish, 'after'>
  readonly format: ExportFormat
}

/** A character that was replaced, and where. */
export interface LackNote extends Lack {
  readonly count: number
  /** 2026-0001-2348 申請者：氏名（姓） */
  readonly places: readonly string[]
}

export interface ExportResult {
  readonly rows: number
  readonly lacks: readonly LackNote[]
}

const BATCH = 500
const MOST_PLACES = 200

/** The applications of a queue as a table, in the columns the office chose; a line in the log for each. */
export const exportCases = transferTask({ of: 'waiting', snapshot: true }, async (hall, work) => {
  const { tx, transfer, actor } = work
  const { queue, format } = transfer.wish as ExportWish
  if (!may(hall.town, actor, 'case.export'))
    throw new TransferRefused('いまの職では、申請を表に書き出せません。担当課の上司にご相談ください。')
  if (queue.q) await withSearchMemory(tx)
  const matching = () => queueQuery(tx, hall, actor, queue)
  const { total } = await matching()
    .select((row) => row.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  if (Number(total) >= MOST_ROWS)
    throw new TransferRefused('件数が多すぎます。絞り込んでから書き出してください。')
  await tellProgress(hall, transfer.id, 0, Number(total))
  const definition = (await proceduresNow(hall)).all.find((each) => each.id === queue.procedure)
  const hashes = await matching().select('definition').distinct().execute()
  const ids = matching().select('application.id')
  const columns = await exportColumns(
    tx,
    await findLayout(tx, layoutOffice(hall, actor, definition), definition),
    hashes.map((row) => row.definition),
    sql`${ids}`,
  )
  if (columns.titles.length === 0)
    throw new TransferRefused('書き出す列が選ばれていません。列を選んでください。')
  if (format === 'xlsx' && columns.titles.length > MOST_COLUMNS)
    throw new TransferRefused('列が多すぎてXLSXにできません。列を減らすか、CSVを選んでください。')
  const lacks = new Map<string, { lack: Lack; count: number; places: string[] }>()
  const numbers: string[] = []
  const table = { titles: columns.titles, rows: rowsOf(hall, work, columns, numbers) }
  const bytes = await buffer(
    format === 'xlsx'
      ? writeXlsx({ name: definition?.short ?? '申請', ...table }, hall.clock.now())
      : writeCsv(table, format, (lack, row, column) => {
          const known = lacks.get(lack.character) ?? { lack, count: 0, places: [] }
          known.count++
          if (known.places.length < MOST_PLACES)
            known.places.push(`${row === 1 ? '見出し' : numbers[row - 2]}　${columns.titles[column]}`)
          lacks.set(lack.character, known)
        }),
  )
  const name = `${definition?.short ?? '申請'}_${today(hall.clock).replaceAll('-', '')}.${format === 'xlsx' ? 'xlsx' : 'csv'}`
  const stored = await hall.files.store(
    tx,
    { bytes, name, purpose: 'transfer', owner: actor.id, allow: ['csv', 'office'], maxBytes: 2 ** 30 },
    hall.clock.now(),
  )
  const result: ExportResult = {
    rows: numbers.length,
    lacks: [...lacks.values()].map(({ lack, ...rest }) => ({ ...lack, ...rest })),
  }
  await record(
    tx,
    actor,
    {
      action: 'transfer.export',
      about: { kind: 'transfer', id: transfer.id },
      detail: {
        rows: numbers.length,
        format,
        view: queue.view,
        ...(queue.procedure && { procedure: queue.procedure }),
      },
    },
    hall.clock.now(),
  )
  await settle(tx, hall, transfer.id, { state: 'done', result, file: stored })
})

/** The applications in the order of the queue, batch by batch; each is written down before it goes out. */
async function* rowsOf(
  hall: Hall,
  { tx, transfer, actor }: Work,
  columns: ExportColumns,
  numbers: string[],
): AsyncGenerator<(readonly SheetValue[])[]> {
  const { queue } = transfer.wish as ExportWish
  let last: ExportRow | undefined
  for (;;) {
    const rows: ExportRow[] = await queueQuery(tx, hall, actor, queue)
      .leftJoin('staff', 'staff.id', 'application.assignee')
      .leftJoin('proxy_consent', 'proxy_consent.id', 'application.consent_id')
      .select([
        'application.id',
        'number',
        'definition',
        'door',
        'applicant',
        'answers',
        'filed_at',
        'due_on',
      ])
      .select(['state', 'decided_at', 'result', 'resident_id', 'application.office'])
      .select(['staff.name as assigneeName', 'proxy_consent.proxy_name as proxyName'])
      .$if(last !== undefined, (query) =>
        query.where(sql<boolean>`(due_on, application.id) > (${last?.due_on}::date, ${last?.id}::uuid)`),
      )
      .orderBy('due_on')
      .orderBy('application.id')
      .limit(BATCH)
      .execute()
    if (rows.length === 0) return
    last = rows.at(-1)
    const about = (row: ExportRow): AuditEntry => {
      const purpose = purposeOf(hall.town, actor, 'case.export', row.office)
      return {
        action: 'application.export',
        about: { kind: 'application', id: row.id },
        ...(row.resident_id && { resident: row.resident_id }),
        ...(purpose && { purpose }),
        detail: { transfer: transfer.id },
      }
    }
    await recordMany(tx, actor, rows.map(about), hall.clock.now())
    numbers.push(...rows.map(({ number }) => showNumber(number)))
    yield rows.map(columns.valuesOf)
    await tellProgress(hall, transfer.id, numbers.length)
  }
}
