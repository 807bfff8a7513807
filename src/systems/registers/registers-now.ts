/** Every register of the town as of now: those in its files, and those that clerks made. */
import { type Hall, parseRegister, type RegisterDefinition } from '#language'
import type { Database } from '#platform/database'
import { wordsIndexed } from './storage/words-index.ts'

export interface KeptRegister {
  readonly definition: RegisterDefinition
  readonly hash: string
  readonly version: number
  readonly madeIn: 'file' | 'browser'
  readonly changedAt: Date
  /** Whether it is so long that its words are in an index. */
  readonly wordsIndexed: boolean
  /** Whether other systems hear of its records: then each is written together with the calls. */
  readonly listened: boolean
  readonly confirmedAt?: Date
  readonly confirmedBy?: string
}

/** How long another process's change of a definition may take to be seen here. */
const FRESH_MS = 2_000

export type Registers = ReadonlyMap<string, KeptRegister>

const kept = new WeakMap<Database, { readonly at: number; readonly found: Promise<Registers> }>()
/** Definitions never change under their hash, so that each is read once. */
const known = new Map<string, RegisterDefinition | undefined>()

async function readAll(db: Database): Promise<Registers> {
  const rows = await db
    .selectFrom('register')
    .selectAll()
    .where('closed_at', 'is', null)
    .orderBy('name')
    .execute()
  const indexed = await wordsIndexed(
    db,
    rows.map(({ id }) => id),
  )
  const heard = await db
    .selectFrom('webhook')
    .select('register')
    .distinct()
    .where('register', 'is not', null)
    .where('stopped_at', 'is', null)
    .execute()
  const listened = new Set(heard.map(({ register }) => register))
  return new Map(
    rows.flatMap((row): [string, KeptRegister][] => {
      if (!known.has(row.hash)) known.set(row.hash, parseRegister(row.definition).definition)
      const definition = known.get(row.hash)
      if (!definition) return []
      const { hash, version, changed_at: changedAt } = row
      const madeIn = row.made_in === 'file' ? 'file' : 'browser'
      const confirmed = row.confirmed_at && {
        confirmedAt: row.confirmed_at,
        confirmedBy: row.confirmed_by ?? '',
      }
      return [
        [
          row.id,
          {
            definition,
            hash,
            version,
            madeIn,
            changedAt,
            wordsIndexed: indexed.has(row.id),
            listened: listened.has(row.id),
            ...confirmed,
          },
        ],
      ]
    }),
  )
}

/** A change of this process is seen at once (see `registersChanged`), one of another within two seconds. */
export function registersNow({ db }: Pick<Hall, 'db'>): Promise<Registers> {
  const now = performance.now()
  const entry = kept.get(db)
  if (entry && now - entry.at < FRESH_MS) return entry.found
  const before = entry?.found
  const next = { at: now, found: readAll(db).then((found) => unlessSame(found, before)) }
  kept.set(db, next)
  next.found.catch(() => {
    if (kept.get(db) === next) kept.delete(db)
  })
  return next.found
}

/** The map of before where nothing has changed: what was worked out for it stays good. */
async function unlessSame(found: Registers, before: Promise<Registers> | undefined): Promise<Registers> {
  const known = await before?.catch(() => undefined)
  return known && known.size === found.size && [...found].every(([id, each]) => isSame(each, known.get(id)))
    ? known
    : found
}

const isSame = (one: KeptRegister, other: KeptRegister | undefined): boolean =>
  one.hash === other?.hash &&
  one.version === other.version &&
  one.wordsIndexed === other.wordsIndexed &&
  one.confirmedAt?.getTime() === other.confirmedAt?.getTime()

/** A definition was written here: the next reader looks. */
export const registersChanged = ({ db }: Pick<Hall, 'db'>): void => void kept.delete(db)
