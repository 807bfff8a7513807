/** For tests: what people receive and type. */
import { v7 as uuid } from 'uuid'
import { sql } from '#platform/database'
import type { House, Post } from '#platform/house'
import type { Assignment } from './actor.ts'
import { hashPassword } from './password.ts'
import { sealTotp } from './totp.ts'

export const PASSWORD = 'tadashii-uma-denchi'
export const SECRET = 'JBSWY3DPEHPK3PXP'

/** A browser as the verbs see it. */
export const browser = (name: string) => ({
  visitor: name,
  agent: 'Mozilla/5.0 (iPhone)',
  address: '192.0.2.1',
})

/** The codes mailed to an address, oldest first: what waits in the outbox. */
export async function codesFor(house: House, email: string): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select substring(payload ->> 'subject' from '[0-9]{6}') as code
    from _private_jobs where payload ->> 'to' = ${email} order by id`.execute(house.db)
  return rows.map(({ code }) => code)
}

interface Held {
  readonly office: string
  readonly post: Post
  readonly from?: string
  readonly until?: string
  readonly deputyFor?: string
}

/** Hashing is slow on purpose; one password serves everybody here. */
let hash: Promise<string> | undefined

/** A member of staff with the sample secret, or with none yet. */
export async function hire(
  house: House,
  login: string,
  posts: readonly Held[] = [{ office: 'tax', post: '主事' }],
  totp: string | undefined = SECRET,
): Promise<string> {
  hash ??= hashPassword(PASSWORD)
  const id = uuid()
  const row = { id, login, name: `見本 ${login}`, email: `${login}@town.example`, password: await hash }
  const sealed = totp ? sealTotp(house.vault, id, totp) : null
  await house.db
    .insertInto('staff')
    .values({ ...row, totp: sealed, created_at: house.clock.now() })
    .execute()
  for (const { office, post, from = '2026-04-01', until, deputyFor } of posts) {
    const term = { from_on: from, until_on: until ?? null, deputy_for: deputyFor ?? null }
    await house.db
      .insertInto('staff_assignment')
      .values({ id: uuid(), staff_id: id, office, post, ...term })
      .execute()
  }
  return id
}

export const holding = (...assignments: Assignment[]) =>
  ({ kind: 'staff', id: 'a', name: '見本', sessionId: 's', assignments }) as const
