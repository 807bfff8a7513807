import { type Definition, definitionHash, type Hall, parseDefinition } from '#language'
import { type Database, json, type Transaction } from '#platform/database'

/** Definitions never change under their hash, so that a process keeps every one it has read. */
const known = new Map<string, Definition>()

/** Puts the town's procedures on record as they stand now. At every start; what is there stays. */
export async function rememberDefinitions({ db, clock, town }: Hall): Promise<void> {
  for (const definition of town.procedures) {
    const hash = definitionHash(definition)
    known.set(hash, definition)
    await db
      .insertInto('definition')
      .values({ hash, kind: 'procedure', id: definition.id, body: json(definition), first_seen: clock.now() })
      .onConflict((row) => row.column('hash').doNothing())
      .execute()
  }
}

/** The definition under which something was filed. @throws Error when the hash was never on record */
export async function getDefinition(db: Database | Transaction, hash: string): Promise<Definition> {
  const cached = known.get(hash)
  if (cached) return cached
  const row = await db
    .selectFrom('definition')
    .select('body')
    .where('hash', '=', hash)
    .executeTakeFirstOrThrow()
  const { definition, problems } = parseDefinition(row.body)
  if (!definition) throw new Error(`definition ${hash} does not read: ${problems[0]}`)
  known.set(hash, definition)
  return definition
}
