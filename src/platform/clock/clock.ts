/** A clock is handed in, never read from the air, so that a test can stand on any day. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

export interface SettableClock extends Clock {
  set(to: Date | string): void
  advance(ms: number): void
}

const instant = (at: Date | string): Date => {
  const date =
    typeof at === 'string' ? new Date(/^\d{4}-\d{2}-\d{2}$/.test(at) ? `${at}T09:00:00+09:00` : at) : at
  if (Number.isNaN(date.getTime())) throw new RangeError(`not an instant: ${String(at)}`)
  return new Date(date)
}

/** A clock that stands still until it is moved. A bare date means nine in the morning in Japan. */
export const settableClock = (start: Date | string): SettableClock => {
  let now = instant(start)
  return {
    now: () => new Date(now),
    set: (to) => {
      now = instant(to)
    },
    advance: (ms) => {
      now = new Date(now.getTime() + ms)
    },
  }
}
