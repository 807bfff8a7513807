/** Types of the town's tables, read from a migrated schema. */
import { join } from 'node:path'
import {
  ColumnTypeNode,
  type DefinitionNode,
  generate,
  IdentifierNode,
  ModuleReferenceNode,
  PostgresDialect,
} from 'kysely-codegen'
import type { Address } from './connect.ts'
import { openDatabase } from './open.ts'

export const tablesFile = join(import.meta.dirname, 'tables.generated.ts')

/** graphile-worker keeps its own tables in the town's schema, and nobody but it may write them. */
const libraries = '{_private_*,jobs,migrations,schema_migration}'

/** The text of `tables.generated.ts` for the schema at `address`. */
export async function describeTables(address: Address): Promise<string> {
  const db = openDatabase({ ...address, max: 2 })
  try {
    const text = await generate({
      db: db as never,
      dialect: townDialect(address.schema),
      includePattern: `${address.schema}.*`,
      excludePattern: `${address.schema}.${libraries}`,
      defaultSchemas: [address.schema],
      outFile: null,
    })
    return text.replace('export interface DB {', 'export interface Tables {')
  } finally {
    await db.destroy()
  }
}

/** PostgreSQL's types as `types.ts` delivers them. */
function townDialect(schema: string): PostgresDialect {
  const dialect = new PostgresDialect({ defaultSchemas: [schema] })
  const name = (identifier: string) => new IdentifierNode(identifier)
  const adapter = dialect.adapter as unknown as {
    scalars: Record<string, IdentifierNode>
    imports: Record<string, ModuleReferenceNode>
    definitions: Record<string, DefinitionNode>
  }
  adapter.scalars.int8 = name('number')
  adapter.scalars.date = name('Day')
  adapter.imports.IsoDate = new ModuleReferenceNode('#platform/clock')
  adapter.definitions.Day = new ColumnTypeNode(name('IsoDate'), name('string'), name('string'))
  // Read: whoever reads it knows its shape. Written: through `json()`, see open.ts.
  adapter.definitions.Json = new ColumnTypeNode(name('unknown'), name('string'), name('string'))
  return dialect
}
