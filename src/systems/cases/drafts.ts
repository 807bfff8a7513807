import { type ExpressionBuilder, sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { fillIn } from '#doors/form'
import type { Definition, Hall, Row } from '#language'
import { type Database, json, type Tables, type Transaction } from '#platform/database'
import { type Held, heldBy, mayFile } from '#systems/proxies'
import { proceduresNow } from '../procedures-now.ts'
import { consentFor, seenBy } from './by-proxy/seen.ts'
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
  /** By whose consent it is filled in for them; undefined: for oneself. */
  readonly consent?: Held
  /** Whether anything is attached. */
  readonly hasFiles: boolean
  /** False while a 代理人 has not said whose application it is. */
  readonly whoseAsked: boolean
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
  const held = actor.kind === 'resident' ? await heldBy(hall.db, hall, actor.id) : []
  const ask = held.some((each) => mayFile(each, definition.id))
  await hall.db
    .insertInto('draft')
    .values({
      id,
      procedure: definition.id,
      definition: await rememberDefinition(hall, definition),
      visitor: filer.visitor,
      resident_id: actor.kind === 'resident' ? actor.id : null,
      staff_id: actor.kind === 'staff' ? actor.id : null,
      answers: json(ask ? known : prefilled(hall, filer, definition, known)),
      whose_asked: !ask,
      created_at: now,
      updated_at: now,
    })
    .execute()
  return id
}

/** Answers known already, with what the account and the card of this session know. */
export function prefilled(hall: Hall, filer: Filer, definition: Definition, known: Row): Row {
  const { actor } = filer
  if (actor.kind !== 'resident') return known
  const fields = definition.pages.flatMap((page) => page.fields)
  const email = actor.email && { 'account.email': actor.email }
  return fillIn(fields, known, { ...email, ...cardOf(hall, filer) })
}

/** SQL predicate: drafts that somebody may open and go on with. */
function openTo({ visitor, actor }: Filer, held: readonly Held[], draft: ExpressionBuilder<Tables, 'draft'>) {
  if (actor.kind === 'staff') return draft('draft.staff_id', '=', actor.id)
  const browser = draft.and([
    draft('draft.visitor', '=', visitor),
    draft('draft.resident_id', 'is', null),
    draft('draft.staff_id', 'is', null),
  ])
  if (actor.kind !== 'resident') return browser
  const begun = draft('draft.resident_id', '=', actor.id)
  if (held.length === 0) return draft.or([draft.and([begun, draft('draft.consent_id', 'is', null)]), browser])
  const holds = draft.or([
    draft('draft.consent_id', 'is', null),
    draft(
      'draft.consent_id',
      'in',
      held.map(({ id }) => id),
    ),
  ])
  const mended = draft
    .selectFrom('application')
    .select('application.id')
    .whereRef('application.id', '=', 'draft.corrects')
    .where((row) => seenBy(held, actor.id, row as never))
  return draft.or([draft.and([begun, holds]), browser, draft.exists(mended)])
}

/**
 * A draft of one's own: of this browser while nobody was signed in, then of the resident who signed in, or of the
 * clerk who enters a paper; also the 補正 of an application that one may mend for another. Nobody else's is ever found.
 */
export async function findDraft(
  db: Database | Transaction,
  hall: Pick<Hall, 'clock' | 'vault'>,
  filer: Filer,
  id: string,
  lock = false,
): Promise<Draft | undefined> {
  // By itself, first: a statement that waits for the lock still joins what stood before it waited, and would not see
  // the application that the other press has just filed.
  const whose = db
    .selectFrom('draft')
    .select(['consent_id', 'corrects', 'resident_id'])
    .where('id', '=', id)
    .$if(lock, (draft) => draft.forUpdate())
  const first = lock ? await whose.executeTakeFirst() : undefined
  const held = first && !isForAnother(filer, first) ? [] : await heldToFill(db, hall, filer)
  const row = await db
    .selectFrom('draft')
    .leftJoin('application', 'application.draft_id', 'draft.id')
    .select([
      'draft.id',
      'draft.definition',
      'draft.answers',
      'draft.corrects',
      'draft.updated_at',
      'draft.resident_id',
      'draft.consent_id',
      'draft.whose_asked',
      'application.id as filed',
    ])
    .select(sql<boolean>`exists (select from draft_file where draft_file.draft_id = draft.id)`.as('files'))
    .where('draft.id', '=', id)
    .where((draft) => openTo(filer, held, draft as never))
    .executeTakeFirst()
  if (!row) return undefined
  const definition = await getDefinition(db, row.definition)
  const consent = consentOf(filer, held, row)
  return {
    id: row.id,
    definition,
    hash: row.definition,
    answers: row.answers as Row,
    corrects: row.corrects,
    filed: row.filed ?? undefined,
    hasFiles: row.files,
    updatedAt: row.updated_at,
    ...(consent && { consent }),
    whoseAsked: row.whose_asked,
  }
}

const heldToFill = async (
  db: Database | Transaction,
  hall: Pick<Hall, 'clock' | 'vault'>,
  { actor }: Filer,
): Promise<readonly Held[]> =>
  actor.kind === 'resident' ? (await heldBy(db, hall, actor.id)).filter(({ may }) => may === 'file') : []

/** By which consent somebody goes on with a draft: the one it was begun by, or the one that lets them mend. */
const consentOf = (filer: Filer, held: readonly Held[], row: Whose): Held | undefined =>
  isForAnother(filer, row)
    ? (held.find(({ id }) => id === row.consent_id) ?? consentFor(held, row))
    : undefined

interface Whose {
  readonly consent_id: string | null
  readonly corrects: string | null
  readonly resident_id: string | null
}

/** Begun by a consent, or the 補正 of an application that is somebody else's. */
const isForAnother = ({ actor }: Filer, row: Whose): boolean =>
  row.consent_id !== null ||
  (row.corrects !== null && actor.kind === 'resident' && row.resident_id !== actor.id)

/** Keeps the answers given so far, and the draft for the resident once there is one. @param page where they were written */
export async function keepAnswers(
  tx: Transaction,
  hall: Hall,
  filer: Filer,
  id: string,
  answers: Row,
  page?: string,
): Promise<void> {
  const { actor } = filer
  await tx
    .updateTable('draft')
    .set((draft) => ({
      answers: json(answers),
      updated_at: hall.clock.now(),
      ...(page !== undefined && { page }),
      ...(actor.kind === 'resident' && {
        // The 補正 of another's application stays theirs, whoever goes on with it.
        resident_id: draft.fn.coalesce('resident_id', draft.val(actor.id)),
      }),
    }))
    .where('id', '=', id)
    .execute()
}

/** What a resident began and has not sent, newest first, by the name of its procedure. */
export const openDrafts = async (hall: Hall, filer: Filer, q?: string) => {
  const called = q === undefined ? [] : proceduresCalled((await proceduresNow(hall)).all, hall.town, q)
  const held = await heldToFill(hall.db, hall, filer)
  const rows = await hall.db
    .selectFrom('draft')
    .leftJoin('application', 'application.draft_id', 'draft.id')
    .select(['draft.id', 'draft.definition', 'draft.updated_at', 'draft.consent_id'])
    .where('application.id', 'is', null)
    .where('draft.corrects', 'is', null)
    .where('draft.staff_id', 'is', null)
    .$if(q !== undefined, (query) => query.where('draft.procedure', 'in', ['', ...called]))
    .where((draft) => openTo(filer, held, draft as never))
    .orderBy('draft.updated_at', 'desc')
    .limit(30)
    .execute()
  return rows.map(({ consent_id, ...row }) => ({
    ...row,
    /** Whose application it is to be, where not one's own. */
    principal: held.find(({ id }) => id === consent_id)?.principalName,
  }))
}

/** Throws a draft away, with its files and secrets. What was filed is no draft any more and stays. */
export async function dropDraft(hall: Hall, filer: Filer, id: string): Promise<void> {
  await hall.db.transaction().execute(async (tx) => {
    const draft = await findDraft(tx, hall, filer, id, true)
    if (draft && !draft.filed) await removeDraft(tx, hall, id)
  })
}
