import type { Hall, PlanItem } from '#language'
import { translate } from '#platform/screens'
import { finder } from '#platform/search'
import { codeName } from './figures.ts'
import { itemsOf, planOf } from './plan-of.ts'

const find = finder<PlanItem, Hall['town']>((item, { words }) => {
  const names = [item.title, ...item.indicators.map(({ name }) => name)]
  return [
    ...[item.code, codeName(item.code), item.background],
    ...names.flatMap((name) => [name, translate(name, 'en', words), translate(name, 'easy', words)]),
    ...item.actions.flatMap(({ name, note }) => [name, note]),
    ...(item.datasets ? [item.datasets.title, ...item.datasets.items] : []),
    ...item.reports.flatMap(({ title, text, departments }) => [title, text, ...departments]),
  ].join(' ')
})

/** Items of the plan by anything that was promised or reported under them. */
export const findItems = (hall: Hall, q: string): PlanItem[] => find(itemsOf(planOf(hall)), q, hall.town)
