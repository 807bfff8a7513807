import {
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import { v7 as uuid } from 'uuid'
import type { House } from '#platform/house'
import { tokenHash } from '#platform/web'
import type { Actor } from '../actor.ts'
import { connect, findProvider } from './provider.ts'

const LIFE_MS = 15 * 60_000

/** Where the provider sends the browser back to: registered with it, letter by letter. */
export const returnAddress = (house: House): string => `${house.config.baseUrl}/sign-in/card/back`

/** What is sealed between going and coming back. */
export interface Kept {
  readonly nonce: string
  readonly verifier: string
}

/**
 * Begins a sign-in with the card: authorization code, PKCE (S256), state and nonce.
 * @returns the provider's address for this browser, or `down` when the provider does not answer
 */
export async function beginCard(
  house: House,
  { visitor, actor }: { readonly visitor: string; readonly actor: Actor },
  next: string,
): Promise<{ url: URL } | 'down' | 'off'> {
  const provider = findProvider(house)
  if (!provider) return 'off'
  const configuration = await connect(house, provider).catch(() => undefined)
  if (!configuration) return 'down'
  const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()]
  const now = house.clock.now()
  const id = uuid()
  const kept: Kept = { nonce, verifier }
  await house.db
    .insertInto('card_sign_in')
    .values({
      id,
      state_hash: tokenHash(state),
      visitor,
      sealed: house.vault.seal(JSON.stringify(kept), `card-sign-in:${id}`),
      next,
      resident_id: actor.kind === 'resident' ? actor.id : null,
      created_at: now,
      expires_at: new Date(now.getTime() + LIFE_MS),
    })
    .execute()
  const { scope, acrValues } = provider.settings
  return {
    url: buildAuthorizationUrl(configuration, {
      redirect_uri: returnAddress(house),
      scope,
      state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...(acrValues && { acr_values: acrValues }),
    }),
  }
}
