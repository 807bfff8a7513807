import { v7 as uuid } from 'uuid'
import type { Hall, Row, SerialField } from '#language'
import { record as audit } from '#platform/audit'
import { today } from '#platform/clock'
import { type Database, sql, type Transaction } from '#platform/database'
import type { Actor } from '#platform/people'
import { Problem } from '#platform/web'
import { claimFiles, namesFiles, openFileBook } from '../attachments/file-book.ts'
import type { OpenRegister } from '../open-register.ts'
import { tableOf } from '../storage/table.ts'
import { announceRecord } from '../webhooks/announce-record.ts'
import { calculate } from './calculate.ts'
import { brokenLinks } from './links.ts'
import { readValues, recordContext } from './read-values.ts'
import { nextSerials } from './serials.ts'
import { statementOf } from './statement.ts'
import { assignments, columnValues, keyed, RecordRefused, searchTextOf, stillAllowed } from './write.ts'

export const nameOf = (actor: Actor): string => (actor.kind === 'anonymous' ? '' : actor.name)
export const idOf = (actor: Actor): string | null => (actor.kind === 'staff' ? actor.id : null)

/** Fields that write something besides the record itself. */
const WITH_MORE = ['serial', 'attachment']

/**
 * Adds a record with what was entered. Fields that are not given are asked for where they must be there.
 * @returns its id
 * @throws RecordRefused with the mistakes at their fields; Problem 403
 */
export async function createRecord(hall: Hall, actor: Actor, open: OpenRegister, raw: Row): Promise<string> {
  const { definition, listened, rights } = open
  const together =
    definition.personal || listened || definition.fields.some(({ kind }) => WITH_MORE.includes(kind))
  // One statement is a transaction of its own: measured, twice as many a second.
  if (rights.everywhere('add') && !together)
    return await insert(hall.db, hall, actor, open, await readNew(hall.db, hall, actor, open, raw))
  return await hall.db.transaction().execute((tx) => createRecordIn(tx, hall, actor, open, raw))
}

/** The same within a transaction that does more: all of it, or none. @throws as {@link createRecord} */
export async function createRecordIn(
  tx: Transaction,
  hall: Hall,
  actor: Actor,
  open: OpenRegister,
  raw: Row,
): Promise<string> {
  const { definition } = open
  const values = await readNew(tx, hall, actor, open, raw)
  const id = await insert(tx, hall, actor, open, { ...values, ...(await serials(tx, hall, open)) })
  if (namesFiles(definition.fields, values)) await claimFiles(tx, open, actor, id, values)
  if (!(await stillAllowed(tx, open, id, 'add')))
    throw new Problem(403, 'この内容の記録を加えることは、あなたの職ではできません。')
  await announceRecord(tx, hall, open, { id, event: 'record.created' })
  if (definition.personal)
    await audit(
      tx,
      actor,
      { action: 'record.added', about: { kind: 'record', id }, detail: { register: definition.id } },
      hall.clock.now(),
    )
  return id
}

/** What was entered, judged. */
async function readNew(db: Database, hall: Hall, actor: Actor, open: OpenRegister, raw: Row): Promise<Row> {
  const { definition, rights } = open
  if (!rights.may('add')) throw new Problem(403, 'この台帳に加えることは、あなたの職ではできません。')
  const whole = Object.fromEntries(definition.fields.map(({ id }) => [id, raw[id]]))
  const asked = { ...whole, ...begun(open, raw) }
  const fileOf = await openFileBook(db, open, actor, asked)
  const read = readValues({ ...recordContext(hall), fileOf }, definition.fields, asked)
  if (read.errors) throw new RecordRefused(read.errors)
  const broken = await brokenLinks(db, open, read.values)
  if (broken.length > 0) throw new RecordRefused(broken)
  return read.values
}

async function insert(
  db: Database,
  hall: Hall,
  actor: Actor,
  open: OpenRegister,
  entered: Row,
): Promise<string> {
  const [id, at] = [uuid(), hall.clock.now()]
  const values = calculate(open.definition.fields, entered)
  const given = {
    ...{ id, at, by: nameOf(actor), by_id: idOf(actor), words: searchTextOf(open, values) },
    ...columnValues(open, values),
  }
  await keyed(open, () => insertion(db, open)(db, given))
  return id
}

const insertion = (db: Database, open: OpenRegister) =>
  statementOf(db, open.definition, 'insert', (given) => {
    const set = assignments(open, given)
    return sql`insert into ${tableOf(open.definition.id)}
      (id, made_at, made_by, made_by_id, changed_at, search_text, ${sql.join(set.map(({ column }) => column))})
      values (${given('id')}, ${given('at')}, ${given('by')}, ${given('by_id')}, ${given('at')}, ${given('words')},
        ${sql.join(set.map(({ value }) => value))})`
  })

/** A new record stands where its process begins; who imports tables may put one farther on. @throws RecordRefused */
function begun({ definition: { process }, rights }: OpenRegister, raw: Row): Row {
  if (!process) return {}
  const given = raw[process.field] ?? process.first
  if (given !== process.first && !rights.may('import'))
    throw new RecordRefused([
      { path: process.field, message: '新しい記録は、処理の流れの最初から始めます。' },
    ])
  return { [process.field]: given }
}

async function serials(tx: Transaction, hall: Hall, { definition }: OpenRegister): Promise<Row> {
  const found: Record<string, string> = {}
  for (const field of definition.fields)
    if (field.kind === 'serial')
      found[field.id] = (
        await nextSerials(tx, definition, field satisfies SerialField, today(hall.clock))
      )[0]!
  return found
}
