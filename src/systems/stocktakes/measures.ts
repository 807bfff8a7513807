/** What the plan's indicators say about stock-takes: how much of what was looked for was there. */
import { addDays, fiscalYear, isoDate, startOf } from '#platform/clock'
import { ask, percent } from '#systems/cases'
import type { Measure } from '../system.ts'

/** $1, $2: the 年度 up to the day; $3: the register. */
const FOUND = `select coalesce(sum((summary ->> 'here')::int + (summary ->> 'elsewhere')::int), 0)::int as part,
  coalesce(sum((summary ->> 'all')::int), 0)::int as whole
from stock_take_closing join stock_take on stock_take.id = stock_take
where closed_at >= $1 and closed_at < $2 and ($3::text is null or register = $3)`

export const takeMeasures: Readonly<Record<string, Measure>> = {
  'stocktakes.found': {
    about:
      '今年度に締めた棚卸で探したもののうち、見つかったもの（別の場所にあったものを含む）の割合（%）です。',
    query: FOUND,
    async measure({ db }, at, of) {
      const year = [startOf(isoDate(`${fiscalYear(at)}-04-01`)), startOf(addDays(at, 1))]
      const asked = [...year, of?.register ?? null]
      const [row] = await ask<{ part: number; whole: number }>(db, FOUND, asked)
      return row && percent(row.part, row.whole)
    },
  },
}
