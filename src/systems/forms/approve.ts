import { definitionHash, type Hall } from '#language'
import type { StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import { rememberDefinition } from '#systems/cases'
import { proceduresChanged } from '../procedures-now.ts'
import { alter, type Which } from './alter.ts'
import type { Form } from './form.ts'
import { problemsOf } from './problems.ts'

const refuseOther = ({ stage, proposedBy }: Form, actor: StaffActor): void => {
  if (stage !== 'proposed') throw new Problem(409, 'この用紙は、決裁を待っていません。')
  if (proposedBy === actor.id)
    throw new Problem(403, '自分で起案した用紙は、自分では決裁できません。ほかの人の決裁を待ってください。')
}

/**
 * 公開の決裁: from now on this is the version that residents meet. What was begun or filed under the version before stays
 * under it. A reception that was ended by hand opens again.
 */
export async function approve(hall: Hall, actor: StaffActor, which: Which): Promise<void> {
  await alter(hall, actor, which, { verb: 'form.publish', action: 'form.published' }, async (form, tx) => {
    refuseOther(form, actor)
    const problems = problemsOf(hall, form.body)
    if (problems.length > 0)
      throw new Problem(422, `直すところが${problems.length}件あります。差し戻して、直してもらってください。`)
    const hash = await rememberDefinition({ db: tx, clock: hall.clock }, form.body)
    const { last } = await tx
      .selectFrom('form_version')
      .select((row) => row.fn.max('number').as('last'))
      .where('form_id', '=', form.id)
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('form_version')
      .values({
        form_id: form.id,
        number: Number(last ?? 0) + 1,
        hash,
        proposed_by: form.proposedBy as string,
        approved_by: actor.id,
        note: form.proposalNote,
        published_at: hall.clock.now(),
      })
      .execute()
    return { stage: 'clean', published: hash, closed_at: null, closed_note: '', undo: null, undo_note: null }
  })
  proceduresChanged(hall)
}

/** 差戻し, with what to mend. */
export const sendBack = (hall: Hall, actor: StaffActor, which: Which, reason: string): Promise<void> =>
  alter(
    hall,
    actor,
    which,
    { verb: 'form.publish', action: 'form.sent-back', detail: { reason } },
    (form) => {
      refuseOther(form, actor)
      if (reason.trim() === '') throw new Problem(422, '差し戻す理由を書いてください。')
      return { stage: 'draft', proposed_by: null, proposed_at: null, sent_back: reason.slice(0, 1000) }
    },
  )

/** The hash of what is worked on, as it would be published. */
export const versionOf = ({ body }: Form): string => definitionHash(body)
