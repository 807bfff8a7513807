import { canonical, type FieldError, type Hall, isEntered, type Row } from '#language'
import { record as audit } from '#platform/audit'
import { type Database, sql, type Transaction } from '#platform/database'
import type { Actor } from '#platform/people'
import { Problem } from '#platform/web'
import { claimFiles, namesFiles, openFileBook } from '../attachments/file-book.ts'
import type { OpenRegister } from '../open-register.ts'
import { isDecided, refuseWhileDeciding } from '../process/locked.ts'
import { tableOf } from '../storage/table.ts'
import { announceRecord } from '../webhooks/announce-record.ts'
import { calculate } from './calculate.ts'
import { changeAtOnce } from './change-at-once.ts'
import { idOf, nameOf } from './create-record.ts'
import { asOf, historyOf } from './history.ts'
import { brokenLinks } from './links.ts'
import { readValues, recordContext } from './read-values.ts'
import { findWhole, type RegisterRecord } from './record.ts'
import { statementOf } from './statement.ts'
import { assignments, columnValues, keyed, RecordRefused, searchTextOf, stillAllowed } from './write.ts'

/** Who was faster, and what both wrote where they wrote the same field. */
export interface Clash {
  readonly field: string
  readonly before: unknown
  readonly mine: unknown
  readonly theirs: unknown
}

/** Somebody else changed the same fields meanwhile. Nothing is written; the page shows both. */
export class RecordClashed extends Error {
  override readonly name = 'RecordClashed'
  constructor(
    readonly by: string,
    /** The version that was just met: saving over it needs this one. */
    readonly version: number,
    readonly clashes: readonly Clash[],
  ) {
    super(`${by}さんが先に同じ欄を変えました。`)
  }
}

export interface Wanted {
  readonly id: string
  /** The version that the person saw. */
  readonly version: number
  /** By field, as entered; `null` empties one. What is not named stays. */
  readonly raw: Row
  /** desk, api, import … */
  readonly via: string
}

/** Whether two values of a field say the same. Most are no objects, and need no writing out. */
export const same = (one: unknown, other: unknown): boolean => {
  const [left, right] = [one ?? null, other ?? null]
  if (left === right) return true
  return isObject(left) && isObject(right) && canonical(left) === canonical(right)
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null

export const noRecord = () => new Problem(404, 'この記録は見つかりません。')

/** Somebody wrote the record between our look at it and our writing. */
class Overtaken extends Error {}

/**
 * Changes fields of a record. What others changed meanwhile in other fields stays: the two are merged.
 * @throws RecordRefused, RecordClashed, Problem 403, 404
 */
export async function changeRecord(
  hall: Hall,
  actor: Actor,
  open: OpenRegister,
  wanted: Wanted,
): Promise<Changed> {
  const fileOf = await openFileBook(hall.db, open, actor, wanted.raw, wanted.id)
  const read = readValues({ ...recordContext(hall), fileOf }, open.definition.fields, wanted.raw)
  if (read.errors) throw new RecordRefused(read.errors)
  if (!open.listened && (await changeAtOnce(hall, actor, open, { ...wanted, values: read.values })))
    return { changed: true, merged: [] }
  // Writing is one statement that names the version it saw: alone, it needs no transaction and nobody waits for the row.
  const withFiles = namesFiles(open.definition.fields, read.values)
  const { definition, listened, rights } = open
  const alone = !withFiles && !listened && !definition.personal && !isDecided(definition)
  if (rights.everywhere('change') && alone)
    try {
      return told(await changeIn(hall.db, hall, actor, open, { ...wanted, values: read.values }, false))
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error
    }
  return await hall.db.transaction().execute((tx) => changeRecordIn(tx, hall, actor, open, wanted))
}

/** The same within a transaction that does more: all of it, or none. @throws as {@link changeRecord} */
export async function changeRecordIn(
  tx: Transaction,
  hall: Hall,
  actor: Actor,
  open: OpenRegister,
  wanted: Wanted,
): Promise<Changed> {
  const fileOf = await openFileBook(tx, open, actor, wanted.raw, wanted.id)
  const read = readValues({ ...recordContext(hall), fileOf }, open.definition.fields, wanted.raw)
  if (read.errors) throw new RecordRefused(read.errors)
  const done = await changeIn(tx, hall, actor, open, { ...wanted, values: read.values }, true)
  if (done.changed.length > 0)
    await announceRecord(tx, hall, open, { id: wanted.id, event: 'record.changed' })
  if (open.definition.personal && done.changed.length > 0) {
    const about = { kind: 'record', id: wanted.id }
    const detail = { register: open.definition.id, fields: done.changed }
    await audit(tx, actor, { action: 'record.changed', about, detail }, hall.clock.now())
  }
  return told(done)
}

export interface Changed {
  /** False where everything stood there already. */
  readonly changed: boolean
  /** The fields that others had changed since. */
  readonly merged: readonly string[]
}

interface ChangedFields {
  readonly changed: readonly string[]
  readonly merged: readonly string[]
}

const told = ({ changed, merged }: ChangedFields): Changed => ({ changed: changed.length > 0, merged })

async function changeIn(
  tx: Database,
  hall: Hall,
  actor: Actor,
  open: OpenRegister,
  wanted: Wanted & { readonly values: Row },
  lock: boolean,
): Promise<ChangedFields> {
  const found = await findWhole(tx, open, wanted.id, { lock })
  if (!found) throw noRecord()
  const { seen: now, whole } = found
  if (!now.rights.may('change')) throw new Problem(403, 'この記録を変えることは、あなたの職ではできません。')
  if (isDecided(open.definition)) await refuseWhileDeciding(tx, [wanted.id])
  const { mine, merged } = await merge(tx, open, now, wanted, wanted.values)
  const refused = mine.filter((field) => !now.rights.changes(field))
  if (refused.length > 0) throw new RecordRefused(refused.map(notYours))
  const moved = open.definition.process?.field
  if (moved !== undefined && mine.includes(moved))
    throw new RecordRefused([
      { path: moved, message: 'この欄は、記録の画面の「進める」のボタンで変わります。' },
    ])
  if (mine.length === 0) return { changed: [], merged }
  const entered = Object.fromEntries(mine.map((field) => [field, wanted.values[field]]))
  const broken = await brokenLinks(tx, open, entered)
  if (broken.length > 0) throw new RecordRefused(broken)
  const at = hall.clock.now()
  const changed = await overwrite(
    tx,
    open,
    actor,
    { id: wanted.id, version: now.version, via: wanted.via, at },
    whole,
    { ...now.values, ...entered },
  )
  await claimFiles(tx, open, actor, wanted.id, entered)
  if (!(await stillAllowed(tx, open, wanted.id, 'change')))
    throw new Problem(403, 'この内容に変えることは、あなたの職ではできません。')
  return { changed, merged }
}

const notYours = (path: string): FieldError => ({
  path,
  message: 'この欄を変えることは、あなたの職ではできません。',
})

/** The fields that the person changed, and those that others changed since they looked. */
async function merge(
  tx: Database,
  open: OpenRegister,
  now: RegisterRecord,
  { version }: Wanted,
  values: Row,
): Promise<{ mine: string[]; merged: string[] }> {
  const given = Object.keys(values)
  if (now.version === version)
    return { mine: given.filter((field) => !same(values[field], now.values[field])), merged: [] }
  const changes = await historyOf(tx, open, now)
  const seen = asOf(now.values, changes, version)
  const mine = given.filter((field) => !same(values[field], seen[field]))
  const entered = new Set(open.definition.fields.filter(isEntered).map(({ id }) => id))
  const theirs = [...entered].filter((field) => !same(now.values[field], seen[field]))
  const both = mine.filter((field) => theirs.includes(field) && !same(values[field], now.values[field]))
  if (both.length > 0) {
    const clashes = both.map((field) => ({
      field,
      before: seen[field],
      mine: values[field] ?? undefined,
      theirs: now.values[field],
    }))
    throw new RecordClashed(changes[0]?.by ?? '', now.version, clashes)
  }
  return { mine: mine.filter((field) => !same(values[field], now.values[field])), merged: theirs }
}

const replacement = (db: Database, open: OpenRegister) =>
  statementOf(db, open.definition, 'replace', (given) => {
    const set = assignments(open, given)
    return sql`with written as (
        update ${tableOf(open.definition.id)} set version = ${given('next')}, changed_at = ${given('at')}, search_text = ${given('words')},
          ${sql.join(set.map(({ column, value }) => sql`${column} = ${value}`))}
        where id = ${given('id')} and version = ${given('version')} returning id
      )
      insert into record_change (register, record, version, kind, at, by_id, by_name, via, before)
      select ${given('register')}, id, ${given('next')}::int, 'changed', ${given('at')}::timestamptz, ${given('by_id')}::uuid,
        ${given('by')}, ${given('via')}, ${given('before')}::jsonb
      from written`
  })

interface Overwrite {
  readonly id: string
  readonly version: number
  readonly via: string
  readonly at: Date
}

/**
 * Writes the values, with what was there put into the history. `whole`: what the record has now, also what the person does
 * not see, which is kept and calculated with.
 * @throws Overtaken where the record is not of this version any more; nothing is written then
 */
async function overwrite(
  db: Database,
  open: OpenRegister,
  actor: Actor,
  { id, version, via, at }: Overwrite,
  whole: Row,
  entered: Row,
): Promise<string[]> {
  const { definition } = open
  const next = calculate(definition.fields, { ...whole, ...entered })
  const changed = definition.fields
    .map((field) => field.id)
    .filter((field) => !same(next[field], whole[field]))
  const before = Object.fromEntries(changed.map((field) => [field, whole[field] ?? null]))
  const given = {
    ...{ id, version, next: version + 1, at, register: definition.id, words: searchTextOf(open, next) },
    ...{ by: nameOf(actor), by_id: idOf(actor), via, before: JSON.stringify(before) },
    ...columnValues(open, next),
  }
  const { numAffectedRows } = await keyed(open, () => replacement(db, open)(db, given))
  if (numAffectedRows === 0n) throw new Overtaken()
  return changed
}

/**
 * Writes one field by a move of the process, whatever else the actor may change. The caller holds the transaction and has
 * asked whether the move is theirs. @throws Problem 404
 */
export async function setField(
  tx: Transaction,
  hall: Hall,
  actor: Actor,
  open: OpenRegister,
  { id, field, to }: { readonly id: string; readonly field: string; readonly to: unknown },
): Promise<void> {
  const found = await findWhole(tx, { ...open, rights: open.unrestricted }, id, { lock: true })
  if (!found) throw noRecord()
  const { whole, seen } = found
  const at = hall.clock.now()
  await overwrite(tx, open, actor, { id, version: seen.version, via: 'move', at }, whole, { [field]: to })
  await announceRecord(tx, hall, open, { id, event: 'record.changed' })
  const about = { kind: 'record', id }
  const detail = { register: open.definition.id, fields: [field] }
  if (open.definition.personal) await audit(tx, actor, { action: 'record.changed', about, detail }, at)
}
