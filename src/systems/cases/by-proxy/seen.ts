import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { Hall } from '#language'
import type { Database, Tables, Transaction } from '#platform/database'
import type { ResidentActor } from '#platform/people'
import { type Held, heldBy, holdFast } from '#systems/proxies'

type Row = ExpressionBuilder<Tables, 'application'>

/** SQL predicate: applications that these consents let a 代理人 see. */
export const seenBy = (held: readonly Held[], proxy: string, row: Row): Expression<SqlBool> =>
  row.or(
    held.map(({ id, principal, procedures, sees }) =>
      row.and([
        principal ? row('application.resident_id', '=', principal) : row('application.consent_id', '=', id),
        ...(procedures ? [row('application.procedure', 'in', ['', ...procedures])] : []),
        ...(sees === 'filed' ? [row('application.proxy_id', '=', proxy)] : []),
      ]),
    ),
  )

/** SQL predicate: applications of one's own, and those seen by these consents. */
export const ownOrSeen = (held: readonly Held[], { id }: ResidentActor, row: Row): Expression<SqlBool> => {
  const own = row('application.resident_id', '=', id)
  // One condition where nobody is a proxy, so that the index of a person's applications is used.
  return held.length === 0 ? own : row.or([own, seenBy(held, id, row)])
}

/** The consent by which somebody sees an application that is not theirs: there is one between two people. */
export const consentFor = (
  held: readonly Held[],
  { resident_id, consent_id }: { readonly resident_id: string | null; readonly consent_id: string | null },
): Held | undefined =>
  held.find(({ id, principal }) => (principal ? principal === resident_id : id === consent_id))

/**
 * The consent by which somebody may act on another's application now; it cannot end before the transaction does. 取下げ is
 * for what they filed themself.
 */
export async function actingBy(
  tx: Transaction,
  hall: Hall,
  actor: ResidentActor,
  application: { readonly id: string },
  deed: 'mend' | 'withdraw',
): Promise<Held | undefined> {
  const held = await heldToRead(tx, hall, actor)
  const row = await tx
    .selectFrom('application')
    .select(['resident_id', 'consent_id', 'proxy_id'])
    .where('id', '=', application.id)
    .where((each) => seenBy(held, actor.id, each))
    .executeTakeFirst()
  const consent = row && consentFor(held, row)
  if (!consent || (deed === 'withdraw' && row.proxy_id !== actor.id)) return undefined
  return (await holdFast(tx, hall, consent.id)) ? consent : undefined
}

/** Consents by which somebody may read answers, papers and letters, and mend: not those for the state alone. */
export const heldToRead = async (
  db: Database | Transaction,
  hall: Hall,
  actor: ResidentActor,
): Promise<readonly Held[]> => (await heldBy(db, hall, actor.id)).filter(({ may }) => may === 'file')
