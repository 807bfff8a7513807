import { v7 as uuid } from 'uuid'
import { record } from '#platform/audit'
import type { House } from '#platform/house'
import { newToken, Problem, tokenHash } from '#platform/web'
import type { Actor, StaffActor } from './actor.ts'

export interface NewToken {
  readonly name: string
  readonly scopes: readonly string[]
  readonly offices: readonly string[]
  readonly days: number
}

const DAY_MS = 24 * 60 * 60 * 1_000
const MINUTE_MS = 60_000
/** So that a token found in a log or a repository is known for what it is. */
const PREFIX = 'yakuba_'

/** Gives another system a token. @returns the token, which is shown once and not kept @throws Problem 422 */
export async function makeToken(house: House, actor: StaffActor, wish: NewToken): Promise<string> {
  const name = wish.name.trim()
  if (!name || name.length > 60) throw new Problem(422, 'システムの名前を60文字以内で入力してください。')
  if (wish.scopes.length === 0) throw new Problem(422, 'できることを1つ以上選んでください。')
  if (wish.offices.length === 0) throw new Problem(422, '対象の課を1つ以上選んでください。')
  const token = PREFIX + newToken()
  const now = house.clock.now()
  const id = uuid()
  await house.db.transaction().execute(async (tx) => {
    await tx
      .insertInto('api_token')
      .values({
        ...{ id, name, hash: tokenHash(token), hint: token.slice(-4) },
        ...{ scopes: [...wish.scopes], offices: [...wish.offices], created_by: actor.id, created_at: now },
        expires_at: new Date(now.getTime() + wish.days * DAY_MS),
      })
      .execute()
    const detail = { name, scopes: wish.scopes, offices: wish.offices, days: wish.days }
    await record(tx, actor, { action: 'token.made', about: { kind: 'token', id }, detail }, now)
  })
  return token
}

/** Takes a token's power at once. */
export async function revokeToken(house: House, actor: StaffActor, id: string): Promise<void> {
  const now = house.clock.now()
  await house.db.transaction().execute(async (tx) => {
    const revoked = await tx
      .updateTable('api_token')
      .set({ revoked_at: now })
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .returning('id')
      .execute()
    if (revoked.length === 0) throw new Problem(404, 'このトークンは、もう取り消されています。')
    await record(tx, actor, { action: 'token.revoked', about: { kind: 'token', id } }, now)
  })
}

/** All tokens, newest first; those that ended stay as a record. */
export const tokens = ({ db }: House) =>
  db
    .selectFrom('api_token')
    .select([
      'id',
      'name',
      'hint',
      'scopes',
      'offices',
      'created_at',
      'expires_at',
      'last_used_at',
      'revoked_at',
    ])
    .orderBy('created_at', 'desc')
    .limit(200)
    .execute()

export type TokenRow = Awaited<ReturnType<typeof tokens>>[number]

/** Which system a token's hash stands for now; anonymous when it ended, was revoked, or never was. */
export async function identifyToken({ db, clock }: House, hash: string): Promise<Actor> {
  const now = clock.now()
  const row = await db
    .selectFrom('api_token')
    .select(['id', 'name', 'scopes', 'offices', 'last_used_at'])
    .where('hash', '=', hash)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  if (!row) return { kind: 'anonymous' }
  if (!row.last_used_at || now.getTime() - row.last_used_at.getTime() > MINUTE_MS)
    await db.updateTable('api_token').set({ last_used_at: now }).where('id', '=', row.id).execute()
  const { id, name, scopes, offices } = row
  return { kind: 'system', id, name, scopes, offices }
}
