import { v7 as uuid } from 'uuid'
import { fillIn } from '#doors/form'
import type { Definition, Hall, Row } from '#language'
import { type Database, json, type Transaction } from '#platform/database'
import { proceduresNow } from '../procedures-now.ts'
import { getDefinition, rememberDefinition } from './definitions.ts'
import { cardOf, type Filer } from './filer.ts'
import { proceduresCalled } from './procedures-called.ts'
import { removeDraft } from './remove-draft.ts'

export interface Draft {
  readonly id: string
  readonly definition: Definition
  readonly hash: string
  readonly answers: Row
  /** The application whose 補正 this is. */
  readonly corrects: string | null
  /** The application this became. */
  readonly filed: string | undefined
  readonly updatedAt: Date
}

/**
 * Begins an application. What the account knows is filled in where the definition says so.
 * @param known answers that somebody has given already, by the id of the field: clean values
 */
export async function startDraft(
  hall: Hall,
  filer: Filer,
  definition: Definition,
  known: Row = {},
): Promise<string> {
  const id = uuid()
  const now = hall.clock.now()
  const { actor } = filer
  await hall.db
    .insertInto('draft')
    .values({
      id,
      procedure: definition.id,
      definition: await rememberDefinition(hall, definition),
      visitor: filer.visitor,
      resident_id: actor.kind === 'resident' ? actor.id : null,
      staff_id: actor.kind === 'staff' ? actor.id : null,
      answers: json(prefilled(hall, filer, definition, known)),
      created_at: now,
      updated_at: now,
    })
    .execute()
  return id
}

/** Answers known already, with what the account and the card of this session know. */
function prefilled(hall: Hall, filer: Filer, definition: Definition, known: Row): Row {
  const { actor } = filer
  if (actor.kind !== 'resident') return known
  const fields = definition.pages.flatMap((page) => page.fields)
  const email = actor.email && { 'account.email': actor.email }
  return fillIn(fields, known, { ...email, ...cardOf(hall, filer) })
}

/**
 * A draft of one's own: of this browser while nobody was signed in, then of the resident who signed in, or of the
 * clerk who enters a paper. Nobody else's is ever found.
 */
export async function findDraft(
  db: Database | Transaction,
  { visitor, actor }: Filer,
  id: string,
  lock = false,
): Promise<Draft | undefined> {
  // By itself, first: a statement that waits for the lock still joins what stood before it waited, and would not see
  // the application that the other press has just filed.
  if (lock) await db.selectFrom('draft').select('id').where('id', '=', id).forUpdate().execute()
  const row = await db
    .selectFrom('draft')
    .leftJoin('application', 'application.draft_id', 'draft.id')
    .select([
      'draft.id',
      'draft.definition',
      'draft.answers',
      'draft.corrects',
      'draft.updated_at',
      'application.id as filed',
    ])
    .where('draft.id', '=', id)
    .where((draft) => {
      if (actor.kind === 'staff') return draft('draft.staff_id', '=', actor.id)
      const browser = draft.and([
        draft('draft.visitor', '=', visitor),
        draft('draft.resident_id', 'is', null),
        draft('draft.staff_id', 'is', null),
      ])
      return actor.kind === 'resident'
        ? draft.or([draft('draft.resident_id', '=', actor.id), browser])
        : browser
    })
    .executeTakeFirst()
  if (!row) return undefined
  const definition = await getDefinition(db, row.definition)
  return {
    id: row.id,
    definition,
    hash: row.definition,
    answers: row.answers as Row,
    corrects: row.corrects,
    filed: row.filed ?? undefined,
    updatedAt: row.updated_at,
  }
}

/** Keeps the answers given so far, and the draft for the resident once there is one. @param page where they were written */
export async function keepAnswers(
  tx: Transaction,
  hall: Hall,
  filer: Filer,
  id: string,
  answers: Row,
  page?: string,
): Promise<void> {
  await tx
    .updateTable('draft')
    .set({
      answers: json(answers),
      updated_at: hall.clock.now(),
      ...(page !== undefined && { page }),
      ...(filer.actor.kind === 'resident' && { resident_id: filer.actor.id }),
    })
    .where('id', '=', id)
    .execute()
}

/** What a resident began and has not sent, newest first, by the name of its procedure. */
export const openDrafts = async (hall: Hall, { visitor, actor }: Filer, q?: string) => {
  const called = q === undefined ? [] : proceduresCalled((await proceduresNow(hall)).all, hall.town, q)
  return hall.db
    .selectFrom('draft')
    .leftJoin('application', 'application.draft_id', 'draft.id')
    .select(['draft.id', 'draft.definition', 'draft.updated_at'])
    .where('application.id', 'is', null)
    .where('draft.corrects', 'is', null)
    .where('draft.staff_id', 'is', null)
    .$if(q !== undefined, (query) => query.where('draft.procedure', 'in', ['', ...called]))
    .where((draft) =>
      actor.kind === 'resident'
        ? draft.or([
            draft('draft.resident_id', '=', actor.id),
            draft.and([draft('draft.visitor', '=', visitor), draft('draft.resident_id', 'is', null)]),
          ])
        : draft.and([draft('draft.visitor', '=', visitor), draft('draft.resident_id', 'is', null)]),
    )
    .orderBy('draft.updated_at', 'desc')
    .limit(30)
    .execute()
}

/** Throws a draft away, with its files and secrets. What was filed is no draft any more and stays. */
export async function dropDraft(hall: Hall, filer: Filer, id: string): Promise<void> {
  await hall.db.transaction().execute(async (tx) => {
    const draft = await findDraft(tx, filer, id, true)
    if (!draft || draft.filed) return
    await removeDraft(tx, hall, id)
  })
}
