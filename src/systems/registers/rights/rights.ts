/** What somebody may do with a register: its grants that reach them, as SQL for lists and as sets for one record. */
import { type RawBuilder, sql } from 'kysely'
import {
  type Filter,
  type Grant,
  isStored,
  publicGrants,
  type RegisterDefinition,
  type RegisterVerb,
} from '#language'
import type { IsoDate } from '#platform/clock'
import type { Actor, SystemActor } from '#platform/people'
import { type FilterContext, filterSql, plainColumn, type Seen } from './condition-sql.ts'
import { foundColumn, type Other } from './found-column.ts'

export interface Rights {
  /** Whether at least some record lets them. */
  may(verb: RegisterVerb): boolean
  /** Whether they may with every record there is or will be: nothing need be asked of one. */
  everywhere(verb: RegisterVerb): boolean
  /** Whether they may read and change every field of every record. */
  readonly freely: boolean
  /** Records for which they may, over the table as `t`: true, or else false or nothing. */
  rows(verb: RegisterVerb): RawBuilder<boolean>
  /** A column as they see it: nothing where no grant that reaches the record shows the field. */
  column(id: string): Seen | undefined
  /** Fields that they see in no record at all. */
  readonly neverSeen: ReadonlySet<string>
  /** Whether some field is hidden in some record: their search may not look where they do not. */
  readonly partial: boolean
  /** Columns that tell which grants reach a record: give the row to `of`. */
  readonly marks: RawBuilder<unknown>
  of(row: { readonly grants: readonly boolean[] }): RecordRights
  readonly filterContext: FilterContext
}

/** What somebody may do with one record. */
export interface RecordRights {
  may(verb: RegisterVerb): boolean
  sees(field: string): boolean
  changes(field: string): boolean
}

/** Whether a grant speaks of this person at all. */
const reaches = ({ office, posts }: Grant, actor: Actor): boolean =>
  actor.kind === 'staff' &&
  actor.assignments.some(
    (held) =>
      (office === undefined || held.office === office) && (posts === undefined || posts.includes(held.post)),
  )

/** The program itself, at the town's own command: an operator, an import from a file, the sample. */
const EVERYTHING: Grant = { may: ['read', 'add', 'change', 'remove', 'import', 'export'] }

/** Another system reaches the registers of its token's offices, as far as the token's scopes go. */
function grantsOfSystem({ office }: RegisterDefinition, { scopes, offices }: SystemActor): readonly Grant[] {
  if (!scopes) return [EVERYTHING]
  if (!offices?.includes(office)) return []
  const read = scopes.includes('registers:read') ? (['read', 'export'] as const) : []
  const write = scopes.includes('registers:write') ? (['read', 'add', 'change', 'remove'] as const) : []
  return read.length + write.length > 0 ? [{ may: [...read, ...write] }] : []
}

/** Nobody in particular sees what the map of the town shows. A resident who is known has nothing here: they look as anybody does. */
function grantsOf(definition: RegisterDefinition, actor: Actor): readonly Grant[] {
  switch (actor.kind) {
    case 'system':
      return grantsOfSystem(definition, actor)
    case 'anonymous':
      return publicGrants(definition)
    default:
      return definition.grants.filter((each) => reaches(each, actor))
  }
}

/** @param other what lookups and roll-ups may be filtered and sorted by; without it, they are seen in no column */
export function rightsOf(
  definition: RegisterDefinition,
  actor: Actor,
  today: IsoDate,
  other: Other = () => undefined,
): Rights {
  const grants = grantsOf(definition, actor)
  const me = actor.kind === 'staff' || actor.kind === 'resident' ? actor.id : ''
  const plain: FilterContext = { today, me, column: (id) => plainColumn(definition, id) }
  const where = (rows: Filter | undefined) => (rows ? filterSql(rows, plain) : sql<boolean>`true`)
  const either = (some: readonly Grant[]): RawBuilder<boolean> => {
    if (some.length === 0) return sql<boolean>`false`
    if (some.some(({ rows }) => !rows)) return sql<boolean>`true`
    return sql<boolean>`(${sql.join(
      some.map(({ rows }) => where(rows)),
      sql` or `,
    )})`
  }
  const reading = grants.filter(({ may }) => may.includes('read'))
  const showing = (id: string) => reading.filter(({ hide }) => !hide?.includes(id))
  const column = (id: string): Seen | undefined => {
    const field = definition.fields.find((each) => each.id === id)
    const seen =
      field && !isStored(field) ? foundColumn(field, definition.fields, other) : plainColumn(definition, id)
    const some = showing(id)
    if (!seen || some.length === 0) return undefined
    if (some.length === reading.length || some.some(({ rows }) => !rows)) return seen
    return { type: seen.type, sql: sql`case when ${either(some)} then ${seen.sql} end` }
  }
  const ids = definition.fields.map(({ id }) => id)
  /** Records that the same grants reach are under the same rights. */
  const known = new Map<string, RecordRights>()
  return {
    may: (verb) => grants.some(({ may }) => may.includes(verb)),
    everywhere: (verb) => grants.some(({ may, rows }) => may.includes(verb) && !rows),
    freely: grants.some(
      ({ may, rows, hide, fix }) => may.includes('read') && may.includes('change') && !rows && !hide && !fix,
    ),
    rows: (verb) => either(grants.filter(({ may }) => may.includes(verb))),
    column,
    neverSeen: new Set(ids.filter((id) => showing(id).length === 0)),
    partial: reading.some(({ hide }) => hide !== undefined),
    marks:
      grants.length === 0
        ? sql`'{}'::boolean[]`
        : sql`array[${sql.join(grants.map(({ rows }) => sql`coalesce(${where(rows)}, false)`))}]::boolean[]`,
    of: ({ grants: reached }) => {
      const key = reached.map(Number).join('')
      const found =
        known.get(key) ??
        recordRights(
          grants.filter((_, at) => reached[at]),
          ids,
        )
      known.set(key, found)
      return found
    },
    filterContext: { ...plain, column },
  }
}

function recordRights(grants: readonly Grant[], fields: readonly string[]): RecordRights {
  const some = (verb: RegisterVerb, but: (grant: Grant) => readonly string[]) =>
    new Set(
      fields.filter((field) => grants.some((each) => each.may.includes(verb) && !but(each).includes(field))),
    )
  const verbs = new Set(grants.flatMap(({ may }) => may))
  const seen = some('read', ({ hide = [] }) => hide)
  const changed = some('change', ({ hide = [], fix = [] }) => [...hide, ...fix])
  return {
    may: (verb) => verbs.has(verb),
    sees: (field) => seen.has(field),
    changes: (field) => changed.has(field),
  }
}
