import type { CaseEvent } from '#language'
import { type Database, json, type Transaction } from '#platform/database'
import type { Known } from './filer.ts'

/** One line of the life of an application, with who wrote it. */
export interface Logged {
  /** 1 is the first; the version of an application is its last. */
  readonly seq: number
  readonly at: Date
  readonly actorKind: string
  readonly actorId: string | null
  readonly actorName: string
  readonly event: CaseEvent
  /** How surely the applicant was known when applying or correcting: conditions may ask for it. */
  readonly identity?: string
  /** Paths whose answers were what the person's card said then. */
  readonly proven?: readonly string[]
}

/** The whole life, oldest first. */
export async function readLog(db: Database | Transaction, applicationId: string): Promise<Logged[]> {
  const rows = await db
    .selectFrom('application_event')
    .selectAll()
    .where('application_id', '=', applicationId)
    .orderBy('seq')
    .execute()
  return rows.map((row) => {
    const { identity, proven, ...data } = row.data as Pick<Logged, 'identity' | 'proven'>
    return {
      seq: row.seq,
      at: row.at,
      actorKind: row.actor_kind,
      actorId: row.actor_id,
      actorName: row.actor_name,
      event: { ...data, kind: row.kind, at: row.at.toISOString() } as CaseEvent,
      ...(identity !== undefined && { identity }),
      ...(proven !== undefined && { proven }),
    }
  })
}

/** Any actor, or whoever stands in the line of another log. */
interface Writer {
  readonly kind: string
  readonly id?: string | null
  readonly name?: string
}

interface NewLine {
  readonly seq: number
  readonly actor: Writer
  readonly event: CaseEvent
  readonly at: Date
  /** Of whoever applies or corrects. */
  readonly known?: (Pick<Known, 'same'> & { readonly identity: string }) | undefined
}

/** Adds a line. Two writers of the same line: the second fails on the key, whatever else went wrong. */
export async function writeLog(
  tx: Transaction,
  applicationId: string,
  { seq, actor, event, at, known }: NewLine,
): Promise<void> {
  const { kind, at: _, ...data } = event
  await tx
    .insertInto('application_event')
    .values({
      application_id: applicationId,
      seq,
      kind,
      actor_kind: actor.kind,
      actor_id: actor.id ?? null,
      actor_name: actor.name ?? '申請者',
      at,
      data: json({ ...data, ...(known && { identity: known.identity, proven: known.same }) }),
    })
    .execute()
}
