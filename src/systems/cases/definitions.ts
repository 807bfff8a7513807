import { type Definition, definitionHash, type Hall, parseDefinition } from '#language'
import { type Database, json, type Transaction } from '#platform/database'

/** Definitions never change under their hash, so that a process keeps every one it has read. */
const known = new Map<string, Definition>()

/** Puts a definition on record as it stands now, before anything is begun under it. @returns its hash */
export async function rememberDefinition(
  { db, clock }: Pick<Hall, 'clock'> & { readonly db: Database | Transaction },
  definition: Definition,
): Promise<string> {
  const hash = definitionHash(definition)
  known.set(hash, definition)
  await db
    .insertInto('definition')
    .values({ hash, kind: 'procedure', id: definition.id, body: json(definition), first_seen: clock.now() })
    .onConflict((row) => row.column('hash').doNothing())
    .execute()
  return hash
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

/** Puts every procedure of the town on record. */
export const rememberDefinitions = (hall: Hall): Promise<string[]> =>
  Promise.all(hall.town.procedures.map((definition) => rememberDefinition(hall, definition)))
