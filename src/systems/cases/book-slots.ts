import type { Definition, FieldError, Row, Slot } from '#language'
import { sql, type Transaction } from '#platform/database'

/**
 * Takes the places an application asks for. Each window is counted under a lock of its own, so that the last place
 * goes to one person. @returns what is full
 */
export async function bookSlots(
  tx: Transaction,
  definition: Definition,
  applicationId: string,
  answers: Row,
): Promise<FieldError[]> {
  const errors: FieldError[] = []
  for (const field of definition.pages.flatMap((page) => page.fields)) {
    const chosen = answers[field.id] as Slot | undefined
    if (field.kind !== 'slot' || !chosen) continue
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${definition.id} ${field.id} ${chosen.date} ${chosen.time}`}, 0))`.execute(
      tx,
    )
    const taken = await tx
      .selectFrom('booking')
      .select('application_id')
      .where('procedure', '=', definition.id)
      .where('field', '=', field.id)
      .where('day', '=', chosen.date)
      .where('start_time', '=', chosen.time)
      .limit(field.capacity)
      .execute()
    if (taken.length >= field.capacity) {
      errors.push({
        path: field.id,
        message: 'この時間帯は、ほかの方の予約でいっぱいになりました。ほかの時間帯を選んでください。',
      })
      continue
    }
    await tx
      .insertInto('booking')
      .values({
        application_id: applicationId,
        procedure: definition.id,
        field: field.id,
        day: chosen.date,
        start_time: chosen.time,
      })
      .execute()
  }
  return errors
}

/** Gives the places back: the application was withdrawn, rejected or is booked anew. */
export const releaseSlots = (tx: Transaction, applicationId: string) =>
  tx.deleteFrom('booking').where('application_id', '=', applicationId).execute()
