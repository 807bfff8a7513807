import type { Definition, Hall } from '#language'
import { translate } from '#platform/screens'
import { finder } from '#platform/search'
import { proceduresNow, receptionOf } from '../procedures-now.ts'

/** Procedures that can be asked for online today. */
export async function offered(hall: Hall): Promise<Definition[]> {
  const now = await proceduresNow(hall)
  return now.all.filter((each) => receptionOf(hall, now, each) === 'open')
}

/** Under which a resident may look for a procedure, in every language: its names, who, what for, life events, what to bring. */
const find = finder<Definition, Hall['town']>((definition, { words }) => {
  const { name, short, group, who, summary, lifeEvents, bring } = definition
  return [name, short, group, who, summary, ...lifeEvents, ...bring]
    .flatMap((text) => [text, translate(text, 'en', words), translate(text, 'easy', words)])
    .join(' ')
})

/** Procedures that match every word, and the life event where one is given. */
export const findProcedures = async (hall: Hall, wish: Wish): Promise<Definition[]> =>
  findAmong(await offered(hall), hall.town, wish)

export interface Wish {
  readonly q?: string | undefined
  readonly event?: string | undefined
}

export function findAmong(procedures: readonly Definition[], town: Hall['town'], wish: Wish): Definition[] {
  return find(procedures, wish.q ?? '', town).filter(
    ({ lifeEvents }) => !wish.event || (lifeEvents as readonly string[]).includes(wish.event),
  )
}
