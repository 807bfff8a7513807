import type { Hall } from '#language'
import { record as audit } from '#platform/audit'
import { dateOf } from '#platform/clock'
import { json, sql, type Transaction } from '#platform/database'
import type { StaffActor } from '#platform/people'
import { signStatement } from '#platform/vault'
import { Problem } from '#platform/web'
import { changeRecordsIn, type OpenRegister } from '#systems/registers'
import { printDifferences } from './print-differences.ts'
import { countOf, type Result, resultOf } from './result.ts'
import { statementOf } from './statement.ts'
import { itemsOf, type StockTake, sightingsOf } from './take.ts'

/** What was written into the register, and what could not be because the record is gone. */
export interface Applied {
  readonly changed: number
  readonly gone: readonly string[]
}

/**
 * 締める: what was found elsewhere moves in the register, and the list of differences is printed, signed and kept. All of it
 * or nothing. Afterwards nothing about the stock-take can change.
 * @throws Problem 403, 409, 422
 */
export async function closeTake(
  hall: Hall,
  actor: StaffActor,
  open: OpenRegister,
  take: StockTake,
): Promise<void> {
  if (!open.rights.may('change')) throw new Problem(403, 'この棚卸を締めることは、あなたの職ではできません。')
  const at = hall.clock.now()
  await hall.db.transaction().execute(async (tx) => {
    await sql`select from stock_take where id = ${take.id} for update`.execute(tx)
    const closed = await tx
      .selectFrom('stock_take_closing')
      .select('closed_by_name')
      .where('stock_take', '=', take.id)
      .executeTakeFirst()
    if (closed) throw new Problem(409, `この棚卸は、${closed.closed_by_name}さんがもう締めています。`)
    const [items, sightings] = [await itemsOf(tx, take.id), await sightingsOf(tx, take.id)]
    const result = resultOf(
      { register: take.register, placed: take.placeField !== undefined },
      items,
      sightings,
    )
    const applied = await apply(tx, hall, actor, open, take, result)
    const bytes = await printDifferences(hall, { take, open, result, applied, sightings, by: actor.name, at })
    const file = await hall.files.store(
      tx,
      { bytes, name: `棚卸の一覧_${take.name}.pdf`, purpose: 'stock-take', owner: actor.id },
      at,
    )
    const counts = countOf(result)
    const signed = signStatement(hall.vault, statementOf(take.id, at, actor.name, file.sha256))
    await tx
      .insertInto('stock_take_closing')
      .values({
        ...{ stock_take: take.id, closed_at: at, closed_by: actor.id, closed_by_name: actor.name },
        ...{ summary: json({ ...counts, ...applied }), file_id: file.id, sha256: file.sha256 },
        ...{ signature: signed.signature, public_key: signed.publicKey },
      })
      .execute()
    const detail = { register: take.register, sha256: file.sha256, ...counts }
    await audit(
      tx,
      actor,
      { action: 'stock-take.closed', about: { kind: 'stock-take', id: take.id }, detail },
      at,
    )
  })
}

async function apply(
  tx: Transaction,
  hall: Hall,
  actor: StaffActor,
  open: OpenRegister,
  { placeField, checkedField }: StockTake,
  { lines }: Result,
): Promise<Applied> {
  const codes = new Map(lines.map(({ record, code }) => [record, code]))
  const wanted = lines.flatMap(({ record, outcome, last }) => {
    if (!last) return []
    const raw = {
      ...(placeField !== undefined && outcome === 'elsewhere' && { [placeField]: last.place }),
      ...(checkedField !== undefined && { [checkedField]: dateOf(last.seenAt) }),
    }
    return Object.keys(raw).length === 0 ? [] : [{ id: record, raw }]
  })
  const { changed, missing } = await changeRecordsIn(tx, hall, actor, open, wanted, {
    via: 'stock-take',
    refused: (id, why) =>
      new Problem(422, `「${codes.get(id)}」の記録を変えられないため、締められません。${why.message}`),
  })
  return { changed: changed.length, gone: missing.map((id) => codes.get(id)!) }
}
