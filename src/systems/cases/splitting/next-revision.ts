import { type Hall, type Row, searchText } from '#language'
import { json, sql, type Transaction } from '#platform/database'
import { normalise } from '#platform/search'
import type { Case } from '../case.ts'
import { personKey } from '../person.ts'

/** Fewer answers become the next revision of an application; those before it stay to be read. */
export async function nextRevision(
  tx: Transaction,
  hall: Hall,
  { application: { id, number, applicant, revision }, definition }: Case,
  answers: Row,
): Promise<void> {
  const text = normalise([number, applicant, definition.name, searchText(definition, answers)].join(' '))
  await tx
    .updateTable('application')
    .set({
      answers: json(answers),
      person: personKey(definition, answers) ?? null,
      revision: revision + 1,
      search_text: sql<string>`${text} || ' ' || search_text`,
    })
    .where('id', '=', id)
    .execute()
  await tx
    .insertInto('application_answers')
    .values({
      application_id: id,
      revision: revision + 1,
      answers: json(answers),
      at: hall.clock.now(),
    })
    .execute()
}
