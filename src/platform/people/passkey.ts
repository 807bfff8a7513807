import { createHash, createHmac, randomBytes } from 'node:crypto'
import {
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { record } from '#platform/audit'
import type { House } from '#platform/house'
import { sameSecret } from './same-secret.ts'

type Realm = 'resident' | 'staff'
const LIFE_MS = 5 * 60_000

/** WebAuthn's relying party: the host and origin of BASE_URL. */
const partyOf = (house: House) => {
  const url = new URL(house.config.baseUrl)
  return { id: url.hostname, origin: url.origin }
}

/** A challenge carries its own time and proof that we made it for this browser; it opens once. */
function newChallenge(house: House, visitor: string): string {
  const body = `${house.clock.now().getTime().toString(36)}.${randomBytes(16).toString('base64url')}`
  return `${body}.${signOf(house, visitor, body)}`
}

const signOf = (house: House, visitor: string, body: string) =>
  createHmac('sha256', house.vault.derive('challenge')).update(`${visitor}:${body}`).digest('base64url')

function isOurs(house: House, visitor: string, challenge: string): boolean {
  const [time, random, sign] = challenge.split('.')
  if (!time || !random || !sign || !sameSecret(sign, signOf(house, visitor, `${time}.${random}`)))
    return false
  return house.clock.now().getTime() - Number.parseInt(time, 36) < LIFE_MS
}

const decode = (challenge: string) => Buffer.from(challenge, 'base64url').toString()

/** Options for a browser to make a passkey (user verification: the passkey alone is two factors). */
export async function registrationOptions(
  house: House,
  visitor: string,
  realm: Realm,
  person: { id: string; name: string },
) {
  const known = await house.db
    .selectFrom('passkey')
    .select('id')
    .where('realm', '=', realm)
    .where('person_id', '=', person.id)
    .execute()
  return generateRegistrationOptions({
    rpName: `${house.town.name}役場`,
    rpID: partyOf(house).id,
    userID: new TextEncoder().encode(`${realm}:${person.id}`),
    userName: person.name,
    challenge: new TextEncoder().encode(newChallenge(house, visitor)),
    excludeCredentials: known,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

/** Keeps a passkey a browser made. */
export async function addPasskey(
  house: House,
  visitor: string,
  realm: Realm,
  personId: string,
  label: string,
  response: RegistrationResponseJSON,
): Promise<{ error: string } | { added: true }> {
  const party = partyOf(house)
  const verified = await verifyRegistrationResponse({
    response,
    expectedChallenge: (challenge) => isOurs(house, visitor, decode(challenge)),
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
  }).catch(() => undefined)
  const credential = verified?.registrationInfo?.credential
  if (!verified?.verified || !credential) {
    return { error: 'パスキーを確かめられませんでした。もう一度お試しください。' }
  }
  const now = house.clock.now()
  await house.db.transaction().execute(async (tx) => {
    await tx
      .insertInto('passkey')
      .values({
        id: credential.id,
        realm,
        person_id: personId,
        public_key: Buffer.from(credential.publicKey),
        counter: credential.counter,
        transports: transportsIn(credential.transports),
        label,
        created_at: now,
      })
      .onConflict((row) => row.column('id').doNothing())
      .execute()
    await record(
      tx,
      { kind: 'system', name: 'people' },
      { action: `${realm}.passkey-added`, about: { kind: realm, id: personId } },
      now,
    )
  })
  return { added: true }
}

/** WebAuthn's own names; the verifier passes on whatever the browser wrote. */
const TRANSPORTS: readonly unknown[] = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']
const transportsIn = (said: unknown): string[] =>
  Array.isArray(said) ? said.filter((each) => TRANSPORTS.includes(each)) : []

/** Options for a browser to sign in with any passkey it holds for this town. */
export const authenticationOptions = (house: House, visitor: string) =>
  generateAuthenticationOptions({
    rpID: partyOf(house).id,
    challenge: new TextEncoder().encode(newChallenge(house, visitor)),
    userVerification: 'required',
  })

/** @returns whose passkey answered, or nothing */
export async function acceptPasskey(
  house: House,
  visitor: string,
  realm: Realm,
  response: AuthenticationResponseJSON,
): Promise<string | undefined> {
  const found = await house.db
    .selectFrom('passkey')
    .selectAll()
    .where('id', '=', String(response.id))
    .where('realm', '=', realm)
    .executeTakeFirst()
  if (!found || (realm === 'staff' && !(await isAtWork(house, found.person_id)))) return undefined
  const party = partyOf(house)
  let used = ''
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: (challenge) => {
      used = decode(challenge)
      return isOurs(house, visitor, used)
    },
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
    credential: {
      id: found.id,
      publicKey: new Uint8Array(found.public_key),
      counter: found.counter,
      transports: found.transports as AuthenticatorTransport[],
    },
  }).catch(() => undefined)
  if (!verified?.verified) return undefined
  const now = house.clock.now()
  const hash = createHash('sha256').update(used).digest('base64url')
  const first = await house.db
    .insertInto('used_challenge')
    .values({ hash, used_at: now })
    .onConflict((row) => row.column('hash').doNothing())
    .executeTakeFirst()
  if (first.numInsertedOrUpdatedRows === 0n) return undefined
  await house.db
    .updateTable('passkey')
    .set({ counter: verified.authenticationInfo.newCounter, used_at: now })
    .where('id', '=', found.id)
    .execute()
  return found.person_id
}

const isAtWork = async ({ db }: House, staffId: string): Promise<boolean> =>
  (await db
    .selectFrom('staff')
    .select('id')
    .where('id', '=', staffId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()) !== undefined

/** The passkeys of a person, for the list on the account page. */
export const passkeysOf = (house: House, realm: Realm, personId: string) =>
  house.db
    .selectFrom('passkey')
    .select(['id', 'label', 'created_at', 'used_at'])
    .where('realm', '=', realm)
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .execute()

export const removePasskey = (house: House, realm: Realm, personId: string, id: string) =>
  house.db
    .deleteFrom('passkey')
    .where('id', '=', id)
    .where('realm', '=', realm)
    .where('person_id', '=', personId)
    .execute()
