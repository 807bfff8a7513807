import { definitionHash, type Hall, type RegisterDefinition } from '#language'
import { json, sql, type Transaction } from '#platform/database'
import { registersChanged, registersNow } from './registers-now.ts'
import { isShaped, shapesOf, shapeTable } from './storage/table.ts'

/**
 * Keeps a definition and makes its table follow it. The same definition again changes nothing. Several processes may do it
 * at once: they take turns.
 * @throws ColumnRefused when values that are there do not fit a field any more; nothing is changed then
 */
export async function keepDefinition(
  tx: Transaction,
  definition: RegisterDefinition,
  { at, by, madeIn }: { readonly at: Date; readonly by: string; readonly madeIn: 'file' | 'browser' },
): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`register ${definition.id}`}, 0))`.execute(tx)
  const hash = definitionHash(definition as never)
  const there = await tx
    .selectFrom('register')
    .select(['hash', 'version'])
    .where('id', '=', definition.id)
    .executeTakeFirst()
  // Also when nothing changed: a restored town has its tables, and not yet their indexes.
  if (there?.hash !== hash || !isShaped(await shapesOf(tx, [definition]), definition))
    await shapeTable(tx, definition)
  if (there?.hash === hash) return false
  const version = (there?.version ?? 0) + 1
  const row = {
    office: definition.office,
    name: definition.name,
    definition: json(definition),
    hash,
    version,
    changed_at: at,
  }
  await tx
    .insertInto('register')
    .values({ id: definition.id, made_in: madeIn, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ ...row, closed_at: null }))
    .execute()
  await tx
    .insertInto('register_version')
    .values({ register: definition.id, number: version, definition: json(definition), hash, at, by_name: by })
    .execute()
  return true
}

/** At every start: the registers of the town's folder as they are now, and the tables of those that clerks made. */
export async function installRegisters(hall: Hall): Promise<void> {
  registersChanged(hall)
  const kept = await registersNow(hall)
  const files = hall.town.registers ?? []
  const made = [...kept.values()].flatMap(({ madeIn, definition }) =>
    madeIn === 'browser' ? [definition] : [],
  )
  const shapes = await shapesOf(hall.db, [...made, ...files])
  for (const definition of made)
    if (!isShaped(shapes, definition)) await hall.db.transaction().execute((tx) => shapeTable(tx, definition))
  const isKept = (definition: RegisterDefinition) =>
    kept.get(definition.id)?.hash === definitionHash(definition as never) && isShaped(shapes, definition)
  for (const definition of files.filter((each) => !isKept(each)))
    await hall.db
      .transaction()
      .execute((tx) =>
        keepDefinition(tx, definition, { at: hall.clock.now(), by: '町の設定', madeIn: 'file' }),
      )
  registersChanged(hall)
}
