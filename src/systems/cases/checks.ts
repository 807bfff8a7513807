import { type Hall, isOver } from '#language'
import { record } from '#platform/audit'
import { warekiTime } from '#platform/clock'
import { may, purposeOf, type StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import { type Case, findCase } from './case.ts'

/** One sentence of the check list of a case. */
export interface CheckItem {
  readonly item: number
  readonly text: string
  /** Who ticked it and when; undefined: nobody yet. */
  readonly ticked?: { readonly by: string; readonly at: Date } | undefined
}

/** The check list under which a case was filed, with its ticks. */
export async function checksOf(
  { db }: Pick<Hall, 'db'>,
  { application, definition }: Case,
): Promise<CheckItem[]> {
  const { checks = [] } = definition
  if (checks.length === 0) return []
  const ticks = await db
    .selectFrom('case_check')
    .innerJoin('staff', 'staff.id', 'case_check.staff_id')
    .select(['item', 'staff.name', 'at'])
    .where('application_id', '=', application.id)
    .execute()
  return checks.map((text, item) => {
    const tick = ticks.find((each) => each.item === item)
    return { item, text, ticked: tick && { by: tick.name, at: tick.at } }
  })
}

export const unticked = (items: readonly CheckItem[]): string[] =>
  items.flatMap(({ text, ticked }) => (ticked ? [] : [text]))

/** One line for each, as the 決裁書 shows it. */
export const checkLines = (items: readonly CheckItem[]): string[] =>
  items.map(({ text, ticked }) =>
    ticked ? `済　${text}（${ticked.by}　${warekiTime(ticked.at)}）` : `未　${text}`,
  )

/** Whether the actor ticks in this case now: an open one of an office where they check applications. */
export const mayTick = (
  { town }: Pick<Hall, 'town'>,
  actor: StaffActor,
  { application, life }: Case,
): boolean => !isOver(life) && may(town, actor, 'case.check', application.office)

interface Ticks {
  /** What stood ticked before the reader. */
  readonly had: ReadonlySet<number>
  readonly now: ReadonlySet<number>
}

/**
 * Ticks and takes ticks away. Only what this reader changed counts, so that two at once undo nothing of each other.
 * @throws Problem 403, 404, 409
 */
export async function tick(hall: Hall, actor: StaffActor, id: string, { had, now }: Ticks): Promise<void> {
  await hall.db.transaction().execute(async (tx) => {
    const found = await findCase(tx, id, { lock: true })
    if (!found) throw new Problem(404, 'この申請は見つかりませんでした。')
    const { office, resident_id } = found.application
    if (!may(hall.town, actor, 'case.check', office))
      throw new Problem(403, '確認の印は、担当課の職員が付けます。')
    if (isOver(found.life))
      throw new Problem(409, 'この申請の手続きは終わっているため、確認の印は変えられません。')
    const items = (found.definition.checks ?? []).map((_, item) => item)
    const on = items.filter((item) => now.has(item) && !had.has(item))
    const off = items.filter((item) => had.has(item) && !now.has(item))
    if (on.length + off.length === 0) return
    const at = hall.clock.now()
    if (on.length > 0)
      await tx
        .insertInto('case_check')
        .values(on.map((item) => ({ application_id: id, item, staff_id: actor.id, at })))
        .onConflict((row) => row.columns(['application_id', 'item']).doNothing())
        .execute()
    if (off.length > 0)
      await tx.deleteFrom('case_check').where('application_id', '=', id).where('item', 'in', off).execute()
    const purpose = purposeOf(hall.town, actor, 'case.check', office)
    const about = { kind: 'application', id }
    const whose = { ...(resident_id && { resident: resident_id }), ...(purpose && { purpose }) }
    await record(tx, actor, { action: 'application.checked', about, ...whose, detail: { on, off } }, at)
  })
}
