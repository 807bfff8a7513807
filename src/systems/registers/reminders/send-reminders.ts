import { type Hall, type Reminder, reminderKey } from '#language'
import { record as audit } from '#platform/audit'
import { today, wareki } from '#platform/clock'
import { sql, type Transaction } from '#platform/database'
import { queueMail } from '#platform/mail'
import { tellStaff } from '#systems/notices'
import { formatValue } from '../format-value.ts'
import { type OpenRegister, openRegister, PROGRAM } from '../open-register.ts'
import { linkedTitles } from '../records/links.ts'
import { registersNow } from '../registers-now.ts'
import { type Colleague, colleaguesToday, type Readable, whoReads } from '../rights/readers.ts'
import { tableOf } from '../storage/table.ts'
import { type DueRecord, recordsToRemind } from './due-records.ts'
import { receiversOf } from './receivers.ts'

const BATCH = 200

/** Task `registers.remind`, every morning: whoever is to hear of a date hears of it once, however often this runs. */
export async function sendReminders(hall: Hall): Promise<void> {
  const people = await colleaguesToday(hall)
  for (const { definition } of (await registersNow(hall)).values())
    for (const reminder of definition.reminders ?? []) {
      const open = await openRegister(hall, PROGRAM, definition.id)
      await sendOne({ hall, open, reminder, key: reminderKey(reminder), people })
    }
}

interface Sending {
  readonly hall: Hall
  readonly open: OpenRegister
  readonly reminder: Reminder
  readonly key: string
  readonly people: readonly Colleague[]
}

async function sendOne(sending: Sending): Promise<void> {
  const { hall, open, reminder, key } = sending
  for (let after: string | undefined; ; ) {
    const due = await recordsToRemind(hall, hall.db, open, reminder, { key, after, size: BATCH })
    if (due.length > 0) await hall.db.transaction().execute((tx) => tellAll(tx, sending, due))
    if (due.length < BATCH) return
    after = due.at(-1)!.record.id
  }
}

/** Tells of some records, and writes down that they were told of, in one transaction. */
async function tellAll(tx: Transaction, sending: Sending, due: readonly DueRecord[]): Promise<void> {
  const { hall, open, people } = sending
  const ids = due.map(({ record }) => record.id)
  const readers = await whoReads(tx, hall, open.definition, people, ids)
  const makers = await makersOf(tx, open, ids)
  const names = await namesOf(tx, open, due)
  const counts = new Map<Colleague, number>()
  for (const each of due) {
    const may = readers.get(each.record.id)
    const receivers = receiversOf(open.definition, sending.reminder, each, makers, people).filter(({ id }) =>
      may?.has(id),
    )
    // Where nobody who may hear of it works here today, it waits for somebody.
    if (!may || receivers.length === 0 || !(await isFirst(tx, sending, each, receivers.length))) continue
    await tellOf(tx, sending, each, { receivers, may, name: names.get(each.record.id) ?? '' })
    for (const person of receivers) counts.set(person, (counts.get(person) ?? 0) + 1)
  }
  for (const [person, count] of counts) await mailTo(tx, sending, person, count, ids[0]!)
}

/** Remembers the sending. @returns false where another run was faster */
async function isFirst(
  tx: Transaction,
  { hall, open, key }: Sending,
  { record, date }: DueRecord,
  told: number,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('record_reminder')
    .values({
      ...{ register: open.definition.id, record: record.id, reminder: key, date },
      ...{ at: hall.clock.now(), told },
    })
    .onConflict((row) => row.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

interface Telling {
  readonly receivers: readonly Colleague[]
  readonly may: ReadonlyMap<string, Readable>
  readonly name: string
}

async function tellOf(
  tx: Transaction,
  { hall, open: { definition }, reminder, key }: Sending,
  { record, date }: DueRecord,
  { receivers, may, name }: Telling,
): Promise<void> {
  for (const { id } of receivers) {
    // Whom a record of living people is about is read on its own page, where it leaves a line.
    const named = may.get(id)?.named && !definition.personal
    const title = `${definition.name}${named ? `「${name}」` : ''}：${reminder.text}（${wareki(date)}）`
    const href = `/desk/registers/${definition.id}/records/${record.id}`
    await tellStaff(tx, hall, {
      key: `reminder:${record.id}:${key}:${date}:${id}`,
      ...{ staffId: id, title, href, mail: false },
    })
  }
  if (!definition.personal) return
  const detail = { register: definition.id, to: receivers.map(({ id }) => id) }
  const about = { kind: 'record', id: record.id }
  await audit(tx, PROGRAM, { action: 'register.reminded', about, detail }, hall.clock.now())
}

/** One mail for all of them: a hundred contracts that end on one day are no hundred mails. */
async function mailTo(
  tx: Transaction,
  { hall, open: { definition }, reminder, key }: Sending,
  { id, email }: Colleague,
  count: number,
  first: string,
): Promise<void> {
  if (!email) return
  const what = `${definition.name}：${reminder.text}（${count.toLocaleString('ja-JP')}件）`
  await queueMail(tx, hall, {
    key: `reminder:${first}:${key}:${today(hall.clock)}:${id}`,
    to: email,
    subject: `【${hall.town.name}役場】${what}`,
    text: `${what}\n\nどの記録かは、机の「あなたへの知らせ」で見られます。\n${hall.config.baseUrl}/desk/notices\n`,
  })
}

async function namesOf(
  tx: Transaction,
  open: OpenRegister,
  due: readonly DueRecord[],
): Promise<ReadonlyMap<string, string>> {
  const records = due.map(({ record }) => record)
  const titles = await linkedTitles(tx, open, records)
  const field = open.definition.fields.find(({ id }) => id === open.definition.title)
  return new Map(
    records.map(({ id, values }) => [
      id,
      (field && formatValue(field, values[field.id], titles)) || '名前なし',
    ]),
  )
}

async function makersOf(tx: Transaction, { definition }: OpenRegister, ids: readonly string[]) {
  const { rows } = await sql<{ id: string; made_by_id: string | null }>`
    select id, made_by_id from ${tableOf(definition.id)} where id = any(${ids}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, made_by_id }) => [id, made_by_id]))
}
