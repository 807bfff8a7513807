import type { Hall, IsoDate, RegisterPart } from '#language'
import type { Schedule, Task } from '#platform/jobs'
import type { Route } from '#platform/web'

/** One value of an indicator, found by a query over living data. */
export interface Measure {
  /** The query in SQL, shown beside the figure. */
  readonly query: string
  /** What is counted, in a Japanese sentence. */
  readonly about: string
  /**
   * @param of what the indicator names of the town's registers
   * @returns undefined while there is nothing to measure (no case yet, say): never 0 in its place
   */
  measure(hall: Hall, at: IsoDate, of?: RegisterPart): Promise<number | undefined>
}

/** A command of the operator: `npm run yakuba -- <name> …`. */
export interface Command {
  /** `audit verify` */
  readonly name: string
  /** `audit verify`, `backup FILE` */
  readonly usage: string
  readonly about: string
  /** @returns what `--json` prints; throw `Problem` for what the operator can mend */
  run(hall: Hall, args: readonly string[], flags: Readonly<Record<string, string | true>>): Promise<unknown>
  /** The same for people. */
  human(result: never): string
}

/** One system of the plan. A new system is a new folder and one line in `systems/index.ts`. */
export interface System {
  readonly name: string
  readonly routes?: readonly Route[]
  readonly tasks?: Readonly<Record<string, Task<Hall>>>
  readonly schedules?: readonly Schedule[]
  readonly measures?: Readonly<Record<string, Measure>>
  readonly commands?: readonly Command[]
  /** At every start, before anybody is served: what the database must have besides its migrations. Safe to do twice. */
  prepare?(hall: Hall): Promise<void>
  /** Fills an empty town with invented people and cases. */
  sample?(hall: Hall): Promise<void>
}
