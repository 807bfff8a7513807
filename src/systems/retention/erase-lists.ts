import type { Hall } from '#language'
import { record } from '#platform/audit'
import { dateOf, today } from '#platform/clock'
import type { Transaction } from '#platform/database'
import { eraseCase, getDefinition } from '#systems/cases'
import { ownerHash } from './owner-hash.ts'
import { putAwayList } from './put-away-list.ts'
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
  const { application_id } = item
  // Locked first: a hold that is being placed in this instant is waited for, and then seen.
  await tx.selectFrom('application').select('id').where('id', '=', application_id).forUpdate().execute()
  const held = await tx
    .selectFrom('retention_hold')
    .select('id')
    .where('application_id', '=', application_id)
    .where('released_at', 'is', null)
    .executeTakeFirst()
  if (held) return
  await markAs(tx, hall, item, 'erasing')
  const erased = await eraseCase(tx, hall, application_id)
  await enterRegister(tx, hall, item, erased)
  await markAs(tx, hall, item, 'erased')
  await record(
    tx,
    RETENTION,
    {
      action: 'retention.erased',
      about: { kind: 'application', id: application_id },
      ...(erased.owner && { resident: erased.owner }),
      detail: { list: item.list_id, hash: erased.hash, files: erased.files },
    },
    hall.clock.now(),
  )
}

const markAs = (tx: Transaction, { clock }: Hall, item: Item, state: 'erasing' | 'erased') =>
  tx
    .updateTable('retention_item')
    .set({ state, changed_at: clock.now() })
    .where('list_id', '=', item.list_id)
    .where('application_id', '=', item.application_id)
    .execute()

/** 廃棄簿 */
async function enterRegister(
  tx: Transaction,
  hall: Hall,
  item: Item,
  { hash, files, owner }: Awaited<ReturnType<typeof eraseCase>>,
): Promise<void> {
  const row = await tx
    .selectFrom('application')
    .select(['definition', 'filed_at', 'decided_at', 'put_away_at'])
    .where('id', '=', item.application_id)
    .executeTakeFirstOrThrow()
  const list = await tx
    .selectFrom('retention_list')
    .select(['proposed_by_name', 'signed_by_name', 'signed_post', 'signed_at'])
    .where('id', '=', item.list_id)
    .executeTakeFirstOrThrow()
  const { name } = await getDefinition(tx, row.definition)
  const now = hall.clock.now()
  await tx
    .insertInto('disposal')
    .values({
      application_id: item.application_id,
      list_id: item.list_id,
      number: item.number,
      procedure: item.procedure,
      procedure_name: name,
      office: item.office,
      filed_on: dateOf(row.filed_at),
      ended_on: dateOf(row.decided_at ?? row.filed_at),
      kept_until: item.kept_until,
      proposed_by_name: list.proposed_by_name ?? '',
      signed_by_name: list.signed_by_name ?? '',
      signed_post: list.signed_post ?? '',
      signed_at: list.signed_at ?? now,
      put_away_at: row.put_away_at ?? now,
      erased_at: now,
      files,
      content_hash: hash,
      owner_hash: owner ? ownerHash(hall, item.application_id, owner) : null,
    })
    .execute()
}
