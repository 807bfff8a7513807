import type { SheetTable } from '#doors/sheet'
import { fiscalYearName } from '#platform/clock'
import type { ReplacementPlan } from './find-plan.ts'
import { REASONS } from './replacement-plan.ts'

/** The plan as rows of a sheet: one for each thing. */
export function planTable({ years }: ReplacementPlan): SheetTable {
  const rows = years.flatMap(({ year, things }) =>
    things.map(({ kind, name, due, price }) => [
      { number: year },
      { text: fiscalYearName(year) },
      { text: kind },
      { text: name },
      { text: REASONS[due.reason] },
      { date: due.on },
      price === undefined ? undefined : { number: price },
    ]),
  )
  return {
    titles: ['年度', '年度（和暦）', '台帳', '名前', '理由', '終わる日', '見込みの額（円）'],
    rows: (async function* () {
      yield rows
    })(),
  }
}
