import type { Hall } from '#language'
import type { StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import { isUuid } from '../uuid.ts'
import { goneWords } from './beside.ts'
import { type Case, findCase } from './case.ts'
import { readableTogether } from './permission.ts'

/**
 * A case that the actor may read. @throws Problem 404, the same for what is not there and what is another office's; 410 for
 * what they might have read before it was put away
 */
export async function getReadable(hall: Hall, actor: StaffActor, id: string | undefined): Promise<Case> {
  const row = isUuid(id)
    ? await hall.db
        .selectFrom('application')
        .select('application.id')
        .where('application.id', '=', id)
        .where((each) => readableTogether(hall.town, actor, each))
        .executeTakeFirst()
    : undefined
  const found = row && (await findCase(hall.db, row.id))
  const gone = !found && isUuid(id) && (await goneWords(hall, actor, id))
  if (gone) throw new Problem(410, gone)
  if (!found)
    throw new Problem(404, 'この申請は見つかりません。ほかの課の申請は、その課の職員だけが見られます。')
  return found
}
