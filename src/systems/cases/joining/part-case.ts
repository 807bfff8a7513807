import { type Hall, isOver } from '#language'
import type { StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import { append } from '../append.ts'
import { bookSlots } from '../book-slots.ts'
import { findCase } from '../case.ts'
import { lockTogether } from '../kin.ts'
import { showNumber } from '../number.ts'
import { stateName } from '../state-name.ts'
import { both, type Seen } from './join-cases.ts'
import { tellParted } from './tell.ts'

export interface Part extends Seen {
  readonly reason: string
}

/**
 * まとめを解く: a joined application goes on from where it stood, while the main one is not decided. @returns false where a
 * place that it had booked was taken meanwhile
 */
export async function partCase(
  hall: Hall,
  actor: StaffActor,
  { id, version, reason }: Part,
): Promise<boolean> {
  const seen = await findCase(hall.db, id)
  const into = seen?.life.joined?.into
  if (into === undefined) {
    const last = seen?.log.at(-1)
    const pressedTwice =
      last?.event.kind === 'parted' && last.actorId === actor.id && last.seq === version + 1
    if (pressedTwice) return true
    throw new Problem(409, NOT_JOINED)
  }
  return hall.db.transaction().execute(async (tx) => {
    await lockTogether(tx, [id, into])
    const [main, joined] = await both(tx, into, id)
    if (joined.life.joined?.into !== into) throw new Problem(409, NOT_JOINED)
    if (isOver(main.life))
      throw new Problem(
        409,
        `まとめた先の申請（受付番号 ${showNumber(main.application.number)}）は「${stateName(main.life.state, main.definition)}」で終わっているため、まとめを解けません。`,
      )
    const from = { from: into, number: main.application.number }
    await append(tx, hall, {
      ...{ applicationId: id, expected: version, actor },
      event: { kind: 'parted', ...from, reason },
    })
    await append(tx, hall, {
      ...{ applicationId: into, actor },
      event: { kind: 'letGo', of: id, number: joined.application.number, reason },
    })
    await tellParted(tx, hall, joined)
    return (await bookAgain(tx, joined)).length === 0
  })
}

const NOT_JOINED = 'この申請は、いま、ほかの申請にまとめられていません。画面を読み込み直してください。'

/** The place of a booking that was given up when it was joined, where there is one left. */
async function bookAgain(tx: Parameters<typeof bookSlots>[0], { application, definition, answers }: Joined) {
  const held = await tx
    .selectFrom('booking')
    .select('field')
    .where('application_id', '=', application.id)
    .execute()
  return held.length > 0 ? [] : bookSlots(tx, definition, application.id, answers)
}

type Joined = Awaited<ReturnType<typeof both>>[0]
