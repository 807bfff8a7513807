import {
  AuthorizationResponseError,
  authorizationCodeGrant,
  type ClientError,
  fetchUserInfo,
} from 'openid-client'
import { record } from '#platform/audit'
import type { House } from '#platform/house'
import { tokenHash } from '#platform/web'
import type { Actor } from '../actor.ts'
import { beginSession } from '../session.ts'
import { type Kept, returnAddress } from './begin-card.ts'
import { type CardFacts, readClaims } from './card-facts.ts'
import { type CardOwner, findOwner, type Taken } from './find-owner.ts'
import { connect, findProvider } from './provider.ts'

/**
 * Why a sign-in with the card did not open: the person cancelled; the provider is down or refused; its answer does not
 * hold; this round is over, replayed or another browser's; the card or the account is already somebody else's.
 */
export type CardRefusal = 'cancelled' | 'down' | 'invalid' | 'stale' | 'facts' | Taken

export interface CardSignIn {
  /** Where to go on, also after a refusal. */
  readonly next: string
  readonly token?: string
  readonly refused?: CardRefusal
}

interface From {
  readonly visitor: string
  readonly agent: string
  readonly address: string
  readonly actor: Actor
}

/** Takes the browser back from the provider and opens a session of level `card`. `search` is what the provider added. */
export async function acceptCard(house: House, from: From, search: string): Promise<CardSignIn> {
  const round = await takeRound(house, from, new URLSearchParams(search).get('state') ?? '')
  if (!round) return { next: '/my', refused: 'stale' }
  const { next } = round
  const told = await askProvider(house, round, search)
  const opened = typeof told === 'string' ? told : await open(house, from, told)
  if (typeof opened !== 'string') return { next, token: opened.token }
  await record(
    house.db,
    from.actor,
    { action: 'resident.card-refused', about: { kind: 'sign-in', id: round.id }, detail: { why: opened } },
    house.clock.now(),
  )
  return { next, refused: opened }
}

interface Round {
  readonly id: string
  readonly state: string
  readonly kept: Kept
  readonly next: string
}

/** A round is taken in one statement: of two answers that come at the same moment, one opens. */
async function takeRound(house: House, { visitor, actor }: From, state: string): Promise<Round | undefined> {
  const now = house.clock.now()
  const row = await house.db
    .updateTable('card_sign_in')
    .set({ used_at: now })
    .where('state_hash', '=', tokenHash(state))
    .where('visitor', '=', visitor)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['id', 'sealed', 'next', 'resident_id'])
    .executeTakeFirst()
  // Whoever signed in or out meanwhile is not the one for whom this was begun.
  if (!row || row.resident_id !== (actor.kind === 'resident' ? actor.id : null)) return undefined
  const kept: Kept = JSON.parse(house.vault.open(row.sealed, `card-sign-in:${row.id}`))
  return { id: row.id, state, kept, next: row.next }
}

/** Code for tokens, tokens for facts. Issuer (RFC 9207), state, nonce, signature, audience and times are checked on the way. */
async function askProvider(
  house: House,
  { state, kept }: Round,
  search: string,
): Promise<(CardOwner & { facts: CardFacts }) | CardRefusal> {
  const provider = findProvider(house)
  if (!provider) return 'stale'
  try {
    const configuration = await connect(house, provider)
    const tokens = await authorizationCodeGrant(configuration, new URL(returnAddress(house) + search), {
      expectedState: state,
      expectedNonce: kept.nonce,
      pkceCodeVerifier: kept.verifier,
      idTokenExpected: true,
    })
    const sub = tokens.claims()?.sub
    if (!sub) return 'invalid'
    const facts = readClaims(await fetchUserInfo(configuration, tokens.access_token, sub))
    return facts ? { issuer: configuration.serverMetadata().issuer, sub, facts } : 'facts'
  } catch (error) {
    return refusalOf(error)
  }
}

function refusalOf(error: unknown): CardRefusal {
  if (error instanceof AuthorizationResponseError) {
    if (error.error === 'access_denied') return 'cancelled'
    return ['server_error', 'temporarily_unavailable'].includes(error.error) ? 'down' : 'invalid'
  }
  // `fetch` itself fails with a TypeError without a code; the library's own carry one.
  if (error instanceof TypeError && !('code' in error)) return 'down'
  const { code, cause } = error as ClientError
  if (code === 'OAUTH_TIMEOUT' || (cause instanceof Response && cause.status >= 500)) return 'down'
  return 'invalid'
}

/** The account this card belongs to, in a session of its own: the one before it ends (session fixation). */
async function open(
  house: House,
  from: From,
  told: CardOwner & { facts: CardFacts },
): Promise<{ token: string } | Taken> {
  const now = house.clock.now()
  return house.db.transaction().execute(async (tx) => {
    const owner = await findOwner(tx, from.actor, told, now)
    if (typeof owner === 'string') return owner
    if (from.actor.kind === 'resident')
      await tx
        .updateTable('session')
        .set({ ended_at: now, card: null })
        .where('id', '=', from.actor.sessionId)
        .execute()
    await record(
      tx,
      { kind: 'system', name: 'people' },
      {
        action: 'resident.sign-in',
        about: { kind: 'resident', id: owner.id },
        resident: owner.id,
        detail: { by: 'card' },
      },
      now,
    )
    const token = await beginSession(tx, now, {
      realm: 'resident',
      personId: owner.id,
      level: 'card',
      agent: from.agent,
      address: from.address,
      card: (session) => house.vault.seal(JSON.stringify(told.facts), `card:${session}`),
    })
    return { token }
  })
}
