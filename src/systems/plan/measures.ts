import type { Measure, System } from '../system.ts'

/** Every measure that the town hall's systems offer, by id (`cases.online-share`). */
export type Measures = ReadonlyMap<string, Measure>

/** @throws when two systems offer a measure of the same id */
export const planMeasures = (systems: readonly System[]): Measures => {
  const found = new Map<string, Measure>()
  for (const system of systems)
    for (const [id, measure] of Object.entries(system.measures ?? {})) {
      if (found.has(id)) throw new Error(`two systems measure ${id}, the second is ${system.name}`)
      found.set(id, measure)
    }
  return found
}
