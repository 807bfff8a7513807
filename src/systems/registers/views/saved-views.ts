/** 表示 that somebody keeps for themselves or for their office. */
import { v7 as uuid } from 'uuid'
import { type Hall, type View, viewProblems } from '#language'
import { type Database, json } from '#platform/database'
import type { StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import { isUuid } from '../../uuid.ts'
import type { OpenRegister } from '../open-register.ts'

export interface SavedView {
  readonly id: string
  /** Its `id` is how addresses name it. */
  readonly view: View
  /** Of one's own where there is none. */
  readonly office?: string
  /** What no longer fits since the register was changed. */
  readonly problems: readonly string[]
}

/** So many of one person, and so many of one office, for one register. */
const MOST = 50

/** The offices in which somebody holds a post today. */
export const officesOf = ({ assignments }: StaffActor): string[] => [
  ...new Set(assignments.map(({ office }) => office)),
]

const fieldsOf = ({ definition }: OpenRegister) =>
  new Map(definition.fields.map((field) => [field.id, field]))

const mine = (db: Database, actor: StaffActor, open: OpenRegister) =>
  db
    .selectFrom('register_view')
    .select(['id', 'office', 'view'])
    .where('register', '=', open.definition.id)
    .where((row) => row.or([row('staff_id', '=', actor.id), row('office', 'in', [...officesOf(actor), ''])]))

/** One's own, then the office's, each in the order in which they were made. */
export async function savedViews({ db }: Hall, actor: StaffActor, open: OpenRegister): Promise<SavedView[]> {
  const rows = await mine(db, actor, open)
    .orderBy('office', (order) => order.asc().nullsFirst())
    .orderBy('id')
    .limit(MOST * 10)
    .execute()
  return rows.map(({ id, office, view: kept }) => {
    const view = { ...(kept as unknown as View), id: `saved-${id}` }
    const problems = viewProblems(view, fieldsOf(open))
    return { id, view, problems, ...(office !== null && { office }) }
  })
}

/** @throws Problem 404 */
export async function findView(
  hall: Hall,
  actor: StaffActor,
  open: OpenRegister,
  id: string | undefined,
): Promise<SavedView> {
  const found = isUuid(id) && (await savedViews(hall, actor, open)).find((each) => each.id === id)
  if (!found) throw new Problem(404, 'この表示は見つかりません。')
  return found
}

export interface ViewWish {
  readonly view: Omit<View, 'id'>
  /** For everybody of this office; for oneself without it. */
  readonly office?: string | undefined
}

function check(open: OpenRegister, actor: StaffActor, { view, office }: ViewWish): void {
  if (view.name.trim() === '') throw new Problem(422, '表示の名前を入力してください。')
  if (office !== undefined && !officesOf(actor).includes(office))
    throw new Problem(403, 'ほかの課の表示は作れません。')
  const problems = viewProblems({ ...view, id: 'saved' }, fieldsOf(open))
  if (problems.length > 0) throw new Problem(422, problems.join('\n'))
}

/** @returns its id @throws Problem 403, 422 */
export async function saveView(
  hall: Hall,
  actor: StaffActor,
  open: OpenRegister,
  wish: ViewWish,
): Promise<string> {
  check(open, actor, wish)
  const { count } = await hall.db
    .selectFrom('register_view')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('register', '=', open.definition.id)
    .where((row) =>
      wish.office === undefined ? row('staff_id', '=', actor.id) : row('office', '=', wish.office),
    )
    .executeTakeFirstOrThrow()
  if (Number(count) >= MOST)
    throw new Problem(422, `表示は${MOST}個までです。使わないものをはずしてください。`)
  const id = uuid()
  await hall.db
    .insertInto('register_view')
    .values({
      ...{ id, register: open.definition.id, view: json(wish.view) },
      ...(wish.office === undefined ? { staff_id: actor.id } : { office: wish.office }),
      ...{ made_by: actor.id, made_at: hall.clock.now() },
    })
    .execute()
  return id
}

/** The same view, otherwise. @throws Problem 403, 404, 422 */
export async function changeView(
  hall: Hall,
  actor: StaffActor,
  open: OpenRegister,
  id: string | undefined,
  wish: ViewWish,
): Promise<void> {
  const found = await findView(hall, actor, open, id)
  check(open, actor, wish)
  await hall.db
    .updateTable('register_view')
    .set({
      view: json(wish.view),
      staff_id: wish.office === undefined ? actor.id : null,
      office: wish.office ?? null,
    })
    .where('id', '=', found.id)
    .execute()
}

/** @throws Problem 404 */
export async function removeView(
  hall: Hall,
  actor: StaffActor,
  open: OpenRegister,
  id: string | undefined,
): Promise<void> {
  const found = await findView(hall, actor, open, id)
  await hall.db.deleteFrom('register_view').where('id', '=', found.id).execute()
}
