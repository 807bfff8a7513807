import { v7 as uuid } from 'uuid'
import { record } from '#platform/audit'
import { dateOf, wareki } from '#platform/clock'
import type { Transaction } from '#platform/database'
import type { House } from '#platform/house'
import { queueMail } from '#platform/mail'
import type { ResidentActor } from '#platform/people'
import { Problem } from '#platform/web'
import { giverText, TEXT_VERSION } from './consent.ts'
import { factsContext } from './held.ts'
import { LIFE_DAYS, MOST_A_DAY, MOST_WAITING } from './limits.ts'
import type { Wish } from './read-wish.ts'

const DAY_MS = 86_400_000

/** When an invitation lapses that goes out now. */
export const lapseOf = (now: Date): Date => new Date(now.getTime() + LIFE_DAYS * DAY_MS)

/**
 * 本人 asks another to act for them. Nobody learns whether the address has an account. An earlier invitation to the same
 * address gives way. @returns the consent's id @throws Problem 429
 */
export async function invite(house: House, actor: ResidentActor, wish: Wish): Promise<string> {
  const id = uuid()
  const now = house.clock.now()
  const { card, level } = actor
  const facts = card && { name: card.name, birth: card.birth }
  await house.db.transaction().execute(async (tx) => {
    // By itself, so that two presses at once are counted one after the other.
    await tx.selectFrom('resident').select('id').where('id', '=', actor.id).forUpdate().execute()
    await tx
      .updateTable('proxy_consent')
      .set({ closed_at: now, closed_by: 'renewed', principal_facts: null })
      .where('principal_id', '=', actor.id)
      .where('invited_email', '=', wish.email)
      .where('accepted_at', 'is', null)
      .where('closed_at', 'is', null)
      .execute()
    await refuseMany(tx, actor, now)
    await tx
      .insertInto('proxy_consent')
      .values({
        id,
        principal_id: actor.id,
        principal_name: wish.name,
        principal_level: level === 'card' && !card ? 'email' : level,
        principal_facts: facts ? house.vault.seal(JSON.stringify(facts), factsContext(id)) : null,
        invited_email: wish.email,
        relation: wish.relation,
        procedures: wish.procedures ? [...wish.procedures] : null,
        may: wish.may,
        sees: wish.sees,
        kept: wish.kept,
        until_on: wish.until,
        text_version: TEXT_VERSION,
        giver_text: giverText(wish).join('\n'),
        invited_at: now,
        lapses_at: lapseOf(now),
      })
      .execute()
    await mailInvitation(tx, house, { id, email: wish.email, name: wish.name, now })
    const detail = { may: wish.may, sees: wish.sees, until: wish.until, text: TEXT_VERSION }
    const about = { kind: 'proxy', id }
    await record(tx, actor, { action: 'proxy.invited', about, resident: actor.id, detail }, now)
  })
  return id
}

async function refuseMany(tx: Transaction, actor: ResidentActor, now: Date): Promise<void> {
  const recent = await tx
    .selectFrom('proxy_consent')
    .select(['invited_at', 'accepted_at', 'closed_at', 'lapses_at'])
    .where('principal_id', '=', actor.id)
    .where('invited_at', '>', new Date(now.getTime() - LIFE_DAYS * DAY_MS))
    .execute()
  const waiting = recent.filter((each) => !each.accepted_at && !each.closed_at && each.lapses_at > now)
  const today = recent.filter((each) => each.invited_at.getTime() > now.getTime() - DAY_MS)
  if (waiting.length >= MOST_WAITING || today.length >= MOST_A_DAY)
    throw new Problem(
      429,
      `代理人のお願いを続けて送っています。返事を待つか、要らないお願いを取り消してから、あしたもう一度お試しください。`,
    )
}

/** Says who asks and nothing else: what for is read after signing in. */
export const mailInvitation = (
  tx: Transaction,
  house: House,
  { id, email, name, now }: { id: string; email: string; name: string; now: Date },
): Promise<void> => {
  const { town, config } = house
  return queueMail(tx, house, {
    key: `proxy-invitation:${id}`,
    to: email,
    subject: `【${town.name}】代理人のお願いが届いています`,
    text: `${name}さんが、${town.name}の手続きの代理人を、あなたに頼んでいます。\n\n内容を見て、引き受けるか断るかを、次のページで答えてください。このメールアドレスでサインインします。\n${config.baseUrl}/my/proxies\n\n${wareki(dateOf(lapseOf(now)), { weekday: true })}まで答えられます。心当たりがないときは、何もせずに、このメールを消してください。答えなければ、何も起こりません。`,
  })
}
