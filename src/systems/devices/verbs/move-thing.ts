import type { FieldError, Hall, Row } from '#language'
import type { Transaction } from '#platform/database'
import type { Actor } from '#platform/people'
import { Problem } from '#platform/web'
import {
  changeRecordIn,
  findRecord,
  noRecord,
  type OpenRegister,
  RecordRefused,
  type RegisterRecord,
} from '#systems/registers'
import { fitting, stateOf } from '../assets.ts'
import { MOVES, type Move, refusal } from '../moves.ts'

/** Which thing, as the person saw it. */
export interface Thing {
  readonly open: OpenRegister
  readonly id: string
  readonly version: number
}

/** What happens besides, in the same transaction: what else is written into the record, or why it cannot be. */
type Besides = (tx: Transaction, now: RegisterRecord) => Promise<Row>

/**
 * One step in the life of a thing, through the register's own verb: history, rights and audit are those of every change.
 * @throws Problem 403, 404, 409; RecordRefused with what is missing
 */
export async function moveThing(
  hall: Hall,
  actor: Actor,
  { open, id, version }: Thing,
  move: Move,
  besides: Besides = async () => ({}),
): Promise<void> {
  await hall.db.transaction().execute(async (tx) => {
    const now = await findRecord(tx, open, id, { lock: true })
    if (!now) throw noRecord()
    if (now.version !== version)
      throw new Problem(
        409,
        'ほかの人が先にこの記録を変えました。いまの内容を確かめて、もう一度操作してください。',
      )
    const refused = refusal(move, stateOf(now))
    if (refused) throw new Problem(409, refused)
    const raw = fitting(open, { ...(await besides(tx, now)), state: MOVES[move].to })
    await changeRecordIn(tx, hall, actor, open, { id, version, raw, via: 'asset' })
  })
}

/** @throws RecordRefused when there is something to say */
export function insist(errors: readonly (FieldError | undefined | false)[]): void {
  const wrong = errors.filter((each) => each !== undefined && each !== false)
  if (wrong.length > 0) throw new RecordRefused(wrong)
}
