import { randomBytes, scrypt as scryptCallback, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const scrypt = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(
  scryptCallback,
)

/** OWASP Password Storage Cheat Sheet: scrypt N=2^16, r=8, p=1 (64 MiB, about a fifth of a second here). */
const COST = { N: 65_536, r: 8, p: 1, maxmem: 128 * 1024 * 1024 }

/** One at a time: ten simultaneous sign-ins must not take 640 MiB. */
let turn: Promise<unknown> = Promise.resolve()
const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
  const mine = turn.then(work, work)
  turn = mine.catch(() => undefined)
  return mine
}

const HASH_BYTES = 32

/** @returns `scrypt$<salt>$<hash>` */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await inTurn(() => scrypt(password.normalize('NFKC'), salt, HASH_BYTES, COST))
  return `scrypt$${salt.toString('base64url')}$${hash.toString('base64url')}`
}

export async function passwordMatches(password: string, stored: string): Promise<boolean> {
  const [scheme, salt, hash] = stored.split('$')
  if (scheme !== 'scrypt' || !salt || !hash || password.length > 200) return false
  const expected = Buffer.from(hash, 'base64url')
  // A damaged hash of no bytes would be equal to the no bytes that scrypt then makes of any password.
  if (expected.length !== HASH_BYTES) return false
  const found = await inTurn(() =>
    scrypt(password.normalize('NFKC'), Buffer.from(salt, 'base64url'), HASH_BYTES, COST),
  )
  return timingSafeEqual(found, expected)
}
