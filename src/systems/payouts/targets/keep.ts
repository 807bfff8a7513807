import { v7 as uuid } from 'uuid'
import type { Hall, IsoDate } from '#language'
import { record } from '#platform/audit'
import { addDays, today } from '#platform/clock'
import { sql, type Transaction } from '#platform/database'
import { may, type StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import { proceduresNow } from '../../procedures-now.ts'
import { isUuid } from '../../uuid.ts'
import { payoutPurpose } from '../permission.ts'
import { type Columns, columnsLack, readTargets, type Target } from './columns.ts'
import { keysOfTarget } from './keys.ts'
import type { Sheet } from './read-sheet.ts'

const ONLY_OFFICE = '対象者名簿を扱えるのは、担当課の職員だけです。'
const GONE = 'この名簿は見つかりませんでした。'
const AT_ONCE = 1_000
/** Nobody needs a list of a one-off benefit for longer than the books of the year are open. */
const LONGEST_DAYS = 730

const checkOffice = (hall: Hall, actor: StaffActor, office: string): void => {
  if (!may(hall.town, actor, 'payout.make', office)) throw new Problem(403, ONLY_OFFICE)
}

/** Puts a sheet aside, sealed, until its columns are chosen. @throws Problem 403, 422 */
export async function stage(
  hall: Hall,
  actor: StaffActor,
  wish: {
    readonly procedure: string
    readonly name: string
    readonly eraseOn: IsoDate
    readonly sheet: Sheet
  },
): Promise<string> {
  const definition = (await proceduresNow(hall)).all.find((each) => each.id === wish.procedure && each.payout)
  if (!definition) throw new Problem(422, '手続きを選んでください。')
  checkOffice(hall, actor, definition.office)
  if (wish.name.trim() === '') throw new Problem(422, '名簿の名前を入力してください。')
  const now = today(hall.clock)
  if (wish.eraseOn <= now || wish.eraseOn > addDays(now, LONGEST_DAYS))
    throw new Problem(422, '名簿を消す日は、明日から2年後までの日にしてください。')
  const id = uuid()
  await hall.db
    .insertInto('target_upload')
    .values({
      id,
      procedure: definition.id,
      office: definition.office,
      name: wish.name.trim().slice(0, 100),
      erase_on: wish.eraseOn,
      sealed: hall.vault.seal(JSON.stringify(wish.sheet), `target-upload:${id}`),
      made_by: actor.id,
      made_at: hall.clock.now(),
    })
    .execute()
  return id
}

/** A sheet that was put aside by somebody of the office. @throws Problem 404 */
export async function getUpload(hall: Hall, actor: StaffActor, id: string | undefined) {
  const found = isUuid(id)
    ? await hall.db.selectFrom('target_upload').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined
  if (!found || !may(hall.town, actor, 'payout.make', found.office)) throw new Problem(404, GONE)
  const sheet = JSON.parse(hall.vault.open(found.sealed, `target-upload:${found.id}`)) as Sheet
  return { ...found, sheet }
}

/** Takes a sheet in, whole or not at all. @returns the list's id. @throws Problem 404, 422 */
export async function takeIn(hall: Hall, actor: StaffActor, id: string, columns: Columns): Promise<string> {
  const upload = await getUpload(hall, actor, id)
  const lack = columnsLack(columns)
  if (lack) throw new Problem(422, lack)
  const { targets, mistakes } = readTargets(upload.sheet, columns)
  if (mistakes.length > 0 || targets.length === 0)
    throw new Problem(422, '間違いのある行があります。元の表を直して、もう一度選んでください。')
  const list = uuid()
  const at = hall.clock.now()
  await hall.db.transaction().execute(async (tx) => {
    const gone = await tx.deleteFrom('target_upload').where('id', '=', id).executeTakeFirst()
    if (gone.numDeletedRows === 0n) throw new Problem(409, 'この名簿は、もう取り込まれています。')
    const { procedure, office, name, erase_on } = upload
    await tx
      .insertInto('target_list')
      .values({
        id: list,
        procedure,
        office,
        name,
        erase_on,
        rows: targets.length,
        made_by: actor.id,
        made_at: at,
      })
      .execute()
    await keepRows(tx, hall, list, targets)
    const purpose = payoutPurpose(hall, actor, [office])
    await record(
      tx,
      actor,
      {
        action: 'target.taken-in',
        about: { kind: 'target-list', id: list },
        ...(purpose && { purpose }),
        detail: { rows: targets.length },
      },
      at,
    )
    await hall.jobs.add(tx, 'targets.match', { list }, { key: `targets.match:${list}` })
  })
  return list
}

async function keepRows(
  tx: Transaction,
  hall: Hall,
  list: string,
  targets: readonly Target[],
): Promise<void> {
  for (let from = 0; from < targets.length; from += AT_ONCE)
    await tx
      .insertInto('target_row')
      .values(
        targets.slice(from, from + AT_ONCE).map((target, index) => {
          const { numbers, persons, address } = keysOfTarget(hall, target)
          const seq = from + index + 1
          return {
            list_id: list,
            seq,
            sealed: hall.vault.seal(JSON.stringify(target), `target-row:${list}:${seq}`),
            number_key: numbers[0] ?? null,
            person_keys: [...persons],
            address_key: address ?? null,
          }
        }),
      )
      .execute()
}

/** A row in the clear, after it was written down that somebody looks. */
export const openRow = (
  hall: Hall,
  list: string,
  row: { readonly seq: number; readonly sealed: string },
): Target => JSON.parse(hall.vault.open(row.sealed, `target-row:${list}:${row.seq}`)) as Target

/** A list of the actor's office. @throws Problem 404 */
export async function getList(hall: Hall, actor: StaffActor, id: string | undefined) {
  const found = isUuid(id)
    ? await hall.db.selectFrom('target_list').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined
  if (!found || !may(hall.town, actor, 'payout.make', found.office)) throw new Problem(404, GONE)
  return found
}

const SWEEPER = { kind: 'system', name: '対象者名簿の消去' } as const

/** Task `targets.erase`: lists whose day has passed are erased, and sheets that nobody took in within a day. */
export async function eraseTargets(_: object, hall: Hall): Promise<void> {
  const at = hall.clock.now()
  await hall.db
    .deleteFrom('target_upload')
    .where(sql<boolean>`made_at < ${at}::timestamptz - interval '1 day'`)
    .execute()
  const due = await hall.db
    .selectFrom('target_list')
    .select(['id', 'rows'])
    .where('erased_at', 'is', null)
    .where('erase_on', '<', today(hall.clock))
    .execute()
  for (const { id, rows } of due)
    await hall.db.transaction().execute(async (tx) => {
      await tx.deleteFrom('target_match').where('list_id', '=', id).execute()
      await tx.deleteFrom('target_row').where('list_id', '=', id).execute()
      await tx.updateTable('target_list').set({ erased_at: at }).where('id', '=', id).execute()
      await record(
        tx,
        SWEEPER,
        { action: 'target.erased', about: { kind: 'target-list', id }, detail: { rows } },
        at,
      )
    })
}
