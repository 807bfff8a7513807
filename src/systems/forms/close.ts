import type { Hall } from '#language'
import type { StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import { proceduresChanged } from '../procedures-now.ts'
import { alter, type Which } from './alter.ts'

/** 受付終了 by hand, with a sentence to residents. What was filed goes on. */
export async function close(hall: Hall, actor: StaffActor, which: Which, sentence: string): Promise<void> {
  const note = sentence.trim().slice(0, 400)
  await alter(
    hall,
    actor,
    which,
    { verb: 'form.publish', action: 'form.closed', detail: { note } },
    (form) => {
      if (!form.published || form.closedAt) throw new Problem(409, 'この用紙は、受け付けていません。')
      if (note === '') throw new Problem(422, '受付終了のページで住民に伝える文を書いてください。')
      return { closed_at: hall.clock.now(), closed_note: note }
    },
  )
  proceduresChanged(hall)
}

/** Takes in again what was ended by hand. */
export async function reopen(hall: Hall, actor: StaffActor, which: Which): Promise<void> {
  await alter(hall, actor, which, { verb: 'form.publish', action: 'form.reopened' }, (form) => {
    if (!form.closedAt) throw new Problem(409, 'この用紙は、受付を終えていません。')
    return { closed_at: null, closed_note: '' }
  })
  proceduresChanged(hall)
}
