import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Permission, Post, TownFacts } from '#platform/house'
import type { Actor, Assignment } from '#platform/people'

/**
 * Permissions are data: role (post) × office × purpose. This file is the only one that reads the table.
 * A list receives `visible(…)` as a predicate of its query, so that no row is fetched and then hidden
 * (shirasagi#5997: lists filtered after the query leaked rows).
 */
const grants = (town: TownFacts, actor: Actor, verb: string) =>
  actor.kind === 'staff'
    ? actor.assignments.flatMap((held) =>
        town.permissions
          .filter((permission) => permission.posts.includes(held.post) && permission.may.includes(verb))
          .map((permission) => ({ held, permission })),
      )
    : []

const covers = ({ held, permission }: { held: Assignment; permission: Permission }, office: string) =>
  permission.within === 'town' || held.office === office

/** May the actor do `verb` at all today, or to records of `office`? */
export const may = (town: TownFacts, actor: Actor, verb: string, office?: string): boolean =>
  grants(town, actor, verb).some((grant) => office === undefined || covers(grant, office))

/** Offices whose records the actor may `verb`. */
export const officesWith = (town: TownFacts, actor: Actor, verb: string): string[] =>
  town.offices.map((office) => office.id).filter((office) => may(town, actor, verb, office))

/** Posts the actor holds today in an office. */
export const postsIn = (actor: Actor, office: string): Post[] =>
  actor.kind === 'staff'
    ? actor.assignments.filter((held) => held.office === office).map((held) => held.post)
    : []

/** 利用目的 under which the actor may `verb` records of `office`: written into the audit line. */
export function purposeOf(town: TownFacts, actor: Actor, verb: string, office: string): string | undefined {
  return grants(town, actor, verb).find((grant) => covers(grant, office))?.permission.purpose
}

/** SQL predicate: rows whose office column the actor may `verb`. False for everybody else. */
export function visible(
  town: TownFacts,
  actor: Actor,
  verb: string,
  // biome-ignore lint/suspicious/noExplicitAny: the predicate fits any query that has the column
  builder: ExpressionBuilder<any, any>,
  column: string,
): Expression<SqlBool> {
  const offices = officesWith(town, actor, verb)
  return offices.length === 0 ? sql<boolean>`false` : builder(column, 'in', offices)
}
