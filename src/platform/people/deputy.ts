import { v7 as uuid } from 'uuid'
import { record } from '#platform/audit'
import { addDays, type IsoDate, today } from '#platform/clock'
import type { House } from '#platform/house'
import { Problem } from '#platform/web'
import type { StaffActor } from './actor.ts'

/** The longest absence for which somebody appoints a deputy; longer ones are a matter of personnel. */
const MOST_DAYS = 366

export interface Absence {
  readonly deputy: string
  readonly from: IsoDate
  readonly until: IsoDate
}

/** Those who may stand in for somebody: colleagues who hold a post of their own in one of the same offices. */
export const possibleDeputies = (house: House, actor: StaffActor) =>
  house.db
    .selectFrom('staff')
    .innerJoin('staff_assignment', 'staff_assignment.staff_id', 'staff.id')
    .select(['staff.id', 'staff.name'])
    .distinct()
    .where('closed_at', 'is', null)
    .where('staff.id', '!=', actor.id)
    .where('office', 'in', ['', ...ownPosts(actor).map((held) => held.office)])
    .where('deputy_for', 'is', null)
    .where('from_on', '<=', today(house.clock))
    .where((row) => row.or([row('until_on', 'is', null), row('until_on', '>=', today(house.clock))]))
    .orderBy('staff.name')
    .limit(200)
    .execute()

const ownPosts = (actor: StaffActor) => actor.assignments.filter((held) => held.deputyFor === undefined)

/** Deputyships of somebody's posts that are running or to come. */
export const deputiesOf = (house: House, staffId: string) =>
  house.db
    .selectFrom('staff_assignment')
    .innerJoin('staff', 'staff.id', 'staff_assignment.staff_id')
    .select(['staff_assignment.id', 'staff.name', 'office', 'post', 'from_on', 'until_on'])
    .where('deputy_for', '=', staffId)
    .where((row) => row.or([row('until_on', 'is', null), row('until_on', '>=', today(house.clock))]))
    .orderBy('from_on')
    .limit(100)
    .execute()

/**
 * 不在: a colleague holds one's posts as a deputy between two days, both included (代決, with 後閲 afterwards).
 * @throws Problem 422 for days or a colleague that do not fit, 409 when there is a deputy already
 */
export async function appointDeputy(house: House, actor: StaffActor, absence: Absence): Promise<void> {
  const { deputy, from, until } = absence
  const now = house.clock.now()
  if (until < from) throw new Problem(422, '終わりの日は、始まりの日と同じか、その後にしてください。')
  if (until < today(house.clock))
    throw new Problem(422, '終わりの日には、今日かその後の日を入力してください。')
  if (until > addDays(from, MOST_DAYS)) throw new Problem(422, '代理を置けるのは1年までです。')
  if (!(await possibleDeputies(house, actor)).some((each) => each.id === deputy))
    throw new Problem(422, '代理は、同じ課の職員から選んでください。')
  await house.db.transaction().execute(async (tx) => {
    await tx.selectFrom('staff').select('id').where('id', '=', actor.id).forUpdate().execute()
    const already = await tx
      .selectFrom('staff_assignment')
      .select('id')
      .where('deputy_for', '=', actor.id)
      .where('from_on', '<=', until)
      .where((row) => row.or([row('until_on', 'is', null), row('until_on', '>=', from)]))
      .executeTakeFirst()
    if (already)
      throw new Problem(409, 'この期間には、もう代理がいます。先に、その代理を取り消してください。')
    for (const { office, post } of ownPosts(actor))
      await tx
        .insertInto('staff_assignment')
        .values({
          ...{ id: uuid(), staff_id: deputy, office, post },
          ...{ from_on: from, until_on: until, deputy_for: actor.id },
        })
        .execute()
    const about = { kind: 'staff', id: deputy }
    await record(tx, actor, { action: 'deputy.appointed', about, detail: { from, until } }, now)
  })
}

/** Ends a deputyship of one's own posts from today on; one that has not begun goes altogether. */
export async function endDeputies(house: House, actor: StaffActor): Promise<void> {
  const date = today(house.clock)
  await house.db.transaction().execute(async (tx) => {
    await tx
      .deleteFrom('staff_assignment')
      .where('deputy_for', '=', actor.id)
      .where('from_on', '>=', date)
      .execute()
    await tx
      .updateTable('staff_assignment')
      .set({ until_on: addDays(date, -1) })
      .where('deputy_for', '=', actor.id)
      .where((row) => row.or([row('until_on', 'is', null), row('until_on', '>=', date)]))
      .execute()
    const about = { kind: 'staff', id: actor.id }
    await record(tx, actor, { action: 'deputy.ended', about }, house.clock.now())
  })
}
