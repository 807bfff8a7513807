import { type IsoDate, today } from '#platform/clock'
import type { Database, Transaction } from '#platform/database'
import type { House } from '#platform/house'
import type { Consent } from './consent.ts'
import { consentOf } from './read-row.ts'

/** By what an application is known to be the 本人's. Compared with, never shown. */
export interface PrincipalFacts {
  /** 姓 and 名 parted by a space. */
  readonly name: string
  readonly birth: IsoDate
}

/** A consent that holds today, for whoever accepted it. */
export interface Held extends Consent {
  readonly proxyName: string
  readonly acceptedAt: Date
  readonly facts?: PrincipalFacts
}

/** The one place that says which consents hold: accepted, not closed, the last day not over. */
const holding = (db: Database | Transaction, house: Pick<House, 'clock'>) =>
  db
    .selectFrom('proxy_consent')
    .selectAll()
    .where('accepted_at', 'is not', null)
    .where('closed_at', 'is', null)
    .where('until_on', '>=', today(house.clock))

type Keeper = Pick<House, 'clock' | 'vault'>

/** Facts under a key that is gone prove nobody's name: the 本人 is known no surer than by e-mail then. */
function heldOf({ vault }: Keeper, row: Parameters<typeof consentOf>[0]): Held {
  const consent = consentOf(row) as Held
  if (row.principal_facts === null) return consent
  try {
    return { ...consent, facts: JSON.parse(vault.open(row.principal_facts, factsContext(row.id))) }
  } catch {
    return { ...consent, principalLevel: 'email' }
  }
}

/** For what the facts of a consent are sealed. */
export const factsContext = (id: string) => `proxy-consent:${id}`

/** Consents by which somebody is a 代理人 today, oldest first. */
export async function heldBy(
  db: Database | Transaction,
  house: Keeper,
  resident: string,
): Promise<readonly Held[]> {
  const rows = await holding(db, house).where('proxy_id', '=', resident).orderBy('accepted_at').execute()
  return rows.map((row) => heldOf(house, row))
}

/**
 * The consent, if it still holds; until the transaction ends nobody can end it. What is done by it comes before its end,
 * or not at all.
 */
export async function holdFast(tx: Transaction, house: Pick<House, 'clock'>, id: string): Promise<boolean> {
  const row = await holding(tx, house).where('id', '=', id).forShare().executeTakeFirst()
  return row !== undefined
}

/** A consent whether or not it holds still, for those who look at what was done by it. */
export async function findConsent(db: Database | Transaction, id: string): Promise<Consent | undefined> {
  const row = await db
    .selectFrom('proxy_consent')
    .selectAll()
    .where('id', '=', id)
    .where('put_away_at', 'is', null)
    .executeTakeFirst()
  return row && consentOf(row)
}

/** Whether a consent lets its 代理人 file this procedure. */
export const mayFile = ({ may, procedures }: Consent, procedure: string): boolean =>
  may === 'file' && (procedures === undefined || procedures.includes(procedure))
