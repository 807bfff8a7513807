import type { Hall, Life } from '#language'
import type { StaffActor } from '#platform/people'
import { type Append, append } from './append.ts'
import { checkActed } from './check-acted.ts'
import { follow } from './follow.ts'

/** What a member of staff does with an application, and all that follows from it, in one transaction. */
export const act = (hall: Hall, actor: StaffActor, wish: Omit<Append, 'actor'>): Promise<Life> =>
  hall.db.transaction().execute(async (tx) => {
    await checkActed(tx, hall, wish)
    const life = await append(tx, hall, { ...wish, actor })
    await follow(tx, hall, wish)
    return life
  })
