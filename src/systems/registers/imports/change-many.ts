/** Many records changed by what a person decided once, in few statements: 年度更新, the closing of a stock-take. */
import type { Hall, RegisterDefinition, Row } from '#language'
import { recordMany } from '#platform/audit'
import { sql, type Transaction } from '#platform/database'
import type { Actor } from '#platform/people'
import { Problem } from '#platform/web'
import { namesFiles } from '../attachments/file-book.ts'
import type { OpenRegister } from '../open-register.ts'
import { isDecided, refuseWhileDeciding } from '../process/locked.ts'
import { calculate } from '../records/calculate.ts'
import { same } from '../records/change-record.ts'
import { brokenLinks } from '../records/links.ts'
import { readValues, recordContext } from '../records/read-values.ts'
import type { RecordRow } from '../records/record.ts'
import { keyed, RecordRefused } from '../records/write.ts'
import { columnsOf, valuesOf } from '../storage/columns.ts'
import { tableOf } from '../storage/table.ts'
import { announceRecord } from '../webhooks/announce-record.ts'
import { type Changed, changeMany } from './write-many.ts'

export interface ManyWanted {
  readonly id: string
  /** The version that was seen; whatever stands there now without it. */
  readonly version?: number
  /** By field, as entered; `null` empties one. What is not named stays. */
  readonly raw: Row
}

export interface ManyChanged {
  readonly changed: readonly string[]
  /** Not there any more, or not for this actor. */
  readonly missing: readonly string[]
  /** Changed by somebody since: they stay as they are. */
  readonly stale: readonly string[]
}

interface How {
  readonly via: string
  /** What is thrown where one of them may not be so; the reason itself without. */
  refused?(id: string, why: RecordRefused | Problem): Error
}

const BATCH = 500

/**
 * The same as changing each of them (rights, history, audit, webhooks), in the caller's transaction: all, or none. Fields
 * with files are changed one record at a time.
 * @throws RecordRefused, Problem 403, 409, or what `refused` makes of it
 */
export async function changeRecordsIn(
  tx: Transaction,
  hall: Hall,
  actor: Actor,
  open: OpenRegister,
  wanted: readonly ManyWanted[],
  how: How,
): Promise<ManyChanged> {
  const done = { changed: [] as string[], missing: [] as string[], stale: [] as string[] }
  // In one order, so that two at once wait for each other and never in a circle.
  const inOrder = wanted.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  for (let from = 0; from < inOrder.length; from += BATCH) {
    const batch = await changeBatch(tx, hall, actor, open, inOrder.slice(from, from + BATCH), how)
    for (const key of ['changed', 'missing', 'stale'] as const) done[key].push(...batch[key])
  }
  return done
}

/** Whether a calculated field may look at it. Measured, calculating anew was two thirds of changing five thousand records. */
const feeds = ({ fields }: RegisterDefinition, id: string): boolean =>
  fields.some((field) => field.kind === 'calculated' && field.expression.includes(id))

async function changeBatch(
  tx: Transaction,
  hall: Hall,
  actor: Actor,
  open: OpenRegister,
  wanted: readonly ManyWanted[],
  { via, refused = (_, why) => why }: How,
): Promise<ManyChanged> {
  const { definition, rights } = open
  const columns = columnsOf(definition.fields)
  const found = await sql<RecordRow>`select t.*, ${rights.marks} as grants from ${tableOf(definition.id)} t
    where t.id = any(${wanted.map(({ id }) => id)}::uuid[]) and t.removed_at is null and ${rights.rows('read')}
    order by t.id for update of t`.execute(tx)
  const rows = new Map(found.rows.map((row) => [row.id, row]))
  const missing = wanted.filter(({ id }) => !rows.has(id)).map(({ id }) => id)
  const stale: string[] = []
  const changes: Changed[] = []
  const context = recordContext(hall)
  for (const one of wanted) {
    const row = rows.get(one.id)
    if (!row) continue
    if (one.version !== undefined && one.version !== row.version) {
      stale.push(one.id)
      continue
    }
    const change = changeOf(row, one)
    if (change) changes.push(change)
  }
  if (isDecided(definition)) await refuseWhileDeciding(tx, [...rows.keys()])
  await refuseBrokenLinks()
  const at = hall.clock.now()
  await keyed(open, () => changeMany({ tx, open, actor, at, via }, changes))
  await refuseWhatLeft()
  for (const { id } of changes) await announceRecord(tx, hall, open, { id, event: 'record.changed' })
  if (definition.personal)
    await recordMany(
      tx,
      actor,
      changes.map(({ id, fields }) => ({
        ...{ action: 'record.changed', about: { kind: 'record', id } },
        detail: { register: definition.id, fields },
      })),
      at,
    )
  return { changed: changes.map(({ id }) => id), missing, stale }

  function changeOf(row: RecordRow, { id, raw }: ManyWanted): Changed | undefined {
    const read = readValues(context, definition.fields, raw)
    if (read.errors) throw refused(id, new RecordRefused(read.errors))
    if (namesFiles(definition.fields, read.values)) throw new Error('files are changed one record at a time')
    const own = rights.of(row)
    if (!own.may('change'))
      throw refused(id, new Problem(403, 'この記録を変えることは、あなたの職ではできません。'))
    const was = valuesOf(columns, row)
    const mine = Object.keys(read.values).filter((field) => !same(read.values[field], was[field]))
    const closed = mine.filter((field) => !own.changes(field) || field === definition.process?.field)
    if (closed.length > 0)
      throw refused(
        id,
        new RecordRefused(
          closed.map((path) => ({ path, message: 'この欄を変えることは、あなたの職ではできません。' })),
        ),
      )
    if (mine.length === 0) return undefined
    const entered = Object.fromEntries(mine.map((field) => [field, read.values[field]]))
    const whole = { ...was, ...entered }
    const next = mine.some((field) => feeds(definition, field)) ? calculate(definition.fields, whole) : whole
    const fields = definition.fields
      .map((field) => field.id)
      .filter((field) => !same(next[field], was[field]))
    return { id, version: row.version, was, next, fields }
  }

  /** Each record that is pointed at is looked for once. */
  async function refuseBrokenLinks(): Promise<void> {
    for (const { id: field, kind } of definition.fields) {
      if (kind !== 'link') continue
      const pointing = changes.filter(
        ({ fields, next }) => fields.includes(field) && next[field] !== undefined,
      )
      const ids = [...new Set(pointing.flatMap(({ next }) => [next[field]].flat()))]
      const broken = await brokenLinks(tx, open, { [field]: ids })
      if (broken.length > 0) throw refused(pointing[0]!.id, new RecordRefused(broken))
    }
  }

  /** Nobody writes a record out of their own reach. */
  async function refuseWhatLeft(): Promise<void> {
    if (rights.everywhere('change') || changes.length === 0) return
    const left = await sql<{ id: string }>`select t.id from ${tableOf(definition.id)} t
      where t.id = any(${changes.map(({ id }) => id)}::uuid[]) and not coalesce(${rights.rows('change')}, false)
      limit 1`.execute(tx)
    const [first] = left.rows
    if (first) throw refused(first.id, new Problem(403, 'この内容に変えることは、あなたの職ではできません。'))
  }
}
