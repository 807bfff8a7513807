import type { Definition, Hall } from '#language'
import { today } from '#platform/clock'
import { translate } from '#platform/screens'
import { finder } from '#platform/search'

/** Procedures that can be asked for online today. */
export function offered(hall: Hall): Definition[] {
  const date = today(hall.clock)
  return hall.town.procedures.filter(
    ({ effective }) => effective.from <= date && (!effective.to || date <= effective.to),
  )
}

/** Under which a resident may look for a procedure, in every language: its names, who, what for, life events, what to bring. */
const find = finder<Definition, Hall['town']>((definition, { words }) => {
  const { name, short, group, who, summary, lifeEvents, bring } = definition
  return [name, short, group, who, summary, ...lifeEvents, ...bring]
    .flatMap((text) => [text, translate(text, 'en', words), translate(text, 'easy', words)])
    .join(' ')
})

/** Procedures that match every word, and the life event where one is given. */
export function findProcedures(
  hall: Hall,
  wish: { q?: string | undefined; event?: string | undefined },
): Definition[] {
  return find(offered(hall), wish.q ?? '', hall.town).filter(
    ({ lifeEvents }) => !wish.event || (lifeEvents as readonly string[]).includes(wish.event),
  )
}
