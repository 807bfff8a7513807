import { type Definition, type Hall, parseDefinition } from '#language'
import { today, wareki } from '#platform/clock'
import type { Database } from '#platform/database'

/** Every procedure of the town as of now: those in its files, and those that clerks made and published. */
export interface ProceduresNow {
  readonly all: readonly Definition[]
  /** 受付終了 by hand: what residents are told, by the procedure's id. */
  readonly closed: ReadonlyMap<string, string>
}

/** How long another process's publication may take to be seen here. */
const FRESH_MS = 2_000

interface Made {
  readonly definition: Definition
  readonly closed?: string
}

const kept = new WeakMap<Database, { readonly at: number; readonly made: Promise<readonly Made[]> }>()

/** Definitions never change under their hash, so that each is read once. */
const known = new Map<string, Definition | undefined>()

function read(hash: string, body: unknown): Definition | undefined {
  if (!known.has(hash)) known.set(hash, parseDefinition(body).definition)
  return known.get(hash)
}

async function readMade(db: Database): Promise<readonly Made[]> {
  const rows = await db
    .selectFrom('form')
    .innerJoin('definition', 'definition.hash', 'form.published')
    .select(['definition.hash', 'definition.body', 'form.closed_at', 'form.closed_note'])
    .orderBy('form.name')
    .orderBy('form.id')
    .execute()
  return rows.flatMap(({ hash, body, closed_at, closed_note }) => {
    const definition = read(hash, body)
    return definition ? [{ definition, ...(closed_at && { closed: closed_note }) }] : []
  })
}

/**
 * The one place that answers what procedures this town has now. A publication of this process is seen at once (see
 * `proceduresChanged`), one of another within two seconds.
 */
export async function proceduresNow({ db, town }: Hall): Promise<ProceduresNow> {
  const made = await fresh(db)
  return {
    all: [...town.procedures, ...made.map(({ definition }) => definition)],
    closed: new Map(
      made.flatMap(({ definition, closed }) => (closed === undefined ? [] : [[definition.id, closed]])),
    ),
  }
}

function fresh(db: Database): Promise<readonly Made[]> {
  const now = performance.now()
  const found = kept.get(db)
  if (found && now - found.at < FRESH_MS) return found.made
  const made = readMade(db).then((found) => {
    latest.set(db, found)
    return found
  })
  const entry = { at: now, made }
  kept.set(db, entry)
  made.catch(() => {
    if (kept.get(db) === entry) kept.delete(db)
  })
  return made
}

const latest = new WeakMap<Database, readonly Made[]>()

/**
 * The same for a page that only names procedures and cannot wait: what was read last. It asks anew when that is old, so
 * that another process's publication has its name here one look later.
 */
export function knownProcedures({ db, town }: Pick<Hall, 'db' | 'town'>): readonly Definition[] {
  fresh(db).catch(() => undefined)
  return [...town.procedures, ...(latest.get(db) ?? []).map(({ definition }) => definition)]
}

/** Something was published or closed here: the next reader looks. */
export const proceduresChanged = ({ db }: Hall): void => void kept.delete(db)

export type Reception = 'open' | 'before' | 'over' | 'closed'

/** Whether a procedure takes applications online today. */
export function receptionOf(hall: Hall, { closed }: ProceduresNow, { id, effective }: Definition): Reception {
  const date = today(hall.clock)
  if (closed.has(id)) return 'closed'
  if (date < effective.from) return 'before'
  return effective.to !== undefined && date > effective.to ? 'over' : 'open'
}

/** What residents are told of a procedure that takes no applications now; undefined while it does. */
export function shutSentence(hall: Hall, now: ProceduresNow, definition: Definition): string | undefined {
  const { id, effective } = definition
  switch (receptionOf(hall, now, definition)) {
    case 'open':
      return undefined
    case 'before':
      return `受付は${wareki(effective.from)}からです。`
    case 'over':
      return `受付は${wareki(effective.to ?? effective.from)}に終わりました。`
    case 'closed':
      return now.closed.get(id) || '受付は終わりました。'
  }
}
