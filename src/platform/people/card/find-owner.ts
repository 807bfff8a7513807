import { v7 as uuid } from 'uuid'
import { record } from '#platform/audit'
import type { Transaction } from '#platform/database'
import type { Actor } from '../actor.ts'
import type { CardFacts } from './card-facts.ts'

/** Who the provider says it is. */
export interface CardOwner {
  readonly issuer: string
  readonly sub: string
}

/** The account has another's card; the card has another account. */
export type Taken = 'account-taken' | 'card-taken'

/**
 * The account a card opens. Signed in by e-mail or passkey: that very account, from now on linked with the card.
 * Signed in by nothing: the account of the card, made at the first time. Two accounts are never merged, and no account
 * is given a second person's card.
 */
export async function findOwner(
  tx: Transaction,
  actor: Actor,
  card: CardOwner & { readonly facts: CardFacts },
  at: Date,
): Promise<{ id: string } | Taken> {
  const known = await ownerOf(tx, card)
  if (actor.kind !== 'resident') return { id: known ?? (await newOwner(tx, card, at)) }
  if (known !== undefined) return known === actor.id ? { id: known } : 'card-taken'
  return (await link(tx, actor, actor.id, card, at)) ? { id: actor.id } : refusedBy(tx, card)
}

const ownerOf = async (tx: Transaction, { issuer, sub }: CardOwner): Promise<string | undefined> =>
  (
    await tx
      .selectFrom('card_link')
      .select('resident_id')
      .where('issuer', '=', issuer)
      .where('sub', '=', sub)
      .executeTakeFirst()
  )?.resident_id

/** Another process may have linked the card in this very moment. */
const refusedBy = async (tx: Transaction, card: CardOwner): Promise<Taken> =>
  (await ownerOf(tx, card)) === undefined ? 'account-taken' : 'card-taken'

async function newOwner(
  tx: Transaction,
  card: CardOwner & { readonly facts: CardFacts },
  at: Date,
): Promise<string> {
  const id = uuid()
  await tx.insertInto('resident').values({ id, name: card.facts.name, created_at: at }).execute()
  if (await link(tx, { kind: 'system', name: 'people' }, id, card, at)) return id
  await tx.deleteFrom('resident').where('id', '=', id).execute()
  return (await ownerOf(tx, card)) as string
}

/** @returns false when the account or the card is linked already */
async function link(
  tx: Transaction,
  actor: Actor,
  residentId: string,
  { issuer, sub, facts }: CardOwner & { readonly facts: CardFacts },
  at: Date,
): Promise<boolean> {
  const linked = await tx
    .insertInto('card_link')
    .values({ resident_id: residentId, issuer, sub, linked_at: at })
    .onConflict((row) => row.doNothing())
    .executeTakeFirst()
  if (linked.numInsertedOrUpdatedRows === 0n) return false
  await tx
    .updateTable('resident')
    .set({ name: facts.name })
    .where('id', '=', residentId)
    .where('name', 'is', null)
    .execute()
  await record(
    tx,
    actor,
    { action: 'resident.card-linked', about: { kind: 'resident', id: residentId }, resident: residentId },
    at,
  )
  return true
}
