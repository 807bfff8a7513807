/** Statements whose text is written once and asked with ever other values: measured, writing it was half of what a read cost. */
import { CompiledQuery, type QueryResult, type RawBuilder, sql } from 'kysely'
import type { Database, Transaction } from '#platform/database'

/** Asks it with the values for its open places, by their names. */
export type Statement = <T>(
  db: Database | Transaction,
  values: Readonly<Record<string, unknown>>,
) => Promise<QueryResult<T>>

class Open {
  constructor(readonly name: string) {}
}

const known = new WeakMap<object, Map<string, Statement>>()

/**
 * The statement of this name, of which the text follows from `owner` alone: a definition, or somebody's rights.
 * @param write gets what stands for a value that changes each time, by its name
 */
export function statementOf(
  db: Database | Transaction,
  owner: object,
  name: string,
  write: (given: (name: string) => RawBuilder<unknown>) => RawBuilder<unknown>,
): Statement {
  const own = known.get(owner) ?? new Map<string, Statement>()
  known.set(owner, own)
  const found =
    own.get(name) ??
    prepare(
      db,
      write((each) => sql`${new Open(each)}`),
    )
  own.set(name, found)
  return found
}

function prepare(db: Database | Transaction, query: RawBuilder<unknown>): Statement {
  const { sql: text, parameters } = query.compile(db)
  return <T>(on: Database | Transaction, values: Readonly<Record<string, unknown>>) =>
    on.executeQuery<T>(
      CompiledQuery.raw(
        text,
        parameters.map((each) => (each instanceof Open ? values[each.name] : each)),
      ),
    )
}
