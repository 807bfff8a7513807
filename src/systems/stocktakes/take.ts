/** A stock-take as its office sees it. */
import type { Hall } from '#language'
import type { Database, Transaction } from '#platform/database'
import { sql } from '#platform/database'
import type { StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import { type OpenRegister, openRegister, readableRegisters } from '#systems/registers'
import { isUuid } from '../uuid.ts'
import type { Item, Sighting } from './result.ts'

export interface PlaceChoice {
  readonly value: string
  readonly label: string
}

export interface StockTake {
  readonly id: string
  readonly register: string
  readonly name: string
  readonly wish: string
  readonly placeField: string | undefined
  readonly checkedField: string | undefined
  readonly places: readonly PlaceChoice[]
  readonly openedAt: Date
  readonly openedBy: string
  readonly closed: Closing | undefined
}

export interface Closing {
  readonly at: Date
  readonly by: string
  readonly file: string
  readonly sha256: string
  readonly signature: string
  readonly publicKey: string
}

const GONE = 'この棚卸は見つかりません。台帳を変えられる職員だけが見られます。'

const rowsOf = (db: Database | Transaction) =>
  db
    .selectFrom('stock_take')
    .leftJoin('stock_take_closing as c', 'c.stock_take', 'stock_take.id')
    .selectAll('stock_take')
    .select(['c.closed_at', 'c.closed_by_name', 'c.file_id', 'c.sha256', 'c.signature', 'c.public_key'])

type TakeRow = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number]

const takeOf = (row: TakeRow): StockTake => ({
  id: row.id,
  register: row.register,
  name: row.name,
  wish: row.wish,
  placeField: row.place_field ?? undefined,
  checkedField: row.checked_field ?? undefined,
  places: row.places as unknown as readonly PlaceChoice[],
  openedAt: row.opened_at,
  openedBy: row.opened_by_name,
  closed: row.closed_at
    ? {
        at: row.closed_at,
        by: row.closed_by_name!,
        file: row.file_id!,
        sha256: row.sha256!,
        signature: row.signature!,
        publicKey: row.public_key!,
      }
    : undefined,
})

/** The stock-take with its register, for whoever may change that. @throws Problem 404 */
export async function getTake(
  hall: Hall,
  actor: StaffActor,
  id: string | undefined,
): Promise<{ readonly take: StockTake; readonly open: OpenRegister }> {
  const row = isUuid(id) ? await rowsOf(hall.db).where('id', '=', id).executeTakeFirst() : undefined
  if (!row) throw new Problem(404, GONE)
  const open = await openRegister(hall, actor, row.register).catch(() => undefined)
  if (!open?.rights.may('change')) throw new Problem(404, GONE)
  return { take: takeOf(row), open }
}

export interface ListedTake extends StockTake {
  readonly registerName: string
  readonly items: number
}

const MOST_LISTED = 50

/** The newest stock-takes of registers that the actor may change. */
export async function listTakes(hall: Hall, actor: StaffActor): Promise<ListedTake[]> {
  const mine = await changeableRegisters(hall, actor)
  if (mine.size === 0) return []
  const rows = await rowsOf(hall.db)
    .select(
      sql<number>`(select count(*)::int from stock_take_item where stock_take = stock_take.id)`.as('items'),
    )
    .where('register', 'in', [...mine.keys()])
    .orderBy('opened_at', 'desc')
    .limit(MOST_LISTED)
    .execute()
  return rows.map((row) => ({ ...takeOf(row), items: row.items, registerName: mine.get(row.register) ?? '' }))
}

/** Names of the registers that the actor may change, by id. */
export async function changeableRegisters(
  hall: Hall,
  actor: StaffActor,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (const { definition } of await readableRegisters(hall, actor)) {
    const { rights } = await openRegister(hall, actor, definition.id)
    if (rights.may('change')) found.set(definition.id, definition.name)
  }
  return found
}

/** What was to be found, in the order of the numbers. */
export async function itemsOf(db: Database | Transaction, take: string): Promise<Item[]> {
  const rows = await db
    .selectFrom('stock_take_item')
    .select(['record', 'code', 'title', 'detail', 'place'])
    .where('stock_take', '=', take)
    .orderBy('code')
    .orderBy('record')
    .execute()
  return rows.map(({ place, ...row }) => ({ ...row, place: place ?? undefined }))
}

export async function sightingsOf(db: Database | Transaction, take: string): Promise<Sighting[]> {
  const rows = await db
    .selectFrom('stock_sighting')
    .select(['id', 'code', 'place', 'seen_at', 'seen_by_name', 'way'])
    .where('stock_take', '=', take)
    .orderBy('seen_at')
    .orderBy('id')
    .execute()
  return rows.map(({ place, seen_at: seenAt, seen_by_name: seenBy, way, ...row }) => ({
    ...{ ...row, seenAt, seenBy, place: place ?? undefined },
    way: way === 'camera' ? 'camera' : 'typed',
  }))
}
