import type { Hall } from '#language'
import { dateOf } from '#platform/clock'
import type { Transaction } from '#platform/database'
import type { StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import { append } from '../append.ts'
import { releaseDoubled } from '../book-slots.ts'
import { type Case, findCase } from '../case.ts'
import { lockTogether } from '../kin.ts'
import { tellJoined } from './tell.ts'
import { whyNotJoined } from './why-not.ts'

/** An application as somebody saw it. */
export interface Seen {
  readonly id: string
  readonly version: number
}

export interface Join {
  readonly main: Seen
  readonly other: Seen
  readonly reason: string
}

/**
 * まとめ: `other` is decided as part of `main` from now on. Both logs tell of it; pressed twice, it happens once. @throws
 * Problem 404, 403 (post), 409 (it does not fit, or somebody was faster), 422 (reason)
 */
export const joinCases = (hall: Hall, actor: StaffActor, { main, other, reason }: Join): Promise<void> =>
  hall.db.transaction().execute(async (tx) => {
    await lockTogether(tx, [main.id, other.id])
    const [into, joined] = await both(tx, main.id, other.id)
    if (joined.life.joined?.into === main.id) return
    const refused = whyNotJoined(into, joined)
    if (refused !== undefined) throw new Problem(409, refused)
    await append(tx, hall, {
      ...{ applicationId: other.id, expected: other.version, actor },
      event: { kind: 'joined', into: main.id, number: into.application.number, reason },
    })
    const filedOn = dateOf(joined.application.filed_at)
    await append(tx, hall, {
      ...{ applicationId: main.id, expected: main.version, actor },
      event: { kind: 'tookIn', of: other.id, number: joined.application.number, filedOn, reason },
    })
    await releaseDoubled(tx, { main: main.id, other: other.id })
    await tellJoined(tx, hall, into, joined)
  })

/** Two applications, as they stand under their locks. @throws Problem 404 */
export async function both(tx: Transaction, ...ids: [string, string]): Promise<[Case, Case]> {
  const [one, another] = [await findCase(tx, ids[0]), await findCase(tx, ids[1])]
  if (!one || !another) throw new Problem(404, 'この申請は見つかりませんでした。')
  return [one, another]
}
