import type { Given } from '#doors/form'
import type { Prefill } from '#language'
import { record } from '#platform/audit'
import type { Database, Transaction } from '#platform/database'
import type { House } from '#platform/house'
import type { ResidentActor } from '#platform/people'
import type { Held } from '#systems/proxies'

/** What is kept together, by a consent of its own. */
export const KINDS = ['person', 'account'] as const
export type KeptKind = (typeof KINDS)[number]

const MEMBERS: Readonly<Record<KeptKind, readonly Prefill[]>> = {
  person: ['jpki.name', 'jpki.birth', 'jpki.address', 'account.tel', 'account.email'],
  account: ['account.bank'],
}

export interface Kept {
  readonly kind: KeptKind
  readonly given: Given
  /** Name of the procedure in which it was told, and the application's number. */
  readonly procedure: string
  readonly number: string
  readonly at: Date
}

/** The part of what was told that belongs to a kind; empty when nothing does. */
export const partOf = (kind: KeptKind, given: Given): Given =>
  Object.fromEntries(
    MEMBERS[kind].flatMap((from) => (given[from] === undefined ? [] : [[from, given[from]]])),
  )

/** Keeps what an application told, for the next. What was kept before gives way. */
export async function keep(
  tx: Transaction,
  house: House,
  actor: ResidentActor,
  kinds: readonly KeptKind[],
  told: { readonly given: Given; readonly procedure: string; readonly number: string },
): Promise<void> {
  const at = house.clock.now()
  for (const kind of kinds) {
    const part = partOf(kind, told.given)
    if (Object.keys(part).length === 0) continue
    const values = {
      sealed: house.vault.seal(JSON.stringify(part), contextOf(actor.id, kind)),
      from_procedure: told.procedure,
      from_number: told.number,
      kept_at: at,
    }
    await tx
      .insertInto('kept_answer')
      .values({ resident_id: actor.id, kind, ...values })
      .onConflict((row) => row.columns(['resident_id', 'kind']).doUpdateSet(values))
      .execute()
    await write(tx, actor, 'kept', kind, at)
  }
}

/** Everything a resident has asked the town to keep. */
export async function keptOf(house: House, actor: Pick<ResidentActor, 'id'>): Promise<Kept[]> {
  const rows = await house.db
    .selectFrom('kept_answer')
    .selectAll()
    .where('resident_id', '=', actor.id)
    .orderBy('kind', 'desc')
    .execute()
  return rows.map((row) => {
    const kind = row.kind as KeptKind
    return {
      kind,
      given: JSON.parse(house.vault.open(row.sealed, contextOf(actor.id, kind))),
      procedure: row.from_procedure,
      number: row.from_number,
      at: row.kept_at,
    }
  })
}

/**
 * What is kept of one kind, for a form; written down as used.
 * @param consent by which the actor takes what another asked the town to keep, where that was allowed
 */
export async function takeKept(
  house: House,
  actor: ResidentActor,
  kind: KeptKind,
  consent?: Held,
): Promise<Given> {
  const owner = consent ? (consent.kept ? consent.principal : undefined) : actor.id
  if (!owner) return {}
  const kept = (await keptOf(house, { id: owner })).find((each) => each.kind === kind)
  if (kept) await write(house.db, actor, 'used', kind, house.clock.now(), consent)
  return kept?.given ?? {}
}

/** Erases it for good. */
export async function eraseKept(house: House, actor: ResidentActor, kind: KeptKind): Promise<void> {
  await house.db.transaction().execute(async (tx) => {
    const gone = await tx
      .deleteFrom('kept_answer')
      .where('resident_id', '=', actor.id)
      .where('kind', '=', kind)
      .executeTakeFirst()
    if (gone.numDeletedRows > 0n) await write(tx, actor, 'erased', kind, house.clock.now())
  })
}

const contextOf = (resident: string, kind: KeptKind) => `kept:${resident}:${kind}`

const write = (
  db: Database | Transaction,
  actor: ResidentActor,
  what: 'kept' | 'used' | 'erased',
  kind: KeptKind,
  at: Date,
  consent?: Held,
) =>
  record(
    db,
    consent ? { ...actor, name: consent.proxyName } : actor,
    {
      action: `kept-answer.${what}`,
      about: { kind: 'resident', id: consent?.principal ?? actor.id },
      resident: consent?.principal ?? actor.id,
      ...(consent && { purpose: '代理人の閲覧' }),
      detail: { kind, ...(consent && { consent: consent.id }) },
    },
    at,
  )
