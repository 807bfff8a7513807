import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { type Holding, type Life, type Move, moves } from '#language'
import type { Tables } from '#platform/database'
import type { TownFacts } from '#platform/house'
import { type Actor, may, officesWith, type StaffActor } from '#platform/people'
import type { NewEvent } from './append.ts'
import type { Mark } from './application-search.ts'
import type { Case } from './case.ts'

/**
 * SQL predicate: applications the actor may read, by their office or because theirs was asked to agree (合議). Nobody reads
 * what was put away.
 */
export function readable(
  town: TownFacts,
  actor: Actor,
  row: ExpressionBuilder<Tables, 'application'>,
): Expression<SqlBool> {
  const offices = officesWith(town, actor, 'case.read')
  if (offices.length === 0) return sql<boolean>`false`
  return row.and([
    row('application.put_away_at', 'is', null),
    row.or([row('application.office', 'in', offices), sharedWith(offices)]),
  ])
}

const sharedWith = (offices: readonly string[]) =>
  sql<boolean>`${sql.ref('application.shared_with')} && ${sql.val(offices)}::text[]`

/**
 * SQL predicate: the same, and what was joined into one of them. Who was asked to agree to the main one reads all of it. For
 * one case, not for lists.
 */
export function readableTogether(
  town: TownFacts,
  actor: Actor,
  row: ExpressionBuilder<Tables, 'application'>,
): Expression<SqlBool> {
  const offices = sql`${sql.val(officesWith(town, actor, 'case.read'))}::text[]`
  return row.or([
    readable(town, actor, row),
    sql<boolean>`application.put_away_at is null and exists (
      select from joined_case join application as main on main.id = joined_case.main_id
      where joined_case.application_id = application.id and main.put_away_at is null
        and (main.office = any(${offices}) or main.shared_with && ${offices}))`,
  ])
}

interface ReadablePart {
  readonly where: Expression<SqlBool>
  /** What all of them have in the index of words. */
  readonly mark: Mark
}

/**
 * The same applications in parts that do not overlap: those of each office, and those shared with one. Each part can be
 * read in order from an index, which the whole cannot.
 */
export function readableParts(town: TownFacts, actor: Actor): readonly ReadablePart[] {
  const offices = officesWith(town, actor, 'case.read')
  if (offices.length === 0) return []
  const ours = offices.map((office) => ({
    mark: `@${office}` as const,
    where: sql<boolean>`(application.office = ${office} and application.put_away_at is null)`,
  }))
  const others = sql<boolean>`(application.shared_with <> '{}' and application.put_away_at is null and ${sharedWith(offices)}
    and application.office <> all(${sql.val(offices)}::text[]))`
  return [...ours, { mark: '>', where: others }]
}

/** The office under whose purpose the actor reads a case: its own, or the one that was asked to agree. */
export const readingOffice = (town: TownFacts, actor: Actor, { application }: Case): string =>
  [application.office, ...application.shared_with].find((office) => may(town, actor, 'case.read', office)) ??
  application.office

/** Verbs of which one is needed to write an event in this life. */
export function verbsFor(
  life: Life,
  event: Pick<NewEvent, 'kind'> & { to?: string | number },
  actorId: string,
): string[] {
  switch (event.kind) {
    case 'assigned':
      return event.to === undefined || event.to === actorId ? ['case.check', 'case.assign'] : ['case.assign']
    case 'noted':
      return ['case.note']
    case 'rerouted':
    case 'transferred':
      return ['case.assign']
    case 'submitted':
    case 'corrected':
    case 'withdrawn':
      return ['case.enter']
    case 'letterIssued':
      return ['case.letter']
    case 'pulledBack':
      return ['case.check', 'case.decide']
    case 'decided':
      return life.state === 'deciding' ? ['case.decide'] : ['case.check']
    case 'agreed':
    case 'sentBack':
    case 'reviewed':
      return ['case.decide']
    default:
      return ['case.check']
  }
}

/** The verb that allows it to somebody in the given holding, if one does. */
export const permitted = (
  town: TownFacts,
  actor: StaffActor,
  as: Holding,
  verbs: readonly string[],
): string | undefined => verbs.find((verb) => may(town, { ...actor, assignments: [as] }, verb, as.office))

/** What a member of staff may do with a case now: open in its life, and allowed to the post. */
export const openMoves = (town: TownFacts, actor: StaffActor, { route, life }: Case): Move[] =>
  moves(route, life, actor).filter(
    (move) =>
      move.as && permitted(town, actor, move.as, verbsFor(life, move as { kind: Move['kind'] }, actor.id)),
  )
