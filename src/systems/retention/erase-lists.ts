import type { Hall } from '#language'
import { record } from '#platform/audit'
import { today } from '#platform/clock'
import type { Transaction } from '#platform/database'
import { ownerHash } from './owner-hash.ts'
import { putAwayList } from './put-away-list.ts'
import { type Gone, subjectOf } from './subject.ts'
import { finishLists, type Item, RETENTION, workThrough } from './work-through.ts'

/**
 * Task `retention.erase`: erases what signed lists name, once the days for taking it back are over. What a stopped or killed
 * job left behind is hidden first.
 */
export async function eraseLists(_: object, hall: Hall): Promise<void> {
  await putAwayList({}, hall)
  await workThrough(hall, { state: 'away', ripeOn: today(hall.clock) }, (tx, item) => erase(tx, hall, item))
  await finishLists(hall)
}

async function erase(tx: Transaction, hall: Hall, item: Item): Promise<void> {
  const { subject, id } = subjectOf(item)
  if (!(await subject.isFree(tx, id))) return
  await markAs(tx, hall, item, 'erasing')
  const gone = await subject.erase(tx, hall, id)
  await enterRegister(tx, hall, item, gone)
  await markAs(tx, hall, item, 'erased')
  await record(
    tx,
    RETENTION,
    {
      action: 'retention.erased',
      about: { kind: subject.kind, id },
      ...(gone.owner && { resident: gone.owner }),
      detail: { list: item.list_id, hash: gone.hash, files: gone.files },
    },
    hall.clock.now(),
  )
}

const markAs = (tx: Transaction, { clock }: Hall, item: Item, state: 'erasing' | 'erased') =>
  tx
    .updateTable('retention_item')
    .set({ state, changed_at: clock.now() })
    .where('list_id', '=', item.list_id)
    .where('subject_id', '=', item.subject_id)
    .execute()

/** 廃棄簿 */
async function enterRegister(tx: Transaction, hall: Hall, item: Item, gone: Gone): Promise<void> {
  const list = await tx
    .selectFrom('retention_list')
    .select(['proposed_by_name', 'signed_by_name', 'signed_post', 'signed_at'])
    .where('id', '=', item.list_id)
    .executeTakeFirstOrThrow()
  const now = hall.clock.now()
  await tx
    .insertInto('disposal')
    .values({
      application_id: item.application_id,
      consent_id: item.consent_id,
      list_id: item.list_id,
      number: item.number,
      procedure: item.procedure,
      procedure_name: gone.name,
      office: item.office,
      filed_on: gone.begunOn,
      ended_on: gone.endedOn,
      kept_until: item.kept_until,
      proposed_by_name: list.proposed_by_name ?? '',
      signed_by_name: list.signed_by_name ?? '',
      signed_post: list.signed_post ?? '',
      signed_at: list.signed_at ?? now,
      put_away_at: gone.putAwayAt,
      erased_at: now,
      files: gone.files,
      content_hash: gone.hash,
      owner_hash: gone.owner ? ownerHash(hall, item.subject_id, gone.owner) : null,
    })
    .execute()
}
