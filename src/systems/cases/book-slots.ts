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

/** Gives the places back, also of what was joined into it: the application was withdrawn, rejected or is booked anew. */
export const releaseSlots = (tx: Transaction, applicationId: string) =>
  tx
    .deleteFrom('booking')
    .where((row) =>
      row.or([
        row('application_id', '=', applicationId),
        row('application_id', 'in', (query) =>
          query.selectFrom('joined_case').select('application_id').where('main_id', '=', applicationId),
        ),
      ]),
    )
    .execute()

/** One person comes once: of two applications that are joined, the main one's place stays where it has one. */
export const releaseDoubled = (tx: Transaction, { main, other }: { main: string; other: string }) =>
  tx
    .deleteFrom('booking')
    .where('application_id', '=', other)
    .where('field', 'in', (query) =>
      query.selectFrom('booking as kept').select('kept.field').where('kept.application_id', '=', main),
    )
    .execute()
