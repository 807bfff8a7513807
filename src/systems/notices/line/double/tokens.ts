import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Transaction } from '#platform/database'
import type { House } from '#platform/house'
import { newToken, tokenHash } from '#platform/web'

const ACCESS_MS = 15 * 60_000
const LIVES = { link: 10 * 60_000, reply: 60_000 }

const sign = (house: House, until: string) =>
  createHmac('sha256', house.vault.derive('sample line tokens')).update(until).digest('base64url')

/** A stateless channel access token: nothing of it is kept. */
export function makeAccessToken(house: House): {
  access_token: string
  expires_in: number
  token_type: string
} {
  const until = String(house.clock.now().getTime() + ACCESS_MS)
  return {
    access_token: `${until}.${sign(house, until)}`,
    expires_in: ACCESS_MS / 1_000,
    token_type: 'Bearer',
  }
}

export function isAccessToken(house: House, token: string): boolean {
  const [until = '', mark = ''] = token.split('.')
  const [said, right] = [Buffer.from(mark), Buffer.from(sign(house, until))]
  return (
    said.length === right.length &&
    timingSafeEqual(said, right) &&
    Number(until) > house.clock.now().getTime()
  )
}

/** A token for one friend, good once: to link an account, or to reply. */
export async function makeToken(
  db: Transaction | House['db'],
  house: House,
  kind: keyof typeof LIVES,
  user: string,
): Promise<string> {
  const token = newToken()
  const expires_at = new Date(house.clock.now().getTime() + LIVES[kind])
  await db
    .insertInto('sample_line_token')
    .values({ hash: tokenHash(token), kind, line_user: user, expires_at })
    .execute()
  return token
}

/** @returns whose it was; nothing when it was used, is too old, or never was */
export async function takeToken(
  tx: Transaction,
  house: House,
  kind: keyof typeof LIVES,
  token: string,
): Promise<string | undefined> {
  const now = house.clock.now()
  const taken = await tx
    .updateTable('sample_line_token')
    .set({ used_at: now })
    .where('hash', '=', tokenHash(token))
    .where('kind', '=', kind)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('line_user')
    .executeTakeFirst()
  return taken?.line_user
}
