/** What came of a stock-take, worked out from what was seen. Nothing of it is stored until it is closed. */
import { codeKey } from './phone/code.ts'

export interface Item {
  readonly record: string
  readonly code: string
  readonly title: string
  readonly detail: string
  /** Where it was to be. */
  readonly place: string | undefined
}

export interface Sighting {
  readonly id: string
  readonly code: string
  readonly place: string | undefined
  readonly seenAt: Date
  readonly seenBy: string
  readonly way: 'camera' | 'typed'
}

/** Found where it was to be, found at another place, not found. */
export type Outcome = 'here' | 'elsewhere' | 'missing'

export interface Line extends Item {
  readonly outcome: Outcome
  /** The last look at it. */
  readonly last: Sighting | undefined
  /** Every place at which it was seen, in order, each once in a row. More than one: somebody must look again. */
  readonly places: readonly (string | undefined)[]
  readonly times: number
}

/** A label that was not looked for. */
export interface Stranger {
  readonly code: string
  readonly last: Sighting
  readonly times: number
}

export interface Result {
  readonly lines: readonly Line[]
  readonly strangers: readonly Stranger[]
}

export interface StockedRegister {
  readonly register: string
  /** Whether its records say where they stand. */
  readonly placed: boolean
}

/** The last look counts, by the clocks of the telephones; of two in the same moment, by their ids, everywhere the same. */
const inOrder = (one: Sighting, other: Sighting): number =>
  one.seenAt.getTime() - other.seenAt.getTime() || (one.id < other.id ? -1 : 1)

export function resultOf(
  { register, placed }: StockedRegister,
  items: readonly Item[],
  sightings: readonly Sighting[],
): Result {
  const seen = new Map<string, Sighting[]>()
  const known = new Map<string, string>()
  for (const { record, code } of items) known.set(record, record).set(codeKey(code, register), record)
  for (const sighting of [...sightings].sort(inOrder)) {
    const key = codeKey(sighting.code, register)
    const to = known.get(key) ?? key
    seen.set(to, [...(seen.get(to) ?? []), sighting])
  }
  const records = new Set(items.map(({ record }) => record))
  return {
    lines: items.map((item) => lineOf(item, seen.get(item.record) ?? [], placed)),
    strangers: [...seen]
      .filter(([key]) => !records.has(key))
      .map(([, all]) => ({ code: all.at(-1)!.code, last: all.at(-1)!, times: all.length })),
  }
}

function lineOf(item: Item, seen: readonly Sighting[], placed: boolean): Line {
  const last = seen.at(-1)
  const places = seen.map(({ place }) => place).filter((place, at, all) => at === 0 || place !== all[at - 1])
  const here = !placed || last?.place === undefined || last.place === item.place
  return {
    ...item,
    last,
    places,
    times: seen.length,
    outcome: last ? (here ? 'here' : 'elsewhere') : 'missing',
  }
}

export const countOf = ({ lines, strangers }: Result) => ({
  all: lines.length,
  here: lines.filter(({ outcome }) => outcome === 'here').length,
  elsewhere: lines.filter(({ outcome }) => outcome === 'elsewhere').length,
  missing: lines.filter(({ outcome }) => outcome === 'missing').length,
  /** Seen at one place and then at another. */
  moved: lines.filter(({ places }) => places.length > 1).length,
  strangers: strangers.length,
})
export type Counts = ReturnType<typeof countOf>
