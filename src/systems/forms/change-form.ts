import { type Definition, definitionHash, type Hall } from '#language'
import { json } from '#platform/database'
import type { StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import { alter, type Which } from './alter.ts'
import { fitPayout } from './fit-payout.ts'
import type { Form } from './form.ts'
import { refuseTooLarge } from './limits.ts'

/** What of a body stands in columns of its own. */
export const bodyColumns = (body: Definition) => ({ body: json(body), name: body.name || '名前のない用紙' })

/** A change that leads back to what is published leaves nothing to publish. */
export const stageOf = ({ published }: Form, body: Definition): Form['stage'] =>
  published !== null && definitionHash(body) === published ? 'clean' : 'draft'

export const refuseWhileProposed = ({ stage }: Form): void => {
  if (stage === 'proposed')
    throw new Problem(
      409,
      'いま公開の決裁を待っています。直すときは、先に「取り下げて直す」を押してください。',
    )
}

/**
 * Changes what is worked on. What residents meet stays until the change is published.
 * @param note what was done, for the log and for taking it back: 「質問「氏名」を消しました」
 */
export const changeForm = (
  hall: Hall,
  actor: StaffActor,
  which: Which,
  note: string,
  change: (body: Definition) => Definition,
): Promise<void> =>
  alter(hall, actor, which, { verb: 'form.make', action: 'form.changed', detail: { note } }, (form) => {
    refuseWhileProposed(form)
    const body = fitPayout(hall.town, change(form.body))
    refuseTooLarge(body)
    return { ...bodyColumns(body), stage: stageOf(form, body), undo: json(form.body), undo_note: note }
  })
