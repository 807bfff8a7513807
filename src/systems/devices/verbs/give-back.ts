import type { Hall } from '#language'
import type { Actor } from '#platform/people'
import { closeLoan } from '../loans.ts'
import { moveThing, type Thing } from './move-thing.ts'

export interface Return {
  /** Where it is put; where it was to stand, without one. */
  readonly place: string | undefined
  readonly note: string
}

/** 返却: the loan is closed today. @throws as {@link moveThing} */
export const giveBack = (hall: Hall, actor: Actor, thing: Thing, { place, note }: Return): Promise<void> =>
  moveThing(hall, actor, thing, 'giveBack', async (tx) => {
    await closeLoan(tx, hall, actor, thing, note)
    return { user: null, ...(place && { place }) }
  })

/** 発見: what was lost is there again, and so is what somebody had borrowed. @throws as {@link moveThing} */
export const find = (hall: Hall, actor: Actor, thing: Thing, { place, note }: Return): Promise<void> =>
  moveThing(hall, actor, thing, 'find', async (tx) => {
    await closeLoan(tx, hall, actor, thing, note)
    return { user: null, ...(place && { place }) }
  })
