import { v7 as uuid } from 'uuid'
import { record } from '#platform/audit'
import type { House } from '#platform/house'
import { hashPassword, passwordMatches } from './password.ts'
import { checkNotLocked, noteRefusal } from './refusals.ts'
import { beginSession } from './session.ts'
import { acceptTotp, openTotp, sealTotp } from './totp.ts'

const LIFE_MS = 10 * 60_000
const LONGEST_LOGIN = 200
const WRONG = 'ログインIDかパスワードが違います。'

/** A hash to compare with when the login is unknown, so that both answers take as long. */
let decoy: Promise<string> | undefined

/** First factor. The session begins only after the second (情報セキュリティポリシーガイドライン: 二要素認証). */
export async function acceptPassword(
  house: House,
  visitor: string,
  login: string,
  password: string,
): Promise<{ proof: string } | { error: string }> {
  const name = login.slice(0, LONGEST_LOGIN).normalize('NFKC').trim().toLowerCase()
  await checkNotLocked(house, `staff:${name}`)
  const staff = await house.db
    .selectFrom('staff')
    .select(['id', 'password'])
    .where('login', '=', name)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  decoy ??= hashPassword('decoy')
  const right = await passwordMatches(password, staff?.password ?? (await decoy))
  if (!staff || !right) {
    await noteRefusal(house, `staff:${name}`)
    return { error: WRONG }
  }
  const now = house.clock.now()
  const proof = uuid()
  await house.db
    .insertInto('sign_in_proof')
    .values({
      id: proof,
      visitor,
      kind: 'password',
      staff_id: staff.id,
      created_at: now,
      expires_at: new Date(now.getTime() + LIFE_MS),
    })
    .execute()
  return { proof }
}

/** The member of staff whose password this browser gave in the last ten minutes. */
export async function findHalfSignedIn(house: House, visitor: string) {
  return house.db
    .selectFrom('sign_in_proof')
    .innerJoin('staff', 'staff.id', 'sign_in_proof.staff_id')
    .select([
      'sign_in_proof.id as proof',
      'staff.id',
      'staff.login',
      'staff.name',
      'staff.totp',
      'staff.totp_step',
      'staff.sample',
    ])
    .where('visitor', '=', visitor)
    .where('kind', '=', 'password')
    .where('used_at', 'is', null)
    .where('closed_at', 'is', null)
    .where('expires_at', '>', house.clock.now())
    .orderBy('sign_in_proof.created_at', 'desc')
    .executeTakeFirst()
}

type Half = NonNullable<Awaited<ReturnType<typeof findHalfSignedIn>>>

/** Second factor by an authenticator app; `enrol` is the new secret when there is none yet. */
export async function acceptSecondFactor(
  house: House,
  from: { visitor: string; agent: string; address: string },
  half: Half,
  code: string,
  enrol?: string,
): Promise<{ token: string } | { error: string }> {
  await checkNotLocked(house, `staff:${half.login}`)
  const now = house.clock.now()
  const secret = half.totp ? openTotp(house.vault, half.id, half.totp) : enrol
  const step = secret && acceptTotp(secret, code, now, half.totp_step)
  if (!secret || step === undefined || step === '') {
    await noteRefusal(house, `staff:${half.login}`)
    return { error: '確認コードが違うか、使用済みです。アプリに出ている新しい6桁の数字を入力してください。' }
  }
  return house.db.transaction().execute(async (tx) => {
    await tx.updateTable('sign_in_proof').set({ used_at: now }).where('id', '=', half.proof).execute()
    const fresh = await tx
      .updateTable('staff')
      .set({ totp_step: step, ...(!half.totp && { totp: sealTotp(house.vault, half.id, secret) }) })
      .where('id', '=', half.id)
      .where('totp_step', '<', step)
      .where('totp', half.totp ? '=' : 'is', half.totp)
      .executeTakeFirst()
    if (fresh.numUpdatedRows === 0n)
      return { error: 'この確認コードは使用済みです。次の数字を待って入力してください。' }
    return { token: await openStaffSession(house, tx, half.id, 'totp', from) }
  })
}

/** Begins a staff session inside `tx` and says so in the audit log. */
export async function openStaffSession(
  house: House,
  tx: Parameters<typeof beginSession>[0],
  staffId: string,
  by: 'totp' | 'passkey',
  from: { agent: string; address: string },
): Promise<string> {
  const now = house.clock.now()
  await record(
    tx,
    { kind: 'system', name: 'people' },
    { action: 'staff.sign-in', about: { kind: 'staff', id: staffId }, detail: { by, address: from.address } },
    now,
  )
  return beginSession(tx, now, { realm: 'staff', personId: staffId, level: by, ...from })
}
