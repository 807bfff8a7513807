/** What the plan's indicators say about the nets: how much of the last 30 days could be reached. */
import type { Hall, RegisterPart } from '#language'
import { addDays, type IsoDate, startOf } from '#platform/clock'
import { ask } from '#systems/cases'
import { listRecords, type OpenRegister, openPart } from '#systems/registers'
import type { Measure } from '../system.ts'

const DAYS = 30

/** $1: register; $2, $3: from when until when; $4: the records. */
const AVAILABLE = `select coalesce(sum(lasted) filter (where reached), 0)::float8 as up, coalesce(sum(lasted), 0)::float8 as watched
from (
  select reached, extract(epoch from least(to_at, $3) - greatest(from_at, $2)) as lasted
  from reach_span
  where register = $1 and record = any($4::uuid[]) and to_at > $2 and from_at < $3
) as span`

const BATCH = 500

async function idsOf({ db }: Hall, open: OpenRegister, { where }: RegisterPart): Promise<string[]> {
  const ids: string[] = []
  let after: string | undefined
  do {
    const filters = where ? [where] : []
    const page = await listRecords(db, open, { filters, after, size: BATCH, oldestFirst: true })
    ids.push(...page.records.map(({ id }) => id))
    after = page.next
  } while (after !== undefined)
  return ids
}

/** In percent with two decimals, never rounded up: a minute that was missed is to be seen. */
async function availableShare(hall: Hall, at: IsoDate, of?: RegisterPart): Promise<number | undefined> {
  const open = await openPart(hall, of)
  if (!open || !of) return undefined
  const until = addDays(at, 1)
  const asked = [of.register, startOf(addDays(until, -DAYS)), startOf(until), await idsOf(hall, open, of)]
  const [row] = await ask<{ up: number; watched: number }>(hall.db, AVAILABLE, asked)
  return row && row.watched > 0 ? Math.floor((row.up / row.watched) * 10_000) / 100 : undefined
}

export const networkMeasures: Readonly<Record<string, Measure>> = {
  'networks.availability': {
    about: `この${DAYS}日のうち確かめた時間で、届いていた時間の割合（%）です。100%に切り上げません。`,
    query: AVAILABLE,
    measure: availableShare,
  },
}
