import { createHash, randomInt } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { record } from '#platform/audit'
import type { Transaction } from '#platform/database'
import type { House } from '#platform/house'
import { queueMail } from '#platform/mail'
import type { ResidentActor } from './actor.ts'
import { checkNotLocked, noteRefusal } from './refusals.ts'
import { sameSecret } from './same-secret.ts'
import { beginSession } from './session.ts'

const LIFE_MS = 10 * 60_000
const MOST_ATTEMPTS = 5
const MOST_MAILS_PER_HOUR = 6

const EXPIRED =
  '確認コードの期限が切れました。もう一度メールアドレスを入力して、新しいコードを受け取ってください。'

const hashOf = (code: string, id: string) => createHash('sha256').update(`${id}:${code}`).digest('base64url')

/** The form an address is compared in. RFC 5321 lets the local part differ by case; no provider does. */
export const plainEmail = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

/** RFC 5322 atext, with the dots that some carriers allow anywhere; a mail server refuses the rest. */
const EMAIL = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/

/** Whether mail can be sent there, as {@link plainEmail} writes it. */
export const isEmail = (email: string): boolean => EMAIL.test(email) && email.length <= 254

/** Sends a six-digit code. The answer is the same whether or not the address is known. */
export async function sendCode(
  house: House,
  visitor: string,
  email: string,
): Promise<{ error: string } | { sent: true }> {
  if (!isEmail(email)) {
    return { error: 'メールアドレスは、taro@example.jp のように半角で入力してください。' }
  }
  await checkNotLocked(house, `email:${email}`)
  const now = house.clock.now()
  const recent = await house.db
    .selectFrom('sign_in_proof')
    .select('id')
    .where('email', '=', email)
    .where('created_at', '>', new Date(now.getTime() - 3_600_000))
    .limit(MOST_MAILS_PER_HOUR)
    .execute()
  if (recent.length >= MOST_MAILS_PER_HOUR) {
    return { error: '確認コードを続けて送っています。1時間ほど待ってから、もう一度お試しください。' }
  }
  const id = uuid()
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  await house.db.transaction().execute(async (tx) => {
    await tx
      .insertInto('sign_in_proof')
      .values({
        id,
        visitor,
        kind: 'email-code',
        email,
        code_hash: hashOf(code, id),
        created_at: now,
        expires_at: new Date(now.getTime() + LIFE_MS),
      })
      .execute()
    await queueMail(tx, house, {
      key: `code:${id}`,
      to: email,
      subject: `【${house.town.name}】確認コード ${code}`,
      text: `${house.town.name}の手続きのページで、次の確認コードを入力してください。\n\n${code}\n\nこのコードは10分間使えます。心当たりがないときは、このメールを消してください。\nだれにも教えないでください。町の職員がおたずねすることはありません。`,
    })
  })
  return { sent: true }
}

/** Counted before comparing, in one statement: guesses sent at the same moment are counted as well. */
async function countAttempt({ db }: House, proof: string): Promise<boolean> {
  const counted = await db
    .updateTable('sign_in_proof')
    .set((row) => ({ attempts: row('attempts', '+', 1) }))
    .where('id', '=', proof)
    .where('attempts', '<', MOST_ATTEMPTS)
    .executeTakeFirst()
  return counted.numUpdatedRows > 0n
}

/**
 * Whose address a code proves. A code is used up by the first that asks, in the transaction of what it opens.
 * @param use what the proven address is good for
 */
async function proveAddress<R>(
  house: House,
  visitor: string,
  code: string,
  use: (tx: Transaction, email: string) => Promise<R>,
): Promise<R | { error: string }> {
  const now = house.clock.now()
  const digits = code.normalize('NFKC').replaceAll(/\D/g, '')
  const proof = await house.db
    .selectFrom('sign_in_proof')
    .selectAll()
    .where('visitor', '=', visitor)
    .where('kind', '=', 'email-code')
    .where('used_at', 'is', null)
    .orderBy('created_at', 'desc')
    .executeTakeFirst()
  if (!proof?.email || proof.expires_at <= now || proof.attempts >= MOST_ATTEMPTS) {
    return { error: EXPIRED }
  }
  await checkNotLocked(house, `email:${proof.email}`)
  if (!(await countAttempt(house, proof.id))) return { error: EXPIRED }
  if (!sameSecret(proof.code_hash ?? '', hashOf(digits, proof.id))) {
    await noteRefusal(house, `email:${proof.email}`)
    return { error: '確認コードが違います。メールに書いてある6桁の数字を入力してください。' }
  }
  const { id, email } = proof
  return house.db.transaction().execute(async (tx) => {
    const used = await tx
      .updateTable('sign_in_proof')
      .set({ used_at: now })
      .where('id', '=', id)
      .where('used_at', 'is', null)
      .executeTakeFirst()
    if (used.numUpdatedRows === 0n)
      return { error: 'この確認コードは使用済みです。新しいコードを受け取ってください。' }
    return use(tx, email)
  })
}

/** Opens a resident's session when the code is right; the account is made at the first time. */
export const acceptCode = (
  house: House,
  from: { visitor: string; agent: string; address: string },
  code: string,
): Promise<{ token: string } | { error: string }> =>
  proveAddress(house, from.visitor, code, async (tx, email) => {
    const now = house.clock.now()
    await tx
      .insertInto('resident')
      .values({ id: uuid(), email, created_at: now })
      .onConflict((row) => row.column('email').doNothing())
      .execute()
    const resident = await tx
      .selectFrom('resident')
      .select('id')
      .where('email', '=', email)
      .executeTakeFirstOrThrow()
    await record(
      tx,
      { kind: 'system', name: 'people' },
      {
        action: 'resident.sign-in',
        about: { kind: 'resident', id: resident.id },
        resident: resident.id,
        detail: { by: 'email' },
      },
      now,
    )
    const token = await beginSession(tx, now, {
      realm: 'resident',
      personId: resident.id,
      level: 'email',
      ...from,
    })
    return { token }
  })

/** Gives an account the address that a code proves: for notices, and as a second way in. Never another account's. */
export const acceptAddress = (
  house: House,
  { visitor, actor }: { readonly visitor: string; readonly actor: ResidentActor },
  code: string,
): Promise<{ added: true } | { error: string }> =>
  proveAddress(house, visitor, code, async (tx, email) => {
    const other = await tx
      .selectFrom('resident')
      .select('id')
      .where('email', '=', email)
      .where('id', '!=', actor.id)
      .executeTakeFirst()
    if (other)
      return {
        error: 'このメールアドレスは、別の登録で使われています。ほかのメールアドレスを入力してください。',
      }
    await tx.updateTable('resident').set({ email }).where('id', '=', actor.id).execute()
    const about = { kind: 'resident', id: actor.id }
    await record(tx, actor, { action: 'resident.email-added', about, resident: actor.id }, house.clock.now())
    return { added: true }
  })
