import type { Hall } from '#language'
import { sql } from '#platform/database'
import type { StaffActor } from '#platform/people'
import { readable } from './permission.ts'
import { OPEN_STATES } from './queue-query.ts'

/** Applications of one procedure so near to each other may be the same one sent twice. */
const DAYS = 30
/** A page of a queue has fifty rows; nobody reads more than some of each. */
const MOST = 200

/** Another application that may be the same as one of those asked about. */
export interface Duplicate {
  /** The one that was asked about. */
  readonly of: string
  readonly id: string
  readonly number: string
  readonly applicant: string
  readonly state: string
  readonly filed_at: Date
}

/** The application that was filed: of a part that was split off, the first of them. */
const originOf = (of: 'mine' | 'application') =>
  sql<string>`coalesce((select origin_id from split_case where split_case.application_id = ${sql.ref(`${of}.id`)}), ${sql.ref(`${of}.id`)})`

/**
 * Others of the same procedure and the same `by`, open or filed within thirty days of it, as far as the actor may read
 * them. What was withdrawn or joined repeats nothing, nor do parts into which one was split.
 */
export const duplicatesBy = (
  hall: Hall,
  actor: StaffActor,
  ids: readonly string[],
  by: 'person' | 'resident_id',
) =>
  hall.db
    .selectFrom('application')
    .innerJoin('application as mine', (join) =>
      join
        .onRef('mine.procedure', '=', 'application.procedure')
        .onRef(`mine.${by}`, '=', `application.${by}`)
        .onRef('mine.id', '!=', 'application.id'),
    )
    .where(sql<boolean>`mine.id = any(${sql.val(ids)}::uuid[])`)
    .where(`application.${by}`, 'is not', null)
    .where('mine.state', 'not in', ['withdrawn', 'joined'])
    .where('application.state', 'not in', ['withdrawn', 'joined'])
    .where(sql<boolean>`${originOf('mine')} <> ${originOf('application')}`)
    .where((row) =>
      row.or([
        row('application.state', 'in', OPEN_STATES),
        sql<boolean>`application.filed_at between mine.filed_at - ${DAYS} * interval '1 day' and mine.filed_at + ${DAYS} * interval '1 day'`,
      ]),
    )
    .where((row) => readable(hall.town, actor, row as never))
    .select(['mine.id as of', 'application.id', 'application.number', 'application.applicant'])
    .select(['application.state', 'application.filed_at'])
    .orderBy('application.filed_at', 'desc')
    .orderBy('application.id')
    .limit(MOST)

/** 重複の疑い: the same person, by name and birth or by account, asked for the same again. The newest first. */
export async function findDuplicates(
  hall: Hall,
  actor: StaffActor,
  ids: readonly string[],
): Promise<Duplicate[]> {
  if (ids.length === 0) return []
  const [people, accounts] = await Promise.all([
    duplicatesBy(hall, actor, ids, 'person').execute(),
    duplicatesBy(hall, actor, ids, 'resident_id').execute(),
  ])
  const all = new Map([...people, ...accounts].map((each) => [`${each.of}/${each.id}`, each]))
  return [...all.values()].sort((one, other) => other.filed_at.getTime() - one.filed_at.getTime())
}
