import type { Definition, Hall } from '#language'
import { json } from '#platform/database'
import type { StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import { getDefinition } from '#systems/cases'
import { alter, type Which } from './alter.ts'
import { bodyColumns, refuseWhileProposed } from './change-form.ts'

/** Throws away what was being changed: the published version is what is worked on again. Can be taken back. */
export const discard = (hall: Hall, actor: StaffActor, which: Which): Promise<void> =>
  alter(hall, actor, which, { verb: 'form.make', action: 'form.discarded' }, async (form, tx) => {
    refuseWhileProposed(form)
    if (!form.published) throw new Problem(409, 'まだ公開していない用紙です。')
    const body: Definition = await getDefinition(tx, form.published)
    return { ...bodyColumns(body), stage: 'clean', undo: json(form.body), undo_note: '直しかけを捨てました' }
  })
