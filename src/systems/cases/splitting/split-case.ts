import { v7 as uuid } from 'uuid'
import { type Hall, prune, type Row } from '#language'
import { dateOf, today } from '#platform/clock'
import type { Transaction } from '#platform/database'
import type { StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import { append } from '../append.ts'
import { tellFiled } from '../beside.ts'
import { type Case, findCase } from '../case.ts'
import type { Seen } from '../joining/join-cases.ts'
import { nextNumber } from '../number.ts'
import { removeDraft } from '../remove-draft.ts'
import { whyNotWhole } from './check-parts.ts'
import { type Choice, type Divided, divide, pathOn } from './divide.ts'
import { fileSplit } from './file-split.ts'
import { nextRevision } from './next-revision.ts'
import { shareNumbers } from './share-numbers.ts'
import { tellSplit } from './tell.ts'
import { whyNotChosen, whyNotSplit } from './why-not.ts'

export interface Split extends Seen {
  readonly choice: Choice
  readonly reason: string
}

/**
 * 分割: chosen entries go on as an application of their own, filed when this one was, by whom and how surely they were known.
 * Pressed twice, it happens once. @returns the new application's id @throws Problem 404, 403, 409, 422
 */
export const splitCase = (
  hall: Hall,
  actor: StaffActor,
  { id, version, choice, reason }: Split,
): Promise<string> =>
  hall.db.transaction().execute(async (tx) => {
    const origin = await findCase(tx, id, { lock: true })
    if (!origin) throw new Problem(404, 'この申請は見つかりませんでした。')
    const done = pressedBefore(origin, actor, version)
    if (done !== undefined) return done
    const refused = whyNotSplit(origin)
    if (refused !== undefined) throw new Problem(409, refused)
    const { stays, goes } = await parts(tx, hall, origin, choice)
    const into = uuid()
    const number = await nextNumber(tx, today(hall.clock))
    const identity = String(origin.answers['@identity'])
    const knownOn = (side: keyof Divided) => ({
      identity,
      same: [...origin.proven].flatMap((path) => pathOn(path, choice, side) ?? []),
    })
    await append(tx, hall, {
      ...{ applicationId: id, expected: version, actor, known: knownOn('stays') },
      event: { kind: 'split', into, number, reason },
    })
    await nextRevision(tx, hall, origin, stays)
    await fileSplit(tx, hall, origin, { id: into, number, answers: goes, known: knownOn('goes') })
    await shareNumbers(tx, hall, origin, { id: into, stays, goes })
    await append(tx, hall, {
      ...{ applicationId: into, actor },
      event: { kind: 'splitOff', from: id, number: origin.application.number, reason },
    })
    await dropMending(tx, hall, id)
    for (const each of [id, into]) await tellFiled(tx, hall, { id: each, procedure: origin.definition.id })
    await tellSplit(tx, hall, origin, number)
    return into
  })

/** The new application of the same press, when it came before. */
function pressedBefore({ log }: Case, actor: StaffActor, version: number): string | undefined {
  const next = log.find((each) => each.seq === version + 1)
  return next?.event.kind === 'split' && next.actorId === actor.id ? next.event.into : undefined
}

/** Both parts, as the definition asks them. @throws Problem 422 */
async function parts(tx: Transaction, hall: Hall, origin: Case, choice: Choice): Promise<Divided> {
  const { definition, answers, application } = origin
  const unchosen = whyNotChosen(origin, choice)
  if (unchosen !== undefined) throw new Problem(422, unchosen)
  const divided = divide(definition, answers, choice)
  const unwhole = await whyNotWhole(tx, hall, origin, divided)
  if (unwhole !== undefined) throw new Problem(422, unwhole)
  const facts = { '@identity': answers['@identity'] }
  const asked = (row: Row) => prune(definition, { ...row, ...facts }, dateOf(application.filed_at))
  return { stays: asked(divided.stays), goes: asked(divided.goes) }
}

/** A 補正 that was begun and called back holds entries that are elsewhere now: the next one begins anew. */
async function dropMending(tx: Transaction, hall: Hall, id: string): Promise<void> {
  const drafts = await tx.selectFrom('draft').select('id').where('corrects', '=', id).execute()
  for (const draft of drafts) await removeDraft(tx, hall, draft.id)
}
