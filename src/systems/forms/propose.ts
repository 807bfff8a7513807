import type { Hall } from '#language'
import type { StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import { alter, type Which } from './alter.ts'
import { problemsOf } from './problems.ts'

/** 公開の起案. Refused while anything of the form does not fit. */
export const propose = (hall: Hall, actor: StaffActor, which: Which, note: string): Promise<void> =>
  alter(hall, actor, which, { verb: 'form.make', action: 'form.proposed', detail: { note } }, (form) => {
    if (form.stage !== 'draft')
      throw new Problem(
        409,
        form.stage === 'proposed' ? 'すでに公開の決裁を待っています。' : '公開しているものと同じ内容です。',
      )
    const problems = problemsOf(hall, form.body)
    if (problems.length > 0)
      throw new Problem(422, `直すところが${problems.length}件あります。先に直してください。`)
    return {
      stage: 'proposed',
      proposed_by: actor.id,
      proposed_at: hall.clock.now(),
      proposal_note: note.slice(0, 1000),
      sent_back: null,
      undo: null,
      undo_note: null,
    }
  })

/** 取り下げて直す: by anybody of the office who makes forms. */
export const pullBack = (hall: Hall, actor: StaffActor, which: Which): Promise<void> =>
  alter(hall, actor, which, { verb: 'form.make', action: 'form.pulled-back' }, (form) => {
    if (form.stage !== 'proposed') throw new Problem(409, 'この用紙は、決裁を待っていません。')
    return { stage: 'draft', proposed_by: null, proposed_at: null }
  })
