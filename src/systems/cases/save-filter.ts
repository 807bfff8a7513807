import { v7 as uuid } from 'uuid'
import type { Hall } from '#language'
import { record } from '#platform/audit'
import { sql } from '#platform/database'
import { may, purposeOf, type StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import type { QueueWish } from './queue-wish.ts'
import { MOST_SAVED } from './saved-filters.ts'

const LONGEST = 30

interface NewFilter {
  readonly name: string
  /** For everybody in this office; undefined: for oneself. */
  readonly office?: string | undefined
  readonly wish: QueueWish
}

/** Saves a view under a name; the same name again takes its place. @throws Problem 403, 422 */
export async function saveFilter(hall: Hall, actor: StaffActor, filter: NewFilter): Promise<void> {
  const name = filter.name.trim()
  if (name === '') throw new Problem(422, '絞り込みの名前を入力してください。')
  if ([...name].length > LONGEST) throw new Problem(422, `絞り込みの名前は${LONGEST}文字までにしてください。`)
  const { office, wish } = filter
  if (office !== undefined && !may(hall.town, actor, 'case.assign', office))
    throw new Problem(
      403,
      '課の絞り込みを保存する権限がありません。自分用に保存するか、上司にご相談ください。',
    )
  const place = { owner: office === undefined ? actor.id : null, office: office ?? null }
  const what = {
    view: wish.view,
    procedure: wish.procedure ?? null,
    words: wish.q ?? null,
    saved_by: actor.id,
    saved_at: hall.clock.now(),
  }
  await hall.db.transaction().execute(async (tx) => {
    // One after another, so that the number holds.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`saved_filter:${office ?? actor.id}`}, 0))`.execute(
      tx,
    )
    const there = await tx
      .selectFrom('saved_filter')
      .select('name')
      .where(office === undefined ? 'owner' : 'office', '=', office ?? actor.id)
      .execute()
    if (there.length >= MOST_SAVED && !there.some((each) => each.name === name))
      throw new Problem(
        422,
        `保存できる絞り込みは${MOST_SAVED}個までです。使わないものを外してから、保存してください。`,
      )
    await tx
      .insertInto('saved_filter')
      .values({ id: uuid(), name, ...place, ...what })
      .onConflict((row) => row.columns(['owner', 'office', 'name']).doUpdateSet(what))
      .execute()
    const purpose = office && purposeOf(hall.town, actor, 'case.assign', office)
    const about = { kind: 'queue', id: office ?? 'own' }
    await record(
      tx,
      actor,
      { action: 'filter.saved', about, ...(purpose && { purpose }), detail: { view: wish.view } },
      hall.clock.now(),
    )
  })
}
