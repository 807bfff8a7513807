/** What a telephone sends, read without trust: each sighting alone, so that one that is wrong holds up no other. */
import { isRow } from '#language'
import { isUuid } from '../uuid.ts'

export interface SentSighting {
  readonly id: string
  readonly code: string
  readonly place: string | undefined
  readonly way: 'camera' | 'typed'
  /** What the clock of the telephone said. */
  readonly at: string
  /** Who held the telephone, as it says. */
  readonly by: string | undefined
}

export interface RefusedSighting {
  readonly id: string
  readonly message: string
}

export interface SentSightings {
  readonly sightings: readonly SentSighting[]
  readonly refused: readonly RefusedSighting[]
}

export const MOST_SENT = 500
export const MOST_CODE = 300

/** @returns undefined for what is no list of sightings at all */
export function readSightings(text: string, places: ReadonlySet<string>): SentSightings | undefined {
  let all: unknown
  try {
    all = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!Array.isArray(all) || all.length > MOST_SENT) return undefined
  const sightings: SentSighting[] = []
  const refused: RefusedSighting[] = []
  for (const each of all as unknown[]) {
    if (!isRow(each) || typeof each.id !== 'string' || !isUuid(each.id)) return undefined
    const [id, code, place] = [each.id.toLowerCase(), textOf(each.code, MOST_CODE), textOf(each.place, 200)]
    if (!code) refused.push({ id, message: '番号がありません。' })
    else if (place && !places.has(place)) refused.push({ id, message: 'この棚卸にない場所です。' })
    else
      sightings.push({
        ...{ id, code, place: place || undefined, at: textOf(each.at, 40) },
        way: each.way === 'camera' ? 'camera' : 'typed',
        by: typeof each.by === 'string' && isUuid(each.by) ? each.by : undefined,
      })
  }
  return { sightings, refused }
}

/** NUL reaches no query. */
const textOf = (value: unknown, most: number): string =>
  typeof value === 'string' ? value.replaceAll('\0', '').trim().slice(0, most) : ''

const DAY_MS = 86_400_000

/** A telephone whose clock is days off tells nothing about when: then the moment of receiving counts. */
export function momentOf(at: string, opened: Date, now: Date): Date {
  const said = Date.parse(at)
  const can = said >= opened.getTime() - DAY_MS && said <= now.getTime() + DAY_MS
  return can ? new Date(said) : now
}
