import type { Definition, Hall } from '#language'
import { json } from '#platform/database'
import type { StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import { alter, type Which } from './alter.ts'
import { bodyColumns, refuseWhileProposed, stageOf } from './change-form.ts'

/** Takes the last change back, once; taking that back again brings the change again. */
export const undoChange = (hall: Hall, actor: StaffActor, which: Which): Promise<void> =>
  alter(hall, actor, which, { verb: 'form.make', action: 'form.undone' }, async (form, tx) => {
    refuseWhileProposed(form)
    const { undo } = await tx
      .selectFrom('form')
      .select('undo')
      .where('id', '=', form.id)
      .executeTakeFirstOrThrow()
    if (!undo) throw new Problem(409, '元に戻せる変更はありません。')
    return {
      ...bodyColumns(undo as Definition),
      stage: stageOf(form, undo as Definition),
      undo: json(form.body),
      undo_note: '元に戻しました',
    }
  })
