/** A change by one statement, for a record that was entered whole: nothing need be looked at before. */
import { type RawBuilder, sql } from 'kysely'
import { type Hall, isEntered, type RegisterDefinition, type Row } from '#language'
import type { Database } from '#platform/database'
import type { Actor } from '#platform/people'
import type { OpenRegister } from '../open-register.ts'
import { columnsOf } from '../storage/columns.ts'
import { tableOf } from '../storage/table.ts'
import { calculate } from './calculate.ts'
import { idOf, nameOf } from './create-record.ts'
import { statementOf } from './statement.ts'
import { assignments, columnValues, keyed, searchTextOf } from './write.ts'

/** What of a record its own row does not tell. */
const BEYOND_THE_ROW = ['serial', 'link', 'attachment']

const known = new WeakMap<RegisterDefinition, boolean>()

/** Whether a record of this register follows from what is entered, and from nothing else. */
function isItsOwn(definition: RegisterDefinition): boolean {
  const found =
    known.get(definition) ??
    (!definition.process &&
      !definition.personal &&
      definition.fields.every(({ kind }) => !BEYOND_THE_ROW.includes(kind)))
  known.set(definition, found)
  return found
}

interface Entered {
  readonly id: string
  /** The version that the person saw. */
  readonly version: number
  /** Clean values by field; null empties one. */
  readonly values: Row
  readonly via: string
}

/**
 * Writes a record over the version that the person saw, with what was there put into the history.
 * @returns false where nothing was written: it is not theirs to say without a look, or another version stands there, or the
 * same values do
 * @throws RecordRefused where the key is another record's
 */
export async function changeAtOnce(
  hall: Hall,
  actor: Actor,
  open: OpenRegister,
  { id, version, values, via }: Entered,
): Promise<boolean> {
  const { definition, rights } = open
  const whole = definition.fields.every((field) => !isEntered(field) || Object.hasOwn(values, field.id))
  if (!whole || !rights.freely || !isItsOwn(definition)) return false
  const next = calculate(definition.fields, values)
  const given = {
    ...{ id, version, next: version + 1, at: hall.clock.now(), register: definition.id, via },
    ...{ by: nameOf(actor), by_id: idOf(actor), words: searchTextOf(open, next) },
    ...columnValues(open, next),
  }
  const { numAffectedRows } = await keyed(open, () => rewriting(hall.db, open)(hall.db, given))
  return numAffectedRows === 1n
}

const rewriting = (db: Database, open: OpenRegister) =>
  statementOf(db, open.definition, 'rewrite', (given) => {
    const table = tableOf(open.definition.id)
    const set = assignments(open, given)
    const was = (name: string) => sql.id(`was_${name}`)
    const each = (one: (name: string, field: string) => RawBuilder<unknown>, by = sql`, `) =>
      sql.join(
        columnsOf(open.definition.fields).map(({ name, field }) => one(name, field.id)),
        by,
      )
    const differs = (name: string) => sql`was.${sql.id(name)} is distinct from entered.${sql.id(name)}`
    return sql`with written as (
        update ${table} t set version = ${given('next')}, changed_at = ${given('at')}, search_text = ${given('words')},
          ${each((name) => sql`${sql.id(name)} = entered.${sql.id(name)}`)}
        from (select ${sql.join(set.map(({ column, value }) => sql`${value} as ${column}`))}) entered, ${table} was
        where was.id = ${given('id')} and t.id = was.id and t.version = ${given('version')} and was.version = t.version
          and t.removed_at is null and (${each(differs, sql` or `)})
        returning t.id, ${each((name) => sql`t.${sql.id(name)}, was.${sql.id(name)} as ${was(name)}`)}
      )
      insert into record_change (register, record, version, kind, at, by_id, by_name, via, before)
      select ${given('register')}, id, ${given('next')}::int, 'changed', ${given('at')}::timestamptz, ${given('by_id')}::uuid,
        ${given('by')}, ${given('via')}, (
          select jsonb_object_agg(field, before) from (values ${each(
            (name, field) =>
              sql`(${sql.lit(field)}, to_jsonb(${was(name)}), ${was(name)} is distinct from ${sql.id(name)})`,
          )}) as fields (field, before, differs) where differs)
      from written`
  })
