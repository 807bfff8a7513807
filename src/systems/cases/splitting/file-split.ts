import { type Hall, holderOf, type Row, routeFor, searchText } from '#language'
import { dateOf } from '#platform/clock'
import { json, type Transaction } from '#platform/database'
import { normalise } from '#platform/search'
import type { Case } from '../case.ts'
import { applicantName } from '../filer.ts'
import { writeLog } from '../log.ts'
import { personKey } from '../person.ts'
import { waitMarks } from '../waits.ts'

interface Filed {
  readonly id: string
  readonly number: string
  readonly answers: Row
  readonly known: { readonly identity: string; readonly same: readonly string[] }
}

/**
 * The new application of a split: of the same person, by the same door and 代理人, filed on the same day and due on the same.
 * Its life begins with the lines by which the other one was filed and taken in hand.
 */
export async function fileSplit(
  tx: Transaction,
  hall: Hall,
  { application, definition, life, log }: Case,
  { id, number, answers, known }: Filed,
): Promise<void> {
  const { office, door, resident_id, consent_id, proxy_id, filed_at, due_on } = application
  const taken = log.findLast(({ event }) => event.kind === 'assigned' && event.to === life.assignedTo)
  const lines = [log[0]!, ...(taken ? [taken] : [])]
  const applicant = applicantName(definition, answers)
  const facts = { ...answers, '@identity': known.identity }
  const route = life.route ?? routeFor(definition, facts, dateOf(filed_at))
  await tx
    .insertInto('application')
    .values({
      ...{ id, number, procedure: definition.id, definition: application.definition },
      ...{ office, door, resident_id, consent_id, proxy_id, applicant, filed_at, due_on },
      person: personKey(definition, answers) ?? null,
      answers: json(answers),
      state: life.assignedTo === undefined ? 'submitted' : 'checking',
      assignee: life.assignedTo ?? null,
      waits: waitMarks(holderOf(route, 0)),
      version: lines.length,
      search_text: normalise([number, applicant, definition.name, searchText(definition, answers)].join(' ')),
    })
    .execute()
  for (const [index, line] of lines.entries()) {
    const { at, actorKind, actorId, actorName } = line
    const event =
      line.event.kind === 'submitted' && life.route ? { ...line.event, route: life.route } : line.event
    await writeLog(tx, id, {
      ...{ seq: index + 1, event, at, actor: { kind: actorKind, id: actorId, name: actorName } },
      ...(index === 0 && { known }),
    })
  }
  await tx
    .insertInto('application_answers')
    .values({ application_id: id, revision: 1, answers: json(answers), at: hall.clock.now() })
    .execute()
  await tx
    .insertInto('application_file')
    .columns(['application_id', 'file_id', 'field'])
    .expression((row) =>
      row
        .selectFrom('application_file as theirs')
        .select([row.val(id).as('application_id'), 'theirs.file_id', 'theirs.field'])
        .where('theirs.application_id', '=', application.id)
        .where('theirs.file_id', 'in', [NOTHING, ...filesIn(answers)]),
    )
    .execute()
}

const NOTHING = '00000000-0000-0000-0000-000000000000'

/** Ids of every file that answers refer to, however deep they stand. */
function filesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(filesIn)
  if (typeof value !== 'object' || value === null) return []
  const { id, bytes } = value as { id?: unknown; bytes?: unknown }
  return typeof id === 'string' && typeof bytes === 'number' ? [id] : Object.values(value).flatMap(filesIn)
}
