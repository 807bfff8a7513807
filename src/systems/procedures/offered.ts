import type { Definition, Hall } from '#language'
import { today } from '#platform/clock'
import { normalise } from '#platform/search'

/** Procedures that can be asked for online today. */
export function offered(hall: Hall): Definition[] {
  const date = today(hall.clock)
  return hall.town.procedures.filter(
    ({ effective }) => effective.from <= date && (!effective.to || date <= effective.to),
  )
}

const indexes = new WeakMap<Definition, string>()

/** Words under which a resident may look for a procedure: its names, who, what for, life events, questions. */
function wordsOf(definition: Definition): string {
  let words = indexes.get(definition)
  if (words === undefined) {
    const { name, short, group, who, summary, lifeEvents, bring } = definition
    words = normalise([name, short, group, who, summary, ...lifeEvents, ...bring].join(' '))
    indexes.set(definition, words)
  }
  return words
}

/** Procedures that match every word, and the life event where one is given. */
export function findProcedures(
  hall: Hall,
  wish: { q?: string; event?: string; group?: string },
): Definition[] {
  const words = normalise((wish.q ?? '').slice(0, 200))
    .split(' ')
    .filter(Boolean)
  return offered(hall).filter(
    (definition) =>
      words.every((word) => wordsOf(definition).includes(word)) &&
      (!wish.event || (definition.lifeEvents as readonly string[]).includes(wish.event)),
  )
}
