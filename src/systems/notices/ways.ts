import { type Database, sql, type Transaction } from '#platform/database'
import type { House } from '#platform/house'
import { findLine } from './line/settings.ts'

/** How a notice goes out of the house. The inbox of my page is no channel: it always has it. */
export type Channel = 'email' | 'line' | 'push'

/** One channel and whom it reaches: an address, a link with LINE, a device. */
export interface Way {
  readonly channel: Channel
  readonly recipient: string
}

/** What a person chose. */
export interface Preferences {
  readonly email: boolean
  readonly line: boolean
  readonly push: boolean
  /** Nothing by LINE and push in the night. */
  readonly quiet: boolean
}

/** By all that somebody has, until they choose. */
const EVERYTHING: Preferences = { email: true, line: true, push: true, quiet: false }

export const preferencesOf = async (db: Database | Transaction, resident: string): Promise<Preferences> =>
  (await db
    .selectFrom('notice_preference')
    .select(['email', 'line', 'push', 'quiet'])
    .where('resident_id', '=', resident)
    .executeTakeFirst()) ?? EVERYTHING

/** What a person has: their address, their link, their devices; whether something arrived there. */
export async function reachOf(db: Database | Transaction, house: House, resident: string) {
  const [{ email }, link, devices] = await Promise.all([
    db.selectFrom('resident').select('email').where('id', '=', resident).executeTakeFirstOrThrow(),
    findLine(house) &&
      db
        .selectFrom('line_link')
        .select(['id', 'linked_at', 'worked_at'])
        .where('resident_id', '=', resident)
        .executeTakeFirst(),
    db
      .selectFrom('push_device')
      .select(['id', 'label', 'created_at', 'worked_at'])
      .where('resident_id', '=', resident)
      .orderBy('created_at')
      .orderBy('id')
      .execute(),
  ])
  return { email, link, devices }
}

export type Reach = Awaited<ReturnType<typeof reachOf>>

/** Every way that a person has and wants; their e-mail when nothing else is left. */
export async function waysOf(
  db: Database | Transaction,
  house: House,
  resident: string,
): Promise<{ ways: Way[]; quiet: boolean }> {
  const has = await db
    .selectFrom('resident')
    .leftJoin('notice_preference as wish', 'wish.resident_id', 'resident.id')
    .leftJoin('line_link', 'line_link.resident_id', 'resident.id')
    .select(['resident.email as address', 'line_link.id as link'])
    .select(['wish.email', 'wish.line', 'wish.push', 'wish.quiet'])
    .select(
      sql<string[]>`array(
        select id::text from push_device where push_device.resident_id = resident.id order by created_at, id
      )`.as('devices'),
    )
    .where('resident.id', '=', resident)
    .executeTakeFirstOrThrow()
  const wants = (channel: keyof Preferences) => has[channel] ?? EVERYTHING[channel]
  const mail: Way[] = has.address === null ? [] : [{ channel: 'email', recipient: has.address }]
  const link = findLine(house) && has.link
  const ways: Way[] = [
    ...(wants('email') ? mail : []),
    ...(wants('line') && link ? [{ channel: 'line', recipient: link } as const] : []),
    ...(wants('push') ? has.devices.map((recipient) => ({ channel: 'push', recipient }) as const) : []),
  ]
  return { ways: ways.length > 0 ? ways : mail, quiet: wants('quiet') }
}

/** Whether something has arrived by another way than e-mail, and still would. */
export const arrivesElsewhere = ({ link, devices }: Reach, wish: Preferences): boolean =>
  (wish.line && Boolean(link?.worked_at)) || (wish.push && devices.some(({ worked_at }) => worked_at))

/** E-mail is on again as soon as no other way is sure to reach somebody. Called when a way has ended. */
export async function keepReachable(tx: Transaction, house: House, resident: string): Promise<void> {
  const wish = await preferencesOf(tx, resident)
  if (wish.email || arrivesElsewhere(await reachOf(tx, house, resident), wish)) return
  await tx
    .updateTable('notice_preference')
    .set({ email: true, changed_at: house.clock.now() })
    .where('resident_id', '=', resident)
    .execute()
}
