import type { Hall } from '#language'
import { today } from '#platform/clock'
import { mostAsked } from '#systems/cases'
import { offered } from '#systems/procedures'

/** What the top page shows, from living data. */
export async function topFacts(hall: Hall) {
  const procedures = await offered(hall)
  const popular = await mostAsked(hall, 8)
  const rank = (id: string) => {
    const at = popular.indexOf(id)
    return at < 0 ? popular.length : at
  }
  const date = today(hall.clock)
  return {
    lifeEvents: [...new Set(procedures.flatMap((procedure) => procedure.lifeEvents))],
    procedures: procedures.toSorted((a, b) => rank(a.id) - rank(b.id)).slice(0, 8),
    disasters: hall.town.disasters.filter(
      (disaster) => disaster.date <= date && (!disaster.until || disaster.until >= date),
    ),
  }
}
