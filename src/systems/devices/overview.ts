import type { Hall } from '#language'
import { today } from '#platform/clock'
import type { Actor } from '#platform/people'
import { groupRecords, type OpenRegister } from '#systems/registers'
import { openThose, STATES, type State, settingsOf } from './assets.ts'
import { devicesBySystem } from './devices-by-system.ts'
import { pupilsOf } from './turnover/run-turnover.ts'

export interface Overview {
  readonly registers: readonly {
    readonly open: OpenRegister
    readonly counts: ReadonlyMap<State, number>
  }[]
  /** Devices whose system is no longer kept safe, or will not be within half a year. */
  readonly ended: number
  readonly ending: number
  readonly mayTurnOver: boolean
}

/** How many things there are in which state, and what is urgent about them. */
export async function overviewOf(hall: Hall, actor: Actor): Promise<Overview> {
  const opened = await openThose(hall, actor, settingsOf(hall).things)
  const registers = await Promise.all(
    opened.map(async (open) => {
      const groups = await groupRecords(hall.db, open, {}, { group: 'state' })
      const counts = new Map(groups.map(({ value, count }) => [value as State, count]))
      return { open, counts: new Map([...counts].filter(([state]) => Object.hasOwn(STATES, state))) }
    }),
  )
  const { systems } = await devicesBySystem(hall, actor)
  const day = today(hall.clock)
  const sum = (past: boolean) =>
    systems
      .filter(({ endsOn, near }) => endsOn && near && endsOn < day === past)
      .reduce((count, { devices }) => count + devices.length, 0)
  const mayTurnOver =
    actor.kind === 'staff' &&
    (await pupilsOf(hall, actor).then(
      () => true,
      () => false,
    ))
  return { registers, ended: sum(true), ending: sum(false), mayTurnOver }
}
